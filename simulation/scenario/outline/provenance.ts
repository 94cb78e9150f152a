import { child, type Tree } from "../tree.ts";
import { type Quality, qualities } from "../types.ts";

/** Where a value comes from. */
export interface Provenance {
  readonly source: string | null;
  readonly quality: Quality | null;
  readonly note: string | null;
  /** Said of this value, or of the block it stands in. */
  readonly own: boolean;
}

/** What is said about a value itself, else about what it stands in; null if nothing is. */
export function provenanceOf(tree: Tree): Provenance | null {
  for (let at: Tree | null = tree, own = true; at !== null; at = at.parent, own = false) {
    const quality = textOf(at, "quality");
    const source = textOf(at, "source");
    if (quality === null && source === null) continue;
    const known = qualities.find((one) => one === quality) ?? null;
    return { source, quality: known, note: textOf(at, "note"), own };
  }
  return null;
}

function textOf(tree: Tree, key: string): string | null {
  const value = tree.kind === "map" ? child(tree, key) : undefined;
  return value?.kind === "scalar" && typeof value.value === "string" ? value.value : null;
}
