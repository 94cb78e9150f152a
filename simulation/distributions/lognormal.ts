import { exp, expm1 } from "../math/exp.ts";
import { log } from "../math/log.ts";
import { normalCdf } from "../math/normal-cdf.ts";
import { normalQuantile } from "../math/normal-quantile.ts";

export function lognormalQuantile(median: number, sigma: number, u: number): number {
  return median * exp(sigma * normalQuantile(u));
}

export function lognormalCdf(median: number, sigma: number, x: number): number {
  return x > 0 ? normalCdf(log(x / median) / sigma) : 0;
}

export function lognormalMean(median: number, sigma: number): number {
  return median * exp(0.5 * sigma * sigma);
}

export function lognormalVariance(median: number, sigma: number): number {
  const mean = lognormalMean(median, sigma);
  return mean * mean * expm1(sigma * sigma);
}

/** The part of the mean from below the cap, plus the cap for the share above it. */
export function lognormalLimitedMean(median: number, sigma: number, cap: number): number {
  if (!(cap > 0)) return cap;
  const mean = lognormalMean(median, sigma);
  if (cap === Infinity) return mean;
  const z = log(cap / median) / sigma;
  return mean * normalCdf(z - sigma) + cap * normalCdf(-z);
}
