import { exp } from "./exp.ts";
import { log } from "./log.ts";
import { pow } from "./pow.ts";

/** Taylor coefficients of 1/Γ(1 + t) at t = 0 (Abramowitz & Stegun 6.1.34), to 10^−18 for |t| ≤ ½. */
const reciprocal = Float64Array.of(
  1,
  0.5772156649015329,
  -0.6558780715202539,
  -0.04200263503409524,
  0.16653861138229148,
  -0.04219773455554433,
  -0.009621971527876973,
  0.0072189432466631,
  -0.0011651675918590652,
  -0.00021524167411495098,
  0.0001280502823881162,
  -2.013485478078824e-5,
  -1.2504934821426706e-6,
  1.133027231981696e-6,
  -2.056338416977607e-7,
  6.116095104481416e-9,
  5.002007644469223e-9,
  -1.18127457048702e-9,
  1.0434267116911005e-10,
  7.782263439905071e-12,
  -3.696805618642206e-12,
);

export const sqrtTwoPi = 2.5066282746310002;

/** From here on, Stirling's series with six terms is good to 10^−17. */
export const stirlingFrom = 12;

/** Γ(x) for x > 0; NaN otherwise. Infinity above 171.62. */
export function gamma(x: number): number {
  if (!(x > 0)) return NaN;
  if (x >= stirlingFrom) {
    if (x > 172) return Infinity;
    const half = pow(x, 0.5 * x - 0.25);
    return half * exp(-x) * half * (sqrtTwoPi * exp(stirlingSeries(x)));
  }
  const whole = Math.floor(x + 0.5);
  const t = x - whole;
  let sum = 0;
  for (let i = reciprocal.length - 1; i >= 0; i--) sum = sum * t + reciprocal[i];
  if (whole === 0) return 1 / (sum * x);
  let product = 1;
  for (let i = 1; i < whole; i++) product *= x - i;
  return product / sum;
}

/** ln Γ(x) for x > 0; NaN otherwise. The error is about 1e-15 of the greater of the value and 1. */
export function lgamma(x: number): number {
  if (!(x >= stirlingFrom)) return log(gamma(x));
  if (x === Infinity) return Infinity;
  const halfLogTwoPi = 0.9189385332046728;
  return (x - 0.5) * (log(x) - 1) + (halfLogTwoPi - 0.5 + stirlingSeries(x));
}

/** ln Γ(x) − ((x − ½) ln x − x + ½ ln 2π) for x ≥ 12: Bernoulli numbers over 2n(2n − 1)x^(2n − 1). */
export function stirlingSeries(x: number): number {
  const w = 1 / (x * x);
  const tail = 1 / 1188 + w * (-691 / 360360 + w / 156);
  return (1 / 12 + w * (-1 / 360 + w * (1 / 1260 + w * (-1 / 1680 + w * tail)))) / x;
}
