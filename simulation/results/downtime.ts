/** Downtime per history, and the figures made of it. Sums are whole ms, so that the causes add up to the total. */
import { causes } from "../scenario/types.ts";
import type { Cause } from "../scenario/types.ts";
import type { OptionFacts, OptionRuns } from "../trials/types.ts";
import { classCauseMs, scaled, summed } from "./columns.ts";
import { atMost, boundedInterval, inUnits } from "./intervals.ts";
import { chargedTo, rareKindsOf, strayOf, widened } from "./rare.ts";
import type { RareKind } from "./rare.ts";
import type { Interval } from "./schema.ts";
import { perUsualTool, toolsOfAll, toolsOfClass, toolsOfUsers, type ToolsInWorlds } from "./usual-tools.ts";
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
  const ofAll = toolsOfAll(runs);
  const ofUsers = toolsOfUsers(runs);
  const rare = rareKindsOf(runs);
  const withCauses = (
    byCause: Readonly<Record<Cause, Float64Array>>,
    tools: ToolsInWorlds,
    kinds: readonly RareKind[],
  ): Readonly<Record<Cause, Downtime>> =>
    perCause((cause) => ({ ...perUsualTool(byCause[cause], tools), rare: chargedTo(kinds, cause) }));
  const weights = layout.classes.map((_, index) => toolWeightsOf(runs, index) ?? toolWeights[index]);
  const { plain, weighted, byCause } = sumsOfClasses(runs, weights);
  return {
    overall: { ...perUsualTool(plain, ofAll), rare: rare.overall },
    userWeighted: { ...perUsualTool(weighted, ofUsers), rare: rare.weighted() },
    byCause: withCauses(byCause, ofAll, rare.overall),
    // Read when they are asked for: of thousands of classes few are looked at while a run goes on.
    classes: toolCounts.map((_, index) => ({
      get all() {
        return { ...perUsualTool(classMs(runs, index), toolsOfClass(runs, index)), rare: rare.ofClass(index) };
      },
      get byCause() {
        const raw = perCause((cause) => classCauseMs(runs, index, cause));
        return withCauses(raw, toolsOfClass(runs, index), rare.ofClass(index));
      },
    })),
  };
}

/** Downtime of one class, in whole ms of each history summed over its tools. */
export function classMs(runs: OptionRuns, index: number): Float64Array {
  return summed(causes.map((cause) => classCauseMs(runs, index, cause)));
}

/** Over all classes, row by row as the figures lie in memory; `weights`: of each class, of each history where they differ. */
function sumsOfClasses({ facts, count, columns }: OptionRuns, weights: readonly (Float64Array | number)[]) {
  const { width, classes, downtimeMs } = facts.layout;
  const plain = new Float64Array(count);
  const weighted = new Float64Array(count);
  const byCause = perCause(() => new Float64Array(count));
  const rows = causes.map((cause) => byCause[cause]);
  for (let history = 0; history < count; history++) {
    for (let index = 0; index < classes.length; index++) {
      const first = history * width + downtimeMs + index * causes.length;
      let ms = 0;
      for (let cause = 0; cause < causes.length; cause++) {
        ms += columns[first + cause];
        rows[cause][history] += columns[first + cause];
      }
      const weight = weights[index];
      plain[history] += ms;
      weighted[history] += ms * (typeof weight === "number" ? weight : weight[history]);
    }
  }
  return { plain, weighted, byCause };
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
