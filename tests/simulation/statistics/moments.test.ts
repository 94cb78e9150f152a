import { describe, expect, test } from "vitest";
import { meanOf, momentsOf } from "../../../simulation/statistics/moments.ts";

describe("moments, worked on paper", () => {
  test("of 0, 0, 2, 6", () => {
    // Deviations from the mean 2 are −2, −2, 0, 4: squares 4 + 4 + 0 + 16 = 24, cubes −8 − 8 + 0 + 64 = 48.
    const moments = momentsOf([0, 0, 2, 6]);
    expect(moments).toEqual({
      count: 4,
      nonZero: 2,
      mean: 2,
      variance: 8,
      standardDeviation: Math.sqrt(8),
      standardError: Math.sqrt(2),
      // 48/4 over (24/4)^(3/2)
      skewness: 12 / (6 * Math.sqrt(6)),
      min: 0,
      max: 6,
    });
  });

  test("of a single value", () => {
    expect(momentsOf([7])).toMatchObject({ mean: 7, variance: 0, standardError: 0, skewness: 0, nonZero: 1 });
  });

  test("equal values have no spread, though their mean is rounded", () => {
    expect(momentsOf([0.1, 0.1, 0.1])).toMatchObject({ variance: 0, skewness: 0 });
  });
});

describe("moments keep their digits", () => {
  test("far from 0", () => {
    const near = momentsOf([1, 2, 4, 9]);
    const far = momentsOf([1, 2, 4, 9].map((value) => value + 2 ** 40));
    expect(far.variance).toBe(near.variance);
    expect(far.skewness).toBe(near.skewness);
  });

  test("the second pass mends what the first sum lost", () => {
    // Nine summands of 0.1 after 2^30: the plain sum is 1e-7 off before it is divided.
    const values = [2 ** 30, ...new Array<number>(9).fill(0.1)];
    expect(meanOf(values)).toBe((2 ** 30 + 0.9) / 10);
  });
});

test("no values, and values that are no numbers, are errors", () => {
  expect(() => momentsOf([])).toThrow("mean of no values");
  expect(() => momentsOf([1, Infinity])).toThrow("not finite");
  expect(() => momentsOf([NaN])).toThrow("not finite");
});
