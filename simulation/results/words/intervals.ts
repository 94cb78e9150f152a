import type { Interval } from "../schema.ts";
import { decimalsOf } from "./digits.ts";
import { fixed } from "./numbers.ts";

export interface IntervalWords {
  /** "2.1" */
  readonly mean: string;
  /** "1.8 to 2.5" */
  readonly range: string;
}

/** The three figures of an interval with the digits that its width allows. */
export function intervalWords(interval: Interval): IntervalWords {
  const decimals = decimalsOf(interval);
  const [mean, low, high] = [interval.mean, interval.low, interval.high].map((value) => fixed(value, decimals));
  return { mean, range: `${low} to ${high}` };
}
