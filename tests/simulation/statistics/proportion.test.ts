import { describe, expect, test } from "vitest";
import { clopperPearson, wilson } from "../../../simulation/statistics/proportion.ts";

describe("Wilson", () => {
  test("81 of 263, the first example of Newcombe (1998)", () => {
    const { share, low, high } = wilson(81, 263);
    expect(share).toBe(81 / 263);
    expect(low).toBeCloseTo(0.2553, 4);
    expect(high).toBeCloseTo(0.3662, 4);
  });

  test("none and all reach the ends exactly", () => {
    // 0 of 20: z² / (n + z²) with z² = 3.8415
    expect(wilson(0, 20)).toMatchObject({ low: 0, share: 0 });
    expect(wilson(0, 20).high).toBeCloseTo(0.1611, 4);
    expect(wilson(20, 20)).toMatchObject({ high: 1, share: 1 });
    expect(wilson(20, 20).low).toBeCloseTo(1 - 0.1611, 4);
  });
});

describe("Clopper and Pearson", () => {
  // Zeros of the incomplete beta function in 50 digits (mpmath).
  test.each([
    [1, 10, 0.002528578544461785, 0.4450161170281954],
    [5, 10, 0.1870860284473985, 0.8129139715526015],
    [9, 10, 0.5549838829718046, 0.9974714214555382],
    [3, 200, 0.00310410762155351, 0.04320828191771261],
  ])("%i of %i", (count, trials, low, high) => {
    const exact = clopperPearson(count, trials);
    expect(exact.low / low).toBeCloseTo(1, 12);
    expect(exact.high / high).toBeCloseTo(1, 12);
  });

  test("all of n: 98.5 of 100 for 256, 99.9 for 4,096, rounded down", () => {
    const percentDown = (share: number): number => Math.floor(share * 1000) / 10;
    expect(percentDown(clopperPearson(256, 256).low)).toBe(98.5);
    expect(percentDown(clopperPearson(4096, 4096).low)).toBe(99.9);
    expect(clopperPearson(256, 256).high).toBe(1);
  });

  test("covers at least 95 % at every true share, Wilson about 95 % on average", () => {
    const trials = 40;
    const limits = Array.from({ length: trials + 1 }, (_, count) => clopperPearson(count, trials));
    const scores = Array.from({ length: trials + 1 }, (_, count) => wilson(count, trials));
    let wilsonSum = 0;
    let steps = 0;
    for (let share = 0.005; share < 1; share += 0.005, steps++) {
      let exactCovers = 0;
      let weight = (1 - share) ** trials;
      for (let count = 0; count <= trials; count++) {
        const exact = limits[count];
        const score = scores[count];
        if (exact.low <= share && share <= exact.high) exactCovers += weight;
        if (score.low <= share && share <= score.high) wilsonSum += weight;
        weight *= ((trials - count) / (count + 1)) * (share / (1 - share));
      }
      expect(exactCovers).toBeGreaterThan(0.95 - 1e-9);
    }
    expect(Math.abs(wilsonSum / steps - 0.95)).toBeLessThan(0.005);
  });
});

test("wrong arguments are errors", () => {
  expect(() => wilson(1, 0)).toThrow("1 of 0");
  expect(() => wilson(5, 4)).toThrow("5 of 4");
  expect(() => clopperPearson(0.5, 4)).toThrow("0.5 of 4");
});
