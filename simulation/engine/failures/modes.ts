import { ageCodes, clockCodes, type Model } from "../../model/types.ts";
import { clockRuns } from "./clocks.ts";
import { draw } from "./draws.ts";
import { speedOf } from "./exposure.ts";
import { restOfLife } from "./rest-of-life.ts";
import type { Simulation } from "../simulation.ts";

/** Failure modes: each either waits for its next strike or recovers from the last. */
export interface Modes {
  /** 1 from the strike to the end of the recovery. */
  readonly active: Uint8Array;
  /** Hours of operation left to the next strike, while the clock stands. */
  readonly remaining: Float64Array;
  /** Times to failure drawn, and strikes: ordinals of the draws. */
  readonly drawn: Int32Array;
  readonly strikes: Int32Array;
  /** Root event of the active strike. */
  readonly event: Int32Array;
  /** Row of the phase table that the recovery is in, and 1 while that phase keeps the entity down. */
  readonly phase: Int32Array;
  readonly rebooting: Uint8Array;
}

export function createModes(model: Model): Modes {
  const { count } = model.modes;
  return {
    active: new Uint8Array(count),
    remaining: new Float64Array(count),
    drawn: new Int32Array(count),
    strikes: new Int32Array(count),
    event: new Int32Array(count),
    phase: new Int32Array(count),
    rebooting: new Uint8Array(count),
  };
}

/** All clocks start at t = 0, at their ages. The caller rebuilds the queue. */
export function resetModes(sim: Simulation): void {
  const { modes, model, queue, slots } = sim;
  modes.active.fill(0);
  modes.rebooting.fill(0);
  modes.remaining.fill(Infinity);
  modes.drawn.fill(0);
  modes.strikes.fill(0);
  for (let mode = 0; mode < model.modes.count; mode++) {
    const time = firstClock(sim, mode);
    const speed = speedOf(sim, mode);
    if (speed > 0) queue.times[slots.failure + mode] = time / speed;
    else modes.remaining[mode] = time;
  }
}

/** Struck by something else than its own clock, which is set anew after the recovery; a Poisson process goes on. */
export function stopClock(sim: Simulation, mode: number): void {
  const { modes, model, queue, slots } = sim;
  if (model.modes.clock[mode] === clockCodes.poisson) return;
  queue.cancel(slots.failure + mode);
  modes.remaining[mode] = Infinity;
}

/** Back to waiting, with a new time to failure that runs at once or when the entity moves again. */
export function renew(sim: Simulation, mode: number): void {
  const { modes, model } = sim;
  modes.active[mode] = 0;
  if (model.modes.clock[mode] !== clockCodes.poisson) beginClock(sim, mode);
}

/** A kill from below, by another mode or by planned work: ages that it restarts start anew. */
export function restartAges(sim: Simulation, entity: number): void {
  const { modes, model, queue, slots } = sim;
  const { clock, restartsAge } = model.modes;
  const end = model.entities.modeStart[entity + 1];
  for (let mode = model.entities.modeStart[entity]; mode < end; mode++) {
    if (restartsAge[mode] === 0 || modes.active[mode] === 1 || clock[mode] === clockCodes.poisson) continue;
    queue.cancel(slots.failure + mode);
    modes.remaining[mode] = Infinity;
    beginClock(sim, mode);
  }
}

function beginClock(sim: Simulation, mode: number): void {
  const { modes, queue, slots } = sim;
  const time = drawClock(sim, mode);
  if (clockRuns(sim, mode)) queue.schedule(slots.failure + mode, sim.now + time / speedOf(sim, mode));
  else modes.remaining[mode] = time;
}

/** The first time to failure is what is left of a life that began before t = 0, unless all is new. */
function firstClock(sim: Simulation, mode: number): number {
  return sim.model.modes.age[mode] === ageCodes.new ? drawClock(sim, mode) : restOfLife(sim, mode);
}

export function drawClock(sim: Simulation, mode: number): number {
  const { modes, model } = sim;
  return draw(model.laws, model.modes.law[mode], model.modes.keys, mode, 0, sim.history, modes.drawn[mode]++);
}
