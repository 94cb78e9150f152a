import type { Model } from "../../model/types.ts";
import { append, clearLists, createLists, type Lists, remove, takeList } from "../lists.ts";
import { Ranking } from "./ranking.ts";
import { nodeTouched } from "../machines/contention.ts";
import { podsChanged } from "../failures/exposure.ts";
import type { Simulation } from "../simulation.ts";

/** Nodes: which take pods, what their pods take, and which pods they hold. */
export interface Nodes {
  /** 1 = answers and is not being drained: counts for headroom and takes pods. */
  readonly ready: Uint8Array;
  readonly usedCpu: Float64Array;
  readonly usedMemory: Float64Array;
  readonly usedPods: Int32Array;
  /** The pods of each, in the order in which they came. */
  readonly holds: Lists;
  /** The pods evicted from each that may still come back to it, the last first. */
  readonly away: Lists;
  /** Since when the node stands still, in hours. */
  readonly frozenSince: Float64Array;
  /** Parts (bits) whose clients are stuck on the node, and how often each (node × 32). */
  readonly stuckMask: Int32Array;
  readonly stuckCount: Int32Array;
  /** Per pool: its nodes that are not ready. */
  readonly closedInPool: Int32Array;
  /** Per pool: its nodes ranked by free share, and the round-robin cursor. Per node: its place in its pool. */
  readonly rankings: readonly Ranking[];
  readonly indexInPool: Int32Array;
  readonly cursors: Int32Array;
  /** Pods request something: if not, `usedCpu` and `usedMemory` stay 0. */
  readonly requested: boolean;
}

export function createNodes(model: Model): Nodes {
  const { count, pool, poolCount } = model.nodes;
  const members = Array.from({ length: poolCount }, (_, wanted) => Int32Array.from(nodesOf(pool, wanted)));
  const indexInPool = new Int32Array(count);
  for (const list of members) list.forEach((node, index) => (indexInPool[node] = index));
  return {
    ready: new Uint8Array(count),
    usedCpu: new Float64Array(count),
    usedMemory: new Float64Array(count),
    usedPods: new Int32Array(count),
    holds: createLists(count, model.tools.podCount),
    away: createLists(count, model.tools.podCount),
    frozenSince: new Float64Array(count),
    stuckMask: new Int32Array(count),
    stuckCount: new Int32Array(32 * count),
    closedInPool: new Int32Array(poolCount),
    rankings: members.map((list) => new Ranking(list)),
    indexInPool,
    cursors: new Int32Array(poolCount),
    requested: [model.tools.podCpu, model.tools.podMemory].some((column) => column.some((amount) => amount > 0)),
  };
}

/** All empty and ready. */
export function clearNodes(sim: Simulation): void {
  const { nodes } = sim;
  nodes.ready.fill(1);
  nodes.closedInPool.fill(0);
  nodes.usedCpu.fill(0);
  nodes.usedMemory.fill(0);
  nodes.usedPods.fill(0);
  clearLists(nodes.holds);
  clearLists(nodes.away);
  nodes.stuckMask.fill(0);
  nodes.stuckCount.fill(0);
  nodes.cursors.fill(-1);
  rankAll(sim);
}

/** Ranks every node anew from its use. */
export function rankAll(sim: Simulation): void {
  const { nodes, model } = sim;
  for (let node = 0; node < model.nodes.count; node++) {
    nodes.rankings[model.nodes.pool[node]].scores[nodes.indexInPool[node]] = scoreOf(sim, node);
  }
  for (const ranking of nodes.rankings) ranking.rebuild();
}

export function setReady(sim: Simulation, node: number, ready: boolean): void {
  const { nodes, model, headroom } = sim;
  if ((nodes.ready[node] === 1) === ready) return;
  setTaking(sim, node, ready);
  sim.plans.othersChanged = true;
  const sign = ready ? 1 : -1;
  nodes.closedInPool[model.nodes.pool[node]] -= sign;
  const { cpu, memory, maxPods } = model.nodes;
  headroom.change(sim.now, sign * cpu[node], sign * memory[node], sign * maxPods[node]);
}

/** Only whether it takes pods: for trying out what would happen, beside what counts. */
export function setTaking(sim: Simulation, node: number, takes: boolean): void {
  sim.nodes.ready[node] = takes ? 1 : 0;
  rank(sim, node);
}

/** The pod joins the end of the node's list and takes its requests. */
export function link(sim: Simulation, node: number, pod: number): void {
  const { nodes, pods, model } = sim;
  pods.node[pod] = node;
  append(nodes.holds, node, pod);
  if (nodes.requested) {
    nodes.usedCpu[node] += model.tools.podCpu[pod];
    nodes.usedMemory[node] += model.tools.podMemory[pod];
  }
  nodes.usedPods[node]++;
  if (sim.exposure !== null) podsChanged(sim.exposure, node);
  if (sim.contention !== null) nodeTouched(sim.contention, node);
  if (!model.kubernetes.roundRobin && nodes.ready[node] === 1) rank(sim, node);
}

/** Empties a node at once. Returns the first of the pods it had; the others follow through `nodes.holds.next`. */
export function takeAll(sim: Simulation, node: number): number {
  const { nodes } = sim;
  const first = takeList(nodes.holds, node);
  nodes.usedCpu[node] = nodes.usedMemory[node] = nodes.usedPods[node] = 0;
  if (sim.exposure !== null) podsChanged(sim.exposure, node);
  if (sim.contention !== null) nodeTouched(sim.contention, node);
  if (nodes.ready[node] === 1) rank(sim, node);
  return first;
}

/** The pod leaves its node. */
export function unlink(sim: Simulation, pod: number): void {
  const { nodes, pods, model } = sim;
  const node = pods.node[pod];
  remove(nodes.holds, node, pod);
  pods.node[pod] = -1;
  if (nodes.requested) {
    nodes.usedCpu[node] -= model.tools.podCpu[pod];
    nodes.usedMemory[node] -= model.tools.podMemory[pod];
  }
  nodes.usedPods[node]--;
  if (sim.exposure !== null) podsChanged(sim.exposure, node);
  if (sim.contention !== null) nodeTouched(sim.contention, node);
  if (!model.kubernetes.roundRobin && nodes.ready[node] === 1) rank(sim, node);
}

function rank(sim: Simulation, node: number): void {
  const { nodes, model } = sim;
  nodes.rankings[model.nodes.pool[node]].setScore(nodes.indexInPool[node], scoreOf(sim, node));
}

/** What a pod takes off the score of equally free nodes: of these the one with the fewest pods is picked. */
const perPod = 1e-9;

/** Kubernetes' LeastAllocated, before the pod is placed: the free shares of CPU and memory, added. */
function scoreOf(sim: Simulation, node: number): number {
  const { nodes, model } = sim;
  if (nodes.ready[node] === 0) return -1;
  const cpu = model.nodes.cpu[node];
  const memory = model.nodes.memory[node];
  const free = (cpu - nodes.usedCpu[node]) / cpu + (memory - nodes.usedMemory[node]) / memory;
  return Math.max(0, free - perPod * nodes.usedPods[node]);
}

function nodesOf(pool: Int32Array, wanted: number): number[] {
  const found: number[] = [];
  pool.forEach((value, node) => {
    if (value === wanted) found.push(node);
  });
  return found;
}
