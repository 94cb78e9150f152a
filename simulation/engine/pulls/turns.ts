import { isKept } from "../cluster/answering.ts";
import type { Simulation } from "../simulation.ts";
import { finish, type Pulls } from "./queue.ts";

/**
 * When each pull of a node that answers begins and ends, first come, first served. A pull begins when fewer than
 * `parallelPulls` of those before it are not over: at the `parallelPulls`-th largest of their ends. One that has begun goes on.
 * Costs one step for each pod in the queue, and for each of these up to `parallelPulls`.
 */
export function takeTurns(sim: Simulation, pulls: Pulls, node: number): void {
  const ends = new LargestEnds(slotsOf(sim, node));
  let pod = pulls.queues.first[node];
  while (pod >= 0) {
    const next = pulls.queues.next[pod];
    if (pulls.done[pod] > sim.now) {
      if (pulls.from[pod] > sim.now) giveTurn(sim, pulls, pod, ends.least);
      ends.add(pulls.done[pod]);
      announce(sim, pulls, pod);
    }
    if (pulls.done[pod] <= sim.now) finish(sim, pulls, pod);
    pod = next;
  }
}

/** When the pull of a pod that asked now would begin. */
export function turnAfterAll(sim: Simulation, node: number): number {
  const pulls = sim.pulls!;
  const ends = new LargestEnds(slotsOf(sim, node));
  for (let pod = pulls.queues.first[node]; pod >= 0 && pulls.asks[pod] <= sim.now; pod = pulls.queues.next[pod]) {
    ends.add(pulls.done[pod]);
  }
  return Math.max(sim.now, ends.least);
}

function giveTurn(sim: Simulation, pulls: Pulls, pod: number, free: number): void {
  const from = sim.tracked.startsStopped > 0 ? Infinity : Math.max(sim.now, pulls.asks[pod], free);
  pulls.from[pod] = from;
  pulls.done[pod] = from + pulls.hours[pod];
}

/** Tells the pod from when on it will have started. */
function announce(sim: Simulation, pulls: Pulls, pod: number): void {
  const { pods } = sim;
  pods.startDone[pod] = pulls.done[pod] + pulls.startHours[pod];
  if (!isKept(sim, pods.node[pod], pod)) pods.upAt[pod] = Math.max(sim.now, pods.startDone[pod]);
}

/** As many pulls as the node's pods could ever ask for at a time are no limit. */
function slotsOf({ model }: Simulation, node: number): number {
  const { parallelPulls } = model.kubernetes;
  return parallelPulls >= model.nodes.maxPods[node] ? Infinity : parallelPulls;
}

/** The so many largest ends of pulls. */
class LargestEnds {
  private readonly size: number;
  /** Ascending. */
  private readonly ends: number[] = [];

  constructor(size: number) {
    this.size = size;
  }

  /** From when on fewer than `size` of them are not over; 0 while there are fewer. */
  get least(): number {
    return this.ends.length < this.size ? 0 : this.ends[0];
  }

  add(end: number): void {
    if (this.size === Infinity) return;
    const { ends } = this;
    let at = ends.length;
    while (at > 0 && ends[at - 1] > end) at--;
    ends.splice(at, 0, end);
    if (ends.length > this.size) ends.shift();
  }
}
