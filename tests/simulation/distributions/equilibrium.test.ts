/** The rest of a life found at a random instant: E[R] = E[X²] / 2 E[X] and E[R²] = E[X³] / 3 E[X], by draws with a fixed seed. */
import { describe, expect, test } from "vitest";
import { compileLaws } from "../../../simulation/distributions/compiled.ts";
import type { Law } from "../../../simulation/distributions/law.ts";
import { lengthBiased } from "../../../simulation/distributions/length-biased.ts";
import { streamKey, uniform } from "../../../simulation/random/streams.ts";

/** With E[X], E[X²] and E[X³]. */
const laws: readonly (readonly [Law, number, number, number])[] = [
  [{ law: "constant", value: 8 }, 8, 64, 512],
  [{ law: "exponential", mean: 4 }, 4, 32, 384],
  // 1000^n Γ(1 + n / 0.7)
  [{ law: "weibull", shape: 0.7, scale: 1000 }, 1265.8235060572833, 5029144.702140305, 37234018932.66225],
  // 2000^n Γ(1 + n / 2)
  [{ law: "weibull", shape: 2, scale: 2000 }, 1772.4538509055159, 4e6, 10634723105.433096],
  // 2^n e^(n² / 2), with sigma 0.5: e^(n² / 8)
  [{ law: "lognormal", median: 2, sigma: 0.5 }, 2 * Math.exp(1 / 8), 4 * Math.exp(1 / 2), 8 * Math.exp(9 / 8)],
  // 3, 3 × 4, … steps of a rising factorial, times 3^n
  [{ law: "gamma", shape: 2, scale: 3 }, 6, 54, 648],
  // (7^(n + 1) − 1) / 6 (n + 1)
  [{ law: "uniform", low: 1, high: 7 }, 4, 19, 100],
  // 2 / (n + 1)(n + 2) times all products of n of 1, 2 and 6, repetition allowed: 9, 61, 385.
  [{ law: "triangular", low: 1, mode: 2, high: 6 }, 3, 61 / 6, 385 / 10],
  [{ law: "empirical", values: [1, 2, 2, 7] }, 3, 58 / 4, 360 / 4],
];
const table = compileLaws(laws.map(([law]) => law));
const draws = 200_000;

describe.each(laws.map(([law, ...moments], index) => ({ law, index, moments })))("$law", ({ law, index, moments }) => {
  const [key0, key1] = streamKey(20_240_501, `law-${index}`, "equilibrium");
  const values = Float64Array.from({ length: draws }, (_, i) => {
    return uniform(key0, key1, 1, i) * lengthBiased(table, index, uniform(key0, key1, 0, i));
  });
  const [first, second, third] = moments;

  test.each([
    ["mean", (x: number) => x, second / (2 * first)],
    ["second moment", (x: number) => x * x, third / (3 * first)],
  ] as const)("%s within 4 standard errors", (_, of, expected) => {
    let sum = 0;
    let squares = 0;
    for (const value of values) {
      sum += of(value);
      squares += of(value) * of(value);
    }
    const average = sum / draws;
    const error = Math.sqrt((squares / draws - average * average) / draws);
    // What could be seen: an error of 4 standard errors, at most 4 % of the value.
    expect(4 * error).toBeLessThan(0.04 * expected);
    expect(Math.abs(average - expected), law.law).toBeLessThan(4 * error);
  });
});
