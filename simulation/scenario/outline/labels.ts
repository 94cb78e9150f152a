import type { Path } from "../issues.ts";

const words: Readonly<Record<string, string>> = {
  afr: "Annual failure rate",
  cpu: "CPU",
  cpuTax: "CPU tax",
  mtbf: "MTBF",
  mttf: "MTTF",
  of: "Made of",
  on: "Stands on",
  slo: "Objective",
  vms: "VMs",
  inputs: "Not known for sure",
  failures: "Failures",
  crews: "Repair crews",
  sites: "Sites",
  nodes: "Nodes",
  parts: "Parts",
  tools: "Tools",
  use: "As in the library",
  run: "Run",
  twin: "Shares draws with",
};

/** Sections whose plural names have a singular that matters for buttons. */
const singulars: Readonly<Record<string, string>> = {
  inputs: "input",
  crews: "crew",
  failures: "failure",
  sites: "site",
  racks: "rack",
  components: "component",
  groups: "group",
  hosts: "host",
  vms: "VM",
  nodes: "node",
  parts: "part",
  tools: "class of tools",
  planned: "planned work",
  triggers: "trigger",
};

/** `memoryOverhead` → "Memory overhead"; names that authors gave stay as they are. */
export function labelOf(key: string | number, isName: boolean, above: string | number | null = null): string {
  if (typeof key === "number") return `${key + 1}`;
  if (isName) return key;
  if (key === "on" && above === "triggers") return "Strikes";
  if (Object.hasOwn(words, key)) return words[key];
  const spaced = key.replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** "host", for "Add a host". */
export function singularOf(section: string): string {
  return singulars[section] ?? labelOf(section, false).toLowerCase();
}

/** For the name of an undo step: "count of worker". */
export function stepName(path: Path): string {
  const key = path.findLast((step) => typeof step === "string" && step !== "value") ?? "scenario";
  const above = path.slice(0, path.lastIndexOf(key)).findLast((step) => typeof step === "string");
  const label = labelOf(key, false);
  const lower = /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
  return above === undefined ? lower : `${lower} of ${above}`;
}
