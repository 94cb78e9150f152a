import type { OptionFacts, OptionRuns } from "../trials/types.ts";
import { columnAt, summed } from "./columns.ts";
import { mostMs } from "./downtime.ts";
import type { Downtime } from "./downtime.ts";
import { boundedInterval } from "./intervals.ts";
import type { Interval, ObjectiveResult } from "./schema.ts";
import { toolCountsOf } from "./worlds.ts";

/** How many tools meet their objective in its windows; null without one, or without a complete window. */
export function objectiveOf(runs: OptionRuns, overall: Downtime): ObjectiveResult | null {
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
    histories: metOf(missedAsAWhole(overall, target, facts), () => 1, facts),
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

/** 1 for each history that loses more than the target leaves, 0 for the others. */
function missedAsAWhole({ ms, tools }: Downtime, target: number, facts: OptionFacts): Float64Array {
  const most = mostMs(tools, facts);
  return ms.map((lost) => (1 - lost / most < target ? 1 : 0));
}
