/** The options of `explain`. */
import { places } from "../../simulation/index.ts";
import type { Place } from "../../simulation/index.ts";
import { UsageError } from "../usage-error.ts";
import { wholeNumber } from "./numbers.ts";
import { readWords } from "./read.ts";
import type { OptionKinds, Words } from "./read.ts";
import { commonKinds, commonOptions } from "./run-options.ts";
import type { CommonOptions } from "./run-options.ts";

const kinds = {
  ...commonKinds,
  option: "value",
  replication: "value",
  worst: "flag",
  median: "flag",
  luckiest: "flag",
  top: "value",
  event: "value",
  json: "flag",
  out: "value",
  help: "flag",
} satisfies OptionKinds;

/** Which history: a numbered one, or one by its place among all. */
export type HistoryChoice =
  { readonly kind: "number"; readonly number: number } | { readonly kind: "place"; readonly place: Place };

export interface ExplainOptions extends CommonOptions {
  readonly option: string | null;
  readonly history: HistoryChoice;
  /** How many events are told. */
  readonly top: number;
  /** The one event to tell in full; null: all. */
  readonly event: number | null;
  readonly json: boolean;
  readonly out: string | null;
}

const defaultTop = 20;
const most = 2 ** 31 - 1;

/** Null: help was asked for. */
export function explainOptions(args: readonly string[]): ExplainOptions | null {
  const words = readWords(args, kinds);
  if (words.has("help")) return null;
  const wholeOrNull = (name: string, least: number): number | null => {
    const text = words.value(name);
    return text === null ? null : wholeNumber(`--${name}`, text, least, most);
  };
  const top = wholeOrNull("top", 1);
  const event = wholeOrNull("event", 0);
  if (top !== null && event !== null) throw new UsageError("--top and --event exclude each other");
  return {
    ...commonOptions(words),
    option: words.value("option"),
    history: historyOf(words, wholeOrNull("replication", 0)),
    top: top ?? defaultTop,
    event,
    json: words.has("json"),
    out: words.value("out"),
  };
}

export function historyOf(words: Words, number: number | null): HistoryChoice {
  const asked = places.filter((place) => words.has(place));
  if (asked.length + (number === null ? 0 : 1) !== 1) {
    throw new UsageError("which history? Give one of --replication N, --worst, --median and --luckiest");
  }
  if (number !== null && words.has("replications")) {
    throw new UsageError("--replications is for --worst, --median and --luckiest; one history is --replication N");
  }
  return number === null ? { kind: "place", place: asked[0] } : { kind: "number", number };
}
