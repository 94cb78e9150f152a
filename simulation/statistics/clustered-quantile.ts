import type { Quantile } from "./quantile.ts";
import { quantileRanks } from "./quantile.ts";

/** Values that rise, each with its weight and the independent unit that it comes from, from 0. */
export interface WeightedValues {
  readonly rising: Float64Array;
  readonly weights: Float64Array;
  readonly units: Int32Array;
  readonly unitCount: number;
  /** How many things the weights stand for. */
  readonly things: number;
}

/** More are not worth the time: their ranks are as good as certain. */
const mostThings = 100_000;

/**
 * A quantile of things that come in independent units, of which each may hold any number of them: lengths of incidents in
 * histories. The share below the quantile is a ratio of sums over units, and its variance that of the sum of their residuals
 * (Cochran, Sampling Techniques, 6.3); it is worth as many independent things as would have the same variance, and the ends
 * are the order statistics of so many (Woodruff, JASA 47, 1952, with binomial instead of normal limits). Ends are values that
 * occurred; null where so few things have no such interval.
 */
export function clusteredQuantile(
  values: WeightedValues,
  probability: number,
  level = 0.95,
): Pick<Quantile, "value"> & { readonly low: number | null; readonly high: number | null } {
  const { rising, weights } = values;
  let total = 0;
  for (const weight of weights) total += weight;
  const at = (share: number): number => {
    let sum = 0;
    // The tolerance keeps 0.95 · 20 at 19, whatever the last digit says.
    for (let i = 0; i < rising.length; i++) if ((sum += weights[i]) >= total * share * (1 - 1e-9)) return rising[i];
    return rising[rising.length - 1];
  };
  const value = at(probability);
  const worth = worthOf(values, value, total);
  const ranks = quantileRanks(worth, probability, level);
  if (ranks === null) return { value, low: null, high: null };
  return { value, low: at(ranks.low / worth), high: at(ranks.high / worth) };
}

/** How many independent things tell as much of the share that `value` exceeds. */
function worthOf(values: WeightedValues, value: number, total: number): number {
  const { rising, weights, units, unitCount, things } = values;
  const residuals = new Float64Array(unitCount);
  let below = 0;
  for (let i = 0; i < rising.length; i++) if (rising[i] <= value) below += weights[i];
  const share = below / total;
  for (let i = 0; i < rising.length; i++) residuals[units[i]] += weights[i] * ((rising[i] <= value ? 1 : 0) - share);
  let squares = 0;
  for (const residual of residuals) squares += residual * residual;
  const variance = (squares / (total * total)) * (unitCount > 1 ? unitCount / (unitCount - 1) : 1);
  const most = Math.min(mostThings, things);
  if (!(variance > 0)) return most;
  return Math.max(1, Math.min(most, Math.floor((share * (1 - share)) / variance)));
}
