import type { OptionFacts, OptionRuns } from "../trials/types.ts";
import { columnAt, summed } from "./columns.ts";
import { boundedInterval } from "./intervals.ts";
import type { Interval, ObjectiveResult } from "./schema.ts";
import { toolCountsOf } from "./worlds.ts";

/** How many tools meet their objective in its windows; null without one, or without a complete window. */
export function objectiveOf(runs: OptionRuns): ObjectiveResult | null {
  const { facts } = runs;
  const { layout, objective, toolCounts } = facts;
  const { target, windowMs, windows } = objective;
  if (windows === 0) return null;
  const missed = layout.classes.map((_, index) => columnAt(runs, layout.sloMissed + index));
  const each = toolCounts.map((tools, index) => toolCountsOf(runs, index) ?? new Float64Array(runs.count).fill(tools));
  const ofTools = (tools: Float64Array) => (history: number) => tools[history] * windows;
  return {
    target,
    windowHours: windowMs / 3_600_000,
    windows,
    met: metOf(summed(missed), ofTools(summed(each)), facts),
    classes: layout.classes.map((name, index) => ({
      name,
      met: metOf(missed[index], ofTools(each[index]), facts),
      wholeClass: metOf(columnAt(runs, layout.sloWindowsMissed + index), () => windows, facts),
    })),
  };
}

/** Share that did not miss. */
function metOf(missed: Float64Array, of: (history: number) => number, facts: OptionFacts): Interval {
  const share = missed.map((count, history) => count * (1 / of(history)));
  const { mean, low, high } = boundedInterval(share, facts, 0, 1);
  return { mean: 1 - mean, low: 1 - high, high: 1 - low };
}
