import { assertNever } from "../../assert-never.ts";
import { cdf, limitedMean, mean, variance } from "../../distributions/distribution.ts";
import type { Law } from "../../distributions/law.ts";
import { exp, expm1 } from "../../math/exp.ts";
import { lowerGamma, upperGamma } from "../../math/incomplete-gamma.ts";
import { log } from "../../math/log.ts";
import { normalCdf } from "../../math/normal-cdf.ts";
import { pow } from "../../math/pow.ts";

/** A repair that takes a fixed time and then one that varies. */
export interface Repair {
  readonly fixed: number;
  readonly law: Law;
}

/** E[min(X, cap)] and E[min(X, cap)²] as functions of cap > 0. */
export interface LimitedMoments {
  readonly mean: (cap: number) => number;
  readonly square: (cap: number) => number;
}

export function limitedMoments({ fixed, law }: Repair): LimitedMoments {
  const square = limitedSquare(law, mean(law) * mean(law) + variance(law));
  return {
    mean: (cap) => (cap <= fixed ? cap : fixed + limitedMean(law, cap - fixed)),
    square: (cap) => {
      if (cap <= fixed) return cap * cap;
      const rest = cap - fixed;
      return fixed === 0 ? square(rest) : fixed * (fixed + 2 * limitedMean(law, rest)) + square(rest);
    },
  };
}

/** E[min(X, cap)²] for cap > 0: the part from below the cap, plus cap² for the share above it. `whole` is E[X²]. */
function limitedSquare(law: Law, whole: number): (cap: number) => number {
  switch (law.law) {
    case "constant":
      return (cap) => Math.min(law.value, cap) * Math.min(law.value, cap);
    case "exponential":
      return (cap) => whole * (-expm1(-cap / law.mean) - (cap / law.mean) * exp(-cap / law.mean));
    case "weibull":
      return (cap) => whole * lowerGamma(2 / law.shape, pow(cap / law.scale, law.shape));
    case "lognormal":
      return (cap) => {
        const z = log(cap / law.median) / law.sigma;
        return whole * normalCdf(z - 2 * law.sigma) + cap * cap * normalCdf(-z);
      };
    case "gamma":
      return (cap) =>
        whole * lowerGamma(law.shape + 2, cap / law.scale) + cap * cap * upperGamma(law.shape, cap / law.scale);
    case "uniform":
      return (cap) => {
        if (cap <= law.low) return cap * cap;
        if (cap >= law.high) return whole;
        const below = (cap * cap * cap - law.low * law.low * law.low) / (3 * (law.high - law.low));
        return below + cap * cap * (1 - cdf(law, cap));
      };
    case "triangular":
      return (cap) => triangularSquare(law, cap, whole) + cap * cap * (1 - cdf(law, cap));
    case "empirical":
      return (cap) =>
        law.values.reduce((sum, value) => sum + Math.min(value, cap) * Math.min(value, cap), 0) / law.values.length;
    default:
      return assertNever(law);
  }
}

/** E[X² where X < cap] */
function triangularSquare(
  { low, mode, high }: Extract<Law, { law: "triangular" }>,
  cap: number,
  whole: number,
): number {
  if (cap <= low) return 0;
  if (cap >= high) return whole;
  /** ∫ x²·(x − end) dx */
  const integral = (x: number, end: number): number => x * x * x * (x / 4 - end / 3);
  if (cap < mode) return (2 * (integral(cap, low) - integral(low, low))) / ((high - low) * (mode - low));
  return whole + (2 * (integral(high, high) - integral(cap, high))) / ((high - low) * (high - mode));
}

/** Times at which something certain happens to the repair: where its law has a jump or begins and ends. */
export function bendsOf({ fixed, law }: Repair): number[] {
  switch (law.law) {
    case "constant":
      return [fixed + law.value];
    case "uniform":
    case "triangular":
      return [fixed + law.low, fixed + law.high];
    case "empirical":
      return [...new Set(law.values)].slice(0, mostBends).map((value) => fixed + value);
    case "exponential":
    case "weibull":
    case "lognormal":
    case "gamma":
      return fixed > 0 ? [fixed] : [];
    default:
      return assertNever(law);
  }
}

const mostBends = 8;
