import { exp, expm1 } from "../math/exp.ts";
import { gamma } from "../math/gamma-function.ts";
import { lowerGamma } from "../math/incomplete-gamma.ts";
import { log } from "../math/log.ts";
import { pow } from "../math/pow.ts";
import { standardExponential } from "./exponential.ts";
import { notPositive, type LawOrProblem } from "./law-or-problem.ts";

/** Good to some 10^−15; the exact `pow` would take twice as long at every failure that is drawn. */
export function weibullQuantile(inverseShape: number, scale: number, u: number): number {
  return scale * exp(log(standardExponential(u)) * inverseShape);
}

export function weibullCdf(shape: number, scale: number, x: number): number {
  return x > 0 ? -expm1(-pow(x / scale, shape)) : 0;
}

export function weibullMean(shape: number, scale: number): number {
  return scale * gamma(1 + 1 / shape);
}

export function weibullVariance(shape: number, scale: number): number {
  const mean = gamma(1 + 1 / shape);
  return scale * scale * Math.max(0, gamma(1 + 2 / shape) - mean * mean);
}

/** ∫₀^cap exp(−(x / scale)^shape) dx */
export function weibullLimitedMean(shape: number, scale: number, cap: number): number {
  if (!(cap > 0)) return cap;
  return weibullMean(shape, scale) * lowerGamma(1 / shape, pow(cap / scale, shape));
}

export function weibullFrom(words: { readonly mean: number; readonly shape: number }): LawOrProblem {
  const problem = notPositive(words);
  if (problem !== null) return { problem };
  const { mean, shape } = words;
  const scale = mean / gamma(1 + 1 / shape);
  if (!(scale > 0))
    return { problem: `a Weibull law of shape ${shape} has no computable scale: its shape is too small` };
  return { ok: { law: "weibull", shape, scale } };
}
