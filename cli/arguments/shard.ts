import type { ShardNumber } from "../../simulation/index.ts";
import { UsageError } from "../usage-error.ts";
import type { Words } from "./read.ts";

/** What is decided over a whole run, with the reason why a shard cannot. */
const notOfShards: Readonly<Record<string, string>> = {
  precision:
    "how many histories are enough shows only when all are looked at: give --replications, the same for every shard",
  json: "a shard is no answer yet: give it to headroom merge",
  csv: "a shard is no answer yet: give it to headroom merge",
  "fail-on": "a shard is no answer yet: give it to headroom merge",
};

/** `--shard 2/5`; null where none is given. */
export function shardOf(words: Words): ShardNumber | null {
  const text = words.value("shard");
  if (text === null) return null;
  for (const [name, reason] of Object.entries(notOfShards)) {
    if (words.has(name)) throw new UsageError(`--${name} cannot be combined with --shard: ${reason}`);
  }
  const [, index, of] = (/^(\d{1,8})\/(\d{1,8})$/.exec(text) ?? []).map(Number);
  if (index >= 1 && index <= of) return { index, of };
  throw new UsageError(
    `--shard needs its number and how many there are, as \`2/5\` (from 1/5 to 5/5), found \`${text}\``,
  );
}
