import { nodeAnswers } from "./answering.ts";
import { draw, purposes } from "../failures/draws.ts";
import { unlink } from "./nodes.ts";
import { placePod } from "./scheduler.ts";
import type { Simulation } from "../simulation.ts";

/**
 * Pods that are not evicted, since nobody but a person can tell that the old one is gone: they wait for their node, or for
 * somebody to move them. Rows are those of ToolColumns.movable.
 */

/** The node does not answer any more: its movable pods are moved after their time. */
export function callForMoves(sim: Simulation, node: number): void {
  const { nodes, pods, model, queue, slots } = sim;
  for (let pod = nodes.holds.first[node]; pod >= 0; pod = nodes.holds.next[pod]) {
    const row = model.tools.moveRow[pod];
    if (row < 0) continue;
    const tool = model.tools.podTool[pod];
    const law = model.classes.moveLaw[model.tools.podClass[pod]];
    const purpose = purposes.personMoves + (pod - model.tools.firstPod[tool]);
    const time = draw(model.laws, law, model.tools.keys, tool, purpose, sim.history, pods.losses[row]++);
    queue.schedule(slots.move + row, sim.now + time);
  }
}

/** The node answers again. */
export function callOffMoves(sim: Simulation, node: number): void {
  const { nodes, model, queue, slots } = sim;
  for (let pod = nodes.holds.first[node]; pod >= 0; pod = nodes.holds.next[pod]) {
    const row = model.tools.moveRow[pod];
    if (row >= 0) queue.cancel(slots.move + row);
  }
}

/** The move slot of a row is due: the pod starts elsewhere for good, if the control plane can place it. */
export function moveLost(sim: Simulation, row: number): void {
  if (sim.tracked.reschedulingStopped > 0) return;
  const pod = sim.model.tools.movable[row];
  unlink(sim, pod);
  sim.counts.movedByHand++;
  placePod(sim, pod);
}

/** The control plane is back: what should have been moved meanwhile is moved now. */
export function moveWaiting(sim: Simulation): void {
  const { pods, model, queue, slots } = sim;
  model.tools.movable.forEach((pod, row) => {
    const node = pods.node[pod];
    if (node < 0 || queue.times[slots.move + row] !== Infinity) return;
    if (!nodeAnswers(sim, node)) queue.schedule(slots.move + row, sim.now);
  });
}
