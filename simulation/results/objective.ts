import type { Layout } from "../model/layout.ts";
import type { OptionFacts, OptionRuns } from "../trials/types.ts";
import { columnAt, summed } from "./columns.ts";
import { mostMs } from "./downtime.ts";
import type { Downtime } from "./downtime.ts";
import { boundedInterval } from "./intervals.ts";
import type { BudgetResult, Interval, ObjectiveResult } from "./schema.ts";
import { isTold } from "./told.ts";
import { toolCountsOf } from "./worlds.ts";

const msPerHour = 3_600_000;
const msPerMinute = 60_000;

/** How many tools meet their objective in its windows; null without one, or without a complete window. */
export function objectiveOf(
  runs: OptionRuns,
  overall: Downtime,
  told: ReadonlySet<string> | null = null,
): ObjectiveResult | null {
  const { facts } = runs;
  const { layout, objective, toolCounts } = facts;
  const { target, windowMs, windows, budgetMs, months } = objective;
  if (windows === 0) return null;
  const missed = layout.classes.map((_, index) => columnAt(runs, layout.sloMissed + index));
  const spent = layout.classes.map((_, index) => columnAt(runs, layout.sloSpent + index));
  const each = toolCounts.map((tools, index) => toolCountsOf(runs, index) ?? new Float64Array(runs.count).fill(tools));
  const ofTools = (tools: Float64Array) => (history: number) => tools[history] * windows;
  const all = ofTools(summed(each));
  const budget = (sum: Float64Array, of: (history: number) => number, index: number): BudgetResult | null =>
    budgetMs === 0
      ? null
      : {
          spent: shareOf(sum, of, facts, windowMs / budgetMs),
          overspent: shareOf(columnAt(runs, layout.sloOverspent + index), () => windows, facts, 1),
        };
  return {
    target,
    windowHours: windowMs / msPerHour,
    calendarMonths: months !== null,
    windows,
    budgetMinutes: budgetMs / msPerMinute,
    met: metOf(summed(missed), all, facts),
    histories: metOf(missedAsAWhole(overall, target, facts), () => 1, facts),
    budget: budget(summed(spent), all, layout.classes.length),
    classes: servedClasses(layout)
      .filter(({ name }) => isTold(told, name))
      .map(({ name, index }) => ({
        name,
        met: metOf(missed[index], ofTools(each[index]), facts),
        wholeClass: metOf(columnAt(runs, layout.sloWindowsMissed + index), () => windows, facts),
        budget: budget(spent[index], ofTools(each[index]), index),
      })),
  };
}

/** Those that are up or down, with their places. */
function servedClasses({ classes, scheduled }: Layout): { readonly name: string; readonly index: number }[] {
  return classes.map((name, index) => ({ name, index })).filter(({ name }) => !scheduled.includes(name));
}

function shareOf(sum: Float64Array, of: (history: number) => number, facts: OptionFacts, most: number): Interval {
  const share = sum.map((value, history) => (of(history) > 0 ? value * (1 / of(history)) : 0));
  return boundedInterval(share, facts, 0, most);
}

/** Share that did not miss. */
function metOf(missed: Float64Array, of: (history: number) => number, facts: OptionFacts): Interval {
  const { mean, low, high } = shareOf(missed, of, facts, 1);
  return { mean: 1 - mean, low: 1 - high, high: 1 - low };
}

/** 1 for each history that loses more than the target leaves, 0 for the others. */
function missedAsAWhole({ ms, tools }: Downtime, target: number, facts: OptionFacts): Float64Array {
  const most = mostMs(tools, facts);
  return ms.map((lost) => (1 - lost / most < target ? 1 : 0));
}
