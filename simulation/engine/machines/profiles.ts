import type { Model } from "../../model/types.ts";
import type { Contention } from "./contention.ts";
import type { Simulation } from "../simulation.ts";

const week = 168;

/** How many times its usual CPUs each class uses at the moment. Looked at only where somebody can be short of CPUs. */
export function resetProfiles(sim: Simulation): void {
  const { contention, model } = sim;
  if (contention === null) return;
  contention.times.fill(1);
  for (let row = 0; row < model.profiles.count; row++)
    sim.queue.times[sim.slots.profile + row] = setTimes(sim, contention, row);
}

/** A class comes to its hours, or leaves them. */
export function changeProfile(sim: Simulation, row: number): void {
  sim.queue.schedule(sim.slots.profile + row, setTimes(sim, sim.contention!, row));
}

/** As it is now. Returns when it changes. */
function setTimes(sim: Simulation, contention: Contention, row: number): number {
  const { model, now } = sim;
  const phase = (now + model.weekOffsetHours) % week;
  const { inside, next } = phaseOf(model, row, phase);
  contention.times[model.profiles.toolClass[row]] = inside ? model.profiles.factor[row] : 1;
  contention.whole = true;
  return now + (next - phase);
}

/** Whether an hour of the week lies in the class's windows, and when that changes. A rounding error past an edge is past it. */
function phaseOf({ profiles }: Model, row: number, phase: number): { inside: boolean; next: number } {
  const first = profiles.windowStart[row];
  const last = profiles.windowStart[row + 1];
  for (let window = first; window < last; window++) {
    if (phase < profiles.windowFrom[window] - tolerance) return { inside: false, next: profiles.windowFrom[window] };
    if (phase < profiles.windowTo[window] - tolerance) return { inside: true, next: profiles.windowTo[window] };
  }
  const again = profiles.windowFrom[first];
  // A window that begins with the week follows on one that ends with it.
  return again === 0 && week - phase <= tolerance
    ? { inside: true, next: week + profiles.windowTo[first] }
    : { inside: false, next: week + again };
}

/** Hours; instants are not exact multiples of an hour, the edges of windows are minutes apart. */
const tolerance = 1e-6;
