import { effectCodes, type Model } from "../model/types.ts";
import { drainBelow, uncordonBelow } from "./drains.ts";
import { draw, purposes } from "./draws.ts";
import type { Simulation } from "./simulation.ts";
import { ANSWERING, touch } from "./tree.ts";
import { migrateAway } from "./vms.ts";

/** Planned work: a calendar fixed in advance; only whether a date is used depends on the history. */
export interface Plans {
  /** Dates passed, used or not: the ordinal of the next. */
  readonly dates: Int32Array;
  readonly active: Uint8Array;
  readonly event: Int32Array;
}

export function createPlans(model: Model): Plans {
  const { count } = model.plans;
  return { dates: new Int32Array(count), active: new Uint8Array(count), event: new Int32Array(count) };
}

/** The caller rebuilds the queue. */
export function resetPlans(sim: Simulation): void {
  const { plans, model, queue, slots } = sim;
  plans.dates.fill(0);
  plans.active.fill(0);
  for (let plan = 0; plan < model.plans.count; plan++) queue.times[slots.planBegin + plan] = model.plans.first[plan];
}

/** A date of the plan has come. Skipped while the last is not over, or its target is down, if so wanted. */
export function beginPlan(sim: Simulation, plan: number): void {
  const { plans, model, queue, slots, tree } = sim;
  const columns = model.plans;
  const date = plans.dates[plan]++;
  // Counted from the first date, so that rounding does not add up.
  queue.schedule(slots.planBegin + plan, columns.first[plan] + (date + 1) * columns.every[plan]);
  const entity = columns.entity[plan];
  const answers = (tree.state[entity] & ANSWERING) !== 0;
  if (plans.active[plan] === 1 || (columns.skipIfDown[plan] === 1 && !answers)) return;
  if (!possible(sim, plan)) return;
  const event = sim.events.begin(columns.cause[plan]);
  sim.events.planned[event] = 1;
  const host = model.entities.host[entity];
  if (columns.stunLaw[plan] >= 0 && host >= 0 && answers) {
    migrateAway(sim, host, columns.stunLaw[plan], columns.migrationFailure[plan], event);
  }
  if (columns.drain[plan] === 1) drainBelow(sim, entity, event);
  plans.active[plan] = 1;
  plans.event[plan] = event;
  addEffect(sim, plan, 1);
  const duration = draw(model.laws, columns.duration[plan], columns.keys, plan, purposes.duration, sim.history, date);
  queue.schedule(slots.planEnd + plan, sim.now + duration);
  if (sim.journal !== null) sim.journal.planBegan(sim, plan, event, sim.now + duration);
}

export function endPlan(sim: Simulation, plan: number): void {
  sim.plans.active[plan] = 0;
  addEffect(sim, plan, -1);
  if (sim.model.plans.drain[plan] === 1) uncordonBelow(sim, sim.model.plans.entity[plan]);
}

/** A drain needs the control plane, a live migration the VM operations. */
function possible(sim: Simulation, plan: number): boolean {
  const { plans } = sim.model;
  if (plans.drain[plan] === 1 && sim.tracked.reschedulingStopped > 0) return false;
  return plans.stunLaw[plan] < 0 || sim.tracked.vmOperationsStopped === 0;
}

function addEffect(sim: Simulation, plan: number, by: number): void {
  const { tree, model } = sim;
  const entity = model.plans.entity[plan];
  switch (model.plans.effect[plan]) {
    case effectCodes.kills:
      tree.kills[entity] += by;
      break;
    case effectCodes.freezes:
      tree.freezes[entity] += by;
      break;
    default:
      tree.cuts[entity] += by;
  }
  touch(tree, entity, sim.plans.event[plan]);
}
