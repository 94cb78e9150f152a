import { exp } from "../math/exp.ts";
import { log1p } from "../math/log.ts";
import { normalQuantile } from "../math/normal-quantile.ts";

/**
 * The t that a Student variate with `dof` degrees of freedom (an integer, at least 1) stays below with probability
 * `probability`. Relative error below 1e-11 for tails down to 1e-6 (tests/simulation/statistics/student.test.ts).
 *
 * Newton's method on the upper tail, from the normal quantile, which is the smaller: the tail is convex, so that the steps
 * approach from one side and never overshoot.
 */
export function studentQuantile(probability: number, dof: number): number {
  if (!Number.isInteger(dof) || dof < 1) throw new RangeError(`degrees of freedom must be an integer >= 1: ${dof}`);
  if (!(probability > 0 && probability < 1)) throw new RangeError(`probability must lie inside 0 to 1: ${probability}`);
  if (probability === 0.5) return 0;
  if (probability > 0.5) return quantileOfTail(1 - probability, dof);
  return -quantileOfTail(probability, dof);
}

function quantileOfTail(wanted: number, dof: number): number {
  const scale = densityAtZero(dof);
  let t = -normalQuantile(wanted);
  for (let step = 0; step < 100; step++) {
    const density = scale * exp((-(dof + 1) / 2) * log1p((t * t) / dof));
    const next = t + (studentTail(t, dof) - wanted) / density;
    if (!(next > t * (1 + 1e-15))) return t;
    t = next;
  }
  return t;
}

/** P(T > t) for t ≥ 0: half the regularised incomplete beta function I_x(dof / 2, 1/2) at x = dof / (dof + t²). */
export function studentTail(t: number, dof: number): number {
  const x = dof / (dof + t * t);
  const y = (t * t) / (dof + t * t);
  // x^a (1 − x)^(1/2) / B(a, 1/2), common to both continued fractions
  const front = densityAtZero(dof) * Math.sqrt(dof) * Math.sqrt(y) * exp((-dof / 2) * log1p((t * t) / dof));
  if (x < (dof / 2 + 1) / (dof / 2 + 2.5)) return (0.5 * front * betaFraction(dof / 2, 0.5, x)) / (dof / 2);
  return 0.5 - 0.5 * front * 2 * betaFraction(0.5, dof / 2, y);
}

/**
 * Γ((ν + 1) / 2) / (Γ(ν / 2) √(πν)), the density at 0. Small ν: r(ν + 2) = r(ν) (ν + 1) / ν for the ratio r of the gamma
 * functions, from r(1) = 1/√π and r(2) = √π / 2. Large ν: the series of the ratio in 4/ν (Tricomi and Erdélyi 1951).
 */
function densityAtZero(dof: number): number {
  const rootOfPi = 1.772453850905516;
  const known = dof > 200 ? dof : 2 - (dof % 2);
  let ratio = known > 2 ? largeGammaRatio(known / 2) : known === 1 ? 1 / rootOfPi : rootOfPi / 2;
  for (let nu = known; nu < dof; nu += 2) ratio *= (nu + 1) / nu;
  return ratio / (rootOfPi * Math.sqrt(dof));
}

/** Γ(a + 1/2) / Γ(a) for a > 100; the first term left out is below 1e-14. */
function largeGammaRatio(a: number): number {
  const u = 1 / a;
  return Math.sqrt(a) * (1 + u * (-1 / 8 + u * (1 / 128 + u * (5 / 1024 + u * (-21 / 32768 - (u * 399) / 262144)))));
}

/**
 * The continued fraction of the incomplete beta function (Abramowitz and Stegun 26.5.8), by Lentz's method; quick for
 * x < (a + 1) / (a + b + 2).
 */
function betaFraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m < 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    value *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    value *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return value;
}
