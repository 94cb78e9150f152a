import { causes } from "../../scenario/types.ts";
import { draw, purposes } from "../failures/draws.ts";
import type { Simulation } from "../simulation.ts";
import { dueBefore, dueMs } from "./dates.ts";
import type { Jobs } from "./jobs.ts";
import type { Stretches } from "./stretches.ts";

const msPerHour = 3_600_000;

/**
 * Judges the runs of one tool. A run begins when it is due, or as soon after as the tool is up and control serves, if that is
 * no later than its deadline; else it is missed, charged to what kept it when it was due (of the two what was down first). A
 * run under way fails when the tool goes down, charged to why, unless it survives that. It makes way for the next: so at most one is under way, and
 * at most one waits, for the deadline is shorter than the time between two.
 *
 * `own`: the tool's outages among jobs.outages, in the order of time. Costs as much as there are outages, whatever the runs.
 */
export function judgeTool(sim: Simulation, jobs: Jobs, row: number, tool: number, own: Int32Array): void {
  const { schedules } = sim.model;
  const { outages, control } = jobs;
  const deadline = schedules.deadlineMs[row];
  /** Runs up to this one have been counted; the last run that began late, or stood still, and when it did or seems to have. */
  let counted = -1;
  let late = -1;
  let lateAt = 0;
  let nextOwn = 0;
  let nextControl = 0;
  while (nextOwn < own.length || nextControl < control.count) {
    const firstOwn = nextOwn;
    const firstControl = nextControl;
    const begin = Math.min(
      nextOwn < own.length ? outages.from[own[nextOwn]] : Infinity,
      nextControl < control.count ? control.from[nextControl] : Infinity,
    );
    let end = begin;
    // All that overlaps or follows at once: no run begins from `begin` to `end`.
    for (;;) {
      if (nextOwn < own.length && outages.from[own[nextOwn]] <= end) {
        end = Math.max(end, outages.to[own[nextOwn++]]);
      } else if (nextControl < control.count && control.from[nextControl] <= end) {
        end = Math.max(end, control.to[nextControl++]);
      } else break;
    }
    const firstDue = dueBefore(schedules, row, tool, begin);
    for (let i = firstOwn; i < nextOwn; i++) {
      const outage = own[i];
      const fell = outages.from[outage];
      const run = dueBefore(schedules, row, tool, fell) - 1;
      // One that is due in this stretch has not begun.
      if (run <= counted || run >= firstDue) continue;
      const began = run === late ? lateAt : dueMs(schedules, row, tool, run);
      if (fell >= Math.min(began + durationMs(sim, row, tool, run), dueMs(schedules, row, tool, run + 1))) continue;
      const last = lastOfOutage(outages, own, i);
      const lasts = outages.to[own[last]] - fell;
      if (outages.stopped[own[last]] === 0 && lasts <= schedules.survivesMs[row]) {
        // As if it had begun that much later.
        late = run;
        lateAt = began + lasts;
        i = last;
        continue;
      }
      jobs.failed[row * causes.length + outages.cause[outage]]++;
      if (sim.journal !== null) sim.journal.runsLost(outages.event[outage], "failed", 1);
      counted = run;
    }
    const lastDue = dueBefore(schedules, row, tool, end) - 1;
    if (lastDue < firstDue) continue;
    let missed = lastDue + 1 - firstDue;
    if (end <= dueMs(schedules, row, tool, lastDue) + deadline) {
      missed--;
      late = lastDue;
      lateAt = end;
    } else {
      counted = lastDue;
    }
    if (missed > 0)
      chargeMissed(sim, jobs, row, tool, own, { firstOwn, nextOwn, firstControl, nextControl, begin, end }, missed);
  }
}

interface Blocked {
  /** Stretches of the tool's own, firstOwn .. nextOwn − 1, and of control, that make it up; and from when to when. */
  readonly firstOwn: number;
  readonly nextOwn: number;
  readonly firstControl: number;
  readonly nextControl: number;
  readonly begin: number;
  readonly end: number;
}

/** Charges the first `count` runs that are due while none can begin. */
function chargeMissed(
  { model: { schedules }, journal }: Simulation,
  { outages, control, missed }: Jobs,
  row: number,
  tool: number,
  own: Int32Array,
  { firstOwn, nextOwn, firstControl, nextControl, begin, end }: Blocked,
  count: number,
): void {
  let left = count;
  let i = firstOwn;
  let j = firstControl;
  let due = dueBefore(schedules, row, tool, begin);
  for (let at = begin; left > 0 && at < end;) {
    while (i < nextOwn && outages.to[own[i]] <= at) i++;
    while (j < nextControl && control.to[j] <= at) j++;
    const isDown = i < nextOwn && outages.from[own[i]] <= at;
    const isStopped = j < nextControl && control.from[j] <= at;
    const toolsOwn = isDown && (!isStopped || outages.onset[own[i]] <= control.onset[j]);
    const [held, stretch] = toolsOwn ? [outages, own[i]] : [control, j];
    at = held.to[stretch];
    const next = dueBefore(schedules, row, tool, at);
    const charged = Math.min(left, next - due);
    missed[row * causes.length + held.cause[stretch]] += charged;
    if (journal !== null && charged > 0) journal.runsLost(held.event[stretch], "missed", charged);
    left -= charged;
    due = next;
  }
}

/** One outage may be several stretches, of which each has another cause: the last of those from `first` on. */
function lastOfOutage({ onset, from, to }: Stretches, own: Int32Array, first: number): number {
  let last = first;
  while (last + 1 < own.length && onset[own[last + 1]] === onset[own[first]] && from[own[last + 1]] === to[own[last]])
    last++;
  return last;
}

function durationMs({ model, history }: Simulation, row: number, tool: number, run: number): number {
  const { laws, schedules, tools } = model;
  return draw(laws, schedules.durationLaw[row], tools.keys, tool, purposes.run, history, run) * msPerHour;
}
