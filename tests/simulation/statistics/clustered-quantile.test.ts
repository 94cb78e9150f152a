import { describe, expect, test } from "vitest";
import { clusteredQuantile, type WeightedValues } from "../../../simulation/statistics/clustered-quantile.ts";
import { quantileOf } from "../../../simulation/statistics/quantile.ts";
import { chanceOf } from "./coverage/chance.ts";

function weighted(units: readonly (readonly number[])[], weight = 1): WeightedValues {
  const all = units.flatMap((values, unit) => values.map((value) => ({ value, unit })));
  all.sort((a, b) => a.value - b.value);
  return {
    rising: Float64Array.from(all, ({ value }) => value),
    weights: new Float64Array(all.length).fill(weight),
    units: Int32Array.from(all, ({ unit }) => unit),
    unitCount: units.length,
    things: all.length * weight,
  };
}

describe("a quantile of what comes in units", () => {
  test("one value in each unit: the order statistics of so many", () => {
    const chance = chanceOf(5);
    const values = Array.from({ length: 400 }, () => chance.uniform());
    const alone = weighted(values.map((value) => [value]));
    for (const probability of [0.05, 0.5, 0.95]) {
      const { value, low, high } = clusteredQuantile(alone, probability);
      const exact = quantileOf(values, probability)!;
      expect(value).toBe(exact.value);
      // The variance is taken with n − 1 below, which may cost a rank.
      const rising = values.toSorted((a, b) => a - b);
      expect(Math.abs(rising.indexOf(low!) - rising.indexOf(exact.low))).toBeLessThanOrEqual(1);
      expect(Math.abs(rising.indexOf(high!) - rising.indexOf(exact.high))).toBeLessThanOrEqual(1);
    }
  });

  test("repeating all values of a unit adds nothing", () => {
    const chance = chanceOf(6);
    const units = Array.from({ length: 300 }, () => [chance.uniform()]);
    const once = clusteredQuantile(weighted(units), 0.9);
    expect(
      clusteredQuantile(
        weighted(
          units.map(([value]) => [value, value, value]),
          2,
        ),
        0.9,
      ),
    ).toEqual(once);
  });

  test("too few: a value without an interval", () => {
    expect(clusteredQuantile(weighted([[1], [2], [3]]), 0.5)).toEqual({ value: 2, low: null, high: null });
    expect(clusteredQuantile(weighted(Array.from({ length: 60 }, (_, i) => [i])), 0.95).high).toBe(null);
  });

  test("intervals hold the quantile in 93 to 98 % of samples, with units that differ in size and level", () => {
    const chance = chanceOf(8);
    const runs = 1000;
    let covered = 0;
    // Each unit has 1 to 5 values, uniform on 0 to 1, half of the units to 2: P90 of the mixture is 1.8 − 0.2 = 1.6.
    for (let run = 0; run < runs; run++) {
      const units = Array.from({ length: 200 }, () => {
        const most = chance.uniform() < 0.5 ? 1 : 2;
        return Array.from({ length: 1 + Math.floor(5 * chance.uniform()) }, () => most * chance.uniform());
      });
      const { low, high } = clusteredQuantile(weighted(units), 0.9);
      if (low! <= 1.6 && 1.6 <= high!) covered++;
    }
    expect(covered / runs).toBeGreaterThan(0.93);
    expect(covered / runs).toBeLessThan(0.98);
  });
});
