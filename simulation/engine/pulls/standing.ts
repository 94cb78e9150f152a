import type { Simulation } from "../simulation.ts";
import { dequeue, finish } from "./queue.ts";
import { takeTurns } from "./turns.ts";

/** The node does not answer any more: whether it stands still or is cut off, its pulls stand still. */
export function pullsStand(sim: Simulation, node: number): void {
  const { pulls, now } = sim;
  if (pulls === null) return;
  pulls.stoodFrom[node] = now;
  let pod = pulls.queues.first[node];
  while (pod >= 0) {
    const next = pulls.queues.next[pod];
    if (pulls.done[pod] <= now) finish(sim, pulls, pod);
    else if (pulls.from[pod] > now) pulls.from[pod] = pulls.done[pod] = Infinity;
    pod = next;
  }
}

/** The node answers again: pulls that were under way take as much longer, and the others their turns after them. */
export function pullsGoOn(sim: Simulation, node: number): void {
  const { pulls, now } = sim;
  if (pulls === null) return;
  const since = pulls.stoodFrom[node];
  for (let pod = pulls.queues.first[node]; pod >= 0; pod = pulls.queues.next[pod]) {
    if (pulls.from[pod] <= since) pulls.done[pod] += now - since;
  }
  takeTurns(sim, pulls, node);
}

/** The node stood still: pods that would have asked meanwhile ask so much later. */
export function askingStoodStill({ pulls, now }: Simulation, node: number, since: number): void {
  if (pulls === null) return;
  for (let pod = pulls.queues.first[node]; pod >= 0; pod = pulls.queues.next[pod]) {
    if (pulls.asks[pod] > since) pulls.asks[pod] += now - since;
  }
}

/** The node has stopped, or is emptied at once: what it has not pulled in whole is lost. */
export function pullsLost({ pulls }: Simulation, node: number): void {
  if (pulls === null) return;
  let pod = pulls.queues.first[node];
  while (pod >= 0) {
    const next = pulls.queues.next[pod];
    dequeue(pulls, pod);
    pulls.missing[pod] = 1;
    pod = next;
  }
}

/** A pod is given up on a node that does not answer, and that had not pulled its image in whole. */
export function leavesWithoutImage({ pulls }: Simulation, pod: number): boolean {
  return pulls !== null && (pulls.missing[pod] === 1 || pulls.node[pod] >= 0);
}
