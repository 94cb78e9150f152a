/** Downtime per history, and the figures made of it. Sums are whole ms, so that the causes add up to the total. */
import { causes } from "../scenario/types.ts";
import type { Cause } from "../scenario/types.ts";
import type { OptionFacts, OptionRuns } from "../trials/types.ts";
import { classCauseMs, scaled, summed } from "./columns.ts";
import { atMost, boundedInterval, inUnits } from "./intervals.ts";
import { chargedTo, rareKindsOf, strayOf, widened } from "./rare.ts";
import type { RareKind } from "./rare.ts";
import type { Interval } from "./schema.ts";
import { perUsualTool, timesEach, toolsOfAll, toolsOfClass, toolsOfUsers, type ToolsInWorlds } from "./usual-tools.ts";
import { toolWeightsOf } from "./worlds.ts";

const msPerMinute = 60_000;
const minutesPerHour = 60;

/** Downtime of some tools: ms of each history summed over them, and how many tools that is (by weight, if weighted). */
export interface Downtime {
  readonly ms: Float64Array;
  readonly tools: number;
  /** Kinds of outages that are too rare for the run; left out where there are none. */
  readonly rare?: readonly RareKind[];
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
  const raw = layout.classes.map((_, index) => perCause((cause) => classCauseMs(runs, index, cause)));
  const totals = raw.map((byCause) => summed(causes.map((cause) => byCause[cause])));
  const weighted = totals.map((ms, index) => timesEach(ms, toolWeightsOf(runs, index), toolWeights[index]));
  const ofAll = toolsOfAll(runs);
  const ofUsers = toolsOfUsers(runs);
  const ofClass = toolCounts.map((_, index) => toolsOfClass(runs, index));
  const rare = rareKindsOf(runs);
  const withCauses = (
    byCause: Readonly<Record<Cause, Float64Array>>,
    tools: ToolsInWorlds,
    kinds: readonly RareKind[],
  ): Readonly<Record<Cause, Downtime>> =>
    perCause((cause) => ({ ...perUsualTool(byCause[cause], tools), rare: chargedTo(kinds, cause) }));
  return {
    overall: { ...perUsualTool(summed(totals), ofAll), rare: rare.overall },
    userWeighted: { ...perUsualTool(summed(weighted), ofUsers), rare: rare.weighted() },
    byCause: withCauses(
      perCause((cause) => summed(raw.map((byCause) => byCause[cause]))),
      ofAll,
      rare.overall,
    ),
    classes: raw.map((byCause, index) => {
      const kinds = rare.ofClass(index);
      return {
        all: { ...perUsualTool(totals[index], ofClass[index]), rare: kinds },
        byCause: withCauses(byCause, ofClass[index], kinds),
      };
    }),
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

export function downtimeInterval({ ms, tools, rare = [] }: Downtime, facts: OptionFacts): Interval {
  const bounds = { low: 0, high: mostMs(tools, facts) };
  const interval = boundedInterval(ms, facts, bounds.low, bounds.high);
  const stray = strayOf(rare.map(({ lackingMs }) => lackingMs));
  return inUnits(widened(interval, stray, bounds), minutesPerToolYear(tools, facts));
}

/** Minutes per tool-year of each history. */
export function minutesOf({ ms, tools }: Downtime, facts: OptionFacts): Float64Array {
  return scaled(ms, minutesPerToolYear(tools, facts));
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
