import { causes, type Cause } from "../scenario/types.ts";
import type { OptionRuns } from "../trials/types.ts";
import { columnAt, most, summed } from "./columns.ts";
import { perCause } from "./downtime.ts";
import { boundedInterval, inUnits } from "./intervals.ts";
import type { Interval, ScheduledResult } from "./schema.ts";

/** Shares of the runs of one scheduled class that each history lost. */
export interface LostRuns {
  readonly name: string;
  /** Runs of a tool in each history: other ones in another world, where how often they run is not known. */
  readonly perTool: Float64Array;
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
      perTool: runsPerTool(runs, row, due),
      all: share(summed([total(missed), total(failed)])),
      missed: share(total(missed)),
      failed: share(total(failed)),
      byCause: perCause((cause) => share(summed([missed[cause], failed[cause]]))),
    };
  });
}

function runsPerTool({ facts, count, columns }: OptionRuns, row: number, due: Float64Array): Float64Array {
  const { worlds, scheduled, layout } = facts;
  const { tools } = scheduled[row];
  if (worlds === null) return new Float64Array(count).fill(scheduled[row].runs / tools);
  return due.map((runs, i) => runs / columns[i * layout.width + worlds.scheduledTools + row]);
}

/** Nothing where no class is scheduled, so that the result of such a file has no place for it. */
export function scheduledOf(runs: OptionRuns): { readonly scheduled?: ScheduledResult[] } {
  const { facts } = runs;
  if (facts.layout.scheduled.length === 0) return {};
  const years = facts.horizonHours / facts.hoursPerYear;
  const scheduled = readLostRuns(runs).map(({ name, perTool, all, missed, failed, byCause }, row): ScheduledResult => {
    const { tools, runs: usual } = facts.scheduled[row];
    const runsPerToolYear = usual / (tools * years);
    // In units of the most that a tool has to lose, so that where these are alike they are shares.
    const runsOfTool = most(perTool);
    const perToolYear = (share: Float64Array): Interval => {
      const lost = share.map((value, i) => (runsOfTool > 0 ? value * (perTool[i] / runsOfTool) : 0));
      return boundedInterval(lost, facts, 0, 1, facts.worlds === null ? runsPerToolYear : runsOfTool / years);
    };
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
