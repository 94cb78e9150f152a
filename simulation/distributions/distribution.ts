/** What can be asked of any law. */
import { assertNever } from "../assert-never.ts";
import { empiricalCdf, empiricalIndex, empiricalLimitedMean, empiricalMean, empiricalVariance } from "./empirical.ts";
import { exponentialCdf, exponentialLimitedMean, exponentialQuantile } from "./exponential.ts";
import { gammaCdf, gammaLimitedMean, gammaQuantile } from "./gamma.ts";
import type { Law } from "./law.ts";
import {
  lognormalCdf,
  lognormalLimitedMean,
  lognormalMean,
  lognormalQuantile,
  lognormalVariance,
} from "./lognormal.ts";
import {
  triangularCdf,
  triangularLimitedMean,
  triangularMean,
  triangularQuantile,
  triangularVariance,
} from "./triangular.ts";
import { uniformCdf, uniformLimitedMean, uniformMean, uniformQuantile, uniformVariance } from "./uniform.ts";
import { weibullCdf, weibullLimitedMean, weibullMean, weibullQuantile, weibullVariance } from "./weibull.ts";

/** The least value that the share u (0 to 1) of all draws does not exceed; with a uniform number for u, a draw. */
export function quantile(law: Law, u: number): number {
  switch (law.law) {
    case "constant":
      return law.value;
    case "exponential":
      return exponentialQuantile(law.mean, u);
    case "weibull":
      return weibullQuantile(1 / law.shape, law.scale, u);
    case "lognormal":
      return lognormalQuantile(law.median, law.sigma, u);
    case "gamma":
      return gammaQuantile(law.shape, law.scale, u);
    case "uniform":
      return uniformQuantile(law.low, law.high - law.low, u);
    case "triangular":
      return triangularQuantile(law.low, law.mode, law.high, u);
    case "empirical":
      return law.values[empiricalIndex(law.values.length, u)];
    default:
      return assertNever(law);
  }
}

/** P(X ≤ x) */
export function cdf(law: Law, x: number): number {
  switch (law.law) {
    case "constant":
      return x < law.value ? 0 : 1;
    case "exponential":
      return exponentialCdf(law.mean, x);
    case "weibull":
      return weibullCdf(law.shape, law.scale, x);
    case "lognormal":
      return lognormalCdf(law.median, law.sigma, x);
    case "gamma":
      return gammaCdf(law.shape, law.scale, x);
    case "uniform":
      return uniformCdf(law.low, law.high, x);
    case "triangular":
      return triangularCdf(law.low, law.mode, law.high, x);
    case "empirical":
      return empiricalCdf(law.values, x);
    default:
      return assertNever(law);
  }
}

export function mean(law: Law): number {
  switch (law.law) {
    case "constant":
      return law.value;
    case "exponential":
      return law.mean;
    case "weibull":
      return weibullMean(law.shape, law.scale);
    case "lognormal":
      return lognormalMean(law.median, law.sigma);
    case "gamma":
      return law.shape * law.scale;
    case "uniform":
      return uniformMean(law.low, law.high);
    case "triangular":
      return triangularMean(law.low, law.mode, law.high);
    case "empirical":
      return empiricalMean(law.values);
    default:
      return assertNever(law);
  }
}

export function variance(law: Law): number {
  switch (law.law) {
    case "constant":
      return 0;
    case "exponential":
      return law.mean * law.mean;
    case "weibull":
      return weibullVariance(law.shape, law.scale);
    case "lognormal":
      return lognormalVariance(law.median, law.sigma);
    case "gamma":
      return law.shape * law.scale * law.scale;
    case "uniform":
      return uniformVariance(law.low, law.high);
    case "triangular":
      return triangularVariance(law.low, law.mode, law.high);
    case "empirical":
      return empiricalVariance(law.values);
    default:
      return assertNever(law);
  }
}

/** E[min(X, cap)]: with X a time to failure, the mean time in operation up to the cap. */
export function limitedMean(law: Law, cap: number): number {
  switch (law.law) {
    case "constant":
      return Math.min(law.value, cap);
    case "exponential":
      return exponentialLimitedMean(law.mean, cap);
    case "weibull":
      return weibullLimitedMean(law.shape, law.scale, cap);
    case "lognormal":
      return lognormalLimitedMean(law.median, law.sigma, cap);
    case "gamma":
      return gammaLimitedMean(law.shape, law.scale, cap);
    case "uniform":
      return uniformLimitedMean(law.low, law.high, cap);
    case "triangular":
      return triangularLimitedMean(law.low, law.mode, law.high, cap);
    case "empirical":
      return empiricalLimitedMean(law.values, cap);
    default:
      return assertNever(law);
  }
}
