import { UsageError } from "../usage-error.ts";
import { outputKinds, outputOptions } from "./output-options.ts";
import type { OutputOptions } from "./output-options.ts";
import { readWords } from "./read.ts";

export interface MergeOptions extends OutputOptions {
  readonly files: readonly string[];
}

/** Null: help was asked for. */
export function mergeOptions(args: readonly string[]): MergeOptions | null {
  const words = readWords(args, outputKinds);
  if (words.has("help")) return null;
  if (words.positionals.length === 0) throw new UsageError("which files? Give the paths of all shards of a run");
  return { files: words.positionals, ...outputOptions(words) };
}
