import { binomialTable } from "./binomial.ts";
import type { Values } from "./moments.ts";

export interface Quantile {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The `probability` quantile: a value that occurred, between two values that occurred, whatever the distribution (infinite
 * values too). Null where so few values have no such interval: 95 % at the median takes 6 values, at P95 72, at P99 368.
 */
export function quantileOf(values: Values, probability: number, level = 0.95): Quantile | null {
  return quantileOfSorted(Float64Array.from(values).toSorted(), probability, level);
}

/** The same for values that rise already. */
function quantileOfSorted(rising: Values, probability: number, level = 0.95): Quantile | null {
  const ranks = quantileRanks(rising.length, probability, level);
  if (ranks === null) return null;
  return { value: rising[ranks.value - 1], low: rising[ranks.low - 1], high: rising[ranks.high - 1] };
}

export interface QuantileRanks {
  /** All counted from 1. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Ranks of the smallest value that `probability` of the sample does not exceed, and of the order statistics around it.
 * The number of values below the true quantile is binomial, so that each end fails with at most half of 1 − level
 * (David and Nagaraja, Order Statistics, 3rd edition, 7.1); with ties it covers more.
 */
export function quantileRanks(count: number, probability: number, level: number): QuantileRanks | null {
  if (!(probability > 0 && probability < 1)) throw new RangeError(`probability must lie inside 0 to 1: ${probability}`);
  if (count === 0) return null;
  const { first, weights } = binomialTable(count, probability);
  const tail = (1 - level) / 2;
  // The largest low with P(K ≤ low − 1) ≤ tail, the smallest high with P(K ≥ high) ≤ tail.
  let low = first;
  for (let sum = weights[0]; sum <= tail; sum += weights[low - first]) low++;
  let high = first + weights.length;
  for (let sum = weights[weights.length - 1]; sum <= tail; sum += weights[high - first - 1]) high--;
  if (low < 1 || high > count) return null;
  // The tolerance keeps 0.95 · 20 at 19, whatever the last digit says.
  return { value: Math.max(1, Math.ceil(count * probability - 1e-9)), low, high };
}
