import { describe, expect, test } from "vitest";
import { poissonHigh, poissonInterval, poissonLow } from "../../../simulation/statistics/poisson.ts";

describe("Garwood's limits", () => {
  // Zeros of the incomplete gamma function in 50 digits (mpmath).
  test.each([
    [1, 0.02531780798428988, 5.571643390938899],
    [2, 0.2422092785439649, 7.224687667723961],
    [10, 4.795388696132434, 18.39035604201778],
    [100, 81.36399125092314, 121.6267937924264],
    [4000, 3876.99084827249, 4125.918917806662],
  ])("%i events", (count, low, high) => {
    const interval = poissonInterval(count, 1);
    expect(interval.low / low).toBeCloseTo(1, 11);
    expect(interval.high / high).toBeCloseTo(1, 11);
  });

  test("per unit of exposure", () => {
    const whole = poissonInterval(10, 1);
    expect(poissonInterval(10, 8)).toEqual({ rate: 1.25, low: whole.low / 8, high: whole.high / 8 });
  });

  test("none seen: fewer than 3", () => {
    const { rate, low, high } = poissonInterval(0, 200);
    expect([rate, low]).toEqual([0, 0]);
    expect(high * 200).toBeCloseTo(-Math.log(0.05), 14);
  });

  test("cover at least 95 % at every true mean", () => {
    const limits = Array.from({ length: 120 }, (_, count) => [poissonLow(count, 0.025), poissonHigh(count, 0.025)]);
    for (let mean = 0.1; mean < 40; mean *= 1.03) {
      let covered = 0;
      let weight = Math.exp(-mean);
      for (let count = 0; count < 120; count++, weight *= mean / count)
        if (limits[count][0] <= mean && mean <= limits[count][1]) covered += weight;
      expect(covered).toBeGreaterThan(0.95 - 1e-9);
    }
  });
});

test("wrong arguments are errors", () => {
  expect(() => poissonInterval(1.5, 1)).toThrow("integer");
  expect(() => poissonInterval(-1, 1)).toThrow("integer");
  expect(() => poissonInterval(1, 0)).toThrow("exposure");
});
