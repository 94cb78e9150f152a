import { resumePod, stopPod } from "./pods.ts";
import type { Simulation } from "./simulation.ts";

/** On this node the clients of a part (a bit) hang: their pods stop, the node stays Ready, so nobody evicts. */
export function markStuck(sim: Simulation, node: number, mask: number, event: number): void {
  const { nodes, pods, model } = sim;
  nodes.stuckCount[32 * node + bitOf(mask)]++;
  nodes.stuckMask[node] |= mask;
  for (let pod = nodes.first[node]; pod >= 0; pod = pods.next[pod]) {
    const toolClass = model.tools.toolClass[model.tools.podTool[pod]];
    if ((model.classes.stuckMask[toolClass] & mask) !== 0) stopPod(sim, pod, event);
  }
}

export function unmarkStuck(sim: Simulation, node: number, mask: number): void {
  const { nodes, pods } = sim;
  if (--nodes.stuckCount[32 * node + bitOf(mask)] > 0) return;
  nodes.stuckMask[node] &= ~mask;
  for (let pod = nodes.first[node]; pod >= 0; pod = pods.next[pod]) {
    if (pods.upAt[pod] === Infinity) resumePod(sim, pod);
  }
}

function bitOf(mask: number): number {
  return 31 - Math.clz32(mask);
}
