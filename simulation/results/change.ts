/** An option before and after the file was changed, in the same histories. */
import { latestLook, replicationsAtLook, strictLevel } from "../statistics/looks.ts";
import type { OptionRuns } from "../trials/types.ts";
import { minutesPerToolYear, readDowntime } from "./downtime.ts";
import { nonZero } from "./columns.ts";
import { inUnits } from "./intervals.ts";
import { differenceAtLevel, pairDowntime } from "./pairs.ts";
import type { Interval } from "./schema.ts";
import { durationWords, unitFor } from "./words/durations.ts";
import { counted } from "./words/numbers.ts";

export interface Change extends Interval {
  /** Whether it may be said to be less or more: at a moment that nobody planned, by the strict level of its last look. */
  readonly isSure: boolean;
}

/**
 * Downtime now less that before, in minutes per tool-year, over the histories that both have. The same seed draws the
 * same chance before and after, so that the difference is much surer than either figure. Null where they cannot be
 * paired: other histories (horizon, worlds), or none in common. Nothing but 0 where no history differs.
 */
export function changeOf(before: OptionRuns, now: OptionRuns, isPlanned = true): Change | null {
  const { facts } = now;
  const perWorld = (runs: OptionRuns): number => runs.facts.worlds?.historiesPerWorld ?? 1;
  if (before.facts.horizonHours !== facts.horizonHours || perWorld(before) !== perWorld(now)) return null;
  const both = Math.min(before.count, now.count);
  const count = both - (both % perWorld(now));
  if (count === 0) return null;
  const paired = pairedTo(before, now, count);
  if (nonZero(paired.differences) === 0) return { mean: 0, low: 0, high: 0, isSure: true };
  const change = inUnits(paired.mean, minutesPerToolYear(1, facts));
  return {
    ...change,
    isSure: sideOf(change) !== 0 && (isPlanned || sideAtLook(before, now, count) === sideOf(change)),
  };
}

function pairedTo(before: OptionRuns, now: OptionRuns, count: number) {
  const [was, is] = [before, now].map((runs) => readDowntime({ ...runs, count }).overall);
  return pairDowntime(now.facts, was, is);
}

/** By what there was at the last look: to look more often invents nothing. */
function sideAtLook(before: OptionRuns, now: OptionRuns, count: number): number {
  const look = latestLook(count);
  if (look === 0) return 0;
  const paired = pairedTo(before, now, replicationsAtLook(look));
  return sideOf(differenceAtLevel(now.facts, paired, strictLevel(look)));
}

/** The sign of what is surely more or less; else 0. */
function sideOf({ low, high }: Interval): number {
  return low > 0 ? 1 : high < 0 ? -1 : 0;
}

/** "With 2 changes Metal loses 3 min less than before (1 to 5)". */
export function changeWords(
  title: string,
  changes: number,
  change: Change,
  { hoursPerYear, plain }: { readonly hoursPerYear: number; readonly plain: boolean },
): string {
  const now = `With ${counted(changes, "change")} ${title} ${plain ? "is down" : "loses"}`;
  if (change.mean === 0 && change.low === 0 && change.high === 0)
    return `${now} exactly as ${plain ? "long" : "much"} as before, in every history`;
  const sign = change.mean < 0 ? -1 : 1;
  const ends = [sign * change.low, sign * change.high];
  const size = { mean: sign * change.mean, low: Math.min(...ends), high: Math.max(...ends) };
  const words = durationWords(size, unitFor(Math.max(Math.abs(size.low), Math.abs(size.high)), hoursPerYear));
  const sure = change.isSure ? "" : size.low > 0 ? ", not yet sure" : ", not decided";
  return `${now} ${words.mean} ${sign < 0 ? "less" : "more"} than before (${words.range})${sure}`;
}
