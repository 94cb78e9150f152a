/** The options of `chart`. */
import { chartNames, formats, looks } from "../../charts/index.ts";
import type { ChartName, Format, Look, Size } from "../../charts/index.ts";
import { nearest, places } from "../../simulation/index.ts";
import { didYouMean, UsageError } from "../usage-error.ts";
import { historyOf } from "./explain-options.ts";
import type { HistoryChoice } from "./explain-options.ts";
import { wholeNumber } from "./numbers.ts";
import { readWords } from "./read.ts";
import type { OptionKinds, Words } from "./read.ts";
import { commonKinds, commonOptions } from "./run-options.ts";
import type { CommonOptions } from "./run-options.ts";

const kinds = {
  ...commonKinds,
  option: "values",
  view: "values",
  out: "value",
  size: "value",
  look: "value",
  scale: "value",
  bare: "flag",
  without: "values",
  transparent: "flag",
  replication: "value",
  worst: "flag",
  median: "flag",
  luckiest: "flag",
  help: "flag",
} satisfies OptionKinds;

export interface ChartOptions extends CommonOptions {
  readonly chart: ChartName;
  /** Names of options, in the order in which they were given; empty = all. */
  readonly options: readonly string[];
  /** How it is looked at: "as=curve". What there is depends on the answer. */
  readonly views: readonly string[];
  readonly out: string;
  readonly format: Format;
  readonly size: Size;
  readonly look: Look;
  /** Pixels of a PNG for one px. */
  readonly scale: number;
  /** Which words stand around the picture. */
  readonly words: Readonly<Record<Part, boolean>>;
  readonly transparent: boolean;
  /** Of a timeline; null for other charts. */
  readonly history: HistoryChoice | null;
}

const sizes = ["column", "full", "slide"] as const;
const [leastWidth, mostWidth] = [300, 4000];
const mostHistory = 2 ** 31 - 1;

/** Null: help was asked for. */
export function chartOptions(args: readonly string[]): ChartOptions | null {
  const words = readWords(args, kinds);
  if (words.has("help")) return null;
  const [file, chart, ...more] = words.positionals;
  if (file === undefined || chart === undefined) {
    throw new UsageError(
      "give the path of a scenario and the name of a chart, as: headroom chart FILE availability --out FILE.svg",
    );
  }
  if (more.length > 0) throw new UsageError(`one chart at a time, found also ${more.join(", ")}`);
  const out = words.value("out");
  if (out === null) throw new UsageError("where to? Give --out FILE.svg, .png, .pdf or .csv");
  const name = oneOf(chart, chartNames, "chart");
  return {
    ...commonOptions({ ...words, positionals: [file] }),
    chart: name,
    options: [...new Set(words.values("option"))],
    views: words.values("view"),
    out,
    format: formatOf(out),
    size: sizeOf(words),
    look: looks[oneOf(words.value("look") ?? "light", ["light", "dark", "print"] as const, "look")],
    scale: words.value("scale") === null ? 2 : wholeNumber("--scale", words.value("scale")!, 1, 8),
    words: partsOf(words),
    transparent: words.has("transparent"),
    history: historyOfChart(name, words),
  };
}

const parts = ["title", "subtitle", "aid", "caption"] as const;
type Part = (typeof parts)[number];

function partsOf(words: Words): ChartOptions["words"] {
  const left = new Set(words.values("without").map((word) => oneOf(word, parts, "part of a picture")));
  const stays = (part: Part): boolean => !words.has("bare") && !left.has(part);
  return { title: stays("title"), subtitle: stays("subtitle"), aid: stays("aid"), caption: stays("caption") };
}

function historyOfChart(chart: ChartName, words: Words): HistoryChoice | null {
  const number = words.value("replication");
  if (chart === "timeline")
    return historyOf(words, number === null ? null : wholeNumber("--replication", number, 0, mostHistory));
  if (number !== null || places.some((place) => words.has(place)))
    throw new UsageError("--replication, --worst, --median and --luckiest choose the history of a timeline");
  return null;
}

function oneOf<Name extends string>(word: string, names: readonly Name[], noun: string): Name {
  const found = names.find((name) => name === word);
  if (found !== undefined) return found;
  throw new UsageError(`\`${word}\` is no ${noun}${didYouMean(nearest(word, names))}; there are ${names.join(", ")}`);
}

function formatOf(out: string): Format {
  const ending = /\.([a-z]+)$/i.exec(out)?.[1].toLowerCase();
  const found = formats.find((format) => format === ending);
  if (found !== undefined) return found;
  throw new UsageError(`--out must end in .svg, .png, .pdf or .csv, found \`${out}\``);
}

function sizeOf(words: Words): Size {
  const word = words.value("size") ?? "full";
  const named = sizes.find((size) => size === word);
  if (named !== undefined) return named;
  if (/^\d+$/.test(word)) return wholeNumber("--size", word, leastWidth, mostWidth);
  throw new UsageError(
    `--size is column (85 mm), full (170 mm), slide (1600 × 900) or a width in px, found \`${word}\``,
  );
}
