/** Worked on paper: looks of a few histories, written by hand. */
import { describe, expect, it } from "vitest";
import { layoutOf } from "../../../simulation/model/layout.ts";
import { lossesOf } from "../../../simulation/results/losses.ts";
import type { OptionFacts } from "../../../simulation/trials/types.ts";
import { fakeFacts } from "../../support/fake-trial.ts";

const count = { sets: 3, tested: 3, fit: 3, worst: null };
const losses = { unit: "host", one: count, two: count, rack: null, rolling: count, units: [count] } as const;
const layout = layoutOf({ classes: ["web"], parts: [], groups: [], incidentSizes: [1], kinds: [] });

/** `rows`: pods without a place after the loss of 0, 1, … hosts, a rack, and each in turn; −1 = not looked at. */
function result(
  rows: readonly (readonly number[])[],
  given: Partial<OptionFacts> = {},
  random: readonly (readonly number[])[] = [],
) {
  const columns = new Float64Array(rows.length * layout.width);
  rows.forEach((row, i) => columns.set(row, i * layout.width + layout.lossMissing));
  random.forEach((row, i) => columns.set(row, i * layout.width + layout.lossAtRandom));
  const facts = { ...fakeFacts({ name: "paper", outageChance: 0, outageMinutes: 0 }), layout, losses, ...given };
  return lossesOf({ facts, count: rows.length, columns });
}

const row = (one: number, two: number): number[] => [0, one, two, 9, 9, 9, 9, -1, one];

describe("what fits over time", () => {
  it("is a share of histories, each on its own date", () => {
    // 27 histories: dates 0 to 24, then 0 and 1 again. One host may go in all but the second, two in the first only.
    const found = result(Array.from({ length: 27 }, (_, i) => row(i === 1 ? 5 : 0, i === 0 ? 0 : 7)))!;
    expect(found.overTime!.looks).toBe(27);
    expect(found.overTime!.hours[24]).toBe(3 * 8766);
    const [none, one, two, three, ...more] = found.overTime!.units;
    // Three hosts are all there are.
    expect(more).toEqual([]);
    expect(none.fits!.mean).toBe(1);
    expect(one.fits!.mean).toBeCloseTo(26 / 27, 12);
    expect(one.podsWithoutPlaceMost).toBe(5);
    expect(one.byDate.slice(0, 3)).toEqual([
      { looks: 2, fit: 2 },
      { looks: 2, fit: 1 },
      { looks: 1, fit: 1 },
    ]);
    expect(two.fits!.mean).toBeCloseTo(1 / 27, 12);
    // Wilson for 0 of 27: up to z² ÷ (27 + z²), with z = 1.96.
    expect(three.fits).toMatchObject({ mean: 0, low: 0 });
    expect(three.fits!.high).toBeCloseTo(3.8415 / 30.8415, 4);
    expect(found.overTime!.rack).toBe(null);
  });

  it("a random loss of as many is one of those that were tried, and may be the worst", () => {
    // Of two hosts those that were tried fit in both histories, those that chance chose in the first only.
    const found = result([row(0, 0), row(0, 0)], {}, [
      [0, 0, 0, 9],
      [0, 0, 4, 9],
    ])!.overTime!;
    expect(found.units.slice(1, 3).map(({ fits }) => fits!.mean)).toEqual([1, 0.5]);
    expect(found.units[2].podsWithoutPlaceMost).toBe(4);
    expect(found.random.units[2].fits!.mean).toBe(0.5);
  });

  it("says of how many hosts all losses were tried: of three each one, of two only two of three pairs", () => {
    const { units } = result([row(0, 0)])!.overTime!;
    expect(units.map(({ allTried }) => allTried)).toEqual([true, true, false, true]);
  });

  it("one history of each world counts, so that looks are independent", () => {
    const worlds = { historiesPerWorld: 2, unplacedPods: 0, toolCounts: 0, toolWeights: 0, scheduledTools: 0 };
    const found = result([row(0, 0), row(-1, -1), row(5, 7), row(-1, -1)], { worlds })!;
    expect(found.overTime!.looks).toBe(2);
    expect(found.overTime!.units[1].fits!.mean).toBe(0.5);
    expect(found.overTime!.units[1].byDate.slice(0, 2)).toEqual([
      { looks: 1, fit: 1 },
      { looks: 1, fit: 0 },
    ]);
  });

  it("sets too many to be counted have no number", () => {
    const many = { sets: Infinity, tested: 10, fit: 0, worst: { podsWithoutPlace: 2, scarce: "memory" } } as const;
    const found = result([row(0, 0)], { losses: { ...losses, units: [count, many] } })!;
    expect(found.units[1]).toEqual({ ...many, sets: null });
  });
});
