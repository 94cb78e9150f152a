import { lowerGamma, upperGamma } from "./incomplete-gamma.ts";

/** P(Z ≤ z) of a standard normal variate, exact also where it is small. */
export function normalCdf(z: number): number {
  const square = 0.5 * z * z;
  return z < 0 ? 0.5 * upperGamma(0.5, square) : 0.5 + 0.5 * lowerGamma(0.5, square);
}
