import type { OptionRuns } from "../trials/types.ts";
import { columnAt, scaled, summed } from "./columns.ts";
import { boundedInterval } from "./intervals.ts";
import type { Interval, ObjectiveResult } from "./schema.ts";

/** How many tools meet their objective in its windows; null without one, or without a complete window. */
export function objectiveOf(runs: OptionRuns): ObjectiveResult | null {
  const { layout, objective, toolCounts } = runs.facts;
  const { target, windowMs, windows } = objective;
  if (windows === 0) return null;
  const missed = layout.classes.map((_, index) => columnAt(runs, layout.sloMissed + index));
  const tools = toolCounts.reduce((sum, count) => sum + count, 0);
  return {
    target,
    windowHours: windowMs / 3_600_000,
    windows,
    met: metOf(summed(missed), tools * windows),
    classes: layout.classes.map((name, index) => ({
      name,
      met: metOf(missed[index], toolCounts[index] * windows),
      wholeClass: metOf(columnAt(runs, layout.sloWindowsMissed + index), windows),
    })),
  };
}

/** Share that did not miss. */
function metOf(missed: Float64Array, of: number): Interval {
  const { mean, low, high } = boundedInterval(scaled(missed, 1 / of), 0, 1);
  return { mean: 1 - mean, low: 1 - high, high: 1 - low };
}
