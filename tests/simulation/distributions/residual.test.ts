/** What is left of lives that have begun, and whole lives as one finds them: properties of any law. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileLaws } from "../../../simulation/distributions/compiled.ts";
import { cdf, limitedMean, mean, quantile } from "../../../simulation/distributions/distribution.ts";
import { lengthBiased } from "../../../simulation/distributions/length-biased.ts";
import { mayReach, residualAfter } from "../../../simulation/distributions/residual.ts";
import type { Law } from "../../../simulation/distributions/law.ts";
import { anyLaw, continuousLaw } from "./laws.ts";

const inside = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
const rest = (law: Law, age: number, u: number): number => residualAfter(compileLaws([law]), 0, age, u);
const found = (law: Law, u: number): number => lengthBiased(compileLaws([law]), 0, u);

describe("the rest of a life", () => {
  test("a share u of those that reached the age is over by then", () => {
    fc.assert(
      fc.property(continuousLaw, inside, inside, (law, reached, u) => {
        const age = quantile(law, reached);
        const left = 1 - cdf(law, age);
        const over = (cdf(law, age + rest(law, age, u)) - cdf(law, age)) / left;
        // The cdf is good to 1e-13, of which the tail is a small part.
        expect(Math.abs(over - u)).toBeLessThan(1e-11 / left + 1e-9);
      }),
      { numRuns: 500 },
    );
  });

  test("rises with u from 0 on, and is a whole life at age 0", () => {
    fc.assert(
      fc.property(anyLaw, inside, inside, inside, (law, reached, u, v) => {
        const age = quantile(law, reached) * 0.999;
        const [low, high] = u < v ? [u, v] : [v, u];
        expect(mayReach(law, age)).toBe(true);
        expect(rest(law, age, low)).toBeGreaterThanOrEqual(0);
        expect(rest(law, age, high)).toBeGreaterThanOrEqual(rest(law, age, low));
        expect(rest(law, 0, u)).toBe(quantile(law, u));
      }),
    );
  });

  test("is told in the farthest tail, too", () => {
    // P(X > age) is 1e-80 and less: a difference from 1 would be nothing at all.
    const weibull: Law = { law: "weibull", shape: 2, scale: 1 };
    // (14 + x)² = 14² + ln 2
    expect(rest(weibull, 14, 0.5)).toBeCloseTo(Math.sqrt(196 + Math.LN2) - 14, 13);
    // Erlang of two steps: S(x) = (1 + x) e^−x. Half of those that reach 200 are over after ln 2 and a little.
    const gamma: Law = { law: "gamma", shape: 2, scale: 1 };
    const x = rest(gamma, 200, 0.5);
    expect(((201 + x) / 201) * Math.exp(-x)).toBeCloseTo(0.5, 12);
    // S(z) at 20 and at 20 + x, by Mills' ratio 1/z − 1/z³ + 3/z⁵ − 15/z⁷ + 105/z⁹.
    const mills = (z: number): number => 1 / z - 1 / z ** 3 + 3 / z ** 5 - 15 / z ** 7 + 105 / z ** 9;
    const lognormal: Law = { law: "lognormal", median: 1, sigma: 1 };
    const to = Math.log(Math.exp(20) + rest(lognormal, Math.exp(20), 0.5));
    expect((mills(to) / mills(20)) * Math.exp((400 - to * to) / 2)).toBeCloseTo(0.5, 7);
  });

  test.each<[Law, number]>([
    [{ law: "constant", value: 8 }, 8],
    [{ law: "uniform", low: 1, high: 7 }, 7],
    [{ law: "triangular", low: 1, mode: 2, high: 6 }, 6],
    [{ law: "empirical", values: [1, 2, 7] }, 7],
    [{ law: "lognormal", median: 1, sigma: 0.1 }, 50],
    [{ law: "gamma", shape: 2, scale: 1 }, 900],
  ])("there is none of %o at %d", (law, age) => expect(mayReach(law, age)).toBe(false));
});

describe("a life as one finds it", () => {
  test("is over by x with the share of the mean that lives below x make up", () => {
    fc.assert(
      fc.property(continuousLaw, inside, (law, u) => {
        const x = found(law, u);
        const below = limitedMean(law, x) - x * (1 - cdf(law, x));
        expect(Math.abs(below / mean(law) - u)).toBeLessThan(1e-8);
      }),
      { numRuns: 500 },
    );
  });

  test("rises with u, and is one that there is", () => {
    fc.assert(
      fc.property(anyLaw, inside, inside, (law, u, v) => {
        const [low, high] = u < v ? [u, v] : [v, u];
        expect(found(law, high)).toBeGreaterThanOrEqual(found(law, low));
        expect(found(law, low)).toBeGreaterThanOrEqual(quantile(law, 0));
        expect(found(law, high)).toBeLessThanOrEqual(quantile(law, 1));
      }),
    );
  });

  test("is each value as often as it is long", () => {
    const law: Law = { law: "empirical", values: [1, 2, 7] };
    expect([0.05, 0.15, 0.25, 0.35, 0.95].map((u) => found(law, u))).toEqual([1, 2, 2, 7, 7]);
  });
});
