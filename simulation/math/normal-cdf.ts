import { lowerGamma, upperGamma } from "./incomplete-gamma.ts";

/** The error function, as the incomplete gamma function of shape ½ (Abramowitz & Stegun 6.5.16). */
export function erf(x: number): number {
  const value = lowerGamma(0.5, x * x);
  return x < 0 ? -value : value;
}

/** P(Z ≤ z) of a standard normal variate, exact also where it is small. */
export function normalCdf(z: number): number {
  const square = 0.5 * z * z;
  return z < 0 ? 0.5 * upperGamma(0.5, square) : 0.5 + 0.5 * lowerGamma(0.5, square);
}
