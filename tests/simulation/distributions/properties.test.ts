/** What holds for every law, whatever its parameters. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileLaws, sample } from "../../../simulation/distributions/compiled.ts";
import { cdf, limitedMean, mean, quantile, variance } from "../../../simulation/distributions/distribution.ts";
import type { Law } from "../../../simulation/distributions/law.ts";
import { uniform } from "../../../simulation/random/streams.ts";
import { anyLaw, continuousLaw } from "./laws.ts";

const share = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
const runs = { numRuns: 3000, seed: 1 };

describe("every law", () => {
  test("has a cdf that undoes its quantile, where it is continuous", () => {
    fc.assert(
      fc.property(continuousLaw, share, (law, u) => {
        const x = quantile(law, u);
        // x was rounded to 53 bits, which the cdf feels as its slope, here per relative step.
        const slope = Math.abs(cdf(law, x * (1 + 1e-9)) - cdf(law, x)) / 1e-9;
        expect(Math.abs(cdf(law, x) - u)).toBeLessThanOrEqual(2e-13 + 4e-15 * slope);
      }),
      runs,
    );
  });

  test("has as its quantile the least value with enough below it, where it has steps", () => {
    fc.assert(
      fc.property(anyLaw, share, (law, u) => {
        const x = quantile(law, u);
        expect(cdf(law, x * (1 + 1e-9) + 1e-300)).toBeGreaterThanOrEqual(u * (1 - 1e-12));
        expect(cdf(law, x * (1 - 1e-9))).toBeLessThanOrEqual(u * (1 + 1e-12));
      }),
      runs,
    );
  });

  test("has a quantile and a cdf that never fall", () => {
    fc.assert(
      fc.property(anyLaw, share, share, (law, one, other) => {
        const [low, high] = one < other ? [one, other] : [other, one];
        expect(quantile(law, low)).toBeLessThanOrEqual(quantile(law, high) * (1 + 1e-13));
        const x = quantile(law, low);
        expect(cdf(law, x)).toBeLessThanOrEqual(cdf(law, x * (1 + high)) + 1e-14);
      }),
      runs,
    );
  });

  test("has a limited mean that is the integral of what is left above", () => {
    fc.assert(
      fc.property(anyLaw, share, share, (law, one, other) => {
        const [from, to] = [quantile(law, Math.min(one, other)), quantile(law, Math.max(one, other))];
        const gain = limitedMean(law, to) - limitedMean(law, from);
        const tolerance = 1e-12 * (mean(law) + to);
        // 1 − F falls, so that the integral lies between its values at the two ends.
        expect(gain).toBeLessThanOrEqual((to - from) * (1 - cdf(law, from * (1 - 1e-12))) + tolerance);
        expect(gain).toBeGreaterThanOrEqual((to - from) * (1 - cdf(law, to)) - tolerance);
      }),
      runs,
    );
  });

  test("has the mean and the variance of its quantiles, by the midpoint rule", () => {
    fc.assert(
      fc.property(continuousLaw, (law) => {
        const count = 20_000;
        const sd = Math.sqrt(variance(law));
        let inside = 0;
        for (let i = 0; i < count; i++) inside += Math.min(quantile(law, (i + 0.5) / count), mean(law) + 3 * sd);
        expect(Math.abs(inside / count - limitedMean(law, mean(law) + 3 * sd))).toBeLessThanOrEqual(1e-3 * sd);
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  test("is drawn from a table with the same bits", () => {
    fc.assert(
      fc.property(fc.array(anyLaw, { minLength: 1, maxLength: 12 }), fc.nat(), (laws, ordinal) => {
        const table = structuredClone(compileLaws(laws));
        laws.forEach((law, index) => {
          const u = uniform(1, 2, 3, ordinal);
          expect(sample(table, index, u)).toBe(quantile(law, u));
        });
      }),
      runs,
    );
  });
});

test("a table refuses rows it does not have", () => {
  const table = compileLaws([{ law: "constant", value: 1 } satisfies Law]);
  expect(() => sample(table, 1, 0.5)).toThrow("no law 1 in the table");
});
