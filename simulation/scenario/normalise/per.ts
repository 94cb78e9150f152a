import type { Law } from "../../distributions/law.ts";
import { quote } from "../show.ts";
import type { Context } from "./context.ts";
import { commonCauseOf } from "./common-causes.ts";
import type { FoundMode, Owner } from "./failure-modes.ts";
import { get, type RawMode } from "./sections.ts";

const mebibytes = 1024;

/** The law of one thing where the rate is that of a GiB. Pods come and go, so that their number counts while it runs. */
export function perUnit(context: Context, owner: Owner, mode: RawMode, time: Law | null): Law | null {
  if (mode.per !== "GiB" || time === null || time.law !== "exponential") return time;
  const gibibytes = (memoryOf(context, owner) ?? mebibytes) / mebibytes;
  return gibibytes > 0 ? { ...time, mean: time.mean / gibibytes } : null;
}

export function checkPer(context: Context, owner: Owner, { mode, path, usedAt }: FoundMode): void {
  const { per } = mode;
  if (per === undefined || per === "entity") return;
  const { name, kind } = owner;
  if (mode.time !== undefined && mode.time.law !== "exponential")
    context.report([...path, "per"], `\`per: ${per}\` multiplies a rate, which only exponential times have`);
  if (per === "pod" && kind !== "node")
    context.report(usedAt, `pods run on nodes, so \`per: pod\` belongs there, but ${quote(name)} is none`);
  if (per === "GiB" && kind !== "host" && kind !== "vm")
    context.report(usedAt, `\`per: GiB\` counts the memory of hosts and VMs, but ${quote(name)} is neither`);
  if (per === "pod" && commonCauseOf(context, owner, mode) !== null)
    context.report(usedAt, "a `beta` is a share of one rate, and `per: pod` gives each node its own: keep one of them");
}

function memoryOf({ design }: Context, { name, kind }: Owner): number | undefined {
  return (kind === "host" ? get(design.hosts, name) : get(design.vms, name))?.memory;
}
