import type { Simulation } from "../simulation.ts";
import { ANSWERING } from "../failures/tree.ts";

/** A pod cannot run on the node: it does not answer, or the pod's clients of a part are stuck on it. */
export function isKept({ nodes, model, tree }: Simulation, node: number, pod: number): boolean {
  if ((tree.state[model.nodes.entity[node]] & ANSWERING) === 0) return true;
  return (nodes.stuckMask[node] & model.classes.stuckMask[model.tools.podClass[pod]]) !== 0;
}
