import type { Quality } from "../types.ts";
import { finish, type Steps } from "../steps.ts";
import { describe } from "./describe.ts";
import { type Entry, idOf, listingEntries } from "./entries.ts";
import { type Outline, placeIn } from "./open.ts";
import type { Provenance } from "./provenance.ts";

/** What is looked for; all that is given must hold. */
export interface Search {
  readonly words: string;
  readonly only: ReadonlySet<"changed" | "guesses" | "problems" | "differs">;
  /** Numbers of this quality only. */
  readonly quality?: Quality;
}

export interface Marks {
  /** Ids of places in the file. */
  readonly changed: ReadonlySet<string>;
  readonly problems: ReadonlySet<string>;
  /** Ids of places in a design. */
  readonly differing: ReadonlySet<string>;
}

export function isSearching({ words, only, quality }: Search): boolean {
  return words.trim() !== "" || only.size > 0 || quality !== undefined;
}

/** The lines that are found, each below what it stands in. */
export function found(outline: Outline, option: string | null, search: Search, marks: Marks): Entry[] {
  const words = search.words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const lines: Entry[] = [];
  /** What the line stands in, which is shown with the first that is found in it. */
  const above: Entry[] = [];
  for (const line of finish(indexing(outline, option))) {
    while (above.length > 0 && above.at(-1)!.depth >= line.entry.depth) above.pop();
    if (matches(line, words, search, marks)) lines.push(...above.splice(0), line.entry);
    else above.push(line.entry);
  }
  return lines;
}

/** A line as it is looked for: what it says is worked out once for a text, not for every letter of what is looked for. */
interface Indexed {
  readonly entry: Entry;
  /** Null for what is made of other lines: it is found through them. */
  readonly field: {
    readonly text: string;
    readonly quality: Quality | null;
    readonly writtenAt: string;
    readonly place: string;
  } | null;
}

/** Makes a design ready to be searched, in steps; nothing is left to do the second time. */
export function* indexing(outline: Outline, option: string | null): Steps<readonly Indexed[]> {
  const ofOutline = indexes.get(outline) ?? new Map<string | null, readonly Indexed[]>();
  indexes.set(outline, ofOutline);
  const known = ofOutline.get(option);
  if (known !== undefined) return known;
  const lines: Indexed[] = [];
  const above: Entry[] = [];
  for (const entry of yield* listingEntries(outline, option, { toggled: new Map(), all: true })) {
    if (entry.kind === "add") continue;
    while (above.length > 0 && above.at(-1)!.depth >= entry.depth) above.pop();
    lines.push({ entry, field: entry.kind === "field" ? fieldIn(outline, option, entry, above) : null });
    above.push(entry);
    if (lines.length % linesInStep === 0) yield;
  }
  ofOutline.set(option, lines);
  return lines;
}

export function isIndexed(outline: Outline, option: string | null): boolean {
  return indexes.get(outline)?.has(option) === true;
}

const indexes = new WeakMap<Outline, Map<string | null, readonly Indexed[]>>();

/** Some milliseconds. */
const linesInStep = 200;

function fieldIn(outline: Outline, option: string | null, entry: Entry, above: readonly Entry[]): Indexed["field"] {
  const { text, normal, provenance, writtenAt } = describe(outline, option, entry);
  const said = [entry.label, entry.id, text, normal, ...sourceWords(provenance), ...above.map(({ label }) => label)];
  return {
    text: said.join(" ").toLowerCase(),
    quality: provenance?.quality ?? null,
    writtenAt: idOf(writtenAt),
    place: idOf(placeIn(option, entry.path)),
  };
}

function sourceWords(provenance: Provenance | null): readonly string[] {
  return [provenance?.source, provenance?.date, provenance?.link].map((said) => said ?? "");
}

function matches(
  { entry, field }: Indexed,
  words: readonly string[],
  { only, quality: wanted }: Search,
  marks: Marks,
): boolean {
  if (field === null) return false;
  const { text, quality, writtenAt, place } = field;
  if (only.has("guesses") && quality !== "guess") return false;
  if (wanted !== undefined && quality !== wanted) return false;
  if (only.has("changed") && !marks.changed.has(writtenAt)) return false;
  if (only.has("problems") && !marks.problems.has(place) && !marks.problems.has(writtenAt)) return false;
  if (only.has("differs") && !marks.differing.has(entry.id)) return false;
  return words.every((word) => text.includes(word));
}
