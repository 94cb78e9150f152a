import { namedSections } from "../names.ts";
import { alikeIn, fewestAlike } from "./alike.ts";
import type { Row } from "./describe.ts";
import { isWrittenHere } from "./said-edits.ts";

/** Entries of maps that their author named: things, failure modes and planned work of a thing, inputs. */
export function isNamed({ entry }: Row): boolean {
  if (entry.kind === "section" || entry.kind === "alike") return false;
  if (entry.kind === "thing") return true;
  const above = entry.path.at(-2);
  return entry.path.length === 2
    ? entry.path[0] !== "run" && namedSections.includes(String(above))
    : ["failures", "planned", "triggers"].includes(String(above)) && typeof entry.path.at(-1) === "string";
}

/**
 * Where a named thing or an item of a list goes in its file, counted without itself, to stand before (-1) or behind (1) its
 * neighbour in the outline; null for fields, at the ends, and where an option takes it from the base.
 */
export function placeBeside(row: Row, by: 1 | -1): number | null {
  const { entry, writtenAt } = row;
  const parent = entry.tree?.parent ?? null;
  if (parent === null || entry.kind === "alike" || !isWrittenHere(row)) return null;
  const last = writtenAt.at(-1);
  if (parent.kind === "list") return typeof last === "number" ? within(last + by, parent.items.length) : null;
  if (!isNamed(row)) return null;
  const names = [...parent.entries.keys()];
  const isShown = shownIn(entry.path.length === 2 ? alikeIn(parent.entries) : null);
  let to = names.indexOf(String(last)) + by;
  while (to >= 0 && to < names.length && !isShown(names[to])) to += by;
  // Those alike behind their first have no line: what goes behind it goes behind them.
  if (by > 0) while (to + 1 < names.length && !isShown(names[to + 1])) to++;
  return within(to, names.length);
}

function within(index: number, count: number): number | null {
  return index >= 0 && index < count ? index : null;
}

/** Of things that are alike, only the first has a line. */
function shownIn(alike: ReadonlyMap<string, readonly string[]> | null): (name: string) => boolean {
  return (name) => {
    const group = alike?.get(name) ?? [name];
    return group.length < fewestAlike || group[0] === name;
  };
}
