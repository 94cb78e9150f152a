/** One VM on hosts, and a service on it: what tests of the VM layer run. */
import type { EntitySpec, PartSpec, PlannedWork, VmFields } from "../../simulation/scenario/types.ts";
import { component, constant, eachWithWork, host, option, part, second, vm, work } from "./option.ts";
import { runOption } from "./run-option.ts";
import type { Outcome } from "./run-option.ts";

/** All times in seconds. A host has room for four VMs, a VM starts in 30 s, the service on it needs no time. */
export const lost = (at: number, lasts: number, given: Partial<PlannedWork> = {}): PlannedWork =>
  work(at * second, lasts * second, { name: `lost at ${at}`, cause: "hardware", ...given });
export const after = (seconds: number, success = 1): VmFields["onHostLoss"] => ({
  after: constant(seconds * second),
  success,
});
export const settings = { horizonHours: 10_000 * second };
export const forGood = 20_000;

/** A service on a VM, which begins on the first of the hosts with this work. */
export function systemOn(
  works: readonly (readonly PlannedWork[])[],
  given: Partial<Extract<EntitySpec, { kind: "vm" }>> = {},
  more: { readonly host?: Partial<Extract<EntitySpec, { kind: "host" }>>; readonly parts?: readonly PartSpec[] } = {},
) {
  const hosts = eachWithWork(host("h", more.host), works);
  return option({
    system: "service",
    entities: [
      ...hosts.entities,
      vm("vm", "h", { start: constant(30 * second), ...given, on: [{ target: "h", spread: [1, 1, 1, 1, 1] }] }),
      component("service", { on: [{ target: "vm", spread: [1] }] }),
    ],
    groups: hosts.groups,
    parts: more.parts ?? [],
  });
}
export const run = (...given: Parameters<typeof systemOn>): Outcome => runOption(systemOn(...given), settings);
export const vmOperations = (from: number, lasts: number) =>
  part("nova", { stops: ["vm-operations"], planned: [lost(from, lasts, { effect: "interrupt" })] });
export const ceph = (from: number, lasts: number) =>
  part("ceph", { stops: [], planned: [lost(from, lasts, { effect: "interrupt", cause: "storage" })] });
