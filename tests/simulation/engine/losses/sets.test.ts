import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstSet, nextSet, randomOrder, randomSet, setsOf } from "../../../../simulation/engine/losses/sets.ts";
import { keysOf } from "../../../../simulation/model/keys.ts";

const sizes = fc
  .integer({ min: 1, max: 9 })
  .chain((count) => fc.tuple(fc.constant(count), fc.integer({ min: 0, max: count })));

describe("sets", () => {
  it("are all met once, in order", () => {
    fc.assert(
      fc.property(sizes, ([count, size]) => {
        const met: string[] = [];
        const set = firstSet(size);
        do met.push(set.map((item) => String.fromCharCode(97 + item)).join(""));
        while (nextSet(set, count));
        expect(met).toEqual([...new Set(met)].toSorted());
        expect(met.length).toBe(setsOf(count, size));
      }),
      { seed: 502, numRuns: 100 },
    );
  });

  it("are counted as Pascal did: 37 over 6 is 2,324,784; none of more things than there are", () => {
    expect(setsOf(37, 6)).toBe(2_324_784);
    expect(setsOf(2, 3)).toBe(0);
    expect(setsOf(20_000, 6)).toBe(Infinity);
  });

  it("by chance, one after another: each of six orders of two of three comes as often, within 4 standard errors", () => {
    const keys = keysOf(1, ["losses"], "sets");
    const counts = new Map<string, number>();
    for (let number = 0; number < 12_000; number++) {
      const order = randomOrder(keys, 0, number, 0, 3, 2).join();
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect([...counts.keys()].toSorted()).toEqual(["0,1", "0,2", "1,0", "1,2", "2,0", "2,1"]);
    // As below.
    for (const count of counts.values()) expect(Math.abs(count - 2000)).toBeLessThan(4 * 41);
  });

  it("by chance: of six pairs of four things each comes as often, within 4 standard errors", () => {
    const keys = keysOf(1, ["losses"], "sets");
    const draws = 12_000;
    const counts = new Map<string, number>();
    for (let number = 0; number < draws; number++) {
      const set = randomSet(keys, 2, 0, number, 4, 2).join();
      counts.set(set, (counts.get(set) ?? 0) + 1);
    }
    expect([...counts.keys()].toSorted()).toEqual(["0,1", "0,2", "0,3", "1,2", "1,3", "2,3"]);
    // 2,000 each with a standard deviation of √(12,000 · 1/6 · 5/6) = 41; sees errors of 8 %.
    for (const count of counts.values()) expect(Math.abs(count - 2000)).toBeLessThan(4 * 41);
  });
});
