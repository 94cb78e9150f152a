import { effectCodes, type Model } from "../../model/types.ts";
import { uncordon } from "./cordons.ts";
import { beginDrain, goOn } from "./drains.ts";
import { draw, purposes } from "../failures/draws.ts";
import { drainAtOnce } from "./emptying.ts";
import { createGuards, guardHolds, heldByOthers, heldForRoom, type Guards } from "./guards.ts";
import type { Simulation } from "../simulation.ts";
import { answers, touch } from "../failures/tree.ts";
import { migrateAway } from "../machines/vms.ts";

/** Planned work: a calendar fixed in advance; only whether a date is used, and how late, depends on the history. */
export interface Plans {
  /** Dates passed, used or not: the ordinal of the next. */
  readonly dates: Int32Array;
  readonly active: Uint8Array;
  /** 1 = pods are moved away first, and are not all gone. */
  readonly draining: Uint8Array;
  /** 1 = its guard holds, since when, and how many works are postponed so. */
  readonly postponed: Uint8Array;
  readonly postponedSince: Float64Array;
  postponedCount: number;
  /** 1 = others are out; looked at again when something that may be one of them has changed. */
  readonly heldByOthers: Uint8Array;
  othersChanged: boolean;
  /** Ordinal of the date that it waits or is done for, and how late it began, in hours. */
  readonly date: Int32Array;
  readonly late: Float64Array;
  readonly event: Int32Array;
  /** Per entity: works on it that are active or drain. */
  readonly works: Int32Array;
  readonly guards: Guards;
}

export function createPlans(model: Model): Plans {
  const { count } = model.plans;
  return {
    dates: new Int32Array(count),
    active: new Uint8Array(count),
    draining: new Uint8Array(count),
    postponed: new Uint8Array(count),
    postponedSince: new Float64Array(count),
    postponedCount: 0,
    heldByOthers: new Uint8Array(count),
    othersChanged: false,
    date: new Int32Array(count),
    late: new Float64Array(count),
    event: new Int32Array(count),
    works: new Int32Array(model.entities.count),
    guards: createGuards(model.entities.count),
  };
}

/** The caller rebuilds the queue. */
export function resetPlans(sim: Simulation): void {
  const { plans, model, queue, slots } = sim;
  plans.dates.fill(0);
  plans.active.fill(0);
  plans.draining.fill(0);
  plans.postponed.fill(0);
  plans.postponedCount = 0;
  plans.works.fill(0);
  plans.heldByOthers.fill(0);
  for (let plan = 0; plan < model.plans.count; plan++) queue.times[slots.planBegin + plan] = model.plans.first[plan];
}

/**
 * A date of the plan has come, or what postponed it is over. A date is skipped while the last one is not over, if its
 * target is down, if so wanted, or if what it needs does not serve.
 */
export function beginPlan(sim: Simulation, plan: number): void {
  const { plans, queue, slots, counts } = sim;
  const isDate = sim.now >= nextDate(sim, plan);
  const date = isDate ? plans.dates[plan]++ : plans.date[plan];
  queue.schedule(slots.planBegin + plan, nextDate(sim, plan));
  if (plans.active[plan] === 1 || plans.draining[plan] === 1) {
    counts.skipped++;
    return;
  }
  plans.guards.look++;
  const waits = plans.postponed[plan] === 1;
  if (waits && isDate) counts.skipped++;
  if (!waits) {
    plans.date[plan] = date;
    plans.postponedSince[plan] = sim.now;
  }
  if (isSkipped(sim, plan) || !possible(sim, plan)) {
    counts.skipped++;
    if (waits) wait(sim, plan, false);
  } else if (sim.now < latest(sim, plan) && guardHolds(sim, plan)) {
    if (!waits) wait(sim, plan, true);
  } else {
    if (waits) wait(sim, plan, false);
    plans.late[plan] = sim.now - plans.postponedSince[plan];
    begin(sim, plan);
  }
}

/** After every event: of the works that may begin, the one that has waited longest is due now. */
export function reschedulePlans(sim: Simulation): void {
  const { plans } = sim;
  plans.guards.look++;
  let next = -1;
  for (let plan = 0; plan < plans.postponed.length; plan++) {
    if (plans.postponed[plan] === 0 || (plans.heldByOthers[plan] === 1 && !plans.othersChanged)) continue;
    plans.heldByOthers[plan] = heldByOthers(sim, plan) ? 1 : 0;
    const free = plans.heldByOthers[plan] === 0 && possible(sim, plan) && !heldForRoom(sim, plan);
    if (free && (next < 0 || plans.postponedSince[plan] < plans.postponedSince[next])) next = plan;
    setDue(sim, plan, Math.min(latest(sim, plan), nextDate(sim, plan)));
  }
  if (next >= 0) setDue(sim, next, sim.now);
  plans.othersChanged = false;
}

function setDue({ queue, slots }: Simulation, plan: number, due: number): void {
  if (queue.times[slots.planBegin + plan] !== due) queue.schedule(slots.planBegin + plan, due);
}

function wait(sim: Simulation, plan: number, waits: boolean): void {
  const { plans, counts } = sim;
  plans.postponed[plan] = waits ? 1 : 0;
  plans.heldByOthers[plan] = 0;
  plans.postponedCount += waits ? 1 : -1;
  if (waits) counts.postponed++;
}

/** Counted from the first date, so that rounding does not add up. */
function nextDate({ plans, model }: Simulation, plan: number): number {
  const { first, every } = model.plans;
  const date = plans.dates[plan];
  return date === 0 ? first[plan] : first[plan] + date * every[plan];
}

/** When it is done whatever its guard says. */
function latest({ plans, model }: Simulation, plan: number): number {
  return plans.postponedSince[plan] + model.plans.postponedAtMost[plan];
}

function begin(sim: Simulation, plan: number): void {
  const { plans, model, tree, counts } = sim;
  const columns = model.plans;
  const entity = columns.entity[plan];
  const event = sim.events.begin(columns.cause[plan]);
  sim.events.planned[event] = 1;
  plans.event[plan] = event;
  countWork(sim, plan, 1);
  counts.works++;
  counts.postponedHours += plans.late[plan];
  const host = model.entities.host[entity];
  if (columns.stunLaw[plan] >= 0 && host >= 0 && answers(tree, entity)) {
    migrateAway(sim, host, columns.stunLaw[plan], columns.migrationFailure[plan], event);
  }
  if (columns.drain[plan] === 1) counts.drainRounds += 1 / (columns.groupEnd[plan] - columns.groupFirst[plan]);
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
  countWork(sim, plan, -1);
  uncordon(sim, plan);
  if (sim.journal !== null) sim.journal.planCalledOff(sim, plan);
}

function countWork({ plans, model }: Simulation, plan: number, by: number): void {
  plans.works[model.plans.entity[plan]] += by;
  plans.othersChanged = true;
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
  countWork(sim, plan, -1);
  addEffect(sim, plan, -1);
  if (sim.model.plans.drain[plan] === 1) uncordon(sim, plan);
}

function isSkipped({ model, tree }: Simulation, plan: number): boolean {
  return model.plans.skipIfDown[plan] === 1 && !answers(tree, model.plans.entity[plan]);
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
