import { describe, expect, test } from "vitest";
import { meanInterval } from "../../../simulation/statistics/mean-interval.ts";
import { pairedDifference } from "../../../simulation/statistics/paired.ts";
import { wilson } from "../../../simulation/statistics/proportion.ts";
import { chanceOf, normal } from "./coverage/chance.ts";

describe("paired differences", () => {
  test("b − a, and how often b lost less, the same, more", () => {
    const a = [5, 5, 0, 0, 3, 2, 9, 1];
    const b = [4, 5, 0, 2, 1, 1, 0, 1];
    const paired = pairedDifference(a, b);
    expect([...paired.differences]).toEqual([-1, 0, 0, 2, -2, -1, -9, 0]);
    expect(paired.pBetter).toEqual(wilson(4, 8));
    expect(paired.pTie).toEqual(wilson(3, 8));
    expect(paired.pWorse).toEqual(wilson(1, 8));
    expect(paired.mean).toMatchObject({ mean: -11 / 8, method: "too-few", nonZero: 5 });
  });

  test("turned round, better is worse", () => {
    const chance = chanceOf(3);
    const a = Float64Array.from({ length: 300 }, () => Math.max(0, normal(chance)));
    const b = Float64Array.from({ length: 300 }, () => Math.max(0, normal(chance)) ** 2);
    const there = pairedDifference(a, b);
    const back = pairedDifference(b, a);
    expect(back.pBetter).toEqual(there.pWorse);
    expect(back.pTie).toEqual(there.pTie);
    expect(back.mean.mean).toBeCloseTo(-there.mean.mean, 12);
    expect(back.mean.low).toBeCloseTo(-there.mean.high, 9);
  });

  test("what both suffer alike does not widen the interval", () => {
    const chance = chanceOf(4);
    const common = Float64Array.from({ length: 200 }, () => 100 + 30 * normal(chance));
    const a = common.map((value) => value + normal(chance));
    const b = common.map((value) => value + normal(chance) - 1);
    const { mean } = pairedDifference(a, b);
    expect(mean.method).toBe("t");
    expect(mean.high).toBeLessThan(0);
    const alone = meanInterval(a);
    expect((mean.high - mean.low) * 10).toBeLessThan(alone.high - alone.low);
  });

  test("identical options: no difference seen, all ties, no verdict", () => {
    const a = [0, 3, 0, 8];
    const { mean, pTie } = pairedDifference(a, a, { bounds: { low: -1000, high: 1000 } });
    expect(mean).toMatchObject({ mean: 0, method: "none-seen", nonZero: 0 });
    expect(pTie).toMatchObject({ count: 4, share: 1, high: 1 });
  });

  test("unequal lengths are an error", () => {
    expect(() => pairedDifference([1], [1, 2])).toThrow("1 and 2");
  });
});
