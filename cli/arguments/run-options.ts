/** The options that `run` and `compare` share. */
import { leastReplications } from "../../simulation/index.ts";
import type { Precision, ShardNumber } from "../../simulation/index.ts";
import { UsageError } from "../usage-error.ts";
import { precisionOf, wholeNumber } from "./numbers.ts";
import { outputKinds, outputOptions } from "./output-options.ts";
import type { OutputOptions } from "./output-options.ts";
import { readWords } from "./read.ts";
import type { OptionKinds, Words } from "./read.ts";
import { shardOf } from "./shard.ts";

/** What every command that runs histories understands. */
export const commonKinds = {
  set: "values",
  replications: "value",
  seed: "value",
  workers: "value",
} satisfies OptionKinds;

const kinds = {
  ...commonKinds,
  option: "values",
  precision: "value",
  shard: "value",
  ...outputKinds,
} satisfies OptionKinds;

export interface CommonOptions {
  readonly file: string;
  readonly changes: readonly Change[];
  readonly replications: number | null;
  readonly seed: number | null;
  readonly workers: number | null;
}

export interface RunOptions extends CommonOptions, OutputOptions {
  /** Names of options, in the order in which they were given; empty = all. */
  readonly options: readonly string[];
  readonly precision: Precision | null;
  /** Null: the whole run. */
  readonly shard: ShardNumber | null;
}

/** `--set path=value` */
export interface Change {
  readonly path: string;
  readonly value: string;
}

const mostReplications = 10_000_000;
const mostWorkers = 256;
const mostSeed = 2 ** 32 - 1;

/** Null: help was asked for. */
export function runOptions(args: readonly string[]): RunOptions | null {
  const words = readWords(args, kinds);
  if (words.has("help")) return null;
  const precision = words.value("precision");
  return {
    ...commonOptions(words, precision === null ? 1 : leastReplications),
    options: [...new Set(words.values("option"))],
    precision: precision === null ? null : precisionOf(precision),
    shard: shardOf(words),
    ...outputOptions(words),
  };
}

export function commonOptions(words: Words, leastHistories = 1): CommonOptions {
  return {
    file: oneFile(words),
    changes: words.values("set").map(changeOf),
    replications: wholeOrNull(words, "replications", leastHistories, mostReplications),
    seed: wholeOrNull(words, "seed", 0, mostSeed),
    workers: wholeOrNull(words, "workers", 1, mostWorkers),
  };
}

function oneFile({ positionals }: Words): string {
  if (positionals.length === 1) return positionals[0];
  throw new UsageError(
    positionals.length === 0
      ? "which file? Give the path of a scenario"
      : `one file at a time, found ${positionals.length}: ${positionals.join(", ")}`,
  );
}

function wholeOrNull(words: Words, name: string, least: number, most: number): number | null {
  const text = words.value(name);
  return text === null ? null : wholeNumber(`--${name}`, text, least, most);
}

function changeOf(text: string): Change {
  const equals = text.indexOf("=");
  if (equals <= 0) throw new UsageError(`--set needs path=value, as \`hosts.worker.count=12\`, found \`${text}\``);
  return { path: text.slice(0, equals).trim(), value: text.slice(equals + 1).trim() };
}
