import { crewOrders, type Model } from "../model/types.ts";
import { drawUniform, purposes } from "./draws.ts";
import type { Simulation } from "./simulation.ts";

/** Crews: who works on which recovery, and which recoveries wait. */
export interface Crews {
  /** Per crew: members at work, and the queue of waiting modes (first to last by `next`). */
  readonly busy: Float64Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly choices: Int32Array;
  /** Per mode: the crew whose member it holds, the crew it waits for (−1 = none), and the next in that queue. */
  readonly holds: Int32Array;
  readonly waitsFor: Int32Array;
  readonly next: Int32Array;
}

export function createCrews(model: Model): Crews {
  const crews = model.crews.names.length;
  const modes = model.modes.count;
  return {
    busy: new Float64Array(crews),
    first: new Int32Array(crews),
    last: new Int32Array(crews),
    choices: new Int32Array(crews),
    holds: new Int32Array(modes),
    waitsFor: new Int32Array(modes),
    next: new Int32Array(modes),
  };
}

export function resetCrews(crews: Crews): void {
  crews.busy.fill(0);
  crews.first.fill(-1);
  crews.last.fill(-1);
  crews.choices.fill(0);
  crews.holds.fill(-1);
  crews.waitsFor.fill(-1);
  crews.next.fill(-1);
}

/** Gives the mode a member of the crew; false if all are busy, and then it waits. */
export function acquire(sim: Simulation, crew: number, mode: number): boolean {
  const { crews } = sim;
  if (crews.busy[crew] >= sim.model.crews.members[crew]) {
    enqueue(crews, crew, mode);
    return false;
  }
  crews.busy[crew]++;
  crews.holds[mode] = crew;
  return true;
}

/** The mode gives its member back. Returns the waiting mode that holds it now, −1 if none. */
export function release(sim: Simulation, mode: number): number {
  const { crews } = sim;
  const crew = crews.holds[mode];
  crews.holds[mode] = -1;
  const chosen = choose(sim, crew);
  if (chosen < 0) {
    crews.busy[crew]--;
  } else {
    dequeue(crews, crew, chosen);
    crews.holds[chosen] = crew;
  }
  return chosen;
}

/** Who is served next: −1 if nobody waits. */
function choose(sim: Simulation, crew: number): number {
  const { crews, model } = sim;
  let chosen = crews.first[crew];
  if (chosen < 0) return -1;
  switch (model.crews.order[crew]) {
    case crewOrders["first-come"]:
      return chosen;
    case crewOrders.priority: {
      const { priority } = model.modes.phases;
      const urgency = (mode: number): number => priority[sim.modes.phase[mode]];
      for (let mode = crews.next[chosen]; mode >= 0; mode = crews.next[mode]) {
        if (urgency(mode) < urgency(chosen)) chosen = mode;
      }
      return chosen;
    }
    default: {
      let waiting = 0;
      for (let mode = chosen; mode >= 0; mode = crews.next[mode]) waiting++;
      const u = drawUniform(model.crews.keys, crew, purposes.crewChoice, sim.history, crews.choices[crew]++);
      for (let skip = Math.floor(u * waiting); skip > 0; skip--) chosen = crews.next[chosen];
      return chosen;
    }
  }
}

function enqueue(crews: Crews, crew: number, mode: number): void {
  crews.waitsFor[mode] = crew;
  crews.next[mode] = -1;
  if (crews.first[crew] < 0) crews.first[crew] = mode;
  else crews.next[crews.last[crew]] = mode;
  crews.last[crew] = mode;
}

/** Takes a waiting mode out of its queue. */
export function dequeue(crews: Crews, crew: number, mode: number): void {
  const after = crews.next[mode];
  if (crews.first[crew] === mode) {
    crews.first[crew] = after;
    if (after < 0) crews.last[crew] = -1;
  } else {
    let before = crews.first[crew];
    while (crews.next[before] !== mode) before = crews.next[before];
    crews.next[before] = after;
    if (after < 0) crews.last[crew] = before;
  }
  crews.waitsFor[mode] = -1;
  crews.next[mode] = -1;
}
