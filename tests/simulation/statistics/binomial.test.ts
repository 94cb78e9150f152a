import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  binomialAtLeast,
  binomialTable,
  poissonAtLeast,
  poissonTable,
} from "../../../simulation/statistics/binomial.ts";

describe("binomial and Poisson tables, worked on paper", () => {
  test("3 trials at 1/4: 27, 27, 9 and 1 of 64", () => {
    const { first, weights } = binomialTable(3, 0.25);
    expect(first).toBe(0);
    [27, 27, 9, 1].forEach((of64, k) => expect(weights[k]).toBeCloseTo(of64 / 64, 14));
  });

  test("a certain outcome has one weight", () => {
    expect(binomialTable(5, 0)).toEqual({ first: 0, weights: Float64Array.of(1) });
    expect(binomialTable(5, 1)).toEqual({ first: 5, weights: Float64Array.of(1) });
    expect(poissonTable(0)).toEqual({ first: 0, weights: Float64Array.of(1) });
  });

  test("tails", () => {
    expect(binomialAtLeast(10, 0.3, 3)).toBeCloseTo(0.6172172136, 10);
    // 1 − e^−2.5 (1 + 2.5 + 3.125 + 2.604167 + 1.627604)
    expect(poissonAtLeast(2.5, 5)).toBeCloseTo(1 - Math.exp(-2.5) * (1 + 2.5 + 3.125 + 15.625 / 6 + 39.0625 / 24), 13);
    expect(binomialAtLeast(10, 0.3, 0)).toBe(1);
    expect(binomialAtLeast(10, 0.3, 11)).toBe(0);
  });
});

describe("properties of both", () => {
  test("mean and variance are those of the law", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), fc.double({ min: 0.001, max: 0.999, noNaN: true }), (n, p) => {
        expectMoments(binomialTable(n, p), n * p, n * p * (1 - p));
        expectMoments(poissonTable(n * p), n * p, n * p);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});

function expectMoments(table: { first: number; weights: Float64Array }, mean: number, variance: number): void {
  let first = 0;
  let second = 0;
  table.weights.forEach((weight, i) => {
    const deviation = table.first + i - mean;
    first += weight * deviation;
    second += weight * deviation * deviation;
  });
  expect(Math.abs(first) / Math.sqrt(variance)).toBeLessThan(1e-10);
  expect(Math.abs(second / variance - 1)).toBeLessThan(1e-10);
}
