/** The mean headroom with its interval, also of the first few histories. */
import { meanInterval } from "../statistics/mean-interval.ts";
import { momentsOf } from "../statistics/moments.ts";
import { studentQuantile } from "../statistics/student.ts";
import type { OptionFacts } from "../trials/types.ts";
import { boundedInterval } from "./intervals.ts";
import type { Interval } from "./schema.ts";
import { independent } from "./worlds.ts";

/** From so many independent values on the interval of any mean serves (statistics/mean-interval). */
const enough = 10;
const doubt = 0.05;
/** Headroom can fall below 0: wanted pods count also while nothing is there to hold them. */
const [lowest, highest] = [-1, 1];

export interface HeadroomColumns {
  /** Mean over time of each history. */
  readonly mean: Float64Array;
  /** When each history begins, with everything there. */
  readonly atStart: Float64Array;
  /** The same, of the best guesses. */
  readonly usual: number;
}

/**
 * A few histories say little of a mean that rests on rare values of any size, and each of them would count as one here. But
 * headroom is what there is at the start less what outages take: the former is known, or as sure as the worlds agree on it
 * (Student's t); only the latter rests on a few events, none of which adds to the room. Both share the doubt.
 */
export function headroomInterval(
  { mean, atStart, usual }: HeadroomColumns,
  facts: Pick<OptionFacts, "worlds">,
): Interval {
  const values = independent(mean, facts);
  const starts = independent(atStart, facts);
  const isKnown = starts.every((start) => Math.abs(start - usual) < 1e-9);
  if (values.length >= enough || (!isKnown && values.length < 2)) return boundedInterval(mean, facts, lowest, highest);
  const level = 1 - (isKnown ? doubt : doubt / 2);
  const taken = values.map((value, i) => Math.max(0, starts[i] - value));
  const start = isKnown ? { low: usual, high: usual } : studentInterval(starts, level);
  const loss = meanInterval(taken, { level, bounds: { low: 0, high: start.high - lowest } });
  const middle = momentsOf(values).mean;
  return {
    mean: middle,
    low: Math.max(lowest, Math.min(middle, start.low - loss.high)),
    high: Math.min(highest, Math.max(middle, start.high - loss.low)),
  };
}

function studentInterval(values: Float64Array, level: number): { readonly low: number; readonly high: number } {
  const { mean, standardError, count } = momentsOf(values);
  const half = -studentQuantile((1 - level) / 2, count - 1) * standardError;
  return { low: mean - half, high: mean + half };
}
