import { expm1 } from "../math/exp.ts";
import { log, log1p } from "../math/log.ts";

export function exponentialQuantile(mean: number, u: number): number {
  return mean * standardExponential(u);
}

/** −ln(1 − u). For u of `uniform` 1 − u is exact, and log is faster as log1p's cases can't be foretold; else good to 10^−13. */
export function standardExponential(u: number): number {
  return u > 0.001 ? -log(1 - u) : -log1p(-u);
}

export function exponentialCdf(mean: number, x: number): number {
  return x > 0 ? -expm1(-x / mean) : 0;
}

export function exponentialLimitedMean(mean: number, cap: number): number {
  return cap > 0 ? -mean * expm1(-cap / mean) : cap;
}
