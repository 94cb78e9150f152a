import type { Model } from "../../model/types.ts";
import { type Cause, causes } from "../../scenario/types.ts";
import { intervalAt } from "../cluster/pace.ts";
import { domainLosses } from "../redundancy/domain-losses.ts";
import type { Simulation } from "../simulation.ts";

/** What one outage of a kind costs on average. */
export interface KindCost {
  readonly cause: Cause;
  /** ms of downtime, over the tools of each class. */
  readonly classMs: readonly number[];
  /** ms that each part and group does not work, by name; those that go on are left out. */
  readonly thingMs: Readonly<Record<string, number>>;
  /** The share of the outages that stops it: with a rack only what stands on that one does. */
  readonly thingShare: Readonly<Record<string, number>>;
}

/** Tools of each class that a loss takes down while it lasts, and those that start elsewhere after a while. */
interface Reach {
  readonly lasting: Float64Array;
  readonly moving: Float64Array;
  /** Nodes that are lost. */
  readonly nodes: number;
  /** Rows of model.tracked that stop. */
  readonly tracked: readonly number[];
}

interface Sum {
  count: number;
  readonly classMs: Float64Array;
  readonly thingMs: Map<string, number>;
  readonly thingHits: Map<string, number>;
}

/**
 * For each kind of outage, what one costs on average, from the placement at t = 0: what stops is
 * found by who stands on what, and lasts for the mean recovery; pods of a lost node are down until they run elsewhere, if
 * that is sooner and they are evicted or moved at all. Neither queues for crews or images nor a lack of room are looked at, nor
 * that a standby takes over or copies are made anew. 0 for kinds of which each history holds plenty.
 */
export function surveyReach(sim: Simulation): KindCost[] {
  const { model } = sim;
  const { kinds, modes, common } = model;
  const sums = kinds.names.map((): Sum => ({
    count: 0,
    classMs: new Float64Array(model.classes.count),
    thingMs: new Map(),
    thingHits: new Map(),
  }));
  const vmsOn = vmsByHost(sim);
  const add = (kind: number, starts: readonly number[], mode: number): void => {
    if (kinds.expected[kind] >= plenty) return;
    const reach = modes.stuckMask[mode] === 0 ? reachOf(sim, vmsOn, starts) : stuckReach(sim, mode);
    addCost(sim, sums[kind], reach, kinds.recoveryHours[mode]);
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
  return sums.map(({ count, classMs, thingMs, thingHits }, kind) => ({
    cause: causes[kinds.cause[kind]],
    classMs: Array.from(classMs, (ms) => ms / Math.max(1, count)),
    thingMs: Object.fromEntries([...thingMs].map(([name, ms]) => [name, ms / count])),
    thingShare: Object.fromEntries([...thingHits].map(([name, hits]) => [name, hits / count])),
  }));
}

/** So many in each history are never too few in a run. */
const plenty = 10;
const msPerHour = 3_600_000;

function addCost({ model }: Simulation, sum: Sum, reach: Reach, recoveryHours: number): void {
  const { lasting, moving, tracked } = reach;
  const hours = Math.min(recoveryHours, model.horizonHours);
  sum.count++;
  lasting.forEach((tools, index) => {
    const elsewhere = Math.min(hours, hoursUntilElsewhere(model, index, reach.nodes));
    sum.classMs[index] += (tools * hours + moving[index] * elsewhere) * msPerHour;
  });
  for (const row of tracked) {
    const name = model.tracked.names[row];
    sum.thingMs.set(name, (sum.thingMs.get(name) ?? 0) + hours * msPerHour);
    sum.thingHits.set(name, (sum.thingHits.get(name) ?? 0) + 1);
  }
}

/** From the loss of so many nodes until a pod of the class on them runs on another; Infinity = it waits for its own. */
function hoursUntilElsewhere({ classes, kubernetes, nodes }: Model, toolClass: number, lostNodes: number): number {
  if (lostNodes === nodes.count) return Infinity;
  const { evictionDelayHours, schedulingDelayHours } = kubernetes;
  const evicted = intervalAt({ kubernetes, nodes }, lostNodes) < Infinity ? evictionDelayHours : Infinity;
  const leaves = classes.stays[toolClass] === 1 ? classes.movedHours[toolClass] : evicted;
  return leaves + schedulingDelayHours + classes.readyHours[toolClass];
}

/** What stops with these entities, each once. */
function reachOf(sim: Simulation, vmsOn: readonly (readonly number[])[], starts: readonly number[]): Reach {
  const { entities } = sim.model;
  const lost = new Map<number, number>();
  const stopped = new Set(starts);
  const withoutCopies = domainLosses(sim.model);
  const lose = (entity: number, parents: number): void => {
    const count = (lost.get(entity) ?? 0) + parents;
    lost.set(entity, count);
    if (entities.parents[entity] - count < entities.need[entity]) stopped.add(entity);
  };
  // Entities that are added meanwhile are visited as well.
  for (const entity of stopped) {
    for (let i = entities.childStart[entity]; i < entities.childStart[entity + 1]; i++) lose(entities.childList[i], 1);
    for (let i = entities.diskStart[entity]; i < entities.diskStart[entity + 1]; i++) stopped.add(entities.diskList[i]);
    for (const one of withoutCopies(entity)) stopped.add(one);
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
  const rows: number[] = [];
  let lostNodes = 0;
  for (const entity of stopped) {
    const row = entities.tracked[entity];
    if (row >= 0) {
      rows.push(row);
      for (let i = tracked.classStart[row]; i < tracked.classStart[row + 1]; i++) withoutPart.add(tracked.classList[i]);
    }
    if (entities.node[entity] < 0) continue;
    lostNodes++;
    podsOn(sim, entities.node[entity], () => true, podsLost);
  }
  const lasting = new Float64Array(classes.count);
  for (const toolClass of withoutPart) lasting[toolClass] = classes.serving[toolClass];
  return { lasting, moving: toolsWithout(sim, podsLost, withoutPart), nodes: lostNodes, tracked: rows };
}

/** Pods stay where they are stuck. */
function stuckReach(sim: Simulation, mode: number): Reach {
  const { modes, entities, classes, tools } = sim.model;
  const podsLost = new Map<number, number>();
  const isStuck = (pod: number): boolean => (classes.stuckMask[tools.podClass[pod]] & modes.stuckMask[mode]) !== 0;
  podsOn(sim, entities.node[modes.entity[mode]], isStuck, podsLost);
  const lasting = toolsWithout(sim, podsLost, new Set());
  return { lasting, moving: new Float64Array(classes.count), nodes: 0, tracked: [] };
}

function podsOn(
  { nodes, model }: Simulation,
  node: number,
  counts: (pod: number) => boolean,
  podsLost: Map<number, number>,
): void {
  for (let pod = nodes.holds.first[node]; pod >= 0; pod = nodes.holds.next[pod]) {
    const tool = model.tools.podTool[pod];
    if (counts(pod)) podsLost.set(tool, (podsLost.get(tool) ?? 0) + 1);
  }
}

function toolsWithout(
  { model }: Simulation,
  podsLost: ReadonlyMap<number, number>,
  counted: ReadonlySet<number>,
): Float64Array {
  const { tools, classes } = model;
  const down = new Float64Array(classes.count);
  for (const [tool, lost] of podsLost) {
    const toolClass = tools.toolClass[tool];
    if (counted.has(toolClass) || classes.serving[toolClass] === 0) continue;
    if (classes.replicas[toolClass] - lost < classes.minAvailable[toolClass]) down[toolClass]++;
  }
  return down;
}
