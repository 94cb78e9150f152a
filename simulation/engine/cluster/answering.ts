import type { Simulation } from "../simulation.ts";
import { answers } from "../failures/tree.ts";

export function nodeAnswers({ model, tree }: Simulation, node: number): boolean {
  return answers(tree, model.nodes.entity[node]);
}

/** A pod cannot run on the node: it does not answer, or the pod's clients of a part are stuck on it. */
export function isKept(sim: Simulation, node: number, pod: number): boolean {
  const { nodes, model } = sim;
  if (!nodeAnswers(sim, node)) return true;
  return (nodes.stuckMask[node] & model.classes.stuckMask[model.tools.podClass[pod]]) !== 0;
}
