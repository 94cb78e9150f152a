import { describe, expect, test } from "vitest";
import { countRate } from "../../../simulation/statistics/count-rate.ts";
import { poissonInterval } from "../../../simulation/statistics/poisson.ts";
import { chanceOf, poisson } from "./coverage/chance.ts";

describe("a rate from counts in units", () => {
  test("counts that vary no more than a Poisson law have its limits", () => {
    for (const events of [1, 2, 3, 5, 10, 30, 100, 1000]) {
      // At most one in each of 2,000 units: less than Poisson's variance.
      const counts = Array.from({ length: 2000 }, (_, i) => (i < events ? 1 : 0));
      const { rate, low, high } = countRate(counts, 0.5);
      const exact = poissonInterval(events, 1000);
      expect(rate).toBeCloseTo(exact.rate, 12);
      expect(low / exact.low).toBeCloseTo(1, 10);
      expect(high / exact.high).toBeCloseTo(1, 10);
    }
  });

  test("none seen: fewer than 3", () => {
    expect(countRate([0, 0, 0, 0], 25)).toEqual(poissonInterval(0, 100));
  });

  test("events that come five at a time count as one each time: limits of 40, five times as wide", () => {
    const counts = Array.from({ length: 4000 }, (_, i) => (i < 40 ? 5 : 0));
    const { rate, low, high } = countRate(counts, 1);
    const alone = countRate(
      counts.map((count) => count / 5),
      1,
    );
    expect(rate).toBe(0.05);
    // Of 200 events in 4,000 units the dispersion is 4.95 · 4,000 ÷ 3,999.
    expect(low / (5 * alone.low)).toBeCloseTo(1, 2);
    expect(high / (5 * alone.high)).toBeCloseTo(1, 2);
  });
});

test("intervals hold the rate in 93 to 98 % of samples: Poisson, in swarms, and with rates that differ between units", () => {
  const chance = chanceOf(11);
  const draw = (): number => chance.uniform();
  const laws: [string, number, () => number][] = [
    ["Poisson, 6 expected", 0.03, () => poisson(chance, 0.03)],
    ["Poisson, 100 expected", 0.5, () => poisson(chance, 0.5)],
    [
      "swarms of 1 to 4, 20 expected",
      0.25,
      () => Array.from({ length: poisson(chance, 0.1) }, () => 1 + Math.floor(4 * draw())).reduce((a, b) => a + b, 0),
    ],
    ["rates between 0 and 2", 1, () => poisson(chance, 2 * draw())],
  ];
  for (const [name, mean, count] of laws) {
    let covered = 0;
    for (let run = 0; run < 1500; run++) {
      const { low, high } = countRate(Array.from({ length: 200 }, count), 1);
      if (low <= mean && mean <= high) covered++;
    }
    // Standard error 0.56 percentage points.
    expect(covered / 1500, name).toBeGreaterThan(0.93);
    expect(covered / 1500, name).toBeLessThan(0.98);
  }
});
