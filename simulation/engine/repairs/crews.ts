import { crewOrders, type Model } from "../../model/types.ts";
import { drawUniform, purposes } from "../failures/draws.ts";
import { clearLists, createLists } from "../lists.ts";
import { type Crews, dequeue, enqueue, urgencyOf } from "./crew-queue.ts";
import { preempt } from "./preemption.ts";
import type { Simulation } from "../simulation.ts";

export function createCrews(model: Model): Crews {
  const crews = model.crews.names.length;
  const jobs = model.modes.count + model.vms.count + model.hosts.count;
  return {
    handedOver: [],
    busy: new Float64Array(crews),
    queues: createLists(crews, jobs),
    choices: new Int32Array(crews),
    holds: new Int32Array(jobs),
    waitsFor: new Int32Array(jobs),
    began: new Float64Array(jobs),
    work: new Float64Array(jobs),
    left: new Float64Array(jobs),
  };
}

export function resetCrews(crews: Crews): void {
  crews.handedOver.length = 0;
  crews.busy.fill(0);
  clearLists(crews.queues);
  crews.choices.fill(0);
  crews.holds.fill(-1);
  crews.waitsFor.fill(-1);
  crews.left.fill(-1);
}

/** Gives the job a member of the crew; false if all are busy with what they do not leave for it, and then it waits. */
export function acquire(sim: Simulation, crew: number, job: number): boolean {
  const { crews } = sim;
  if (crews.busy[crew] < sim.model.crews.members[crew]) crews.busy[crew]++;
  else if (!preempt(sim, crew, urgencyOf(sim, job))) {
    enqueue(crews, crew, job);
    return false;
  }
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
  const { first, next } = crews.queues;
  let chosen = first[crew];
  if (chosen < 0) return -1;
  switch (model.crews.order[crew]) {
    case crewOrders["first-come"]:
      return chosen;
    case crewOrders.priority:
    case crewOrders.preemptive:
      for (let job = next[chosen]; job >= 0; job = next[job]) {
        if (urgencyOf(sim, job) < urgencyOf(sim, chosen)) chosen = job;
      }
      return chosen;
    default: {
      let waiting = 0;
      for (let job = chosen; job >= 0; job = next[job]) waiting++;
      const u = drawUniform(model.crews.keys, crew, purposes.crewChoice, sim.history, crews.choices[crew]++);
      for (let skip = Math.floor(u * waiting); skip > 0; skip--) chosen = next[chosen];
      return chosen;
    }
  }
}
