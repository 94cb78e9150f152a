import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quantileOf, quantileRanks } from "../../../simulation/statistics/quantile.ts";

describe("order-statistic quantiles, worked on paper", () => {
  test("the median of 100 lies between the 40th and the 61st value", () => {
    // P(K ≤ 39) = 0.0176 and P(K ≤ 40) = 0.0284 for 100 tosses of a coin.
    expect(quantileRanks(100, 0.5, 0.95)).toEqual({ value: 50, low: 40, high: 61 });
  });

  test("is blank where no value is far enough out", () => {
    // 0.5^5 = 0.031 > 0.025 > 0.5^6; 0.95^71 = 0.0262 > 0.025 > 0.95^72; 0.99^367 = 0.02501 > 0.025 > 0.99^368.
    for (const [probability, fewest] of [
      [0.5, 6],
      [0.95, 72],
      [0.99, 368],
    ]) {
      expect(quantileRanks(fewest - 1, probability, 0.95)).toBeNull();
      expect(quantileRanks(fewest, probability, 0.95)?.high).toBe(fewest);
      expect(quantileRanks(fewest, 1 - probability, 0.95)?.low).toBe(1);
      expect(quantileRanks(fewest - 1, 1 - probability, 0.95)).toBeNull();
    }
    expect(quantileOf([], 0.5)).toBeNull();
  });

  test("19 of 20 values do not exceed the 95 % one", () => {
    expect(quantileRanks(2000, 0.95, 0.95)?.value).toBe(1900);
    expect(quantileRanks(2001, 0.95, 0.95)?.value).toBe(1901);
  });

  test("takes values as they come, infinite ones too", () => {
    const values = [Infinity, 3, 1, 2, Infinity, 5, 4, Infinity];
    expect(quantileOf(values, 0.5)).toEqual({ value: 4, low: 1, high: Infinity });
    expect(values[0]).toBe(Infinity);
  });
});

describe("properties", () => {
  test("value and ends occurred, in order, and widen with the level", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 300 }),
        fc.constantFrom(0.05, 0.25, 0.5, 0.9, 0.95),
        (values, probability) => {
          const usual = quantileOf(values, probability, 0.95);
          if (usual === null) return;
          for (const value of [usual.low, usual.value, usual.high]) expect(values).toContain(value);
          expect(usual.low).toBeLessThanOrEqual(usual.value);
          expect(usual.value).toBeLessThanOrEqual(usual.high);
          const loose = quantileOf(values, probability, 0.8);
          expect(loose?.low).toBeGreaterThanOrEqual(usual.low);
          expect(loose?.high).toBeLessThanOrEqual(usual.high);
        },
      ),
      { seed: 1 },
    );
  });
});

test("wrong arguments are errors", () => {
  expect(() => quantileRanks(10, 1, 0.95)).toThrow("inside 0 to 1");
});
