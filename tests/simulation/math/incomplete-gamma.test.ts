/** Against figures of mpmath, rounded to doubles and against closed forms. The tolerance beside each says how many digits hold. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gammaQuantile } from "../../../simulation/math/gamma-quantile.ts";
import { gammaTerm, lowerGamma, upperGamma } from "../../../simulation/math/incomplete-gamma.ts";

const expectRelative = (value: number, expected: number, tolerance: number): void =>
  expect(Math.abs(value / expected - 1), `${value} for ${expected}`).toBeLessThanOrEqual(tolerance);

const figures = [
  [0.001, 1e-5, 0.9891230446957827, 0.01087695530421733],
  [0.1, 0.3, 0.9083579897300342, 0.09164201026996573],
  [0.5, 2, 0.9544997361036416, 0.04550026389635842],
  [0.7, 0.05, 0.13243263556016738, 0.8675673644398326],
  [1.4285714285714286, 0.02, 0.0029202741912352625, 0.9970797258087647],
  [2, 3, 0.8008517265285442, 0.19914827347145578],
  [7.5, 4, 0.07621729668453243, 0.9237827033154675],
  [12, 20, 0.9786131784127198, 0.021386821587280246],
  [50, 35.5, 0.012459415684579435, 0.9875405843154206],
  [100, 140, 0.9998389428252874, 0.00016105717471255585],
  [1000, 1010, 0.6276789447369947, 0.3723210552630053],
  [100_000, 99_500, 0.05674182321279226, 0.9432581767872077],
  [3, 60, 1, 1.6295866529378224e-23],
] as const;

const shape = fc.double({ min: -3, max: 4, noNaN: true }).map((power) => 10 ** power);

describe("lowerGamma and upperGamma", () => {
  test.each(figures)("of shape %s at %s are %s and %s", (a, x, lower, upper) => {
    const tolerance = 2e-15 * Math.max(10, Math.sqrt(a));
    expectRelative(lowerGamma(a, x), lower, tolerance);
    // Taken from 1 where the series is the faster: what is small then keeps 16 digits after the point.
    expect(Math.abs(upperGamma(a, x) - upper)).toBeLessThanOrEqual(Math.max(tolerance * upper, x < a + 1 ? 2e-16 : 0));
  });

  test("add up to 1", () => {
    fc.assert(
      fc.property(shape, fc.double({ min: 0, max: 5, noNaN: true }), (a, ratio) => {
        expect(lowerGamma(a, a * ratio) + upperGamma(a, a * ratio)).toBeCloseTo(1, 14);
      }),
    );
  });

  test("of a whole shape are a Poisson law's", () => {
    for (const x of [0.1, 1, 4.5, 30]) {
      let term = Math.exp(-x);
      let sum = 0;
      for (let a = 1; a <= 40; a++) {
        sum += term;
        term *= x / a;
        expect(Math.abs(upperGamma(a, x) - sum)).toBeLessThanOrEqual(1e-14);
      }
    }
  });

  test("P loses one term when the shape grows by 1", () => {
    fc.assert(
      fc.property(shape, fc.double({ min: 0.1, max: 3, noNaN: true }), (a, ratio) => {
        const x = a * ratio;
        const difference = lowerGamma(a, x) - gammaTerm(a, x);
        expect(Math.abs(lowerGamma(a + 1, x) - difference)).toBeLessThanOrEqual(1e-14 * Math.max(1, Math.sqrt(a)));
      }),
    );
  });

  test("begin and end at 0 and 1", () => {
    for (const a of [0.01, 1, 50, 1e5]) {
      expect([lowerGamma(a, 0), upperGamma(a, 0)]).toEqual([0, 1]);
      expect([lowerGamma(a, -1), upperGamma(a, -1)]).toEqual([0, 1]);
      expect([lowerGamma(a, Infinity), upperGamma(a, Infinity)]).toEqual([1, 0]);
      expect([lowerGamma(a, NaN), upperGamma(a, NaN)]).toEqual([NaN, NaN]);
    }
  });
});

describe("gammaQuantile", () => {
  test("of shape 1 is that of the exponential law", () => {
    for (const p of [1e-12, 0.001, 0.1, 0.5, 0.9, 0.999]) expectRelative(gammaQuantile(1, p), -Math.log1p(-p), 4e-14);
  });

  test("undoes lowerGamma", () => {
    fc.assert(
      fc.property(shape, fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), (a, p) => {
        const x = gammaQuantile(a, p);
        if (x < 1e-290) return;
        // Two errors meet in p: that of the functions, and that of an x rounded to 53 bits.
        const felt = gammaTerm(a, x) * a;
        expect(Math.abs(lowerGamma(a, x) - p)).toBeLessThanOrEqual(
          1e-14 * Math.max(1, Math.sqrt(a)) * Math.min(p, 1 - p) + 2e-16 + 1e-14 * felt,
        );
      }),
      { numRuns: 3000, seed: 1 },
    );
  });

  test("rises with p at every shape", () => {
    for (const a of [0.001, 0.05, 0.3, 0.5, 1, 2.5, 11.9, 12.1, 80, 3000]) {
      let previous = 0;
      for (let i = 1; i < 2000; i++) {
        const x = gammaQuantile(a, i / 2000);
        expect(x, `shape ${a}, p ${i / 2000}`).toBeGreaterThanOrEqual(previous);
        previous = x;
      }
    }
  });

  test.each([
    [0, 0],
    [1, Infinity],
    [-0.1, NaN],
    [1.1, NaN],
    [NaN, NaN],
  ])("at %s is %s", (p, expected) => expect(gammaQuantile(2, p)).toBe(expected));
});
