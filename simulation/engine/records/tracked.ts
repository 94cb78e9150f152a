import type { Model, TrackedColumns } from "../../model/types.ts";
import { retryEvacuations } from "../machines/evacuations.ts";
import { evictionsMayGoOn } from "../cluster/evictions.ts";
import { controlChanged } from "../jobs/jobs.ts";
import { startsMayGoOn } from "../cluster/pods.ts";
import { reviewPulls } from "../pulls/pulls.ts";
import type { Simulation } from "../simulation.ts";
import { partFell, partReturned } from "./tools.ts";
import { ANSWERING } from "../failures/tree.ts";

/** Parts, k-of-n groups and plain systems: whose outages are recorded, and what stops with them. */
export interface Tracked {
  readonly down: Uint8Array;
  /** While down: since when (hours; ms), the cause and the root event. */
  readonly since: Float64Array;
  readonly sinceMs: Float64Array;
  readonly cause: Uint8Array;
  readonly event: Int32Array;
  readonly downMs: Float64Array;
  readonly outages: Float64Array;
  /** How many parts that stop starts, rescheduling, VM operations do not serve. */
  startsStopped: number;
  reschedulingStopped: number;
  vmOperationsStopped: number;
}

export function createTracked(model: Model): Tracked {
  const { count } = model.tracked;
  return {
    down: new Uint8Array(count),
    since: new Float64Array(count),
    sinceMs: new Float64Array(count),
    cause: new Uint8Array(count),
    event: new Int32Array(count),
    downMs: new Float64Array(count),
    outages: new Float64Array(count),
    startsStopped: 0,
    reschedulingStopped: 0,
    vmOperationsStopped: 0,
  };
}

export function resetTracked(tracked: Tracked): void {
  tracked.down.fill(0);
  tracked.downMs.fill(0);
  tracked.outages.fill(0);
  tracked.startsStopped = 0;
  tracked.reschedulingStopped = 0;
  tracked.vmOperationsStopped = 0;
}

export function trackedChanged(sim: Simulation, part: number, before: number, after: number, event: number): void {
  if (before & ANSWERING) fell(sim, part, event);
  else if (after & ANSWERING) returned(sim, part);
}

export function closeTracked(sim: Simulation): void {
  const { tracked } = sim;
  for (let part = 0; part < tracked.down.length; part++) {
    if (tracked.down[part] === 1) tracked.downMs[part] += sim.nowMs - tracked.sinceMs[part];
  }
}

function fell(sim: Simulation, part: number, event: number): void {
  const { tracked, model } = sim;
  const columns = model.tracked;
  tracked.down[part] = 1;
  tracked.since[part] = sim.now;
  tracked.sinceMs[part] = sim.nowMs;
  tracked.cause[part] = sim.events.cause[event];
  tracked.event[part] = event;
  tracked.outages[part]++;
  tracked.startsStopped += columns.stopsStarts[part];
  tracked.reschedulingStopped += columns.stopsRescheduling[part];
  tracked.vmOperationsStopped += columns.stopsVmOperations[part];
  if (columns.stopsStarts[part] === 1 && tracked.startsStopped === 1) reviewPulls(sim);
  if (sim.jobs !== null && stopsRuns(columns, part)) controlChanged(sim, sim.jobs);
  for (let i = columns.classStart[part]; i < columns.classStart[part + 1]; i++) {
    partFell(sim, columns.classList[i], part, event);
  }
}

function returned(sim: Simulation, part: number): void {
  const { tracked, model } = sim;
  const columns = model.tracked;
  for (let i = columns.classStart[part]; i < columns.classStart[part + 1]; i++) {
    partReturned(sim, columns.classList[i], part, tracked.cause[part]);
  }
  tracked.down[part] = 0;
  tracked.downMs[part] += sim.nowMs - tracked.sinceMs[part];
  tracked.startsStopped -= columns.stopsStarts[part];
  tracked.reschedulingStopped -= columns.stopsRescheduling[part];
  tracked.vmOperationsStopped -= columns.stopsVmOperations[part];
  if (sim.jobs !== null && stopsRuns(columns, part)) controlChanged(sim, sim.jobs);
  if (columns.stopsStarts[part] === 1 && tracked.startsStopped === 0) startsMayGoOn(sim);
  if (columns.stopsRescheduling[part] === 1 && tracked.reschedulingStopped === 0) evictionsMayGoOn(sim);
  retryEvacuations(sim);
}

function stopsRuns({ stopsStarts, stopsRescheduling }: TrackedColumns, part: number): boolean {
  return stopsStarts[part] === 1 || stopsRescheduling[part] === 1;
}
