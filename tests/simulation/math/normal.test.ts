/** Against figures of mpmath, rounded to doubles. The tolerance beside each says how many digits hold. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalCdf } from "../../../simulation/math/normal-cdf.ts";
import { normalQuantile } from "../../../simulation/math/normal-quantile.ts";

const expectRelative = (value: number, expected: number, tolerance: number): void =>
  expect(Math.abs(value / expected - 1), `${value} for ${expected}`).toBeLessThanOrEqual(tolerance);

describe("normalCdf", () => {
  test.each([
    [-30, 4.906713927148187e-198],
    [-8, 6.220960574271784e-16],
    [-3, 0.0013498980316300946],
    [-1.5, 0.06680720126885807],
    [-0.1, 0.460172162722971],
    [0, 0.5],
    [0.7, 0.758036347776927],
    [2, 0.9772498680518208],
    [40, 1],
    [-Infinity, 0],
    [Infinity, 1],
  ])("at %s is %s", (z, expected) => {
    if (expected === 0) expect(normalCdf(z)).toBe(0);
    else expectRelative(normalCdf(z), expected, 2e-14);
  });
});

describe("normalQuantile", () => {
  test.each([
    [0.25, -0.6744897501960817],
    [0.001, -3.0902323061678136],
    [1e-20, -9.262340089798407],
    [0.95, 1.6448536269514726],
    [0.99, 2.3263478740408408],
    [1e-300, -37.0470962993612],
  ])("at %s is %s", (p, expected) => expectRelative(normalQuantile(p), expected, 1e-15));

  test("undoes normalCdf from the far tail on", () => {
    fc.assert(
      fc.property(fc.double({ min: -37, max: 5, noNaN: true }), (z) => {
        // Above 0 the cdf is near 1 and keeps 16 digits after the point, of which z feels 1 / density.
        const density = Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
        const tolerance = 2e-14 * Math.max(1, Math.abs(z)) + (z > 0 ? 2e-16 / density : 0);
        expect(Math.abs(normalQuantile(normalCdf(z)) - z)).toBeLessThanOrEqual(tolerance);
      }),
      { numRuns: 3000, seed: 1 },
    );
  });

  test("is odd around one half, and rises across the borders of its three formulas", () => {
    for (const p of [0.25, 77 / 1024, 2 ** -7, 2 ** -40]) expect(normalQuantile(1 - p)).toBe(-normalQuantile(p));
    for (const border of [0.075, Math.exp(-25), 0.925]) {
      const around = [1 - 1e-12, 1 - 1e-13, 1, 1 + 1e-13, 1 + 1e-12].map((factor) => normalQuantile(border * factor));
      expect(around).toEqual(around.toSorted((one, other) => one - other));
    }
  });

  test.each([
    [0.5, 0],
    [0, -Infinity],
    [1, Infinity],
    [-0.1, NaN],
    [1.1, NaN],
    [NaN, NaN],
  ])("at %s is %s", (p, expected) => expect(normalQuantile(p)).toBe(expected));
});
