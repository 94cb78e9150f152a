import { cordon } from "./cordons.ts";
import { nodeAnswers } from "../cluster/answering.ts";
import { takeAll, unlink } from "../cluster/nodes.ts";
import { evictable, stopPod } from "../cluster/pods.ts";
import { pullsLost } from "../pulls/standing.ts";
import { placePod } from "../cluster/scheduler.ts";
import type { Simulation } from "../simulation.ts";

/**
 * Drains every node that is the entity or stands on it, just before these go down: all are cordoned first, then their
 * pods stop and start elsewhere. A node that does not answer is left alone, and so are all without the control plane.
 */
export function drainAtOnce(sim: Simulation, job: number, entity: number, event: number): void {
  if (sim.tracked.reschedulingStopped > 0) return;
  cordonAll(sim, job, entity);
  emptyAll(sim, entity, event);
}

export function cordonAll(sim: Simulation, job: number, entity: number): void {
  eachNodeOn(sim, entity, (node) => cordon(sim, job, node));
}

/** Moves all pods at once, and tells each when it has been moved. */
export function emptyAll(sim: Simulation, entity: number, event: number, moved: (pod: number) => void = nobody): void {
  const { nodes } = sim;
  eachNodeOn(sim, entity, (node) => {
    if (!nodeAnswers(sim, node)) return;
    pullsLost(sim, node);
    let pod = takeAll(sim, node);
    while (pod >= 0) {
      const next = nodes.holds.next[pod];
      move(sim, pod, event);
      moved(pod);
      pod = next;
    }
  });
}

function nobody(): void {}

/** Moves one pod that is on a node. */
export function moveOne(sim: Simulation, pod: number, event: number): void {
  unlink(sim, pod);
  move(sim, pod, event);
}

/** The first pod on a node that answers; −1 = there is none. */
export function firstPodOn(sim: Simulation, entity: number): number {
  let first = -1;
  eachNodeOn(sim, entity, (node) => {
    if (first < 0 && nodeAnswers(sim, node)) first = sim.nodes.holds.first[node];
  });
  return first;
}

/** A node that does not answer still holds pods that may be evicted. */
export function silentPodsOn(sim: Simulation, entity: number): boolean {
  let some = false;
  eachNodeOn(sim, entity, (node) => {
    if (!nodeAnswers(sim, node) && evictable(sim, node)) some = true;
  });
  return some;
}

function move(sim: Simulation, pod: number, event: number): void {
  stopPod(sim, pod, event);
  sim.counts.drained++;
  if (sim.events.planned[event] === 1) sim.counts.drainedByWork++;
  placePod(sim, pod);
}

/** Visits the node that the entity is, and those that stand on it: for good, or on a VM that is on it now. */
export function eachNodeOn(sim: Simulation, entity: number, visit: (node: number) => void): void {
  const { entities, vms } = sim.model;
  const node = entities.node[entity];
  if (node >= 0) visit(node);
  const host = entities.host[entity];
  if (host >= 0) {
    for (let vm = sim.vms.onHost.first[host]; vm >= 0; vm = sim.vms.onHost.next[vm])
      eachNodeOn(sim, vms.entity[vm], visit);
  }
  for (let i = entities.childStart[entity]; i < entities.childStart[entity + 1]; i++) {
    eachNodeOn(sim, entities.childList[i], visit);
  }
}
