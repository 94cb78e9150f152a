import { setReady, takeAll } from "./nodes.ts";
import { stopPod } from "./pods.ts";
import { placePod } from "./scheduler.ts";
import type { Simulation } from "./simulation.ts";
import { ANSWERING } from "./tree.ts";

/**
 * Drains every node that is the entity or stands on it, just before these go down: all are cordoned first, then their
 * pods stop and start elsewhere. A node that does not answer is left alone, and so are all without the control plane.
 */
export function drainBelow(sim: Simulation, entity: number, event: number): void {
  if (sim.tracked.reschedulingStopped > 0) return;
  cordonBelow(sim, entity);
  emptyBelow(sim, entity, event);
}

function cordonBelow(sim: Simulation, entity: number): void {
  const node = sim.model.entities.node[entity];
  if (node >= 0) setReady(sim, node, false);
  eachAbove(sim, entity, cordonBelow);
}

function emptyBelow(sim: Simulation, entity: number, event: number): void {
  const { model, pods, tree } = sim;
  const node = model.entities.node[entity];
  if (node >= 0 && (tree.state[entity] & ANSWERING) !== 0) {
    let pod = takeAll(sim, node);
    while (pod >= 0) {
      const next = pods.next[pod];
      stopPod(sim, pod, event);
      sim.counts.drained++;
      placePod(sim, pod);
      pod = next;
    }
  }
  eachAbove(sim, entity, emptyBelow, event);
}

/** After the work: nodes that were cordoned for it, but lean on other things as well and never went down, are open again. */
export function uncordonBelow(sim: Simulation, entity: number): void {
  const node = sim.model.entities.node[entity];
  if (node >= 0 && (sim.tree.state[entity] & ANSWERING) !== 0) {
    setReady(sim, node, true);
    sim.pending.roomAppeared = true;
  }
  eachAbove(sim, entity, uncordonBelow);
}

/** Visits what stands on the entity: for good, or as a VM on its host. */
function eachAbove(
  sim: Simulation,
  entity: number,
  visit: (sim: Simulation, above: number, event: number) => void,
  event = 0,
): void {
  const { entities, vms } = sim.model;
  const host = entities.host[entity];
  if (host >= 0) {
    for (let vm = sim.vms.firstOnHost[host]; vm >= 0; vm = sim.vms.next[vm]) visit(sim, vms.entity[vm], event);
  }
  for (let i = entities.childStart[entity]; i < entities.childStart[entity + 1]; i++) {
    visit(sim, entities.childList[i], event);
  }
}
