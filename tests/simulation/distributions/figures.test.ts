/** Closed forms, to the 12 digits that the figures were written with; some worked on paper, where they are round. */
import { describe, expect, test } from "vitest";
import { cdf, limitedMean, mean, quantile, variance } from "../../../simulation/distributions/distribution.ts";
import type { Law } from "../../../simulation/distributions/law.ts";

interface Figures {
  readonly mean: number;
  readonly sd: number;
  /** Quantiles by their share. */
  readonly quantiles?: Readonly<Record<number, number>>;
  /** E[min(X, cap)] by the cap. */
  readonly limited?: Readonly<Record<number, number>>;
}

const laws: readonly (readonly [Law, Figures])[] = [
  [
    { law: "constant", value: 8 },
    { mean: 8, sd: 0, quantiles: { 0.01: 8, 0.99: 8 }, limited: { 6: 6, 9: 8 } },
  ],
  [
    { law: "exponential", mean: 4 },
    {
      mean: 4,
      sd: 4,
      quantiles: { 0.1: 0.421442062631, 0.5: 2.77258872224, 0.9: 9.21034037198, 0.99: 18.420680744 },
      limited: { 6: 3.10747935941 },
    },
  ],
  [
    { law: "weibull", shape: 0.7, scale: 1000 },
    {
      mean: 1265.82350606,
      sd: 1851.1714004,
      quantiles: { 0.1: 40.1629452821, 0.5: 592.390112952, 0.9: 3291.93297216 },
      limited: { 6: 5.90269495787 },
    },
  ],
  [
    { law: "weibull", shape: 2, scale: 2000 },
    { mean: 1772.45385091, sd: 926.502750352 },
  ],
  [
    { law: "lognormal", median: 2, sigma: 1 },
    {
      mean: 3.2974425414,
      sd: 4.32239483179,
      quantiles: { 0.1: 0.555212483704, 0.5: 2, 0.9: 7.20444895856, 0.99: 20.4809473126 },
      limited: { 6: 2.59404638154 },
    },
  ],
  // Erlang of two steps of mean 3 h: F(x) = 1 − e^(−x/3)(1 + x/3); E[min(X, 6)] = 6 − 12·e^(−2), by parts.
  [
    { law: "gamma", shape: 2, scale: 3 },
    {
      mean: 6,
      sd: 4.24264068712,
      quantiles: { 0.5: 5.03504097005, 0.9: 11.6691605096 },
      limited: { 6: 6 - 12 * Math.exp(-2) },
    },
  ],
  [
    { law: "uniform", low: 1, high: 7 },
    { mean: 4, sd: Math.sqrt(3), quantiles: { 0.1: 1.6, 0.5: 4 }, limited: { 0.5: 0.5, 4: 3.25, 7: 4, 9: 4 } },
  ],
  // Density rises to 2/5 at 2 over [1, 2] and falls to 0 at 6.
  [
    { law: "triangular", low: 1, mode: 2, high: 6 },
    {
      mean: 3,
      sd: Math.sqrt(7 / 6),
      quantiles: { 0.05: 1.5, 0.2: 2, 0.8: 4, 0.95: 5 },
      limited: { 1: 1, 2: 2 - 1 / 15, 4: 3 - 2 / 15, 6: 3, 8: 3 },
    },
  ],
  [
    { law: "empirical", values: [1, 2, 2, 7] },
    {
      mean: 3,
      sd: Math.sqrt(5.5),
      quantiles: { 0.1: 1, 0.25: 1, 0.26: 2, 0.75: 2, 0.76: 7, 0.99: 7 },
      limited: { 0.5: 0.5, 3: 2, 8: 3 },
    },
  ],
];

const expectDigits = (value: number, expected: number): void =>
  expect(Math.abs(value - expected), `${value} for ${expected}`).toBeLessThanOrEqual(6e-12 * Math.abs(expected));

describe.each(laws)("%o", (law, figures) => {
  test("mean and standard deviation", () => {
    expectDigits(mean(law), figures.mean);
    expectDigits(Math.sqrt(variance(law)), figures.sd);
  });

  test("quantiles", () => {
    for (const [u, expected] of Object.entries(figures.quantiles ?? {}))
      expectDigits(quantile(law, Number(u)), expected);
  });

  test("limited means", () => {
    for (const [cap, expected] of Object.entries(figures.limited ?? {})) {
      expectDigits(limitedMean(law, Number(cap)), expected);
    }
    expectDigits(limitedMean(law, Infinity), figures.mean);
    expectDigits(limitedMean(law, 0), 0);
  });

  test("ends", () => {
    expect(cdf(law, -1)).toBe(0);
    expect(cdf(law, Infinity)).toBe(1);
    expect(quantile(law, 0)).toBeGreaterThanOrEqual(0);
    expect(quantile(law, 1)).toBeGreaterThanOrEqual(quantile(law, 0.999));
  });
});

test("a range of width 0 is a constant", () => {
  for (const law of [
    { law: "uniform", low: 3, high: 3 },
    { law: "triangular", low: 3, mode: 3, high: 3 },
  ] as const satisfies Law[]) {
    expect([quantile(law, 0.2), mean(law), variance(law)]).toEqual([3, 3, 0]);
    expect([cdf(law, 2.9), cdf(law, 3)]).toEqual([0, 1]);
    expect([limitedMean(law, 2), limitedMean(law, 4)]).toEqual([2, 3]);
  }
});

test("a triangle may have its mode at either end", () => {
  const rising: Law = { law: "triangular", low: 0, mode: 1, high: 1 };
  const falling: Law = { law: "triangular", low: 0, mode: 0, high: 1 };
  expect([quantile(rising, 0.25), quantile(falling, 0.75)]).toEqual([0.5, 0.5]);
  expect([cdf(rising, 0.5), cdf(falling, 0.5)]).toEqual([0.25, 0.75]);
});
