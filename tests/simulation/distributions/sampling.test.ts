/** Means of draws with a fixed seed, against the closed forms, in standard errors. */
import { describe, expect, test } from "vitest";
import { compileLaws, sample } from "../../../simulation/distributions/compiled.ts";
import { cdf, limitedMean, mean, variance } from "../../../simulation/distributions/distribution.ts";
import type { Law } from "../../../simulation/distributions/law.ts";
import { streamKey, uniform } from "../../../simulation/random/streams.ts";

const laws: readonly Law[] = [
  { law: "exponential", mean: 4 },
  { law: "weibull", shape: 0.7, scale: 1000 },
  { law: "weibull", shape: 2, scale: 2000 },
  { law: "lognormal", median: 2, sigma: 1 },
  { law: "gamma", shape: 0.5, scale: 8 },
  { law: "gamma", shape: 2, scale: 3 },
  { law: "uniform", low: 1, high: 7 },
  { law: "triangular", low: 1, mode: 2, high: 6 },
  { law: "empirical", values: [1, 2, 2, 7] },
];
const table = compileLaws(laws);
const draws = 200_000;

describe.each(laws.map((law, index) => ({ law, index })))("$law", ({ law, index }) => {
  const [key0, key1] = streamKey(20_240_501, `law-${index}`, "sampling");
  const values = Float64Array.from({ length: draws }, (_, i) => sample(table, index, uniform(key0, key1, 0, i)));
  const average = (of: (x: number) => number): number => values.reduce((sum, x) => sum + of(x), 0) / draws;
  const exactMean = mean(law);

  /** In standard errors, from the spread of the very draws unless the exact spread is known. */
  const surprise = (of: (x: number) => number, expected: number, exactSd?: number): number => {
    const centre = average(of);
    const sd = exactSd ?? Math.sqrt(average((x) => (of(x) - centre) ** 2));
    return Math.abs(centre - expected) / (sd / Math.sqrt(draws));
  };

  test("mean within 4 standard errors", () => {
    expect(surprise((x) => x, exactMean, Math.sqrt(variance(law)))).toBeLessThan(4);
  });

  test("variance within 4 standard errors", () => {
    expect(surprise((x) => (x - exactMean) ** 2, variance(law))).toBeLessThan(4);
  });

  test("limited mean within 4 standard errors", () => {
    expect(surprise((x) => Math.min(x, exactMean), limitedMean(law, exactMean))).toBeLessThan(4);
  });

  test("share below the mean within 4 standard errors", () => {
    const share = cdf(law, exactMean);
    expect(surprise((x) => (x <= exactMean ? 1 : 0), share, Math.sqrt(share * (1 - share)))).toBeLessThan(4);
  });
});
