/** Worked on paper. z95 = 1.6448536269514722, z99 = 2.3263478740408408. */
import { describe, expect, test } from "vitest";
import type { Law } from "../../../simulation/distributions/law.ts";
import { parseTime } from "../../../simulation/scenario/units/time.ts";
import { parseCpu } from "../../../simulation/scenario/units/cpu.ts";
import { parseLaw } from "../../../simulation/scenario/words/law.ts";

const hours = { parse: (value: string | number) => parseTime(value, 8766), expected: "a time" };

function law(text: string | number): Law {
  const parsed = parseLaw(text, hours);
  if ("problem" in parsed) throw new Error(parsed.problem.message);
  return parsed.ok;
}

test.each<[string, Law]>([
  ["8 h", { law: "constant", value: 8 }],
  ["exponential(mean 1 y)", { law: "exponential", mean: 8766 }],
  ["weibull(scale 1000 h, shape 0.7)", { law: "weibull", scale: 1000, shape: 0.7 }],
  ["weibull(shape 1, mean 8 h)", { law: "weibull", scale: 8, shape: 1 }],
  ["lognormal(median 24 h, sigma 1.2)", { law: "lognormal", median: 24, sigma: 1.2 }],
  ["gamma(mean 8 h, shape 2)", { law: "gamma", scale: 4, shape: 2 }],
  ["gamma(shape 2, scale 3 h)", { law: "gamma", scale: 3, shape: 2 }],
  ["uniform(1 h, 6 h)", { law: "uniform", low: 1, high: 6 }],
  ["uniform(low 1 h, high 6 h)", { law: "uniform", low: 1, high: 6 }],
  ["uniform(0, 6 h)", { law: "uniform", low: 0, high: 6 }],
  ["triangular(1 h, 2 h, 6 h)", { law: "triangular", low: 1, mode: 2, high: 6 }],
  ["triangular(high 6 h, low 1 h, mode 2 h)", { law: "triangular", low: 1, mode: 2, high: 6 }],
  ["empirical(9 h, 1 h, 2 h, 2 h)", { law: "empirical", values: [1, 2, 2, 9] }],
  [" exponential ( mean = 8 h ) ", { law: "exponential", mean: 8 }],
])("%s", (text, expected) => {
  expect(law(text)).toEqual(expected);
});

test("the p95 and p99 of a lognormal law lie where they are said to", () => {
  const fromMedian = law("lognormal(median 15 s, p95 60 s)");
  expect(fromMedian).toMatchObject({ law: "lognormal", median: 15 / 3600 });
  expect(fromMedian.law === "lognormal" && fromMedian.sigma).toBeCloseTo(Math.log(4) / 1.6448536269514722, 13);
  const fromMean = law("lognormal(mean 8 h, p95 24 h)");
  if (fromMean.law !== "lognormal") throw new Error("not lognormal");
  expect(fromMean.median * Math.exp(fromMean.sigma ** 2 / 2)).toBeCloseTo(8, 12);
  expect(fromMean.median * Math.exp(1.6448536269514722 * fromMean.sigma)).toBeCloseTo(24, 12);
  const p99 = law("lognormal(mean 8 h, p99 24 h)");
  if (p99.law !== "lognormal") throw new Error("not lognormal");
  expect(p99.median * Math.exp(2.3263478740408408 * p99.sigma)).toBeCloseTo(24, 12);
});

test("`4 h to 24 h` holds 90 % of a lognormal law", () => {
  const interval = law("4 h to 24 h");
  if (interval.law !== "lognormal") throw new Error("not lognormal");
  expect(interval.median * Math.exp(-1.6448536269514722 * interval.sigma)).toBeCloseTo(4, 12);
  expect(interval.median * Math.exp(1.6448536269514722 * interval.sigma)).toBeCloseTo(24, 12);
});

test("parameters have the unit of the field", () => {
  const cpu = { parse: parseCpu, expected: "CPUs" };
  expect(parseLaw("lognormal(median 100m, sigma 1)", cpu)).toEqual({ ok: { law: "lognormal", median: 100, sigma: 1 } });
  expect(parseLaw(2, cpu)).toEqual({ ok: { law: "constant", value: 2000 } });
  expect(parseLaw("uniform(100m, 2 GHz)", cpu)).toHaveProperty("problem.message");
});

describe("what is no law", () => {
  test.each([
    ["lognormal(mean 8 h)", "needs `p95`, `p99` or `sigma`"],
    ["lognormal(mean 8 h, p95 4 h)", "p95 must be above the mean"],
    ["lognormal(mean 8 h, p95 80 h)", "no lognormal law has a p95 of 10.00 times its mean"],
    ["lognormal(median 0 h, sigma 1)", "median must be above 0"],
    ["weibull(mean 8 h, shape -1)", "shape must be above 0"],
    ["weibull(mean 8 h, shape 1 h)", "`shape` must be a plain number"],
    ["exponential(mean 8)", "`8` has no unit"],
    ["exponential(3 y)", "lacks its name"],
    ["exponential(mean 3 y, mean 4 y)", "`mean` stands twice"],
    ["exponential()", "needs `mean`"],
    ["exponential(mean 3 y", "lacks its closing bracket"],
    ["uniform(6 h, 1 h)", "the high end must be above the low"],
    ["uniform(1 h)", "needs `high`"],
    ["uniform(1 h, 2 h, 3 h)", "lacks its name"],
    ["empirical()", "at least one value"],
    ["empirical(1 h, , 2 h)", "a parameter is empty"],
    ["24 h to 4 h", "must be above its start"],
    ["0 h to 4 h", "must be above 0"],
    ["normal(mean 8 h, sigma 1)", "did you mean `lognormal`?"],
    ["constructor(1 h)", "is not a law"],
    ["poisson", "is not a time"],
  ])("%s: %s", (text, message) => {
    const parsed = parseLaw(text, hours);
    expect("problem" in parsed && parsed.problem.message).toContain(message);
  });
});
