import { scenarioOf } from "../case.ts";

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
export type Rules = "independent" | { readonly vmBootHours: number; readonly podStartHours: number };

/** The rack of each host, the host of each VM (or pod, without VMs) and the VM of each pod. */
export interface Placement {
  readonly racks: readonly number[];
  readonly hosts: readonly number[];
  readonly vms: readonly number[] | null;
  readonly need?: number;
}

export const usual: Layers = { rack: [50_000, 4], host: [8760, 24], vm: [4000, 0.5], pod: [500, 0.05] };
export const stressed: Layers = { rack: [2000, 8], host: [500, 20], vm: [200, 4], pod: [50, 1] };
export const boots: Rules = { vmBootHours: 0.05, podStartHours: 0.01 };
export const slowBoots: Rules = { vmBootHours: 3, podStartHours: 1.5 };

export const placements = {
  single: { racks: [1], hosts: [1], vms: [1] },
  a2_same_vm: { racks: [1], hosts: [1], vms: [1, 1] },
  a_same_host: { racks: [1], hosts: [1, 1], vms: [1, 2] },
  b_same_rack: { racks: [1, 1], hosts: [1, 2], vms: [1, 2] },
  c_diff_racks: { racks: [1, 2], hosts: [1, 2], vms: [1, 2] },
  d_quorum_3racks: { racks: [1, 2, 3], hosts: [1, 2, 3], vms: [1, 2, 3], need: 2 },
  e_quorum_2racks: { racks: [1, 1, 2], hosts: [1, 2, 3], vms: [1, 2, 3], need: 2 },
} as const;
export type PlacementName = keyof typeof placements;

export const words: Readonly<Record<PlacementName, string>> = {
  single: "one replica",
  a2_same_vm: "two replicas in one VM",
  a_same_host: "two replicas on one host",
  b_same_rack: "two replicas in one rack",
  c_diff_racks: "two replicas in two racks",
  d_quorum_3racks: "2 of 3 in three racks",
  e_quorum_2racks: "2 of 3 in two racks",
};

export function hierarchy(
  layers: Layers,
  { racks, hosts, vms, need = 1 }: Placement,
  rules: Rules,
  horizonHours: number,
  storage: FailsAndRepairs | null,
): string {
  const clock = rules === "independent" ? ", clock: calendar" : "";
  const mode = ([mttf, mttr]: FailsAndRepairs, effect = "kills"): string =>
    `{failure: {mttf: ${mttf} h, recovery: exponential(mean ${mttr} h), effect: ${effect}${clock}}}`;
  const start = (hours: number): string => (hours > 0 ? `start: exponential(mean ${hours} h), ` : "");
  const { vmBootHours, podStartHours } = rules === "independent" ? { vmBootHours: 0, podStartHours: 0 } : rules;
  const onHosts = `{group: host, spread: [${hosts.join(", ")}]}`;
  const under = storage === null ? onHosts : `[${onHosts}, storage]`;
  const vmLayer =
    vms === null
      ? ""
      : `\n  vm: {count: ${hosts.length}, on: ${under}, ${start(vmBootHours)}failures: ${mode(layers.vm)}}`;
  const onVms = vms === null ? under : `{group: vm, spread: [${vms.join(", ")}]}`;
  return scenarioOf(
    "Replicas in racks, hosts and VMs",
    horizonHours,
    `
racks:
  rack: {count: ${Math.max(...racks)}, failures: ${mode(layers.rack, "cuts")}}
components:${storage === null ? "" : `\n  storage: {failures: ${mode(storage, "cuts")}}`}
  host: {count: ${racks.length}, on: {group: rack, spread: [${racks.join(", ")}]}, failures: ${mode(layers.host)}}${vmLayer}
  pod: {count: ${(vms ?? hosts).length}, on: ${onVms}, ${start(podStartHours)}failures: ${mode(layers.pod)}}
groups: {service: {of: pod, need: ${need}}}
system: service`,
  );
}
