/** Against figures of mpmath, rounded to doubles. The tolerance beside each says how many digits hold. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gamma, lgamma } from "../../../simulation/math/gamma-function.ts";

const expectRelative = (value: number, expected: number, tolerance: number): void =>
  expect(Math.abs(value / expected - 1), `${value} for ${expected}`).toBeLessThanOrEqual(tolerance);

const figures: readonly (readonly [number, number, number])[] = [
  [0.01, 99.4325851191506, 4.599479878042022],
  [0.3, 2.991568987687591, 1.0957979948180756],
  [0.5, 1.772453850905516, 0.5723649429247001],
  [1.3, 0.8974706963062772, -0.10817480950786047],
  [1.4616321449683622, 0.8856031944108887, -0.12148629053584961],
  [2.4285714285714284, 1.265823506057283, 0.23572290330616122],
  [5.5, 52.34277778455352, 3.9578139676187165],
  [11.9, 31279623.921386234, 17.25847745059552],
  [12.1, 50983227.84411616, 17.74700727079874],
  [30.3, 2.4442850291542564e31, 72.2738905413649],
  [100.25, 2.94846628183877e156, 360.28455963776423],
  [171.5, 9.4833675668248e307, 709.1431630309282],
];

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
    ...figures.map(([x, , expected]): [number, number] => [x, expected]),
    [1e-300, 690.7755278982137],
    [500, 2605.115850361734],
    [1e6, 12815504.569147611],
    [1e15, 3.3538776394910668e16],
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
