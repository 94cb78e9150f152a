import { nodeAnswers } from "../cluster/answering.ts";
import type { Model } from "../../model/types.ts";
import { setReady } from "../cluster/nodes.ts";
import type { Simulation } from "../simulation.ts";

/**
 * Nodes that are closed to new pods while something is done to them or below them. A job (planned work, or behind all of
 * these a reboot: by mode) closes each node once; a node is open again when all that closed it have opened it.
 */
export interface Cordons {
  /** Per node: how many jobs have closed it. */
  readonly count: Int32Array;
  /** Nodes that each job has closed, in that order. */
  readonly byJob: Map<number, number[]>;
}

export function createCordons({ nodes }: Model): Cordons {
  return { count: new Int32Array(nodes.count), byJob: new Map() };
}

export function resetCordons(cordons: Cordons): void {
  if (cordons.byJob.size === 0) return;
  cordons.count.fill(0);
  cordons.byJob.clear();
}

export function isCordoned(cordons: Cordons, node: number): boolean {
  return cordons.count[node] > 0;
}

export function cordon(sim: Simulation, job: number, node: number): void {
  const { count, byJob } = sim.cordons;
  const closed = byJob.get(job);
  if (closed === undefined) byJob.set(job, [node]);
  else if (closed.includes(node)) return;
  else closed.push(node);
  count[node]++;
  setReady(sim, node, false);
}

/** The job is over. A node that does not answer is open when it does. */
export function uncordon(sim: Simulation, job: number): void {
  const { count, byJob } = sim.cordons;
  const closed = byJob.get(job);
  if (closed === undefined) return;
  byJob.delete(job);
  for (const node of closed) {
    if (--count[node] > 0 || !nodeAnswers(sim, node)) continue;
    setReady(sim, node, true);
    sim.pending.roomAppeared = true;
  }
}
