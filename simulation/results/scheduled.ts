import { causes, type Cause } from "../scenario/types.ts";
import type { OptionRuns } from "../trials/types.ts";
import { columnAt, summed } from "./columns.ts";
import { perCause } from "./downtime.ts";
import { boundedInterval, inUnits } from "./intervals.ts";
import type { Interval, ScheduledResult } from "./schema.ts";

/** Shares of the runs of one scheduled class that each history lost. */
export interface LostRuns {
  readonly name: string;
  readonly all: Float64Array;
  readonly missed: Float64Array;
  readonly failed: Float64Array;
  readonly byCause: Readonly<Record<Cause, Float64Array>>;
}

/** In the order of layout.scheduled. Runs are whole numbers, so that the causes add up before they are divided. */
export function readLostRuns(runs: OptionRuns): LostRuns[] {
  const { layout } = runs.facts;
  return layout.scheduled.map((name, row) => {
    const due = columnAt(runs, layout.runsDue + row);
    const share = (lost: Float64Array): Float64Array => lost.map((count, i) => (due[i] > 0 ? count / due[i] : 0));
    const column = (first: number, cause: Cause): Float64Array =>
      columnAt(runs, first + row * causes.length + causes.indexOf(cause));
    const missed = perCause((cause) => column(layout.runsMissed, cause));
    const failed = perCause((cause) => column(layout.runsFailed, cause));
    const total = (byCause: Readonly<Record<Cause, Float64Array>>): Float64Array =>
      summed(causes.map((cause) => byCause[cause]));
    return {
      name,
      all: share(summed([total(missed), total(failed)])),
      missed: share(total(missed)),
      failed: share(total(failed)),
      byCause: perCause((cause) => share(summed([missed[cause], failed[cause]]))),
    };
  });
}

/** Nothing where no class is scheduled, so that the result of such a file has no place for it. */
export function scheduledOf(runs: OptionRuns): { readonly scheduled?: ScheduledResult[] } {
  const { facts } = runs;
  if (facts.layout.scheduled.length === 0) return {};
  const years = facts.horizonHours / facts.hoursPerYear;
  const scheduled = readLostRuns(runs).map(({ name, all, missed, failed, byCause }, row): ScheduledResult => {
    const { tools, runs: due } = facts.scheduled[row];
    const runsPerToolYear = due / (tools * years);
    const perToolYear = (share: Float64Array): Interval => boundedInterval(share, facts, 0, 1, runsPerToolYear);
    return {
      name,
      tools,
      runsPerToolYear,
      finished: restOf(boundedInterval(all, facts, 0, 1)),
      missedPerToolYear: perToolYear(missed),
      failedPerToolYear: perToolYear(failed),
      lostByCause: perCause((cause) => perToolYear(byCause[cause])),
    };
  });
  return { scheduled };
}

function restOf(lost: Interval): Interval {
  const { mean, low, high } = inUnits(lost, -1);
  return { mean: 1 + mean, low: 1 + low, high: 1 + high };
}
