import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { endOfWork } from "../../../../simulation/engine/repairs/working-hours.ts";
import { buildCrews } from "../../../../simulation/model/failing.ts";
import { crew } from "../../../support/option.ts";

type Windows = readonly (readonly [number, number])[];

/** Quarters of an hour are exact in binary, so that every comparison below is exact, too. */
const quarter = 0.25;
const quarters = (max: number) => fc.integer({ min: 0, max: max / quarter }).map((count) => count * quarter);

/** Sorted, disjoint, possibly touching windows of a week. */
const windows = fc
  .uniqueArray(fc.integer({ min: 0, max: 168 / quarter }), { minLength: 2, maxLength: 10 })
  .map((bounds) => bounds.toSorted((a, b) => a - b))
  .chain((bounds) =>
    fc.boolean().map((touching): Windows =>
      Array.from({ length: Math.floor(bounds.length / 2) }, (_, i): [number, number] => {
        const to = touching && 2 * i + 2 < bounds.length ? bounds[2 * i + 2] : bounds[2 * i + 1];
        return [bounds[2 * i] * quarter, to * quarter];
      }),
    ),
  );

function end(hours: Windows, offset: number, now: number, work: number, continuous: boolean): number {
  return endOfWork(buildCrews([crew("crew", { hours })], 1), 0, offset, now, work, continuous);
}

/** Quarter by quarter: work goes on while the quarter lies in a window. */
function naiveEnd(hours: Windows, offset: number, now: number, work: number, continuous: boolean): number {
  const open = (time: number): boolean => {
    const phase = (time + offset) % 168;
    return hours.some(([from, to]) => from <= phase && phase < to);
  };
  let time = now;
  while (!open(time)) time += quarter;
  if (continuous) return time + work;
  for (let left = work; left > 0; time += quarter) if (open(time)) left -= quarter;
  return time;
}

describe("the end of work", () => {
  it("is where a walk quarter by quarter ends", () => {
    fc.assert(
      fc.property(
        windows,
        quarters(167),
        quarters(500),
        quarters(400),
        fc.boolean(),
        (hours, offset, now, work, continuous) => {
          fc.pre(hours.reduce((sum, [from, to]) => sum + to - from, 0) >= 1);
          expect(end(hours, offset, now, work, continuous)).toBe(naiveEnd(hours, offset, now, work, continuous));
        },
      ),
      { seed: 401, numRuns: 1000 },
    );
  });

  it("comes in office hours after the means of a fine grid", () => {
    const office = [0, 1, 2, 3, 4].map((day): [number, number] => [24 * day + 9, 24 * day + 17]);
    // All breaks lie on whole hours, so the midpoints of quarters integrate without error.
    const mean = (work: number, continuous: boolean): number => {
      let sum = 0;
      for (let now = quarter / 2; now < 168; now += quarter) sum += end(office, 0, now, work, continuous) - now;
      return (sum * quarter) / 168;
    };
    // Four nights of 16 h and a weekend of 64 h: (4 × 16² + 64²) ÷ 2 ÷ 168.
    expect(mean(0, true)).toBeCloseTo(15.2380952381, 9);
    expect(mean(0, false)).toBeCloseTo(15.2380952381, 9);
    // 15.238… + 4, as nothing interrupts it.
    expect(mean(4, true)).toBeCloseTo(19.2380952381, 9);
    // Arrivals in the last 4 h of a day also wait for a night of 16 h or a weekend of 64 h: 4 × (4 × 16 + 64) ÷ 168 more.
    expect(mean(4, false)).toBeCloseTo(22.2857142857, 9);
  });

  it("does not walk through the weeks of very long work", () => {
    // One hour a week: 100,000 h of work end in the 100,000th week from now.
    expect(end([[10, 11]], 0, 0, 100_000, false)).toBe(99_999 * 168 + 11);
    expect(end([[10, 11]], 0, 10.5, 100_000, false)).toBe(100_000 * 168 + 10.5);
  });

  it("is now and the work for a crew that works round the clock", () => {
    expect(endOfWork(buildCrews([crew("crew")], 1), 0, 5, 1000.25, 7.5, false)).toBe(1007.75);
  });
});
