import fc from "fast-check";
import { expect, test } from "vitest";
import { shardRange } from "../../../simulation/trials/shards.ts";
import type { ShardRange } from "../../../simulation/trials/shards.ts";

function allShards(of: number, replications: number, historiesPerWorld: number): ShardRange[] {
  return Array.from({ length: of }, (_, i) => shardRange({ index: i + 1, of }, replications, historiesPerWorld));
}

test("worked on paper: 12 histories in 5 shards", () => {
  expect(allShards(5, 12, 1)).toEqual([
    { first: 0, count: 3 },
    { first: 3, count: 3 },
    { first: 6, count: 2 },
    { first: 8, count: 2 },
    { first: 10, count: 2 },
  ]);
});

test("worked on paper: 22 histories in worlds of 4 are 6 worlds, the last one of 2", () => {
  expect(allShards(4, 22, 4)).toEqual([
    { first: 0, count: 8 },
    { first: 8, count: 8 },
    { first: 16, count: 4 },
    { first: 20, count: 2 },
  ]);
});

test("fewer worlds than shards: the last ones are empty", () => {
  expect(allShards(3, 2, 1).map(({ count }) => count)).toEqual([1, 1, 0]);
});

test("shards follow each other, cut no world, and differ by at most one world", () => {
  const size = fc.integer({ min: 1, max: 300 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), size, fc.integer({ min: 1, max: 17 }), (of, total, perWorld) => {
      const shards = allShards(of, total, perWorld);
      let next = 0;
      for (const { first, count } of shards) {
        expect(first).toBe(next);
        next += count;
        expect(next % perWorld === 0 || next === total).toBe(true);
      }
      expect(next).toBe(total);
      const worlds = shards.map(({ count }) => Math.ceil(count / perWorld));
      expect(Math.max(...worlds) - Math.min(...worlds)).toBeLessThanOrEqual(1);
    }),
  );
});
