/** Means over histories with their 95 % intervals, always finite. */
import { meanInterval } from "../statistics/mean-interval.ts";
import type { MeanInterval } from "../statistics/mean-interval.ts";
import { poissonInterval } from "../statistics/poisson.ts";
import type { OptionFacts } from "../trials/types.ts";
import type { Interval } from "./schema.ts";
import { independent } from "./worlds.ts";

/** One value a history, that lies from `low` to `high`, which must be finite; the result is in units of `factor`. */
export function boundedInterval(
  values: Float64Array,
  facts: Pick<OptionFacts, "worlds">,
  low: number,
  high: number,
  factor = 1,
): Interval {
  return inUnits(meanInterval(independent(values, facts), { bounds: { low, high } }), factor);
}

/**
 * Events per year, from their number in each history. Nothing bounds such a number, so that where none was seen the limit
 * is that of a Poisson process: fewer than 3 in all the simulated years.
 */
export function rateInterval(events: Float64Array, facts: OptionFacts): Interval {
  const yearsPerHistory = facts.horizonHours / facts.hoursPerYear;
  const interval = meanInterval(independent(events, facts), { bounds: { low: 0 } });
  if (interval.nonZero > 0) return inUnits(interval, 1 / yearsPerHistory);
  return { mean: 0, low: 0, high: poissonInterval(0, events.length * yearsPerHistory).high };
}

export function inUnits({ mean, low, high }: Pick<MeanInterval, "mean" | "low" | "high">, factor: number): Interval {
  const ends = { mean: mean * factor, low: low * factor, high: high * factor };
  return factor < 0 ? { mean: ends.mean, low: ends.high, high: ends.low } : ends;
}

export function halfWidthOf({ low, high }: Interval): number {
  return (high - low) / 2;
}

/** A cause or class cannot lose more than the whole of which it is a part. */
export function atMost(interval: Interval, highest: number): Interval {
  return { ...interval, high: Math.max(interval.mean, Math.min(interval.high, highest)) };
}
