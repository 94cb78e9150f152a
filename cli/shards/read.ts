/** A shard's file → its contents, checked as far as one file can be. */
import { checkShard } from "../../simulation/index.ts";
import type { ShardFile } from "../../simulation/index.ts";
import { hashOf, readBytes } from "../load.ts";
import type { Surroundings } from "../surroundings.ts";
import { decodeFigures } from "./figures.ts";

/** A shard, and where it was read. */
export interface Part {
  readonly file: string;
  readonly shard: Omit<ShardFile, "options">;
  readonly options: readonly PartOption[];
}

export interface PartOption {
  readonly name: string;
  readonly width: number;
  readonly rows: Float64Array;
}

/** The part, or a sentence that says why it is none. */
export function readPart(file: string, { readFile }: Surroundings): Part | string {
  const data = parseJson(new TextDecoder().decode(readBytes(file, readFile)));
  if (data === undefined) return `${file} is no shard, or was cut short: it is not JSON`;
  const checked = checkShard(data);
  if (!checked.ok) return `${file} ${checked.problem}`;
  const { options, ...shard } = checked.shard;
  if (hashOf(shard.scenario) !== shard.hash) return `${file} is damaged: its scenario does not have its hash`;
  const read: PartOption[] = [];
  for (const { name, width, rows } of options) {
    const figures = decodeFigures(rows, shard.count * width);
    if (figures === null) return `${file} is damaged: option ${name} does not hold ${shard.count} histories`;
    read.push({ name, width, rows: figures });
  }
  return { file, shard, options: read };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
