import { crewOrders, type Model } from "../model/types.ts";
import { drawUniform, purposes } from "./draws.ts";
import type { Simulation } from "./simulation.ts";

/** Crews: who works on which recovery or evacuation, and which wait: jobs, the modes first, then lanes of evacuations. */
export interface Crews {
  /** Per crew: members at work, and the queue of waiting jobs (first to last by `next`). */
  readonly busy: Float64Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly choices: Int32Array;
  /** Modes that an evacuation has left its member to, and that have to go on. */
  readonly handedOver: number[];
  /** Per job: the crew whose member it holds, the crew it waits for (−1 = none), and the next in that queue. */
  readonly holds: Int32Array;
  readonly waitsFor: Int32Array;
  readonly next: Int32Array;
}

export function createCrews(model: Model): Crews {
  const crews = model.crews.names.length;
  const jobs = model.modes.count + model.vms.count + model.hosts.count;
  return {
    handedOver: [],
    busy: new Float64Array(crews),
    first: new Int32Array(crews),
    last: new Int32Array(crews),
    choices: new Int32Array(crews),
    holds: new Int32Array(jobs),
    waitsFor: new Int32Array(jobs),
    next: new Int32Array(jobs),
  };
}

export function resetCrews(crews: Crews): void {
  crews.handedOver.length = 0;
  crews.busy.fill(0);
  crews.first.fill(-1);
  crews.last.fill(-1);
  crews.choices.fill(0);
  crews.holds.fill(-1);
  crews.waitsFor.fill(-1);
  crews.next.fill(-1);
}

/** Gives the job a member of the crew; false if all are busy, and then it waits. */
export function acquire(sim: Simulation, crew: number, job: number): boolean {
  const { crews } = sim;
  if (crews.busy[crew] >= sim.model.crews.members[crew]) {
    enqueue(crews, crew, job);
    return false;
  }
  crews.busy[crew]++;
  crews.holds[job] = crew;
  return true;
}

/** The job gives its member back. Returns the waiting job that holds it now, −1 if none. */
export function release(sim: Simulation, job: number): number {
  const { crews } = sim;
  const crew = crews.holds[job];
  crews.holds[job] = -1;
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
      // Evacuations are as urgent as what says nothing of its priority.
      const urgency = (job: number): number => (job < model.modes.count ? priority[sim.modes.phase[job]] : 0);
      for (let job = crews.next[chosen]; job >= 0; job = crews.next[job]) {
        if (urgency(job) < urgency(chosen)) chosen = job;
      }
      return chosen;
    }
    default: {
      let waiting = 0;
      for (let job = chosen; job >= 0; job = crews.next[job]) waiting++;
      const u = drawUniform(model.crews.keys, crew, purposes.crewChoice, sim.history, crews.choices[crew]++);
      for (let skip = Math.floor(u * waiting); skip > 0; skip--) chosen = crews.next[chosen];
      return chosen;
    }
  }
}

function enqueue(crews: Crews, crew: number, job: number): void {
  crews.waitsFor[job] = crew;
  crews.next[job] = -1;
  if (crews.first[crew] < 0) crews.first[crew] = job;
  else crews.next[crews.last[crew]] = job;
  crews.last[crew] = job;
}

/** Takes a waiting job out of its queue. */
export function dequeue(crews: Crews, crew: number, job: number): void {
  const after = crews.next[job];
  if (crews.first[crew] === job) {
    crews.first[crew] = after;
    if (after < 0) crews.last[crew] = -1;
  } else {
    let before = crews.first[crew];
    while (crews.next[before] !== job) before = crews.next[before];
    crews.next[before] = after;
    if (after < 0) crews.last[crew] = before;
  }
  crews.waitsFor[job] = -1;
  crews.next[job] = -1;
}
