/** Laws from the figures people know. Each is checked by asking the law for these figures. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mean, quantile } from "../../../simulation/distributions/distribution.ts";
import { gammaFrom } from "../../../simulation/distributions/gamma.ts";
import type { Law } from "../../../simulation/distributions/law.ts";
import type { LawOrProblem } from "../../../simulation/distributions/law-or-problem.ts";
import { lognormalFrom } from "../../../simulation/distributions/lognormal-from.ts";
import { weibullFrom } from "../../../simulation/distributions/weibull.ts";

function lawOf(result: LawOrProblem): Law {
  if ("problem" in result) throw new Error(result.problem);
  return result.ok;
}

const expectClose = (value: number, expected: number): void =>
  expect(Math.abs(value / expected - 1), `${value} for ${expected}`).toBeLessThanOrEqual(1e-12);

const hours = fc.double({ min: -3, max: 6, noNaN: true }).map((power) => 10 ** power);
const runs = { numRuns: 2000, seed: 1 };

describe("lognormalFrom", () => {
  test("median and p95: sigma = ln(p95 / median) / 1.645", () => {
    const law = lawOf(lognormalFrom({ median: 15, p95: 60 }));
    expect(law).toEqual({ law: "lognormal", median: 15, sigma: expect.closeTo(Math.log(4) / 1.6448536269514722, 14) });
    expectClose(quantile(law, 0.5), 15);
    expectClose(quantile(law, 0.95), 60);
  });

  test("mean and p95 are met, by the smaller of the two sigmas", () => {
    fc.assert(
      fc.property(hours, fc.double({ min: 1.001, max: 3.86, noNaN: true }), (average, ratio) => {
        const law = lawOf(lognormalFrom({ mean: average, p95: average * ratio }));
        expectClose(mean(law), average);
        expectClose(quantile(law, 0.95), average * ratio);
        expect(law).toMatchObject({ law: "lognormal" });
        if (law.law === "lognormal") expect(law.sigma).toBeLessThanOrEqual(1.6448536269514722);
      }),
      runs,
    );
  });

  test("mean 8 h, p95 24 h: of the two sigmas that fit, 0.9319 and 2.3578, the smaller", () => {
    // σ² − 2·1.644854·σ + 2·ln 3 = 0
    const law = lawOf(lognormalFrom({ mean: 8, p95: 24 }));
    expect(law).toMatchObject({ sigma: expect.closeTo(1.6448536 - Math.sqrt(1.6448536 ** 2 - 2 * Math.log(3)), 6) });
  });

  test("p99 does as p95 does", () => {
    const fromMean = lawOf(lognormalFrom({ mean: 8, p99: 100 }));
    expectClose(mean(fromMean), 8);
    expectClose(quantile(fromMean, 0.99), 100);
    const fromMedian = lawOf(lognormalFrom({ median: 8, p99: 100 }));
    expectClose(quantile(fromMedian, 0.5), 8);
    expectClose(quantile(fromMedian, 0.99), 100);
  });

  test("mean and sigma, median and sigma", () => {
    const fromMean = lawOf(lognormalFrom({ mean: 8, sigma: 1 }));
    expectClose(mean(fromMean), 8);
    expect(fromMean).toMatchObject({ sigma: 1 });
    expect(lawOf(lognormalFrom({ median: 24, sigma: 1.2 }))).toEqual({ law: "lognormal", median: 24, sigma: 1.2 });
  });

  test("4 h to 24 h: 5 % below, 5 % above", () => {
    fc.assert(
      fc.property(hours, fc.double({ min: 1.01, max: 1000, noNaN: true }), (low, ratio) => {
        const law = lawOf(lognormalFrom({ low90: low, high90: low * ratio }));
        expectClose(quantile(law, 0.05), low);
        expectClose(quantile(law, 0.95), low * ratio);
      }),
      runs,
    );
  });

  test.each([
    [{ mean: 8, p95: 8 * 3.87 }, /no lognormal law has a p95 of 3\.870 times its mean \(the most is 3\.868 times\)/],
    [{ mean: 1, p95: 10 }, /a p95 of 10\.00 times its mean \(the most is 3\.868 times\); give the median and the p95/],
    [{ mean: 1, p99: 15 }, /a p99 of 15\.00 times its mean \(the most is 14\.97 times\)/],
    [{ mean: 8, p95: 8 }, "p95 must be above the mean"],
    [{ mean: 8, p95: 6 }, "p95 must be above the mean"],
    [{ median: 8, p95: 8 }, "p95 must be above the median"],
    [{ median: 8, p99: 7 }, "p99 must be above the median"],
    [{ low90: 24, high90: 4 }, "the end of the range must be above its start"],
    [{ mean: 0, sigma: 1 }, "mean must be above 0 and finite, not 0"],
    [{ median: 1, sigma: -1 }, "sigma must be above 0 and finite, not -1"],
    [{ mean: 1, sigma: 60 }, "sigma 60 is too large for a lognormal law"],
    [{ median: NaN, p95: 2 }, "median must be above 0 and finite, not NaN"],
    [{ low90: 1, high90: Infinity }, "high90 must be above 0 and finite, not Infinity"],
  ])("%o is refused", (words, problem) => {
    expect(lognormalFrom(words)).toEqual({ problem: expect.stringMatching(problem) });
  });
});

describe("weibullFrom and gammaFrom", () => {
  test("meet the mean and keep the shape", () => {
    fc.assert(
      fc.property(hours, fc.double({ min: 0.1, max: 50, noNaN: true }), (average, shape) => {
        for (const from of [weibullFrom, gammaFrom]) {
          const law = lawOf(from({ mean: average, shape }));
          expectClose(mean(law), average);
          expect(law).toMatchObject({ shape });
        }
      }),
      runs,
    );
  });

  test.each([
    [{ mean: 0, shape: 1 }, "mean must be above 0 and finite, not 0"],
    [{ mean: 1, shape: 0 }, "shape must be above 0 and finite, not 0"],
    [{ mean: -1, shape: 1 }, "mean must be above 0 and finite, not -1"],
  ])("%o is refused", (words, problem) => {
    expect(weibullFrom(words)).toEqual({ problem });
    expect(gammaFrom(words)).toEqual({ problem });
  });

  test("a Weibull law so skewed that its scale vanishes is refused", () => {
    expect(weibullFrom({ mean: 1, shape: 0.005 })).toEqual({
      problem: expect.stringContaining("its shape is too small"),
    });
  });
});
