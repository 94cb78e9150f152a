/**
 * The incomplete gamma functions: the cdf of the gamma law and its complement. Series and continued fraction as in
 * Abramowitz & Stegun 6.5.29 and 6.5.31 (the latter by W. J. Lentz's method, Applied Optics 15, 1976), each where it
 * converges fast; the common factor after A. R. DiDonato & A. H. Morris, ACM Transactions on Mathematical Software 12
 * (1986), so that nothing cancels for large shapes. Relative error about 1e-14 times √shape; time grows as √shape too.
 */
import { exp } from "./exp.ts";
import { gamma, sqrtTwoPi, stirlingFrom, stirlingSeries } from "./gamma-function.ts";
import { log1p } from "./log.ts";
import { pow } from "./pow.ts";

/** P(a, x) = ∫₀ˣ t^(a − 1) e^−t dt / Γ(a), for a > 0. */
export function lowerGamma(a: number, x: number): number {
  if (!(x > 0)) return x <= 0 ? 0 : NaN;
  return x < a + 1 ? bySeries(a, x) : 1 - byFraction(a, x);
}

/** Q(a, x) = 1 − P(a, x), exact also where it is small. */
export function upperGamma(a: number, x: number): number {
  if (!(x > 0)) return x <= 0 ? 1 : NaN;
  return x < a + 1 ? 1 - bySeries(a, x) : byFraction(a, x);
}

/** x^a e^−x / Γ(a + 1), for x > 0; a / x times this is the density. */
export function gammaTerm(a: number, x: number): number {
  if (x === Infinity) return 0;
  if (a < stirlingFrom) return (pow(x, a) * exp(-x)) / gamma(a + 1);
  const away = (x - a) / a;
  return (exp(-a * (away - log1p(away))) * exp(-stirlingSeries(a))) / (sqrtTwoPi * Math.sqrt(a));
}

function bySeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * 2 ** -54; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum * gammaTerm(a, x);
}

function byFraction(a: number, x: number): number {
  const front = gammaTerm(a, x) * a;
  if (!(front > 0)) return front;
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; ; n++) {
    const numerator = n * (a - n);
    b += 2;
    d = 1 / (b + numerator * d);
    c = b + numerator / c;
    const step = c * d;
    fraction *= step;
    // What is not a number ends it, too.
    if (!(Math.abs(step - 1) >= 2 ** -52)) return fraction * front;
  }
}
