/** An option before and after the file was changed, in the same histories. */
import type { OptionRuns } from "../trials/types.ts";
import { minutesPerToolYear, readDowntime } from "./downtime.ts";
import { nonZero } from "./columns.ts";
import { inUnits } from "./intervals.ts";
import { pairDowntime } from "./pairs.ts";
import type { Interval } from "./schema.ts";
import { durationWords, unitFor } from "./words/durations.ts";
import { counted } from "./words/numbers.ts";

/**
 * Downtime now less that before, in minutes per tool-year, over the histories that both have. The same seed draws the
 * same chance before and after, so that the difference is much surer than either figure. Null where they cannot be
 * paired: other histories (horizon, worlds), or none in common. Nothing but 0 where no history differs.
 */
export function changeOf(before: OptionRuns, now: OptionRuns): Interval | null {
  const { facts } = now;
  const perWorld = (runs: OptionRuns): number => runs.facts.worlds?.historiesPerWorld ?? 1;
  if (before.facts.horizonHours !== facts.horizonHours || perWorld(before) !== perWorld(now)) return null;
  const both = Math.min(before.count, now.count);
  const count = both - (both % perWorld(now));
  if (count === 0) return null;
  const [was, is] = [before, now].map((runs) => readDowntime({ ...runs, count }).overall);
  const paired = pairDowntime(facts, was, is);
  if (nonZero(paired.differences) === 0) return { mean: 0, low: 0, high: 0 };
  return inUnits(paired.mean, minutesPerToolYear(1, facts));
}

/** "With 2 changes Metal loses 3 min less than before (1 to 5)". */
export function changeWords(
  title: string,
  changes: number,
  change: Interval,
  { hoursPerYear, plain }: { readonly hoursPerYear: number; readonly plain: boolean },
): string {
  const now = `With ${counted(changes, "change")} ${title} ${plain ? "is down" : "loses"}`;
  if (change.mean === 0 && change.low === 0 && change.high === 0)
    return `${now} exactly as ${plain ? "long" : "much"} as before, in every history`;
  const sign = change.mean < 0 ? -1 : 1;
  const ends = [sign * change.low, sign * change.high];
  const size = { mean: sign * change.mean, low: Math.min(...ends), high: Math.max(...ends) };
  const words = durationWords(size, unitFor(Math.max(Math.abs(size.low), Math.abs(size.high)), hoursPerYear));
  const sure = size.low > 0 ? "" : ", not decided";
  return `${now} ${words.mean} ${sign < 0 ? "less" : "more"} than before (${words.range})${sure}`;
}
