import { expect, test } from "vitest";
import { mergeShards } from "../../../simulation/trials/merge.ts";
import type { Shard } from "../../../simulation/trials/merge.ts";
import { openFakeTrial } from "../../support/fake-trial.ts";

function shard(first: number, count: number): Shard {
  const trial = openFakeTrial({ name: "metal", outageChance: 0.5, outageMinutes: 10 });
  const width = trial.facts.layout.width;
  const rows = new Float64Array(count * width);
  for (let i = 0; i < count; i++) trial.run(first + i, rows, i * width);
  return { facts: [trial.facts], first, rows: [rows] };
}

test("shards in any order are the run made in one piece", () => {
  const [whole] = mergeShards([shard(0, 700)]);
  const [merged] = mergeShards([shard(500, 200), shard(0, 1), shard(1, 499)]);
  expect(merged).toEqual(whole);
});

test("what lies beyond a gap is left out", () => {
  const [merged] = mergeShards([shard(0, 10), shard(11, 10)]);
  expect(merged.count).toBe(10);
});
