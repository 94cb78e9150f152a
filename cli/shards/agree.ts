/** Whether parts make up one whole run. */
import { counted, listed } from "../../simulation/index.ts";
import type { Part } from "./read.ts";

const hashDigits = 8;
const mostListed = 10;

/** What must be the same in all parts, in words. */
const common: readonly ((part: Part) => string)[] = [
  ({ shard }) => `was made by headroom ${shard.version}`,
  ({ shard }) => `is of the scenario with hash ${shard.hash.slice(0, hashDigits)}`,
  ({ options }) => `holds ${listed(options.map(({ name }) => name))}`,
  ({ shard }) => `has seed ${shard.seed}`,
  ({ shard }) => `is of a run of ${counted(shard.replications, "history", "histories")}`,
  ({ shard }) => `is one of ${counted(shard.shard.of, "shard")}`,
];

/** All that keeps parts from being one run, a sentence each; empty if they are. At least one part. */
export function disagreements(parts: readonly Part[], version: string): string[] {
  const [first, ...others] = parts;
  const strangers =
    first.shard.version === version ? [] : [`${first.file} ${common[0](first)}, but this is headroom ${version}`];
  const different = others.flatMap((part) =>
    common
      .filter((words) => words(part) !== words(first))
      .map((words) => `${part.file} ${words(part)}, but ${first.file} ${words(first)}`),
  );
  const unlike = [...strangers, ...different];
  if (unlike.length > 0) return unlike;
  const incomplete = [...doubled(parts), ...missing(parts)];
  return incomplete.length > 0 ? incomplete : gaps(parts);
}

function doubled(parts: readonly Part[]): string[] {
  const indexes = [...new Set(parts.map(({ shard }) => shard.shard.index))];
  return indexes.flatMap((index) => {
    const same = parts.filter(({ shard }) => shard.shard.index === index);
    if (same.length === 1) return [];
    const files = listed(same.map(({ file }) => file));
    return [`shard ${index} of ${same[0].shard.shard.of} is given ${times(same.length)}: ${files}`];
  });
}

function missing(parts: readonly Part[]): string[] {
  const { of } = parts[0].shard.shard;
  const present = new Set(parts.map(({ shard }) => shard.shard.index));
  const absent = Array.from({ length: of }, (_, i) => i + 1).filter((index) => !present.has(index));
  if (absent.length === 0) return [];
  const named = absent.slice(0, mostListed).map(String);
  const more = absent.length > mostListed ? [`${absent.length - mostListed} more`] : [];
  const which = listed([...named, ...more]);
  return [absent.length === 1 ? `shard ${which} of ${of} is missing` : `shards ${which} of ${of} are missing`];
}

/** Only a file changed by hand can have one. */
function gaps(parts: readonly Part[]): string[] {
  const inOrder = parts.toSorted((a, b) => a.shard.first - b.shard.first);
  let next = 0;
  for (const { file, shard } of inOrder) {
    if (shard.first !== next) return [`${file} is damaged: it begins with history ${shard.first}, not ${next}`];
    next += shard.count;
  }
  const { replications } = parts[0].shard;
  return next === replications ? [] : [`the shards hold ${next} histories, not ${replications}`];
}

function times(number: number): string {
  return number === 2 ? "twice" : `${number} times`;
}
