import { quantile } from "../../distributions/distribution.ts";
import { bareOf, describe, type Row } from "./describe.ts";
import type { Edit } from "../edit/types.ts";
import { pathText, type Path } from "../issues.ts";
import { finish, type Steps } from "../steps.ts";
import { markedInputs } from "../key-inputs.ts";
import { type Entry, idOf, listingEntries } from "./entries.ts";
import { holdsLaw } from "./field.ts";
import type { Outline } from "./open.ts";
import { provenanceOf } from "./provenance.ts";

const most = 12;
/** Some milliseconds. */
const entriesInStep = 500;

/**
 * What one turns first: what the file marks as such, in its order; then inputs that are not known, in the file's order, then
 * what else is a guess, the widest first. Of a guess that is one number nothing says how wide it is, so it comes after all
 * that has a range. What was turned first in the `former` text, that on disk, stays where it was there: nothing moves away
 * from under the hand that turns it.
 */
export function keyInputs(outline: Outline, former: Outline | null = null): readonly Row[] {
  return finish(findingKeyInputs(outline, former));
}

/** The same in steps; nothing is left to do the second time. */
export function* findingKeyInputs(outline: Outline, former: Outline | null): Steps<readonly Row[]> {
  const found = known.get(outline)?.get(former) ?? (yield* finding(outline, former));
  known.set(outline, new Map(known.get(outline)).set(former, found));
  return found;
}

const known = new WeakMap<Outline, ReadonlyMap<Outline | null, readonly Row[]>>();

function* finding(outline: Outline, former: Outline | null): Steps<readonly Row[]> {
  const marks = marksIn(outline);
  const stays = former === null ? [] : yield* usualIds(former);
  const rows: Row[] = [];
  const entries = yield* listingEntries(outline, null, { toggled: new Map(), all: true });
  for (const [index, entry] of entries.entries()) {
    if (index % entriesInStep === 0) yield;
    if (entry.kind !== "field") continue;
    if (mayBeGuess(entry) || marks.includes(entry.id) || stays.includes(entry.id))
      rows.push(describe(outline, null, entry));
  }
  const byId = new Map(rows.map((row) => [row.entry.id, row]));
  const those = (ids: readonly string[]): readonly Row[] => ids.flatMap((id) => byId.get(id) ?? []);
  const usual = new Set([...those(stays), ...usualOf(rows)]);
  const marked = new Set(those(marks));
  return [...marked, ...[...usual].filter((row) => !marked.has(row)).slice(0, Math.max(0, most - marked.size))];
}

/** Without what is marked: that is as the text says now. */
function* usualIds(outline: Outline): Steps<readonly string[]> {
  const marks = marksIn(outline);
  const ids = (yield* findingKeyInputs(outline, null)).map(({ entry }) => entry.id);
  return ids.filter((id) => !marks.includes(id));
}

function marksIn(outline: Outline): readonly string[] {
  return markedInputs(outline.file).map(({ path }) => idOf(path ?? []));
}

function usualOf(rows: readonly Row[]): readonly Row[] {
  const named = rows.filter(({ entry, doubt }) => entry.path[0] === "inputs" && doubt !== null);
  const others = rows
    .filter((row) => row.entry.path[0] !== "inputs" && row.input === null && isGuess(row))
    .map((row) => ({ row, width: widthOf(row) }))
    .filter(({ width }) => width > 1)
    .sort((a, b) => b.width - a.width)
    .map(({ row }) => row);
  return [...named, ...withoutTwins(others)];
}

/** What is written in many places, with an alias or without, is turned in one. */
function withoutTwins(rows: readonly Row[]): Row[] {
  const seen = new Set<string>();
  return rows.filter(({ entry, text }) => {
    const key = `${entry.label} ${text}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

/** Most fields are plain numbers, words and names: telling so costs less than to say all that there is about them. */
function mayBeGuess({ tree, schema }: Entry): boolean {
  if (tree === null || bareOf(tree).kind !== "scalar") return true;
  return holdsLaw(schema) && provenanceOf(tree)?.quality === "guess";
}

function isGuess({ doubt, provenance, field }: Row): boolean {
  return doubt !== null || (field?.kind === "law" && provenance?.quality === "guess");
}

/** How many times larger the high end is than the low one. */
export function widthOf({ doubt, law }: Row): number {
  if (doubt?.kind === "choice") return Infinity;
  if (doubt?.kind === "range" && doubt.numbers !== null && doubt.numbers.low > 0)
    return doubt.numbers.high / doubt.numbers.low;
  if (law === null || law.law === "constant") return 1;
  const low = quantile(law, 0.05);
  return low > 0 ? quantile(law, 0.95) / low : Infinity;
}

export function isMarked(outline: Outline, path: Path): boolean {
  return markedInputs(outline.file).some((mark) => mark.path !== null && idOf(mark.path) === idOf(path));
}

/** The edit that marks a place of the base as a key input, or no longer. */
export function markEdit(outline: Outline, path: Path): Edit {
  const marks = markedInputs(outline.file);
  const index = marks.findIndex((mark) => mark.path !== null && idOf(mark.path) === idOf(path));
  if (index < 0) return { kind: "insert", path: ["keyInputs", marks.length], value: pathText(path) };
  return { kind: "remove", path: marks.length === 1 ? ["keyInputs"] : ["keyInputs", index] };
}
