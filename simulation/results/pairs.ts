/** Two options in the same histories, b against a. */
import { causes } from "../scenario/types.ts";
import { meanInterval } from "../statistics/mean-interval.ts";
import { pairedDifference } from "../statistics/paired.ts";
import type { PairedDifference } from "../statistics/paired.ts";
import type { OptionFacts, OptionRuns } from "../trials/types.ts";
import { minutesPerToolYear, mostMs, readDowntime } from "./downtime.ts";
import type { Downtime, DowntimeByClass } from "./downtime.ts";
import { scalarColumn, scaled } from "./columns.ts";
import { inUnits } from "./intervals.ts";
import { strayBetween, widened } from "./rare.ts";
import type { Stray } from "./rare.ts";
import { roomEndsHours } from "./room-for-one.ts";
import { readLostRuns, type LostRuns } from "./scheduled.ts";
import type { Difference, Interval } from "./schema.ts";
import { isTold } from "./told.ts";
import { expectedBetter, independent, perWorldOf, scaledSpread, spreadOf } from "./worlds.ts";

/** What the differences of a pair are made from, read once per option. */
export interface OptionDowntime {
  readonly facts: OptionFacts;
  readonly downtime: DowntimeByClass;
  readonly lostRuns: readonly LostRuns[];
  /** Tools that the largest incident of each history hit. */
  readonly largest: Float64Array;
  /** Planned works that began in each history. */
  readonly works: Float64Array;
  /** Hours until which there is room for one more lost host, the horizon at most; null where none can be lost. */
  readonly roomHours: Float64Array | null;
}

export function readOption(runs: OptionRuns): OptionDowntime {
  return {
    facts: runs.facts,
    downtime: readDowntime(runs),
    lostRuns: readLostRuns(runs),
    largest: scalarColumn(runs, "toolsHitMost"),
    works: scalarColumn(runs, "works"),
    roomHours: roomEndsHours(runs)?.map((hours) => Math.min(hours, runs.facts.horizonHours)) ?? null,
  };
}

/** Every pair, the earlier option first. */
export function pairsOf<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((a, index) => items.slice(index + 1).map((b): [T, T] => [a, b]));
}

/** Overall first; then availability, user-weighted, the classes that both have and that are told, the causes that either has. */
export function differencesOf(
  a: OptionDowntime,
  b: OptionDowntime,
  told: ReadonlySet<string> | null = null,
): Difference[] {
  const metric = "downtimeMinutesPerToolYear";
  const named = (name: string, ofA: Downtime, ofB: Downtime): Difference =>
    differenceFrom(name, a, b, pairDowntime(a.facts, ofA, ofB));
  const overall = named(metric, a.downtime.overall, b.downtime.overall);
  const classOf = ({ facts, downtime }: OptionDowntime, name: string): Downtime =>
    downtime.classes[facts.layout.classes.indexOf(name)].all;
  const seenCauses = causes.filter((cause) =>
    [a, b].some(({ downtime }) => downtime.byCause[cause].ms.some((value) => value > 0)),
  );
  return [
    overall,
    asAvailability(overall, a.facts.hoursPerYear),
    named(`userWeighted.${metric}`, a.downtime.userWeighted, b.downtime.userWeighted),
    ...servedByBoth(a, b)
      .filter((name) => isTold(told, name))
      .map((name) => named(`${metric}.class.${name}`, classOf(a, name), classOf(b, name))),
    ...seenCauses.map((cause) =>
      named(`${metric}.cause.${cause}`, a.downtime.byCause[cause], b.downtime.byCause[cause]),
    ),
    ...a.lostRuns.flatMap((ofA) =>
      b.lostRuns.filter(({ name }) => name === ofA.name).map((ofB) => finishedDifference(a, b, ofA, ofB)),
    ),
  ];
}

/** Classes that both have and that are up or down, as scheduled ones are not. */
export function servedByBoth(a: OptionDowntime, b: OptionDowntime): string[] {
  const serves = ({ facts: { layout } }: OptionDowntime, name: string): boolean =>
    layout.classes.includes(name) && !layout.scheduled.includes(name);
  return a.facts.layout.classes.filter((name) => serves(a, name) && serves(b, name));
}

/** b − a of one figure of each history, with its interval at a level. */
export function pairedFigure(facts: OptionFacts, a: Float64Array, b: Float64Array, level: number): Interval {
  const differences = b.map((value, i) => value - a[i]);
  const { mean, low, high } = meanInterval(independent(differences, facts), { level });
  return { mean, low, high };
}

/** A paired difference, and how far outages too rare for the run may have taken its mean. */
export interface PairedDowntime extends PairedDifference {
  readonly stray: Stray;
}

/** Downtime of b less that of a, in ms per tool, history by history. */
export function pairDowntime(facts: OptionFacts, a: Downtime, b: Downtime): PairedDowntime {
  const most = mostMs(1, facts);
  const bounds = { low: -most, high: most };
  const paired = pairedDifference(perTool(a), perTool(b), { bounds }, perWorldOf(facts));
  const stray = strayBetween({ rare: [], ...a }, { rare: [], ...b });
  return { ...paired, mean: widened(paired.mean, stray, bounds), stray };
}

/** The interval of a pair's differences at another level than 95 %, in minutes per tool-year. */
export function differenceAtLevel(facts: OptionFacts, { differences, stray }: PairedDowntime, level: number): Interval {
  const most = mostMs(1, facts);
  const bounds = { low: -most, high: most };
  const interval = widened(meanInterval(independent(differences, facts), { level, bounds }), stray, bounds);
  return inUnits(interval, minutesPerToolYear(1, facts));
}

function perTool({ ms, tools }: Downtime): Float64Array {
  return tools > 0 ? ms.map((value) => value / tools) : ms;
}

function differenceFrom(metric: string, a: OptionDowntime, b: OptionDowntime, paired: PairedDifference): Difference {
  return differenceOf(metric, a, b, paired, minutesPerToolYear(1, a.facts));
}

/** In units of `unit` to the value of a history. */
function differenceOf(
  metric: string,
  a: OptionDowntime,
  b: OptionDowntime,
  paired: PairedDifference,
  unit: number,
): Difference {
  return {
    a: a.facts.name,
    b: b.facts.name,
    metric,
    unit: "min",
    sign: "b-a",
    ...inUnits(paired.mean, unit),
    method: paired.mean.method,
    pBetter: paired.pBetter.share,
    pTie: paired.pTie.share,
    pWorse: paired.pWorse.share,
    pExpectedBetter: expectedBetter(paired.differences, a.facts),
    spread: spreadOf(scaled(paired.differences, unit), a.facts),
  };
}

/** Of the runs of a scheduled class that finish: the more the better. */
function finishedDifference(a: OptionDowntime, b: OptionDowntime, ofA: LostRuns, ofB: LostRuns): Difference {
  const lost = pairedDifference(ofA.all, ofB.all, { bounds: { low: -1, high: 1 } }, perWorldOf(a.facts));
  const share = { ...differenceOf(`scheduled.${ofA.name}.finished`, a, b, lost, 1), unit: "share" } as const;
  return { ...share, ...inUnits(lost.mean, -1), spread: scaledSpread(share.spread, -1) };
}

function asAvailability(overall: Difference, hoursPerYear: number): Difference {
  const factor = -1 / (hoursPerYear * 60);
  const spread = scaledSpread(overall.spread, factor);
  return { ...overall, metric: "availability", unit: "share", ...inUnits(overall, factor), spread };
}
