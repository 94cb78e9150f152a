/** Against figures of mpmath, rounded to doubles, and against Math.pow, which errs by less than 1 ulp itself. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pow } from "../../../simulation/math/pow.ts";
import { ulpsApart } from "../../support/ulp.ts";

const base = fc
  .tuple(fc.integer({ min: -1074, max: 1023 }), fc.double({ min: 1, max: 2, noNaN: true }))
  .map(([exponent, mantissa]) => mantissa * 2 ** exponent)
  .filter((x) => x > 0 && x < Infinity);
const runs = { numRuns: 8000, seed: 1 };

function expectClose(x: number, y: number): void {
  expect(ulpsApart(pow(x, y), x ** y), `${x} ^ ${y}: ${pow(x, y)} for ${x ** y}`).toBeLessThanOrEqual(2);
}

describe("pow", () => {
  test("is within 2 ulp for exponents such as 1 / shape", () => {
    fc.assert(fc.property(base, fc.double({ min: -3, max: 3, noNaN: true }), expectClose), runs);
  });

  test("is within 2 ulp for large exponents near base 1", () => {
    const near1 = fc.double({ min: 0.99, max: 1.01, noNaN: true });
    fc.assert(fc.property(near1, fc.double({ min: -70_000, max: 70_000, noNaN: true }), expectClose), runs);
  });

  test.each([
    [0.3, 7.7, 9.415289134866057e-5],
    [1.0000001, 1e7, 2.7182816941320818],
    [1e300, -1.02, 9.999999999999877e-307],
    [5e-324, 0.5, 2.2227587494850775e-162],
    [123.456, 0.001, 1.0048274998286035],
    [0.99, -60000, 7.732575106632123e261],
  ])("%s ^ %s = %s", (x, y, expected) => {
    expect(ulpsApart(pow(x, y), expected)).toBeLessThanOrEqual(1);
  });

  test.each([
    [2, 0, 1],
    [NaN, 0, 1],
    [0, 0, 1],
    [1, NaN, 1],
    [0, 2, 0],
    [0, -2, Infinity],
    [Infinity, 2, Infinity],
    [Infinity, -2, 0],
    [0.5, Infinity, 0],
    [0.5, -Infinity, Infinity],
    [2, Infinity, Infinity],
    [2, -Infinity, 0],
    [2, 1e300, Infinity],
    [0.5, 1e300, 0],
    [10, 309, Infinity],
    [10, -330, 0],
    [-2, 3, NaN],
    [2, NaN, NaN],
    [NaN, 2, NaN],
    [7.3, 1, 7.3],
  ])("%s ^ %s is %s", (x, y, expected) => expect(pow(x, y)).toBe(expected));
});
