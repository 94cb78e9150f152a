/** How likely a figure at least as high would be from an ideal source. */
import { normalCdf } from "../../../simulation/math/normal-cdf.ts";
import { lowerGamma, upperGamma } from "../../../simulation/math/incomplete-gamma.ts";

export function normalTail(z: number): number {
  return normalCdf(-z);
}

export function chiSquareTail(statistic: number, degrees: number): number {
  return upperGamma(degrees / 2, statistic / 2);
}

/** P(count or more), minus half of P(count), so that either tail can be looked at. */
export function poissonTail(count: number, mean: number): number {
  const orMore = count === 0 ? 1 : lowerGamma(count, mean);
  return (orMore + lowerGamma(count + 1, mean)) / 2;
}

/** Counts against the same expectation for each, or one for each. */
export function chiSquareOfCounts(counts: ArrayLike<number>, expected: (cell: number) => number): number {
  let statistic = 0;
  for (let cell = 0; cell < counts.length; cell++) {
    const off = counts[cell] - expected(cell);
    statistic += (off * off) / expected(cell);
  }
  return chiSquareTail(statistic, counts.length - 1);
}

/** Both tails: figures that are too good are as suspicious as those that are too bad. */
export function twoSided(tail: number): number {
  return 2 * Math.min(tail, 1 - tail);
}
