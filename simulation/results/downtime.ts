/** Downtime per history, and the figures made of it. Sums are whole ms, so that the causes add up to the total. */
import { causes } from "../scenario/types.ts";
import type { Cause } from "../scenario/types.ts";
import type { OptionFacts, OptionRuns } from "../trials/types.ts";
import { classCauseMs, scaled, summed } from "./columns.ts";
import { atMost, boundedInterval } from "./intervals.ts";
import type { Interval } from "./schema.ts";

const msPerMinute = 60_000;
const minutesPerHour = 60;

/** Downtime of some tools: ms of each history summed over them, and how many tools that is (by weight, if weighted). */
export interface Downtime {
  readonly ms: Float64Array;
  readonly tools: number;
}

export interface DowntimeByClass {
  readonly overall: Downtime;
  readonly userWeighted: Downtime;
  readonly byCause: Readonly<Record<Cause, Downtime>>;
  /** In the layout's order. */
  readonly classes: readonly { readonly all: Downtime; readonly byCause: Readonly<Record<Cause, Downtime>> }[];
}

export function readDowntime(runs: OptionRuns): DowntimeByClass {
  const { layout, toolCounts, toolWeights } = runs.facts;
  const classes = layout.classes.map((_, index) => {
    const byCause = perCause((cause) => ({ ms: classCauseMs(runs, index, cause), tools: toolCounts[index] }));
    return {
      all: together(
        causes.map((cause) => byCause[cause]),
        toolCounts[index],
      ),
      byCause,
    };
  });
  const tools = toolCounts.reduce((sum, count) => sum + count, 0);
  const weighted = classes.map(({ all }, index) => ({
    ms: scaled(all.ms, toolWeights[index]),
    tools: all.tools * toolWeights[index],
  }));
  return {
    overall: together(
      classes.map(({ all }) => all),
      tools,
    ),
    userWeighted: together(
      weighted,
      weighted.reduce((sum, { tools: weight }) => sum + weight, 0),
    ),
    byCause: perCause((cause) =>
      together(
        classes.map(({ byCause }) => byCause[cause]),
        tools,
      ),
    ),
    classes,
  };
}

/** Minutes per tool-year that one ms of downtime in every history comes to. */
export function minutesPerToolYear(tools: number, { horizonHours, hoursPerYear }: OptionFacts): number {
  return tools > 0 ? hoursPerYear / (msPerMinute * tools * horizonHours) : 0;
}

/** All the ms that so many tools can lose in one history. */
export function mostMs(tools: number, { horizonHours }: OptionFacts): number {
  return tools * horizonHours * minutesPerHour * msPerMinute;
}

export function downtimeInterval({ ms, tools }: Downtime, facts: OptionFacts): Interval {
  return boundedInterval(ms, 0, mostMs(tools, facts), minutesPerToolYear(tools, facts));
}

export function causeIntervals(
  byCause: Readonly<Record<Cause, Downtime>>,
  all: Interval,
  facts: OptionFacts,
): Record<Cause, Interval> {
  return perCause((cause) => atMost(downtimeInterval(byCause[cause], facts), all.high));
}

/** Availability with the interval of the downtime that it is the rest of. */
export function availabilityFrom(minutesPerYear: Interval, hoursPerYear: number): Interval {
  const upShare = (minutes: number): number => 1 - minutes / (hoursPerYear * minutesPerHour);
  return {
    mean: upShare(minutesPerYear.mean),
    low: upShare(minutesPerYear.high),
    high: upShare(minutesPerYear.low),
  };
}

export function perCause<T>(figure: (cause: Cause) => T): Record<Cause, T> {
  return Object.fromEntries(causes.map((cause) => [cause, figure(cause)])) as Record<Cause, T>;
}

function together(downtimes: readonly Downtime[], tools: number): Downtime {
  return { ms: summed(downtimes.map(({ ms }) => ms)), tools };
}
