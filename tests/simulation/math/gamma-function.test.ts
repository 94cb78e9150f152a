/** Against figures of 20 digits (mpmath). The tolerance beside each says how many digits hold. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gamma, lgamma } from "../../../simulation/math/gamma-function.ts";

const expectRelative = (value: number, expected: number, tolerance: number): void =>
  expect(Math.abs(value / expected - 1), `${value} for ${expected}`).toBeLessThanOrEqual(tolerance);

const figures = [
  [0.01, 99.432585119150601632, 4.5994798780420217016],
  [0.3, 2.9915689876875907446, 1.0957979948180755606],
  [0.5, 1.7724538509055160273, 0.57236494292470008707],
  [1.3, 0.89747069630627718175, -0.10817480950786047846],
  [1.4616321449683622, 0.8856031944108887002, -0.1214862905358496081],
  [2.4285714285714284, 1.2658235060572831165, 0.23572290330616120838],
  [5.5, 52.342777784553520181, 3.9578139676187162939],
  [11.9, 31279623.921386233134, 17.258477450595522012],
  [12.1, 50983227.844116156551, 17.747007270798739306],
  [30.3, 2.4442850291542563295e31, 72.273890541364913493],
  [100.25, 2.94846628183876997e156, 360.28455963776423497],
  [171.5, 9.4833675668247993363e307, 709.14316303092824227],
] as const;

describe("gamma", () => {
  test.each(figures)("of %s is %s", (x, expected) => expectRelative(gamma(x), expected, 2e-15));

  test("of whole numbers is a factorial", () => {
    let factorial = 1;
    for (let n = 1; n <= 170; n++) {
      expectRelative(gamma(n), factorial, 2e-15);
      factorial *= n;
    }
  });

  test("grows by its argument at each step of 1", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 169, noNaN: true }), (x) => {
        // x + 1 is rounded, which Γ feels as (x + 1)·ψ(x + 1) times the rounding.
        expectRelative(gamma(x + 1), x * gamma(x), 4e-15 + 2 ** -53 * (x + 1) * Math.log(x + 2));
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  test.each([
    [0, NaN],
    [-1.5, NaN],
    [NaN, NaN],
    [173, Infinity],
    [Infinity, Infinity],
  ])("of %s is %s", (x, expected) => expect(gamma(x)).toBe(expected));
});

describe("lgamma", () => {
  test.each([
    ...figures.map(([x, , expected]) => [x, expected] as const),
    [1e-300, 690.77552789821370518],
    [500, 2605.1158503617338927],
    [1e6, 12815504.56914761166],
    [1e15, 33538776394910668.91],
  ])("of %s is %s", (x, expected) => {
    expect(Math.abs(lgamma(x) - expected)).toBeLessThanOrEqual(1e-15 * Math.max(1, Math.abs(expected)));
  });

  test.each([
    [1, 0],
    [2, 0],
    [Infinity, Infinity],
    [0, NaN],
    [-2, NaN],
  ])("of %s is %s", (x, expected) => expect(lgamma(x)).toBe(expected));
});
