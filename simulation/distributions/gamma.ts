import { gammaQuantile as standardQuantile } from "../math/gamma-quantile.ts";
import { lowerGamma, upperGamma } from "../math/incomplete-gamma.ts";
import { notPositive, type LawOrProblem } from "./law-or-problem.ts";

export function gammaQuantile(shape: number, scale: number, u: number): number {
  return scale * standardQuantile(shape, u);
}

export function gammaCdf(shape: number, scale: number, x: number): number {
  return lowerGamma(shape, x / scale);
}

/** The part of the mean from below the cap, plus the cap for the share above it. */
export function gammaLimitedMean(shape: number, scale: number, cap: number): number {
  if (!(cap > 0)) return cap;
  if (cap === Infinity) return shape * scale;
  return shape * scale * lowerGamma(shape + 1, cap / scale) + cap * upperGamma(shape, cap / scale);
}

export function gammaFrom(words: { readonly mean: number; readonly shape: number }): LawOrProblem {
  const problem = notPositive(words);
  if (problem !== null) return { problem };
  return { ok: { law: "gamma", shape: words.shape, scale: words.mean / words.shape } };
}
