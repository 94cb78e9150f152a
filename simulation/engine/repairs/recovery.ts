import { clockCodes, type PhaseColumns } from "../../model/types.ts";
import { dequeue, enqueueFirst } from "./crew-queue.ts";
import { acquire, release } from "./crews.ts";
import { uncordon } from "../planned/cordons.ts";
import { drainAtOnce } from "../planned/emptying.ts";
import { draw, phasePurpose } from "../failures/draws.ts";
import { applyEffect, liftEffect } from "../failures/effects.ts";
import { serveLane } from "../machines/evacuations.ts";
import { drawClock, renew, stopClock } from "../failures/modes.ts";
import { isMoreUrgentWaiting } from "./preemption.ts";
import type { Simulation } from "../simulation.ts";
import { touch } from "../failures/tree.ts";
import { fireTriggers } from "../failures/triggers.ts";
import { endOfWork } from "./working-hours.ts";

/** The failure slot of a mode is due. */
export function strike(sim: Simulation, mode: number): void {
  const { modes, model, queue, slots } = sim;
  const columns = model.modes;
  if (columns.clock[mode] === clockCodes.poisson) {
    queue.schedule(slots.failure + mode, sim.now + drawClock(sim, mode));
    if (modes.active[mode] === 1) return;
  }
  sim.kinds.begun[model.kinds.ofMode[mode]]++;
  hit(sim, mode, -1);
}

/** The mode strikes, by itself (`rootEvent` −1) or as a consequence of another event; one that is active stays as it is. */
export function hit(sim: Simulation, mode: number, rootEvent: number): void {
  const { modes, model } = sim;
  if (modes.active[mode] === 1) return;
  stopClock(sim, mode);
  modes.active[mode] = 1;
  modes.strikes[mode]++;
  const event = sim.events.begin(model.modes.cause[mode], rootEvent, model.kinds.ofMode[mode]);
  sim.events.coverage[event] = model.modes.coverage[mode];
  modes.event[mode] = event;
  if (sim.journal !== null) sim.journal.struck(sim, mode, event);
  applyEffect(sim, mode, event);
  fireTriggers(sim, mode, 0, hit);
  modes.phase[mode] = model.modes.phaseStart[mode];
  beginPhase(sim, mode);
}

/** The recovery slot of a mode is due: its phase has ended. */
export function endPhase(sim: Simulation, mode: number): void {
  const { crews, model, modes, tree } = sim;
  const entity = model.modes.entity[mode];
  if (modes.rebooting[mode] === 1) {
    endReboot(sim, mode);
    touch(tree, entity, modes.event[mode]);
  }
  const next = modes.phase[mode] + 1;
  const over = next === model.modes.phaseEnd[mode];
  const held = crews.holds[mode];
  if (!over && held >= 0 && model.modes.phases.crew[next] === held && isMoreUrgentWaiting(sim, held, next)) {
    leaveBetween(sim, mode, next);
    return;
  }
  const served = held >= 0 && (over || model.modes.phases.crew[next] !== held) ? release(sim, mode) : -1;
  if (over) {
    if (sim.journal !== null) sim.journal.recoveryEnded(sim, mode, false);
    liftEffect(sim, mode);
    touch(tree, entity, modes.event[mode]);
    renew(sim, mode);
    fireTriggers(sim, mode, 1, hit);
  } else {
    modes.phase[mode] = next;
    beginPhase(sim, mode);
  }
  if (served >= 0) serve(sim, served);
}

/** Its next phase is less urgent than what waits for a preemptive crew: that comes first. */
function leaveBetween(sim: Simulation, mode: number, next: number): void {
  const { crews, modes } = sim;
  const crew = crews.holds[mode];
  modes.phase[mode] = next;
  const served = release(sim, mode);
  enqueueFirst(crews, crew, mode);
  if (sim.journal !== null) sim.journal.phaseWaits(sim, mode);
  serve(sim, served);
}

/** What the entity stands on killed it: recoveries that the start afterwards replaces end here. */
export function supersede(sim: Simulation, entity: number): void {
  const { modes, model } = sim;
  const end = model.entities.modeStart[entity + 1];
  for (let mode = model.entities.modeStart[entity]; mode < end; mode++) {
    if (modes.active[mode] === 1 && model.modes.survivesKill[mode] === 0) cancelRecovery(sim, mode);
  }
}

function cancelRecovery(sim: Simulation, mode: number): void {
  const { crews, modes, queue, slots } = sim;
  if (sim.journal !== null) sim.journal.recoveryEnded(sim, mode, true);
  queue.cancel(slots.recovery + mode);
  if (modes.rebooting[mode] === 1) endReboot(sim, mode);
  const waitsFor = crews.waitsFor[mode];
  if (waitsFor >= 0) dequeue(crews, waitsFor, mode);
  crews.left[mode] = -1;
  const served = crews.holds[mode] >= 0 ? release(sim, mode) : -1;
  liftEffect(sim, mode);
  renew(sim, mode);
  if (served >= 0) serve(sim, served);
}

/** A waiting job was given the member of a crew: a recovery, or a lane of evacuations. It may have lost it again by now. */
function serve(sim: Simulation, job: number): void {
  const modes = sim.model.modes.count;
  if (job < modes) goOn(sim, job);
  else serveLane(sim, job - modes);
}

/** Recoveries that evacuations left their member to begin the phase that they waited with, unless they are over by now. */
export function resumeHandedOver(sim: Simulation): void {
  for (const mode of sim.crews.handedOver.splice(0)) goOn(sim, mode);
}

function goOn(sim: Simulation, mode: number): void {
  const { crews, queue, slots } = sim;
  if (crews.holds[mode] >= 0 && queue.times[slots.recovery + mode] === Infinity) runPhase(sim, mode);
}

function endReboot(sim: Simulation, mode: number): void {
  const { modes, model, tree } = sim;
  const entity = model.modes.entity[mode];
  modes.rebooting[mode] = 0;
  tree.kills[entity]--;
  if (model.modes.phases.drain[modes.phase[mode]] === 1) uncordon(sim, jobOf(sim, mode));
}

/** What cordons know a reboot by: they count plans first. */
function jobOf(sim: Simulation, mode: number): number {
  return sim.model.plans.count + mode;
}

/** Enters the phase in `modes.phase`: at once, or when its crew has a free member. */
function beginPhase(sim: Simulation, mode: number): void {
  const crew = sim.model.modes.phases.crew[sim.modes.phase[mode]];
  if (crew >= 0 && sim.crews.holds[mode] !== crew && !acquire(sim, crew, mode)) {
    if (sim.journal !== null) sim.journal.phaseWaits(sim, mode);
    return;
  }
  runPhase(sim, mode);
}

function runPhase(sim: Simulation, mode: number): void {
  const { crews, model, modes, queue, slots, tree } = sim;
  const phases = model.modes.phases;
  const phase = modes.phase[mode];
  if (phases.reboot[phase] === 1) {
    const entity = model.modes.entity[mode];
    const event = modes.event[mode];
    if (phases.drain[phase] === 1) drainAtOnce(sim, jobOf(sim, mode), entity, event);
    modes.rebooting[mode] = 1;
    tree.kills[entity]++;
    touch(tree, entity, event);
  }
  const work = crews.left[mode] >= 0 ? crews.left[mode] : workOf(sim, mode);
  crews.left[mode] = -1;
  crews.began[mode] = sim.now;
  crews.work[mode] = work;
  const crew = crews.holds[mode];
  const end =
    crew >= 0
      ? endOfWork(model.crews, crew, model.weekOffsetHours, sim.now, work, phases.continuous[phase] === 1)
      : sim.now + work;
  if (sim.journal !== null) sim.journal.phaseBegan(sim, mode, work, end);
  queue.schedule(slots.recovery + mode, end);
}

/** Hours of work in the phase that begins now. */
function workOf({ model, modes, now, history }: Simulation, mode: number): number {
  const { phases, keys } = model.modes;
  const phase = modes.phase[mode];
  if (phases.inspectEvery[phase] > 0) return nextInspection(phases, phase, now) - now;
  const purpose = Math.imul(phasePurpose, phases.name[phase] + 1);
  return draw(model.laws, phases.law[phase], keys, mode, purpose, history, modes.strikes[mode]);
}

/** The first date after now. Counted from the first one, so that rounding does not add up. */
function nextInspection({ inspectFirst, inspectEvery }: PhaseColumns, phase: number, now: number): number {
  const first = inspectFirst[phase];
  const every = inspectEvery[phase];
  if (now < first) return first;
  const passed = Math.floor((now - first) / every);
  const next = first + (passed + 1) * every;
  return next > now ? next : first + (passed + 2) * every;
}
