import { mean } from "../../distributions/distribution.ts";
import type { Law } from "../../distributions/law.ts";
import type { Value } from "../edit/types.ts";
import type { Path } from "../issues.ts";
import { leafOf } from "../schema/leaf.ts";
import { valuesOf, shapeOf } from "../schema/walk.ts";
import { child, pathOf, plain, type Tree } from "../tree.ts";
import { amountWords, lawWords, meanWords, rateWords } from "./amounts.ts";
import { type Doubt, doubtOf, doubtThrough, inputOf, type NamedInput } from "./doubt.ts";
import type { Entry } from "./entries.ts";
import { type Field, fieldOf } from "./field.ts";
import { timingAt } from "./forms/frequency.ts";
import { wordsOfBraces } from "./laws/braces.ts";
import { lawAtBest, type LawAtBest, type Parameters, parametersIn } from "./laws/parameters.ts";
import { type Outline, placeIn } from "./open.ts";
import { type Provenance, provenanceOf } from "./provenance.ts";

/** What a line of the outline says. */
export interface Row {
  readonly entry: Entry;
  /** Null for what is made of other lines. */
  readonly field: Field | null;
  /** As it is written, without its source; of things, what they are in short. */
  readonly text: string;
  /** The same in its usual unit, or what it comes to; empty where that says nothing new. */
  readonly normal: string;
  readonly law: Law | null;
  /** Of a law in braces that words cannot say, since a parameter is an input or not known: its parameters, and the law at their best guesses. */
  readonly parameters: Parameters | null;
  readonly atBest: LawAtBest | null;
  /** Mean of the law, or of that at best guesses, in the unit of the field; 0 without one. */
  readonly mean: number;
  readonly doubt: Doubt | null;
  readonly input: NamedInput | null;
  readonly provenance: Provenance | null;
  /** In an option: written there, or taken from the base. */
  readonly from: "own" | "base";
  /** Where it is written. */
  readonly writtenAt: Path;
  /** Where an edit of the value goes. */
  readonly target: Path;
  /** The value stands under `value`, beside its source. */
  readonly isSourced: boolean;
  /** A law in braces: its text is in words, and what is written goes back into braces. */
  readonly isBraced: boolean;
}

export function describe(outline: Outline, option: string | null, entry: Entry): Row {
  const { tree, path, schema, around } = entry;
  const field = entry.kind === "field" ? fieldOf(schema, path, around) : null;
  const bare = tree === null ? null : bareOf(tree);
  const isSourced = bare !== null && bare !== tree;
  const writtenAt = tree === null || entry.kind === "section" ? placeIn(option, path) : pathOf(tree);
  const input = bare === null || field === null ? null : inputOf(bare, outline.file);
  const doubt =
    tree === null || entry.kind !== "field"
      ? null
      : (doubtOf(bare ?? tree, field) ?? (input === null || field === null ? null : doubtThrough(input, field)));
  const braces = field?.kind === "law" ? wordsOfBraces(bare) : null;
  const written = braces ?? (bare?.kind === "scalar" ? bare.value : null);
  const read = written !== null && input === null ? field?.read(written) : undefined;
  const known = read !== undefined && "ok" in read ? read.ok : null;
  const law = field?.kind === "law" && known !== null ? (known as Law) : null;
  const parameters =
    field?.kind === "law" && braces === null ? parametersIn(bare, leafOf(schema)?.id, outline.hoursPerYear) : null;
  const atBest = parameters === null ? null : lawAtBest(parameters, outline.file);
  return {
    entry,
    field,
    text: braces ?? (tree === null ? "" : textOf(entry, bare ?? tree, doubt)),
    normal: field === null ? "" : normalOf(outline, path, field, known, bare, doubt, input, atBest),
    law,
    parameters,
    atBest,
    mean: law === null ? (atBest?.mean ?? 0) : mean(law),
    doubt,
    input,
    provenance: tree === null || entry.kind === "section" ? null : provenanceOf(tree),
    from: option !== null && writtenAt[0] === "options" ? "own" : "base",
    writtenAt,
    target: targetOf(placeIn(option, path), option, writtenAt, isSourced),
    isSourced,
    isBraced: braces !== null,
  };
}

/** An override of a sourced value replaces the whole: half of it would keep the source of the other. */
function targetOf(place: Path, option: string | null, writtenAt: Path, isSourced: boolean): Path {
  const here = option === null || writtenAt[0] === "options";
  return isSourced && here ? [...place, "value"] : place;
}

/** The value of `{value, source}`. */
export function bareOf(tree: Tree): Tree {
  return tree.kind === "map" ? (child(tree, "value") ?? tree) : tree;
}

function textOf(entry: Entry, tree: Tree, doubt: Doubt | null): string {
  if (entry.kind !== "field") return summaryOf(entry, tree);
  if (tree.kind === "scalar") return tree.value === null ? "" : String(tree.value).trim();
  if (tree.kind === "list")
    return tree.items.map((item) => (item.kind === "scalar" ? String(item.value) : flow(item))).join(", ");
  if (doubt?.kind === "range") return `${doubt.best} (${doubt.low} to ${doubt.high})`;
  if (doubt?.kind === "choice") return doubt.weights.map(({ value }) => value).join(" or ");
  return flow(tree);
}

/** In braces, for what has no form of its own. */
export function flow(tree: Tree): string {
  return flowOf(plain(tree) as Value);
}

function flowOf(value: Value): string {
  if (typeof value !== "object" || value === null) return String(value);
  if (Array.isArray(value)) return `[${(value as readonly Value[]).map(flowOf).join(", ")}]`;
  return `{${Object.entries(value)
    .map(([key, inner]) => `${key}: ${flowOf(inner)}`)
    .join(", ")}}`;
}

/** What says most about a thing at a glance. */
const telling = [
  "count",
  "rate",
  "afr",
  "mttf",
  "mtbf",
  "time",
  "every",
  "on",
  "of",
  "need",
  "cpu",
  "memory",
  "recovery",
  "target",
  "window",
  "group",
];

function summaryOf({ schema, kind }: Entry, tree: Tree): string {
  if (kind === "section" || tree.kind !== "map") return "";
  if (valuesOf(schema) !== null) return [...tree.entries.keys()].slice(0, 4).join(", ");
  if (shapeOf(schema) === null) return "";
  const first = telling.some((key) => child(tree, key) !== undefined) ? telling : [...tree.entries.keys()];
  const parts = first.flatMap((key) => {
    const value = child(tree, key);
    const text = value === undefined ? "" : shortOf(bareOf(value));
    const before = key === "count" ? "× " : key === "need" ? "needs " : "";
    return text === "" ? [] : [before + text];
  });
  return parts.slice(0, 3).join(" · ");
}

function shortOf(tree: Tree): string {
  if (tree.kind === "scalar") return tree.value === null ? "" : String(tree.value);
  if (tree.kind === "list") return tree.items.map(shortOf).join(", ");
  const named = child(tree, "group");
  return named === undefined ? "" : shortOf(named);
}

function normalOf(
  { hoursPerYear }: Outline,
  path: Path,
  field: Field,
  known: unknown,
  bare: Tree | null,
  doubt: Doubt | null,
  input: NamedInput | null,
  atBest: LawAtBest | null,
): string {
  const words = (value: number): string => amountWords(value, field.unit, hoursPerYear);
  if (doubt?.kind === "range" && doubt.numbers !== null && (input !== null || field.kind === "input")) {
    if (field.kind === "input") return "";
    const { best, low, high } = doubt.numbers;
    return `${words(best)} (${words(low)} to ${words(high)})`;
  }
  if (field.kind === "law") {
    const law = known as Law | null;
    if (atBest !== null)
      return `${lawWords(atBest.law, field.unit, hoursPerYear)}${atBest.isKnown ? "" : " at best guesses"}`;
    if (law === null) return "";
    return law.law === "constant" ? differing(words(law.value), bare) : lawWords(law, field.unit, hoursPerYear);
  }
  if (typeof known !== "number") return "";
  if (field.kind === "rate") {
    const perHour = field.unit === "perYear" ? known / hoursPerYear : known;
    return [field.unit === "perYear" ? "" : differing(words(known), bare), meanWords(perHour, hoursPerYear)]
      .filter((part) => part !== "")
      .join(", ");
  }
  const timing = timingAt(path);
  if ((timing === "mttf" || timing === "mtbf") && known > 0)
    return [differing(words(known), bare), rateWords(1 / known, hoursPerYear)].filter((part) => part !== "").join(", ");
  return ["quantity", "share"].includes(field.kind) ? differing(words(known), bare) : "";
}

/** Nothing where it would repeat what is written. */
function differing(normal: string, bare: Tree | null): string {
  const written = bare?.kind === "scalar" ? String(bare.value) : "";
  const plainForm = (text: string): string =>
    text
      .replaceAll(/[\s\u00a0,]/g, "")
      .replace(/(?:a|per)(?=(?:year|hour|second)$)/, "/")
      .replace(/(second|minute|hour|day|month|year)s?$/, (unit) => short[unit.replace(/s$/, "")] ?? unit)
      .replace(/(cpus?|cores?)$/i, "")
      .toLowerCase();
  return plainForm(normal) === plainForm(written) || normal === "" ? "" : normal;
}

const short: Readonly<Record<string, string>> = {
  second: "s",
  minute: "min",
  hour: "h",
  day: "d",
  month: "month",
  year: "year",
};
