import { clockCodes } from "../../model/types.ts";
import { speedOf } from "./exposure.ts";
import type { Simulation } from "../simulation.ts";
import { answers, MOVING } from "./tree.ts";

/** Clocks of failure modes that stand still at times: with their entity, some of them also with the whole system. */

/** The entity stopped or stands still: operating clocks stand, too. */
export function pauseClocks(sim: Simulation, entity: number): void {
  const { modeStart } = sim.model.entities;
  for (let mode = modeStart[entity]; mode < modeStart[entity + 1]; mode++) pause(sim, mode);
}

export function resumeClocks(sim: Simulation, entity: number): void {
  const { modeStart } = sim.model.entities;
  for (let mode = modeStart[entity]; mode < modeStart[entity + 1]; mode++) resume(sim, mode);
}

/** The system of a plain scenario fell or returned. */
export function systemChanged(sim: Simulation, up: boolean): void {
  for (const mode of sim.model.modes.systemClocks) {
    if (!up) pause(sim, mode);
    else if ((sim.tree.state[sim.model.modes.entity[mode]] & MOVING) !== 0) resume(sim, mode);
  }
}

/** Whether the clock of a mode that waits for its strike runs now. */
export function clockRuns(sim: Simulation, mode: number): boolean {
  const { model, tree } = sim;
  const { clock, entity, system } = model.modes;
  if (speedOf(sim, mode) === 0) return false;
  switch (clock[mode]) {
    case clockCodes.operating:
      return (tree.state[entity[mode]] & MOVING) !== 0;
    case clockCodes.system:
      return (tree.state[entity[mode]] & MOVING) !== 0 && answers(tree, system);
    default:
      return true;
  }
}

/** A clock that may stand at times, and of a mode that is not recovering. */
function stands({ modes, model }: Simulation, mode: number): boolean {
  const clock = model.modes.clock[mode];
  return (clock === clockCodes.operating || clock === clockCodes.system) && modes.active[mode] === 0;
}

function pause(sim: Simulation, mode: number): void {
  const { modes, queue, slots } = sim;
  const slot = slots.failure + mode;
  if (!stands(sim, mode) || queue.times[slot] === Infinity) return;
  modes.remaining[mode] = (queue.times[slot] - sim.now) * speedOf(sim, mode);
  queue.schedule(slot, Infinity);
}

/** The entity moves; of a system clock, the system may still be down. */
function resume(sim: Simulation, mode: number): void {
  const { modes, model, queue, slots, tree } = sim;
  if (!stands(sim, mode) || modes.remaining[mode] === Infinity) return;
  const { clock, system } = model.modes;
  if (clock[mode] === clockCodes.system && !answers(tree, system)) return;
  const speed = speedOf(sim, mode);
  if (speed === 0) return;
  queue.schedule(slots.failure + mode, sim.now + modes.remaining[mode] / speed);
  modes.remaining[mode] = Infinity;
}
