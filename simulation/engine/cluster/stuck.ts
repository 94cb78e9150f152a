import { resumePod, stopPod } from "./pods.ts";
import type { Simulation } from "../simulation.ts";

/**
 * On this node, or the nodes on this VM, the clients of a part (a bit) hang: their pods stop, the node stays Ready, so
 * nobody evicts.
 */
export function markStuck(sim: Simulation, entity: number, mask: number, event: number): void {
  for (const node of nodesOf(sim, entity)) hang(sim, node, mask, event);
}

export function unmarkStuck(sim: Simulation, entity: number, mask: number): void {
  for (const node of nodesOf(sim, entity)) letGo(sim, node, mask);
}

/** The node that the entity is, or those that stand on it. */
function nodesOf(sim: Simulation, entity: number): number[] {
  const { node, childStart, childList } = sim.model.entities;
  const above = childList.subarray(childStart[entity], childStart[entity + 1]);
  return [entity, ...above].map((each) => node[each]).filter((each) => each >= 0);
}

function hang(sim: Simulation, node: number, mask: number, event: number): void {
  const { nodes, model } = sim;
  nodes.stuckCount[32 * node + bitOf(mask)]++;
  nodes.stuckMask[node] |= mask;
  for (let pod = nodes.holds.first[node]; pod >= 0; pod = nodes.holds.next[pod]) {
    const toolClass = model.tools.podClass[pod];
    if ((model.classes.stuckMask[toolClass] & mask) !== 0) stopPod(sim, pod, event);
  }
}

function letGo(sim: Simulation, node: number, mask: number): void {
  const { nodes, pods } = sim;
  if (--nodes.stuckCount[32 * node + bitOf(mask)] > 0) return;
  nodes.stuckMask[node] &= ~mask;
  for (let pod = nodes.holds.first[node]; pod >= 0; pod = nodes.holds.next[pod]) {
    if (pods.upAt[pod] === Infinity) resumePod(sim, pod);
  }
}

function bitOf(mask: number): number {
  return 31 - Math.clz32(mask);
}
