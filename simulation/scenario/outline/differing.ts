import type { MapTree, Tree } from "../tree.ts";
import type { Path } from "../issues.ts";
import { alikeIn, fewestAlike } from "./alike.ts";
import { describe } from "./describe.ts";
import { finish, type Steps } from "../steps.ts";
import { type Entry, idOf, listingEntries } from "./entries.ts";
import type { Outline } from "./open.ts";

/** One place, as each option has it. */
export interface SideBySide {
  readonly id: string;
  readonly path: Path;
  /** Of one that has it. */
  readonly entry: Entry;
  /** By option in the file's order; null where it has nothing there. */
  readonly texts: readonly (string | null)[];
  readonly entries: readonly (Entry | null)[];
  readonly differs: boolean;
}

/** Every value of every option, beside each other. What some option does not have at all is one line. */
export function sideBySide(outline: Outline, which: Which = "all"): readonly SideBySide[] {
  return finish(puttingSideBySide(outline, which));
}

/** "differing": what no option writes anew may be left out. */
export type Which = "all" | "differing";

export function isSideBySide(outline: Outline, which: Which): boolean {
  return known[which].has(outline);
}

/** The same in steps; nothing is left to do the second time. */
export function* puttingSideBySide(outline: Outline, which: Which): Steps<readonly SideBySide[]> {
  const sides = known[which].get(outline) ?? (yield* putting(outline, which));
  known[which].set(outline, sides);
  return sides;
}

const known: Readonly<Record<Which, WeakMap<Outline, readonly SideBySide[]>>> = {
  all: new WeakMap(),
  differing: new WeakMap(),
};
/** Some milliseconds. */
const idsInStep = 500;

function* putting(outline: Outline, which: Which): Steps<readonly SideBySide[]> {
  const { options } = outline;
  const without = which === "all" ? new Set<Tree>() : sharedBy(options.map(({ name }) => outline.design(name)));
  yield;
  const columns: ReadonlyMap<string, Entry>[] = [];
  for (const { name } of options) columns.push(yield* columnOf(outline, name, without));
  const ids = new Set<string>();
  /** What some option does not have. */
  const lacking = new Set<string>();
  let looks = 0;
  for (const column of columns)
    for (const id of column.keys()) {
      if (++looks % idsInStep === 0) yield;
      ids.add(id);
      if (columns.some((other) => !other.has(id))) lacking.add(id);
    }
  const sideOf = (id: string): SideBySide[] => {
    const entries = columns.map((column) => column.get(id) ?? null);
    const entry = entries.find((one) => one !== null)!;
    const above = idOf(entry.path.slice(0, -1));
    if (entry.id === "title" || entry.id === "description" || lacking.has(above)) return [];
    if (entry.kind !== "field" && !lacking.has(id)) return [];
    let texts: readonly (string | null)[] | null = null;
    const told = (): readonly (string | null)[] =>
      (texts ??= entries.map((one, index) => (one === null ? null : describe(outline, options[index].name, one).text)));
    // What no option writes anew is the very same tree in all: of thousands of lines few are to be told.
    const isShared = entries.every((one) => one !== null && one.tree !== null && one.tree === entry.tree);
    return [
      {
        id,
        path: entry.path,
        entry,
        get texts() {
          return told();
        },
        entries,
        differs: !isShared && told().some((text) => text !== told()[0]),
      },
    ];
  };
  const sides: SideBySide[] = [];
  for (const id of ids) {
    if (++looks % idsInStep === 0) yield;
    sides.push(...sideOf(id));
  }
  return sides;
}

function* columnOf(outline: Outline, option: string, without: ReadonlySet<Tree>): Steps<ReadonlyMap<string, Entry>> {
  const entries = (yield* listingEntries(outline, option, { toggled: new Map(), all: true, without })).filter(
    ({ kind }) => kind !== "add" && kind !== "section",
  );
  return new Map(entries.map((entry) => [entry.id, entry]));
}

/** Fields, sections and things that are the very same in all designs. Alike things are one line, by what they all say. */
function sharedBy(designs: readonly MapTree[]): ReadonlySet<Tree> {
  const shared = new Set<Tree>();
  for (const [key, tree] of designs[0]?.entries ?? []) {
    const sections = designs.map(({ entries }) => entries.get(key));
    if (sections.every((section) => section === tree)) shared.add(tree);
    const maps = sections.flatMap((section) => (section?.kind === "map" ? [section.entries] : []));
    if (tree.kind !== "map" || maps.length < designs.length || maps.some(hasAlike)) continue;
    for (const [name, inner] of tree.entries)
      if (maps.every((entries) => entries.get(name) === inner)) shared.add(inner);
  }
  return shared;
}

function hasAlike(entries: ReadonlyMap<string, Tree>): boolean {
  return [...alikeIn(entries).values()].some((group) => group.length >= fewestAlike);
}
