import { describe, type Row } from "./describe.ts";
import { entriesOf, type Entry, idOf } from "./entries.ts";
import { type Outline, placeIn } from "./open.ts";

/** What is looked for; all that is given must hold. */
export interface Search {
  readonly words: string;
  readonly only: ReadonlySet<"changed" | "guesses" | "problems" | "differs">;
}

export interface Marks {
  /** Ids of places in the file. */
  readonly changed: ReadonlySet<string>;
  readonly problems: ReadonlySet<string>;
  /** Ids of places in a design. */
  readonly differing: ReadonlySet<string>;
}

export function isSearching({ words, only }: Search): boolean {
  return words.trim() !== "" || only.size > 0;
}

/** The lines that are found, each below what it stands in. */
export function found(outline: Outline, option: string | null, search: Search, marks: Marks): Entry[] {
  const entries = entriesOf(outline, option, { toggled: new Map(), all: true });
  const words = search.words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const lines: Entry[] = [];
  /** What the line stands in, which is shown with the first that is found in it. */
  const above: Entry[] = [];
  for (const entry of entries) {
    if (entry.kind === "add") continue;
    while (above.length > 0 && above.at(-1)!.depth >= entry.depth) above.pop();
    if (matches(outline, option, entry, above, words, search, marks)) lines.push(...above.splice(0), entry);
    else above.push(entry);
  }
  return lines;
}

function matches(
  outline: Outline,
  option: string | null,
  entry: Entry,
  above: readonly Entry[],
  words: readonly string[],
  { only }: Search,
  marks: Marks,
): boolean {
  if (entry.kind !== "field") return false;
  const row = describe(outline, option, entry);
  if (only.has("guesses") && row.provenance?.quality !== "guess") return false;
  if (only.has("changed") && !marks.changed.has(idOf(row.writtenAt))) return false;
  if (
    only.has("problems") &&
    !marks.problems.has(idOf(placeIn(option, entry.path))) &&
    !marks.problems.has(idOf(row.writtenAt))
  )
    return false;
  if (only.has("differs") && !marks.differing.has(entry.id)) return false;
  if (words.length === 0) return true;
  const text = searchable(row, above);
  return words.every((word) => text.includes(word));
}

function searchable({ entry, text, normal, provenance }: Row, above: readonly Entry[]): string {
  return [entry.label, entry.id, text, normal, provenance?.source ?? "", ...above.map(({ label }) => label)]
    .join(" ")
    .toLowerCase();
}
