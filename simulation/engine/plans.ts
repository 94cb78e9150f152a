import { effectCodes, type Model } from "../model/types.ts";
import { uncordon } from "./cordons.ts";
import { beginDrain, goOn } from "./drains.ts";
import { draw, purposes } from "./draws.ts";
import { drainAtOnce } from "./emptying.ts";
import type { Simulation } from "./simulation.ts";
import { ANSWERING, touch } from "./tree.ts";
import { migrateAway } from "./vms.ts";

/** Planned work: a calendar fixed in advance; only whether a date is used depends on the history. */
export interface Plans {
  /** Dates passed, used or not: the ordinal of the next. */
  readonly dates: Int32Array;
  readonly active: Uint8Array;
  /** 1 = pods are moved away first, and are not all gone; `date` is the ordinal of the date that it is for. */
  readonly draining: Uint8Array;
  readonly date: Int32Array;
  readonly event: Int32Array;
}

export function createPlans(model: Model): Plans {
  const { count } = model.plans;
  return {
    dates: new Int32Array(count),
    active: new Uint8Array(count),
    draining: new Uint8Array(count),
    date: new Int32Array(count),
    event: new Int32Array(count),
  };
}

/** The caller rebuilds the queue. */
export function resetPlans(sim: Simulation): void {
  const { plans, model, queue, slots } = sim;
  plans.dates.fill(0);
  plans.active.fill(0);
  plans.draining.fill(0);
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
  if (plans.active[plan] === 1 || plans.draining[plan] === 1 || isSkipped(sim, plan) || !possible(sim, plan)) return;
  const event = sim.events.begin(columns.cause[plan]);
  sim.events.planned[event] = 1;
  const host = model.entities.host[entity];
  if (columns.stunLaw[plan] >= 0 && host >= 0 && answers) {
    migrateAway(sim, host, columns.stunLaw[plan], columns.migrationFailure[plan], event);
  }
  plans.event[plan] = event;
  plans.date[plan] = date;
  const row = columns.drainRow[plan];
  if (row >= 0) {
    if (sim.journal !== null) sim.journal.drainBegan(sim, plan, event);
    if (!beginDrain(sim, row, event)) {
      plans.draining[plan] = 1;
      return;
    }
  } else if (columns.drain[plan] === 1) {
    drainAtOnce(sim, plan, entity, event);
  }
  beginWork(sim, plan);
}

/** The drain slot of a row is due. */
export function goOnDraining(sim: Simulation, row: number): void {
  if (!goOn(sim, row)) return;
  const plan = sim.model.drains.plan[row];
  sim.plans.draining[plan] = 0;
  if (!isSkipped(sim, plan)) {
    beginWork(sim, plan);
    return;
  }
  // It went down while it was being drained.
  uncordon(sim, plan);
  if (sim.journal !== null) sim.journal.planCalledOff(sim, plan);
}

function beginWork(sim: Simulation, plan: number): void {
  const { plans, model, queue, slots } = sim;
  const { duration: laws, keys } = model.plans;
  plans.active[plan] = 1;
  addEffect(sim, plan, 1);
  const duration = draw(model.laws, laws[plan], keys, plan, purposes.duration, sim.history, plans.date[plan]);
  queue.schedule(slots.planEnd + plan, sim.now + duration);
  if (sim.journal !== null) sim.journal.planBegan(sim, plan, plans.event[plan], sim.now + duration);
}

export function endPlan(sim: Simulation, plan: number): void {
  sim.plans.active[plan] = 0;
  addEffect(sim, plan, -1);
  if (sim.model.plans.drain[plan] === 1) uncordon(sim, plan);
}

function isSkipped({ model, tree }: Simulation, plan: number): boolean {
  return model.plans.skipIfDown[plan] === 1 && (tree.state[model.plans.entity[plan]] & ANSWERING) === 0;
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
