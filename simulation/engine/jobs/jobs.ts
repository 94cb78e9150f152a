import type { Model } from "../../model/types.ts";
import { causes } from "../../scenario/types.ts";
import { toMs } from "../clock.ts";
import { READY_TO_RUN } from "../cluster/pod-states.ts";
import type { Simulation } from "../simulation.ts";
import { dueBefore } from "./dates.ts";
import { judgeTool } from "./judge.ts";
import { Stretches } from "./stretches.ts";

/**
 * Scheduled tools. Their pods are placed and lost as all others, but runs are no events: outages of the tools, and of what
 * lets runs begin, are logged, and at the end of the history the runs that meet them are judged. So thousands of hourly
 * tools cost what their outages cost.
 */
export interface Jobs {
  /** By row of model.schedules: runs that are due before the horizon; by row × causes those that were missed, or failed. */
  readonly due: Float64Array;
  readonly missed: Float64Array;
  readonly failed: Float64Array;
  /** Outages of scheduled tools, of each tool in the order of time; and when no run could begin. */
  readonly outages: Stretches;
  readonly control: Stretches;
  /** By tool: starts of its pod when it fell. */
  readonly startsBefore: Int32Array;
  /** What lets no run begin now, a row of model.tracked, −1 = nothing; since when, by any, and by this one. */
  stoppedBy: number;
  stoppedSinceMs: number;
  stoppedByFromMs: number;
}

/** null = there are none. */
export function createJobs(model: Model): Jobs | null {
  const { schedules, classes } = model;
  if (schedules.count === 0) return null;
  const due = new Float64Array(schedules.count);
  const horizonMs = toMs(model.horizonHours);
  schedules.row.forEach((row, toolClass) => {
    if (row < 0) return;
    const first = classes.firstTool[toolClass];
    for (let i = 0; i < classes.toolCount[toolClass]; i++) due[row] += dueBefore(schedules, row, first + i, horizonMs);
  });
  return {
    due,
    missed: new Float64Array(schedules.count * causes.length),
    failed: new Float64Array(schedules.count * causes.length),
    outages: new Stretches(),
    control: new Stretches(),
    startsBefore: new Int32Array(model.tools.count),
    stoppedBy: -1,
    stoppedSinceMs: 0,
    stoppedByFromMs: 0,
  };
}

export function resetJobs(jobs: Jobs | null): void {
  if (jobs === null) return;
  jobs.missed.fill(0);
  jobs.failed.fill(0);
  jobs.outages.reset();
  jobs.control.reset();
  jobs.stoppedBy = -1;
}

/** True for tools that are judged by their runs, and by nothing else. */
export function isScheduled({ schedules }: Model, toolClass: number): boolean {
  return schedules.row[toolClass] >= 0;
}

/** The tool, which was up, is down from now on. */
export function jobFell({ model, pods }: Simulation, jobs: Jobs, tool: number): void {
  jobs.startsBefore[tool] = pods.starts[model.tools.firstPod[tool]];
}

/** What keeps the tool down from `tools.chargedFrom` to `untilMs`. */
export function logOutage(
  { model, pods, tools, tracked }: Simulation,
  jobs: Jobs,
  tool: number,
  cause: number,
  untilMs: number,
): void {
  const blocker = tools.blocker[tool];
  const event = blocker >= 0 ? pods.event[blocker] : tracked.event[-2 - blocker];
  const pod = model.tools.firstPod[tool];
  const stopped = pods.needsStart[pod] !== READY_TO_RUN || pods.starts[pod] !== jobs.startsBefore[tool];
  jobs.outages.add(tool, tools.fellAt[tool], tools.chargedFrom[tool], untilMs, cause, event, stopped);
}

/** A part without which pods are not started or placed fell, or serves again: no run begins while one of them is down. */
export function controlChanged(sim: Simulation, jobs: Jobs): void {
  const { model, tracked, nowMs } = sim;
  const { stopsStarts, stopsRescheduling, count } = model.tracked;
  let first = -1;
  for (let part = 0; part < count; part++) {
    if (tracked.down[part] === 0 || (stopsStarts[part] === 0 && stopsRescheduling[part] === 0)) continue;
    if (first < 0 || tracked.since[part] < tracked.since[first]) first = part;
  }
  if (first === jobs.stoppedBy) return;
  if (jobs.stoppedBy < 0) jobs.stoppedSinceMs = nowMs;
  else endStretch(sim, jobs);
  jobs.stoppedBy = first;
  jobs.stoppedByFromMs = nowMs;
}

/** At the horizon, when all outages have been told: judges the runs. */
export function closeJobs(sim: Simulation): void {
  const { jobs, model } = sim;
  if (jobs === null) return;
  const { control, outages } = jobs;
  if (jobs.stoppedBy >= 0) endStretch(sim, jobs);
  const { order, firstOf } = byOwner(outages, model.tools.count);
  for (let tool = 0; tool < model.tools.count; tool++) {
    const row = model.schedules.row[model.tools.toolClass[tool]];
    if (row < 0 || (control.count === 0 && firstOf[tool] === firstOf[tool + 1])) continue;
    judgeTool(sim, jobs, row, tool, order.subarray(firstOf[tool], firstOf[tool + 1]));
  }
}

function endStretch({ tracked, nowMs }: Simulation, jobs: Jobs): void {
  const { control, stoppedBy, stoppedSinceMs, stoppedByFromMs } = jobs;
  control.add(-1, stoppedSinceMs, stoppedByFromMs, nowMs, tracked.cause[stoppedBy], tracked.event[stoppedBy]);
}

/** Counting sort: the stretches of each owner in the order in which they were added. */
function byOwner({ owner, count }: Stretches, owners: number): { order: Int32Array; firstOf: Int32Array } {
  const next = new Int32Array(owners + 1);
  for (let i = 0; i < count; i++) next[owner[i] + 1]++;
  for (let i = 0; i < owners; i++) next[i + 1] += next[i];
  const firstOf = next.slice();
  const order = new Int32Array(count);
  for (let i = 0; i < count; i++) order[next[owner[i]]++] = i;
  return { order, firstOf };
}
