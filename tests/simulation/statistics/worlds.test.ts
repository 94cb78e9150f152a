import { describe, expect, test } from "vitest";
import { normalCdf } from "../../../simulation/math/normal-cdf.ts";
import { normalQuantile } from "../../../simulation/math/normal-quantile.ts";
import { streamKey, uniform } from "../../../simulation/random/streams.ts";
import {
  componentsOf,
  expectedByWorld,
  shareExpectedBelowZero,
  worldMeans,
} from "../../../simulation/statistics/worlds.ts";

/** Normal worlds around `mean` with normal histories in them: both spreads are known. */
function normalWorlds(mean: number, ignorance: number, chance: number, worlds: number, perWorld: number): Float64Array {
  const [key0, key1] = streamKey(1, "worlds", "test");
  return Float64Array.from({ length: worlds * perWorld }, (_, i) => {
    const world = normalQuantile(uniform(key0, key1, Math.floor(i / perWorld), 0));
    return (
      mean +
      ignorance * world +
      chance * normalQuantile(uniform(key0, key1, Math.floor(i / perWorld), 1 + (i % perWorld)))
    );
  });
}

describe("worked on paper", () => {
  // Means 2, 4, 9; squares within: 1 + 1, 0, 1 + 1, so within = 4 / 3. Between: mean 5, (9 + 1 + 16) / 2 = 13.
  const values = Float64Array.of(1, 3, 4, 4, 8, 10);

  test("world means", () => {
    expect([...worldMeans(values, 2)]).toEqual([2, 4, 9]);
    expect([...worldMeans(values, 3)]).toEqual([8 / 3, 22 / 3]);
    expect(() => worldMeans(values, 4)).toThrow(RangeError);
  });

  test("chance and ignorance", () => {
    const { chance, ignorance } = componentsOf(values, 2);
    expect(chance ** 2).toBeCloseTo(4 / 3, 12);
    expect(ignorance ** 2).toBeCloseTo(13 - 4 / 6, 12);
  });

  test("expected values have the mean of all and the spread of the ignorance", () => {
    const factor = Math.sqrt((13 - 4 / 6) / 13);
    expect([...expectedByWorld(values, 2)]).toEqual([-3, -1, 4].map((off) => expect.closeTo(5 + factor * off, 12)));
  });

  test("where chance explains everything, ignorance is 0 and all worlds are alike", () => {
    const noise = Float64Array.of(0, 10, 10, 0, 1, 9);
    expect(componentsOf(noise, 2).ignorance).toBe(0);
    expect([...expectedByWorld(noise, 2)]).toEqual([5, 5, 5]);
  });

  test("histories that never differ are all ignorance", () => {
    expect(componentsOf(Float64Array.of(1, 1, 5, 5), 2)).toEqual({ chance: 0, ignorance: Math.sqrt(8) });
    expect(componentsOf(new Float64Array(8), 2)).toEqual({ chance: 0, ignorance: 0 });
  });
});

describe("where both are known", () => {
  // Variance of within: 2 σ⁴ / (W (H − 1)); of between: 2 (τ² + σ²/H)² / (W − 1). W = 20,000.
  test.each([
    [2, 5, 2],
    [2, 1, 2],
    [1, 6, 4],
  ])("ignorance %d, chance %d, %d histories a world: within 4 standard errors", (ignorance, chance, perWorld) => {
    const worlds = 20_000;
    const found = componentsOf(normalWorlds(3, ignorance, chance, worlds, perWorld), perWorld);
    const within = Math.sqrt(2 / (worlds * (perWorld - 1))) * chance ** 2;
    const between = Math.sqrt(2 / worlds) * (ignorance ** 2 + chance ** 2 / perWorld);
    expect(Math.abs(found.chance ** 2 - chance ** 2)).toBeLessThan(4 * within);
    expect(Math.abs(found.ignorance ** 2 - ignorance ** 2)).toBeLessThan(4 * Math.hypot(between, within / perWorld));
  });

  // Worlds are N(1, 2²): a share Φ(−1/2) = 0.3085 of them lies below 0. With chance 5 and two histories the raw means have
  // the standard deviation 4.06 and a share of 0.403 there; drawn in by the square of the factor, 0.155.
  test("the share of worlds below 0 is that of their expected values, not of what was seen", () => {
    const worlds = 20_000;
    const values = normalWorlds(1, 2, 5, worlds, 2);
    const share = (list: Float64Array) => list.filter((value) => value < 0).length / list.length;
    const truth = normalCdf(-1 / 2);
    // Of the share for a known factor: √(p (1 − p) / W) = 0.0033; the factor's own error (3 % of the ignorance) adds
    // φ(½) · ½ · 0.03 = 0.0053.
    expect(Math.abs(share(expectedByWorld(values, 2)) - truth)).toBeLessThan(4 * Math.hypot(0.0033, 0.0053));
    expect(shareExpectedBelowZero(values, 2)).toBe(share(expectedByWorld(values, 2)));
    expect(share(worldMeans(values, 2))).toBeGreaterThan(0.38);
  });

  test("is not said where luck hides it, but where all worlds lie on one side", () => {
    expect(shareExpectedBelowZero(normalWorlds(0.01, 0.1, 5, 200, 2), 2)).toBeNull();
    expect(shareExpectedBelowZero(normalWorlds(-20, 0.1, 5, 200, 2), 2)).toBe(1);
    expect(shareExpectedBelowZero(new Float64Array(8), 2)).toBeNull();
  });
});
