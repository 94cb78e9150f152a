import type { Model } from "../../model/types.ts";
import type { Simulation } from "../simulation.ts";

/** Pods without a place: a queue per priority level, first come first served, through pods.next and pods.previous. */
export interface Pending {
  readonly first: Int32Array;
  readonly last: Int32Array;
  count: number;
  /** Set when room may have appeared: the queues are looked at after the present event. */
  roomAppeared: boolean;
}

export function createPending(model: Model): Pending {
  const levels = Math.max(1, model.classes.priorityLevels);
  return { first: new Int32Array(levels), last: new Int32Array(levels), count: 0, roomAppeared: false };
}

export function joinPending(sim: Simulation, pod: number): void {
  const { pending, pods } = sim;
  const level = levelOf(sim.model, pod);
  const last = pending.last[level];
  pods.previous[pod] = last;
  pods.next[pod] = -1;
  if (last < 0) pending.first[level] = pod;
  else pods.next[last] = pod;
  pending.last[level] = pod;
  pending.count++;
  sim.headroom.changePending(sim.now, 1);
}

export function leavePending(sim: Simulation, pod: number): void {
  const { pending, pods } = sim;
  const level = levelOf(sim.model, pod);
  const before = pods.previous[pod];
  const after = pods.next[pod];
  if (before < 0) pending.first[level] = after;
  else pods.next[before] = after;
  if (after < 0) pending.last[level] = before;
  else pods.previous[after] = before;
  pending.count--;
  sim.headroom.changePending(sim.now, -1);
}

function levelOf(model: Model, pod: number): number {
  return model.classes.priorityLevel[model.tools.podClass[pod]];
}
