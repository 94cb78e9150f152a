import { crewOrders } from "../../model/types.ts";
import { enqueueFirst, urgencyOf } from "./crew-queue.ts";
import type { Simulation } from "../simulation.ts";
import { hoursWorked } from "./working-hours.ts";

/**
 * Takes a member of a preemptive crew from the least urgent recovery that it works on, if that is less urgent: of several
 * from the one begun last. What was worked on it counts. False where there is none.
 */
export function preempt(sim: Simulation, crew: number, urgency: number): boolean {
  if (sim.model.crews.order[crew] !== crewOrders.preemptive) return false;
  const mode = leastUrgent(sim, crew, urgency);
  if (mode < 0) return false;
  const { crews, model, queue, slots } = sim;
  crews.holds[mode] = -1;
  // A member just given back to it has not begun yet.
  if (queue.times[slots.recovery + mode] !== Infinity) {
    const worked = hoursWorked(model.crews, crew, model.weekOffsetHours, crews.began[mode], sim.now);
    crews.left[mode] = Math.max(0, crews.work[mode] - worked);
    queue.cancel(slots.recovery + mode);
    if (sim.journal !== null) sim.journal.phaseInterrupted(sim, mode);
  }
  enqueueFirst(crews, crew, mode);
  return true;
}

/** Whether more urgent work waits for a preemptive crew than a phase that its member would go on with. */
export function isMoreUrgentWaiting(sim: Simulation, crew: number, phase: number): boolean {
  const { crews, model } = sim;
  if (model.crews.order[crew] !== crewOrders.preemptive) return false;
  const { first, next } = crews.queues;
  const { priority } = model.modes.phases;
  for (let job = first[crew]; job >= 0; job = next[job]) {
    if (urgencyOf(sim, job) < priority[phase]) return true;
  }
  return false;
}

/** Machines that reboot, and work that is done in one go, are not left alone. */
function leastUrgent(sim: Simulation, crew: number, urgency: number): number {
  const { crews, model, modes } = sim;
  const { reboot, continuous } = model.modes.phases;
  let found = -1;
  for (let mode = 0; mode < model.modes.count; mode++) {
    if (crews.holds[mode] !== crew || urgencyOf(sim, mode) <= urgency) continue;
    const phase = modes.phase[mode];
    if (reboot[phase] === 1 || continuous[phase] === 1) continue;
    if (found < 0 || isLeftBefore(sim, mode, found)) found = mode;
  }
  return found;
}

function isLeftBefore(sim: Simulation, mode: number, other: number): boolean {
  const byUrgency = urgencyOf(sim, mode) - urgencyOf(sim, other);
  return byUrgency > 0 || (byUrgency === 0 && sim.crews.began[mode] >= sim.crews.began[other]);
}
