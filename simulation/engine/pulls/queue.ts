import type { Model } from "../../model/types.ts";
import { clearLists, createLists, insert, type Lists, remove } from "../lists.ts";
import type { Simulation } from "../simulation.ts";

/**
 * Images that nodes pull before pods start: who waits for what, and until when. Nothing here is an event: in a node's queue all
 * turns are known from the order and the times, if nothing else happens, and are worked out anew when something does (turns.ts).
 * So the hour from which a pod runs is as good as that of any other pod. All times are hours.
 */
export interface Pulls {
  /** Per node: pods in the order of asking, whose pulls are under way or still to begin. */
  readonly queues: Lists;
  /** The node in whose queue a pod is; −1 = in none. */
  readonly node: Int32Array;
  /** 1 = its node lacks its image, and it has not asked for it. */
  readonly missing: Uint8Array;
  /** When it asks; when its turn comes (Infinity = not as things stand); when its pull is over. */
  readonly asks: Float64Array;
  readonly from: Float64Array;
  readonly done: Float64Array;
  /** How long its pull takes, and then its start. */
  readonly hours: Float64Array;
  readonly startHours: Float64Array;
  /** The root event that keeps it down while it asks: for whoever is told. */
  readonly event: Int32Array;
  /** Pulls drawn so far: the ordinal of the next. */
  readonly drawn: Int32Array;
  /** Per node that does not answer: since when its pulls stand still. */
  readonly stoodFrom: Float64Array;
}

/** null: no class has anything to pull. */
export function createPulls({ classes, nodes, tools }: Model): Pulls | null {
  if (classes.pullLaw.every((law) => law < 0)) return null;
  const pods = tools.podCount;
  return {
    queues: createLists(nodes.count, pods),
    node: new Int32Array(pods),
    missing: new Uint8Array(pods),
    asks: new Float64Array(pods),
    from: new Float64Array(pods),
    done: new Float64Array(pods),
    hours: new Float64Array(pods),
    startHours: new Float64Array(pods),
    event: new Int32Array(pods),
    drawn: new Int32Array(pods),
    stoodFrom: new Float64Array(nodes.count),
  };
}

/** At t = 0 all pods with a place have their images. */
export function resetPulls(sim: Simulation): void {
  const { pulls, pods, model } = sim;
  if (pulls === null) return;
  clearLists(pulls.queues);
  pulls.node.fill(-1);
  pulls.drawn.fill(0);
  pulls.missing.fill(0);
  if (sim.pending.count === 0) return;
  for (let pod = 0; pod < pods.node.length; pod++) {
    if (pods.node[pod] < 0 && model.classes.pullLaw[model.tools.podClass[pod]] >= 0) pulls.missing[pod] = 1;
  }
}

/** Behind all that have asked no later. */
export function enqueue(pulls: Pulls, node: number, pod: number): void {
  const { asks, queues } = pulls;
  let before = queues.last[node];
  while (before >= 0 && asks[before] > asks[pod]) before = queues.previous[before];
  pulls.node[pod] = node;
  insert(queues, node, before, pod);
}

/** Its pull is over. */
export function finish(sim: Simulation, pulls: Pulls, pod: number): void {
  if (sim.journal !== null) sim.journal.pulled(sim, pulls.event[pod], waitedHours(pulls, pod));
  dequeue(pulls, pod);
}

/** From asking to the end of the pull, less the pull: also what it stood still. */
function waitedHours({ asks, hours, done }: Pulls, pod: number): number {
  return Math.max(0, done[pod] - hours[pod] - asks[pod]);
}

/** At the end of a history: tells those who are told of pulls that are over and have not been looked at since. */
export function closePulls(sim: Simulation): void {
  const { pulls, journal, now } = sim;
  if (pulls === null || journal === null) return;
  for (let pod = 0; pod < pulls.node.length; pod++) {
    if (pulls.node[pod] >= 0 && pulls.done[pod] <= now) finish(sim, pulls, pod);
  }
}

export function dequeue(pulls: Pulls, pod: number): void {
  remove(pulls.queues, pulls.node[pod], pod);
  pulls.node[pod] = -1;
}
