import { append, type Lists, prepend, remove } from "../lists.ts";
import type { Simulation } from "../simulation.ts";

/** Crews: who works on which recovery or evacuation, and which wait: jobs, the modes first, then lanes of evacuations. */
export interface Crews {
  /** Per crew: members at work, and the jobs that wait for one. */
  readonly busy: Float64Array;
  readonly queues: Lists;
  readonly choices: Int32Array;
  /** Modes that an evacuation has left its member to, and that have to go on. */
  readonly handedOver: number[];
  /** Per job: the crew whose member it holds, and the crew it waits for (−1 = none). */
  readonly holds: Int32Array;
  readonly waitsFor: Int32Array;
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
  prepend(crews.queues, crew, job);
}

export function enqueue(crews: Crews, crew: number, job: number): void {
  crews.waitsFor[job] = crew;
  append(crews.queues, crew, job);
}

/** Takes a waiting job out of its queue. */
export function dequeue(crews: Crews, crew: number, job: number): void {
  remove(crews.queues, crew, job);
  crews.waitsFor[job] = -1;
}
