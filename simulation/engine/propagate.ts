import { pauseClocks, resumeClocks, systemChanged } from "./failures/clocks.ts";
import { reviewContention } from "./machines/contention.ts";
import { draw, purposes } from "./failures/draws.ts";
import { rescheduleDrains } from "./planned/drains.ts";
import { retryEvacuations } from "./machines/evacuations.ts";
import { hostChanged } from "./machines/host-changes.ts";
import { restartAges } from "./failures/modes.ts";
import { nodeChanged } from "./cluster/node-changes.ts";
import { reschedulePlans } from "./planned/plans.ts";
import { resumeHandedOver, supersede } from "./repairs/recovery.ts";
import { reviewExposure } from "./failures/pod-clocks.ts";
import { memberChanged } from "./redundancy/redundancy.ts";
import { reviewRedundancy } from "./redundancy/review.ts";
import { placePending } from "./cluster/scheduler.ts";
import type { Simulation } from "./simulation.ts";
import { trackedChanged } from "./records/tracked.ts";
import {
  ALIVE,
  ANSWERING,
  mayMove,
  MOVING,
  parentChanged,
  STARTED,
  STARTING,
  stateNow,
  takeTouched,
  touch,
} from "./failures/tree.ts";

/** Follows a change through everything that stands on it, until nothing changes any more. */
export function propagate(sim: Simulation): void {
  const { tree, vms, redundancy } = sim;
  do {
    while (tree.length > 0) {
      const entity = takeTouched(tree);
      lookAgain(sim, entity, tree.touchedBy[entity]);
    }
    if (redundancy !== null && redundancy.touched.length > 0) reviewRedundancy(sim, redundancy);
    if (vms.roomAppeared) {
      vms.roomAppeared = false;
      retryEvacuations(sim);
    }
    if (sim.crews.handedOver.length > 0) resumeHandedOver(sim);
  } while (tree.length > 0);
  if (sim.pending.roomAppeared) placePending(sim);
  if (sim.contention !== null) reviewContention(sim, sim.contention);
  if (sim.exposure !== null && sim.exposure.touched.length > 0) reviewExposure(sim, sim.exposure);
  if (sim.drains.underWay > 0) rescheduleDrains(sim);
  if (sim.plans.postponedCount > 0) reschedulePlans(sim);
}

/** The start slot of an entity is due: it has started. */
export function endStart(sim: Simulation, entity: number): void {
  sim.tree.starting[entity] = STARTED;
  sim.tree.owesStart[entity] = 0;
  touch(sim.tree, entity, sim.tree.event[entity]);
}

function lookAgain(sim: Simulation, entity: number, event: number): void {
  const { tree, model } = sim;
  const before = tree.state[entity];
  const lostGround = tree.aliveParents[entity] < model.entities.need[entity];
  const groundGone = lostGround && tree.lostGround[entity] === 0;
  tree.lostGround[entity] = lostGround ? 1 : 0;
  const restarts = tree.restart[entity] === 1;
  tree.restart[entity] = 0;
  const stopped = lostGround || tree.kills[entity] > 0 || restarts;
  if (lostGround || restarts) tree.owesStart[entity] = 1;
  if (stopped) cancelStart(sim, entity);
  else if (!(before & ALIVE)) goOnStarting(sim, entity);
  const after = stopped ? 0 : stateNow(tree, model.entities.need, entity);
  if (after !== before) change(sim, entity, before, after, event);
  // After its pods have stopped, so that none of them runs for an instant when an effect on it is lifted.
  if (groundGone || (before & ALIVE) > (after & ALIVE)) restartAges(sim, entity);
  if (groundGone) supersede(sim, entity);
  // After what stands on it, which has to see that it stopped.
  if (restarts) touch(tree, entity, event);
}

/** Begins the start of an entity that has ground again; while the entity or its ground is frozen, the start stands still. */
function goOnStarting(sim: Simulation, entity: number): void {
  const { tree, model, queue, slots } = sim;
  const law = model.entities.startLaw[entity];
  if (law < 0 || tree.starting[entity] === STARTED || tree.owesStart[entity] === 0) return;
  if (tree.starting[entity] !== STARTING) {
    tree.starting[entity] = STARTING;
    const ordinal = tree.starts[entity]++;
    const { startKeys } = model.entities;
    tree.startLeft[entity] = draw(model.laws, law, startKeys, entity, purposes.start, sim.history, ordinal);
  }
  const slot = slots.start + entity;
  const runs = queue.times[slot] !== Infinity;
  if (mayMove(tree, model.entities.need, entity) === runs) return;
  if (runs) tree.startLeft[entity] = queue.times[slot] - sim.now;
  queue.schedule(slot, runs ? Infinity : sim.now + tree.startLeft[entity]);
}

function cancelStart(sim: Simulation, entity: number): void {
  const { tree, queue, slots } = sim;
  if (tree.starting[entity] === STARTING) queue.schedule(slots.start + entity, Infinity);
  tree.starting[entity] = 0;
}

function change(sim: Simulation, entity: number, before: number, after: number, event: number): void {
  const { tree, model } = sim;
  const { entities } = model;
  tree.state[entity] = after;
  if (before & ANSWERING) tree.event[entity] = event;
  if (sim.journal !== null) sim.journal.entityChanged(sim, entity, before, after);
  const downEvent = after & ANSWERING ? event : tree.event[entity];
  if ((before ^ after) & MOVING) {
    if (after & MOVING) resumeClocks(sim, entity);
    else pauseClocks(sim, entity);
  }
  for (let i = entities.childStart[entity]; i < entities.childStart[entity + 1]; i++) {
    parentChanged(tree, entities.childList[i], before, after, downEvent);
  }
  if ((before ^ after) & ANSWERING) {
    for (let i = entities.diskStart[entity]; i < entities.diskStart[entity + 1]; i++) {
      const vm = entities.diskList[i];
      tree.freezes[vm] += after & ANSWERING ? -1 : 1;
      touch(tree, vm, downEvent);
    }
    sim.plans.othersChanged = true;
    if (sim.redundancy !== null) memberChanged(sim.redundancy, entity, after, downEvent);
  }
  const host = entities.host[entity];
  if (host >= 0) hostChanged(sim, host, before, after, downEvent);
  const node = entities.node[entity];
  if (node >= 0) nodeChanged(sim, node, before, after, downEvent);
  const tracked = entities.tracked[entity];
  if (tracked >= 0) {
    trackedChanged(sim, tracked, before, after, downEvent);
    if (entity === model.modes.system && (before ^ after) & ANSWERING) systemChanged(sim, (after & ANSWERING) !== 0);
  }
}
