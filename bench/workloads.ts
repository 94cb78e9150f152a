import { readFileSync } from "node:fs";
import { buildModel, parseScenario, setPath } from "../simulation/index.ts";
import type { Model } from "../simulation/index.ts";

/** Something to measure: one scenario, all its options. */
export interface Workload {
  readonly name: string;
  readonly models: readonly Model[];
}

const root = new URL("../../", import.meta.url);
const fleet = "tests/oracles/scenarios/fleet.yaml";
const calm = { "components.component.failures.breakdown.mttf": "8760 h" };

export const small = "fleet of 50";
export const large = "fleet of 5,000";

export function workloads(): readonly Workload[] {
  return [
    workload("calm fleet", fleet, calm),
    workload("fleet", fleet),
    workload("cluster", "tests/oracles/scenarios/cluster.yaml"),
    workload("toolforge", "scenarios/toolforge.yaml"),
    workload(small, fleet, { ...calm, ...size(50, 1) }),
    workload(large, fleet, { ...calm, ...size(5000, 75) }),
  ];
}

/** As many crews for each component as in the fleet of 200, rounded up. */
function size(count: number, crews: number): Record<string, string> {
  return {
    "components.component.count": String(count),
    "groups.enough.need": String(Math.ceil(0.95 * count)),
    "crews.repair.count": String(crews),
  };
}

function workload(name: string, path: string, changes: Readonly<Record<string, string>> = {}): Workload {
  let text = readFileSync(new URL(path, root), "utf8");
  for (const [where, value] of Object.entries(changes)) {
    const changed = setPath(text, where, value);
    if (typeof changed !== "string") throw new Error(`${path}: ${changed.message}`);
    text = changed;
  }
  const parsed = parseScenario(text);
  if (!parsed.ok) throw new Error(`${path}: ${parsed.issues.map((issue) => issue.message).join("; ")}`);
  const { scenario } = parsed;
  return { name, models: scenario.options.map((option) => buildModel(scenario, option, scenario.run.seed)) };
}
