import { describe, expect, test } from "vitest";
import { checkShard, shardJsonSchema } from "../../../simulation/trials/shard-schema.ts";
import type { ShardFile } from "../../../simulation/trials/shard-schema.ts";

const shard: ShardFile = {
  format: "headroom-shard/1",
  version: "1.2.3",
  shard: { index: 2, of: 5 },
  hash: "0123456789abcdef".repeat(4),
  seed: 3,
  replications: 12,
  first: 3,
  count: 3,
  scenario: "format: headroom/1\n",
  options: [{ name: "metal", width: 1, rows: "AAAAAAAA8D8AAAAAAADwPwAAAAAAAPA/" }],
};

test("a shard is read as it stands", () => {
  expect(checkShard(structuredClone(shard))).toEqual({ ok: true, shard });
});

describe("what is none is told", () => {
  test.each<[string, unknown, string]>([
    ["no object", [1], "is no shard: run --shard makes them"],
    ["null", null, "is no shard: run --shard makes them"],
    ["a result", { format: "headroom-result/1" }, "is no shard: its format is headroom-result/1, not headroom-shard/1"],
    [
      "a later format",
      { ...shard, format: "headroom-shard/2" },
      "is of a format this version does not read: its format is headroom-shard/2, not headroom-shard/1",
    ],
    ["a field of another type", { ...shard, seed: "3" }, "is damaged: seed: Invalid input: expected number"],
    ["a field within", { ...shard, shard: { index: 0, of: 5 } }, "is damaged: shard: index: Too small"],
    ["an unknown field", { ...shard, histories: 3 }, 'is damaged: Unrecognized key: "histories"'],
    ["no options", { ...shard, options: [] }, "is damaged: options: Too small"],
  ])("%s", (_, data, words) => {
    expect(checkShard(data)).toEqual({ ok: false, problem: expect.stringContaining(words) as string });
  });
});

test("cli/shard.schema.json is current", async () => {
  await expect(shardJsonSchema()).toMatchFileSnapshot("../../../cli/shard.schema.json");
});
