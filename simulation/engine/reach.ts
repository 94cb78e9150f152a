import type { Simulation } from "./simulation.ts";

/** Tools that a loss takes down while it lasts, and those that start elsewhere after a while. */
interface Reach {
  lasting: number;
  moving: number;
}

/**
 * For each kind of outage, how many ms of downtime of tools one costs on average, from the placement at t = 0: what stops is
 * found by who stands on what, and lasts for the mean recovery; pods of a lost node are down until they run elsewhere, if
 * that is sooner. Neither queues for crews nor a lack of room are looked at, nor that a standby takes over. 0 for kinds of which
 * each history holds plenty.
 */
export function surveyReach(sim: Simulation): number[] {
  const { model } = sim;
  const { kinds, modes, common } = model;
  const sums = kinds.names.map(() => ({ ms: 0, count: 0 }));
  const vmsOn = vmsByHost(sim);
  const add = (kind: number, starts: readonly number[], mode: number): void => {
    if (kinds.expected[kind] >= plenty) return;
    const reach = modes.stuckMask[mode] === 0 ? reachOf(sim, vmsOn, starts) : stuckReach(sim, mode);
    sums[kind].ms += costMs(sim, reach, kinds.recoveryHours[mode]);
    sums[kind].count++;
  };
  for (let mode = 0; mode < modes.count; mode++) add(kinds.ofMode[mode], [modes.entity[mode]], mode);
  for (let row = 0; row < common.count; row++) {
    const targets = [...common.targetList.subarray(common.targetStart[row], common.targetStart[row + 1])];
    if (targets.length > 0)
      add(
        kinds.ofCommon[row],
        targets.map((mode) => modes.entity[mode]),
        targets[0],
      );
  }
  return sums.map(({ ms, count }) => (count > 0 ? ms / count : 0));
}

/** So many in each history are never too few in a run. */
const plenty = 10;
const msPerHour = 3_600_000;

function costMs({ model }: Simulation, { lasting, moving }: Reach, recoveryHours: number): number {
  const { evictionDelayHours, schedulingDelayHours } = model.kubernetes;
  const hours = Math.min(recoveryHours, model.horizonHours);
  return (lasting * hours + moving * Math.min(hours, evictionDelayHours + schedulingDelayHours)) * msPerHour;
}

/** What stops with these entities. */
function reachOf(sim: Simulation, vmsOn: readonly (readonly number[])[], starts: readonly number[]): Reach {
  const { entities } = sim.model;
  const lost = new Map<number, number>();
  const stopped = new Set(starts);
  const lose = (entity: number, parents: number): void => {
    const count = (lost.get(entity) ?? 0) + parents;
    lost.set(entity, count);
    if (entities.parents[entity] - count < entities.need[entity]) stopped.add(entity);
  };
  // Entities that are added meanwhile are visited as well.
  for (const entity of stopped) {
    for (let i = entities.childStart[entity]; i < entities.childStart[entity + 1]; i++) lose(entities.childList[i], 1);
    for (let i = entities.diskStart[entity]; i < entities.diskStart[entity + 1]; i++) stopped.add(entities.diskList[i]);
    if (entities.host[entity] < 0) continue;
    for (const vm of vmsOn[entities.host[entity]]) lose(vm, 1);
  }
  return toolsOf(sim, stopped);
}

/** The entities of the VMs that each host has at first. */
function vmsByHost({ model: { hosts, vms } }: Simulation): number[][] {
  const vmsOn: number[][] = Array.from({ length: hosts.count }, () => []);
  for (let vm = 0; vm < vms.count; vm++) vmsOn[vms.home[vm]].push(vms.entity[vm]);
  return vmsOn;
}

function toolsOf(sim: Simulation, stopped: ReadonlySet<number>): Reach {
  const { model } = sim;
  const { entities, tracked, classes } = model;
  const withoutPart = new Set<number>();
  const podsLost = new Map<number, number>();
  for (const entity of stopped) {
    const row = entities.tracked[entity];
    if (row >= 0) {
      for (let i = tracked.classStart[row]; i < tracked.classStart[row + 1]; i++) withoutPart.add(tracked.classList[i]);
    }
    if (entities.node[entity] >= 0) podsOn(sim, entities.node[entity], () => true, podsLost);
  }
  let lasting = 0;
  for (const toolClass of withoutPart) lasting += classes.toolCount[toolClass];
  return { lasting, moving: toolsWithout(sim, podsLost, withoutPart) };
}

/** Pods stay where they are stuck. */
function stuckReach(sim: Simulation, mode: number): Reach {
  const { modes, entities, classes, tools } = sim.model;
  const podsLost = new Map<number, number>();
  const isStuck = (pod: number): boolean => (classes.stuckMask[tools.podClass[pod]] & modes.stuckMask[mode]) !== 0;
  podsOn(sim, entities.node[modes.entity[mode]], isStuck, podsLost);
  return { lasting: toolsWithout(sim, podsLost, new Set()), moving: 0 };
}

function podsOn(
  { nodes, pods, model }: Simulation,
  node: number,
  counts: (pod: number) => boolean,
  podsLost: Map<number, number>,
): void {
  for (let pod = nodes.first[node]; pod >= 0; pod = pods.next[pod]) {
    const tool = model.tools.podTool[pod];
    if (counts(pod)) podsLost.set(tool, (podsLost.get(tool) ?? 0) + 1);
  }
}

function toolsWithout(
  { model }: Simulation,
  podsLost: ReadonlyMap<number, number>,
  counted: ReadonlySet<number>,
): number {
  const { tools, classes } = model;
  let down = 0;
  for (const [tool, lost] of podsLost) {
    const toolClass = tools.toolClass[tool];
    if (counted.has(toolClass)) continue;
    if (classes.replicas[toolClass] - lost < classes.minAvailable[toolClass]) down++;
  }
  return down;
}
