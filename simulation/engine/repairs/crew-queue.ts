import type { Simulation } from "../simulation.ts";

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
  /** Per job with preemptive crews: when its work began, how much it was then, and what is left of work interrupted (−1 = all). */
  readonly began: Float64Array;
  readonly work: Float64Array;
  readonly left: Float64Array;
}

/** Lower is more urgent. Evacuations are as urgent as what says nothing of its priority. */
export function urgencyOf({ model, modes }: Simulation, job: number): number {
  return job < model.modes.count ? model.modes.phases.priority[modes.phase[job]] : 0;
}

/** Work that was interrupted goes on before all that is as urgent. */
export function enqueueFirst(crews: Crews, crew: number, job: number): void {
  crews.waitsFor[job] = crew;
  crews.next[job] = crews.first[crew];
  crews.first[crew] = job;
  if (crews.next[job] < 0) crews.last[crew] = job;
}

export function enqueue(crews: Crews, crew: number, job: number): void {
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
