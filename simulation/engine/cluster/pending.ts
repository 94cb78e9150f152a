import type { Model } from "../../model/types.ts";
import { append, type Lists, listsBeside, remove } from "../lists.ts";
import type { Simulation } from "../simulation.ts";
import type { Nodes } from "./nodes.ts";

/** Pods without a place. */
export interface Pending {
  /** One for each priority level: first come, first served. */
  readonly queues: Lists;
  count: number;
  /** Set when room may have appeared: the queues are looked at after the present event. */
  roomAppeared: boolean;
}

/** A pod that waits is on no node. */
export function createPending(model: Model, nodes: Nodes): Pending {
  const levels = Math.max(1, model.classes.priorityLevels);
  return { queues: listsBeside(nodes.holds, levels), count: 0, roomAppeared: false };
}

export function joinPending(sim: Simulation, pod: number): void {
  const { pending } = sim;
  append(pending.queues, levelOf(sim.model, pod), pod);
  pending.count++;
  sim.headroom.changePending(sim.now, 1);
}

export function leavePending(sim: Simulation, pod: number): void {
  const { pending } = sim;
  remove(pending.queues, levelOf(sim.model, pod), pod);
  pending.count--;
  sim.headroom.changePending(sim.now, -1);
}

function levelOf(model: Model, pod: number): number {
  return model.classes.priorityLevel[model.tools.podClass[pod]];
}
