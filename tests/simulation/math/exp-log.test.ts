/** Against the engine's own Math. Where both err by less than 1 ulp, they may be 2 doubles apart. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exp, expm1 } from "../../../simulation/math/exp.ts";
import { log, log1p } from "../../../simulation/math/log.ts";
import { ulpsApart } from "../../support/ulp.ts";

const exponents = fc.integer({ min: -1074, max: 1023 });
const mantissas = fc.double({ min: 1, max: 2, noNaN: true });
/** Every power of two as likely as any other. */
const positives = fc
  .tuple(exponents, mantissas)
  .map(([exponent, mantissa]) => mantissa * 2 ** exponent)
  .filter((x) => x > 0 && x < Infinity);
const around = (size: number): fc.Arbitrary<number> => fc.double({ min: -size, max: size, noNaN: true });

const expectWithin = (limit: number, ours: (x: number) => number, theirs: (x: number) => number) => (x: number) => {
  expect(ulpsApart(ours(x), theirs(x)), `at ${x}: ${ours(x)} for ${theirs(x)}`).toBeLessThanOrEqual(limit);
};
const runs = { numRuns: 8000, seed: 1 };

describe("log", () => {
  test("is within 1 ulp at every magnitude", () => {
    fc.assert(fc.property(positives, expectWithin(1, log, Math.log)), runs);
  });

  test("is within 1 ulp around 1", () => {
    const near1 = fc.tuple(around(0.5), fc.integer({ min: 0, max: 45 })).map(([x, shift]) => 1 + x * 2 ** -shift);
    fc.assert(fc.property(near1, expectWithin(1, log, Math.log)), runs);
  });

  test.each([
    [0, -Infinity],
    [-0, -Infinity],
    [1, 0],
    [Infinity, Infinity],
    [-1, NaN],
    [-Infinity, NaN],
    [-Number.MIN_VALUE, NaN],
    [NaN, NaN],
  ])("of %s is %s", (x, expected) => expect(log(x)).toBe(expected));

  test("of powers of two is a multiple of ln 2", () => {
    for (let k = -1074; k <= 1023; k++) expectWithin(1, log, () => k * Math.LN2)(2 ** k);
  });
});

describe("log1p", () => {
  test("is within 2 ulp at every magnitude and sign", () => {
    const signed = fc.tuple(positives, fc.boolean()).map(([x, negative]) => (negative && x < 1 ? -x : x));
    fc.assert(fc.property(signed, expectWithin(2, log1p, Math.log1p)), runs);
    fc.assert(fc.property(fc.double({ min: -1, max: 3, noNaN: true }), expectWithin(2, log1p, Math.log1p)), runs);
  });

  test.each([
    [0, 0],
    [-0, -0],
    [-1, -Infinity],
    [-1.5, NaN],
    [Infinity, Infinity],
    [NaN, NaN],
    [2 ** -60, 2 ** -60],
  ])("of %s is %s", (x, expected) => expect(log1p(x)).toBe(expected));
});

describe("exp", () => {
  test("is within 1 ulp over its range", () => {
    fc.assert(fc.property(around(746), expectWithin(1, exp, Math.exp)), runs);
    fc.assert(fc.property(around(3), expectWithin(1, exp, Math.exp)), runs);
    fc.assert(fc.property(around(1e-6), expectWithin(1, exp, Math.exp)), runs);
  });

  test.each([
    [0, 1],
    [-0, 1],
    [Infinity, Infinity],
    [-Infinity, 0],
    [709.79, Infinity],
    [-745.14, 0],
    [NaN, NaN],
  ])("of %s is %s", (x, expected) => expect(exp(x)).toBe(expected));

  test("undoes log to what the rounding of the logarithm leaves", () => {
    const normals = positives.filter((x) => x >= 2 ** -1022 && x < 2 ** 1023);
    fc.assert(
      fc.property(normals, (x) => {
        expect(Math.abs(exp(log(x)) / x - 1)).toBeLessThanOrEqual(2 ** -53 * (2 + Math.abs(Math.log(x))));
      }),
      runs,
    );
  });
});

describe("expm1", () => {
  test("is within 2 ulp over its range, also next to 0", () => {
    const nearZero = fc.tuple(around(1), fc.integer({ min: 0, max: 900 })).map(([x, shift]) => x * 2 ** -shift);
    fc.assert(fc.property(around(700), expectWithin(2, expm1, Math.expm1)), runs);
    fc.assert(fc.property(around(5), expectWithin(2, expm1, Math.expm1)), runs);
    fc.assert(fc.property(nearZero, expectWithin(2, expm1, Math.expm1)), runs);
  });

  test.each([
    [0, 0],
    [Infinity, Infinity],
    [-Infinity, -1],
    [-50, -1],
    [NaN, NaN],
  ])("of %s is %s", (x, expected) => expect(expm1(x)).toBe(expected));
});
