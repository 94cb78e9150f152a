import { describe, expect, test } from "vitest";
import { bootstrapCriticalValues } from "../../../simulation/statistics/bootstrap-t.ts";
import { unseenTailLimit } from "../../../simulation/statistics/unseen-tail.ts";
import { chanceOf, exponential, normal } from "./coverage/chance.ts";

describe("critical values of bootstrap-t", () => {
  test("of 20 ones in 100 are those of a binomial count", () => {
    // A resample with K ones has t* = (K − 20) / 100 over √(K (100 − K) / 100 / 99 / 100). The 50th and the 1950th of 1,999
    // evenly spread K are 12 and 28, as P(K ≤ 11) = 0.0126, P(K ≤ 12) = 0.0253, P(K ≤ 27) = 0.9658, P(K ≤ 28) = 0.9800.
    const values = Float64Array.from({ length: 100 }, (_, i) => (i % 5 === 0 ? 1 : 0));
    const t = (ones: number): number => (ones - 20) / 100 / Math.sqrt((ones * (100 - ones)) / 100 / 99 / 100);
    const { low, high } = bootstrapCriticalValues(values, 0.025);
    expect(low).toBeCloseTo(t(12), 10);
    expect(high).toBeCloseTo(t(28), 10);
  });

  test("of normal values are Student's, also in batches", () => {
    for (const count of [500, 2048, 2049, 30_000]) {
      const chance = chanceOf(count);
      const { low, high } = bootstrapCriticalValues(
        Float64Array.from({ length: count }, () => 3 + normal(chance)),
        0.025,
      );
      // A rank of 1,999 has a standard error of 0.0035, and t of 0.0035 / 0.058 = 0.06.
      expect(Math.abs(high - 1.96)).toBeLessThan(3 * 0.06);
      expect(Math.abs(low + 1.96)).toBeLessThan(3 * 0.06);
    }
  });

  test("of exponential values lean as Edgeworth's expansion says, also in batches", () => {
    for (const count of [400, 6400]) {
      const chance = chanceOf(count);
      const values = Float64Array.from({ length: count }, () => exponential(chance) ** 2);
      const { low, high } = bootstrapCriticalValues(values, 0.025);
      const middle = momentsSkewness(values) / Math.sqrt(count);
      // The 2.5 % points of t move by −skewness/√n (2z² + 1)/6 each: Hall (1992), 2.6; first order only, hence a third.
      const lean = (-middle * (2 * 1.96 ** 2 + 1)) / 3;
      expect(Math.abs(low + high - lean)).toBeLessThan(3 * 0.085 + Math.abs(lean) / 3);
    }
  });

  test("go on beyond the last rank as the normal law does", () => {
    const values = Float64Array.from({ length: 64 }, (_, i) => i % 9);
    const rare = bootstrapCriticalValues(values, 0.0002);
    const edge = bootstrapCriticalValues(values, 5 / 2000);
    // z(0.0002) / z(0.0025) = 3.5401 / 2.8070
    expect(rare.high / edge.high).toBeCloseTo(3.5401 / 2.807, 3);
    expect(rare.low / edge.low).toBeCloseTo(3.5401 / 2.807, 3);
  });
});

describe("limit of a lognormal tail", () => {
  test("of equal values is the error of their share alone", () => {
    // 20 sevens in 100: 1.4 · exp(t(0.975, 19) √(0.8 / 20)), t = 2.093024054408
    const values = Float64Array.from({ length: 100 }, (_, i) => (i % 5 === 0 ? 7 : 0));
    expect(unseenTailLimit(values, 1, 0.025)).toBeCloseTo(1.4 * Math.exp(2.093024054408 * 0.2), 10);
    expect(unseenTailLimit(values, -1, 0.025)).toBeNull();
    expect(
      unseenTailLimit(
        values.map((value) => -value),
        -1,
        0.025,
      ),
    ).toBeCloseTo(1.4 * Math.exp(2.093024054408 * 0.2), 10);
  });

  test("says nothing of fewer than 10 values", () => {
    expect(unseenTailLimit(new Float64Array(9).fill(3), 1, 0.025)).toBeNull();
    expect(unseenTailLimit(new Float64Array(10).fill(3), 1, 0.025)).toBeCloseTo(3, 12);
  });

  test("adds nothing where sizes are short or long, and nothing between", () => {
    // The logarithms −3.91 and 0.68 have mean −1.61 and variance 5.28: exp(m + s²/2) alone is 2.8 times the mean of 1.
    const values = Float64Array.from({ length: 400 }, (_, i) => (i % 2 === 0 ? 0.02 : 1.98));
    expect(unseenTailLimit(values, 1, 0.025)).toBeLessThan(1);
  });
});

function momentsSkewness(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const second = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 3, 0) / values.length / second ** 1.5;
}
