import type { SaidKey } from "../said.ts";
import { child, type Tree } from "../tree.ts";
import { type Quality, qualities } from "../types.ts";

/** Where a value comes from. */
export interface Provenance extends Readonly<Record<Exclude<SaidKey, "quality">, string | null>> {
  readonly quality: Quality | null;
  /** Said of this value, or of the block it stands in. */
  readonly own: boolean;
}

/** What is said about a value itself, else about what it stands in; null if nothing is. */
export function provenanceOf(tree: Tree): Provenance | null {
  for (let at: Tree | null = tree, own = true; at !== null; at = at.parent, own = false) {
    const [source, quality, date, link] = [
      textOf(at, "source"),
      textOf(at, "quality"),
      textOf(at, "date"),
      textOf(at, "link"),
    ];
    if (source === null && quality === null && date === null && link === null) continue;
    const known = qualities.find((one) => one === quality) ?? null;
    return { source, quality: known, date, link, note: textOf(at, "note"), own };
  }
  return null;
}

/** A year alone is a number in YAML. */
function textOf(tree: Tree, key: SaidKey): string | null {
  const value = tree.kind === "map" ? child(tree, key) : undefined;
  if (value?.kind !== "scalar") return null;
  return typeof value.value === "string" || (key === "date" && typeof value.value === "number")
    ? String(value.value)
    : null;
}
