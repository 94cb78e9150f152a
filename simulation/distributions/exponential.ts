import { expm1 } from "../math/exp.ts";
import { log1p } from "../math/log.ts";

export function exponentialQuantile(mean: number, u: number): number {
  return -mean * log1p(-u);
}

export function exponentialCdf(mean: number, x: number): number {
  return x > 0 ? -expm1(-x / mean) : 0;
}

export function exponentialLimitedMean(mean: number, cap: number): number {
  return cap > 0 ? -mean * expm1(-cap / mean) : cap;
}
