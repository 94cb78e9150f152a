/** Systems of replicas in racks, hosts and VMs, as the cases of hierarchy and common cause describe them. */

/** Mean time to failure and mean repair time in hours, both exponential. */
export type FailsAndRepairs = readonly [mttf: number, mttr: number];

export interface Layers {
  readonly rack: FailsAndRepairs;
  readonly host: FailsAndRepairs;
  readonly vm: FailsAndRepairs;
  readonly pod: FailsAndRepairs;
}

/**
 * independent: every thing fails and is repaired whatever else is down, and nothing has to start.
 * cascade: a lost host or VM kills what is on it, which has no clock until it has started again; a lost switch cuts.
 */
export type Rules =
  | { readonly kind: "independent" }
  | { readonly kind: "cascade"; readonly vmBootHours: number; readonly podStartHours: number };

export interface HierarchyCase {
  readonly layers: Layers;
  readonly rules: Rules;
  readonly horizonHours: number;
}

/**
 * One option per placement. Each names the rack of each host, the host of each VM and the VM of each pod; the options
 * whose names end in Metal have no VM layer. Shared storage, where given, is one more thing under every VM.
 *
 * A VM boots after its host has killed it, but not after a repair of its own; a pod likewise. So each is two things: one
 * that starts and never fails (`boot`, `launch`), and on it one that fails and never starts.
 */
export function hierarchyScenario(given: HierarchyCase, storage: FailsAndRepairs | null = null): string {
  const { layers, rules, horizonHours } = given;
  const cascade = rules.kind === "cascade";
  const mode = ([mttf, mttr]: FailsAndRepairs, effect = "kills"): string =>
    `{failure: {mttf: ${mttf} h, recovery: exponential(mean ${mttr} h), effect: ${effect}, ` +
    `${cascade ? "survivesKill: false" : "clock: calendar"}}}`;
  const start = (meanHours: number): string => `start: exponential(mean ${meanHours} h)`;
  const list = (members: readonly number[]): string => `[${members.join(", ")}]`;
  const placement = ([name, racks, hosts, vms, need = 1]: Placement): string => {
    const under = vms === null ? { group: "host", spread: hosts } : { group: "vm", spread: vms };
    const hostPlace = `{group: host, spread: ${list(hosts)}}`;
    const vmLayer = `
      boot: {count: ${hosts.length}, on: ${storage === null ? hostPlace : `[${hostPlace}, storage]`}}
      vm: {count: ${hosts.length}}`;
    return `
  ${name}:
    racks: {rack: {count: ${Math.max(...racks)}}}
    components:
      host: {count: ${racks.length}, on: {group: rack, spread: ${list(racks)}}}
      ${vms === null ? "boot: null\n      vm: null" : vmLayer}
      launch: {count: ${under.spread.length}, on: {group: ${under.group}, spread: ${list(under.spread)}}}
      pod: {count: ${under.spread.length}}
    groups: {service: {need: ${need}}}`;
  };
  return `
format: headroom/1
title: Replicas in racks, hosts and VMs
horizon: ${horizonHours} h
hoursPerYear: 8760
racks:
  rack: {failures: ${mode(layers.rack, "cuts")}}
components:
  ${storage === null ? "" : `storage: {failures: ${mode(storage, "cuts")}}`}
  host: {failures: ${mode(layers.host)}}
  boot: {${cascade ? start(rules.vmBootHours) : ""}}
  vm: {on: boot, failures: ${mode(layers.vm)}}
  launch: {${cascade ? start(rules.podStartHours) : ""}}
  pod: {on: launch, failures: ${mode(layers.pod)}}
groups: {service: {of: pod}}
system: service
options:
${placements.map(placement).join("")}
`;
}

type Placement = readonly [
  name: string,
  racks: readonly number[],
  hosts: readonly number[],
  vms: readonly number[] | null,
  need?: number,
];

const placements: readonly Placement[] = [
  ["single", [1], [1], [1]],
  ["sameHost", [1], [1, 1], [1, 2]],
  ["sameRack", [1, 1], [1, 2], [1, 2]],
  ["twoRacks", [1, 2], [1, 2], [1, 2]],
  ["quorumTwoRacks", [1, 1, 2], [1, 2, 3], [1, 2, 3], 2],
  ["singleMetal", [1], [1], null],
  ["sameRackMetal", [1, 1], [1, 2], null],
  ["twoRacksMetal", [1, 2], [1, 2], null],
];
