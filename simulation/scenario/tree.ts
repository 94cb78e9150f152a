import type { Path } from "./issues.ts";
import type { Draws, Drawn, Unknown } from "./unknowns/drawn.ts";
import { drawn } from "./unknowns/drawn.ts";

/**
 * The file as plain data that remembers where everything was written. Merging an option over the base
 * joins trees, so that each value of the merged whole still knows its line.
 */
export type Tree = MapTree | ListTree | ScalarTree | DrawnTree;

interface Written {
  readonly parent: MapTree | ListTree | null;
  readonly key: string | number;
  /** Where the value begins. */
  readonly offset: number;
  /** Where its key begins; in a list, where the value begins. */
  readonly keyOffset: number;
}

export interface MapTree extends Written {
  readonly kind: "map";
  readonly entries: Map<string, Tree>;
  /** Fields taken out because they are wrong, or meant by a misspelt one: not missing, so not to be asked for. */
  readonly broken: Set<string>;
}

export interface ListTree extends Written {
  readonly kind: "list";
  readonly items: Tree[];
}

export interface ScalarTree extends Written {
  readonly kind: "scalar";
  readonly value: string | number | boolean | null;
}

/** One value that is not known, or the name of an input: another value in every world. */
export interface DrawnTree extends Written {
  readonly kind: "drawn";
  readonly written: MapTree | ScalarTree;
  readonly unknown: Unknown;
}

/** Where the tree was written, from the top of the file. */
export function pathOf(tree: Tree): Path {
  const path: (string | number)[] = [];
  for (let at: Tree = tree; at.parent !== null; at = at.parent) path.unshift(at.key);
  return path;
}

export function child(tree: Tree | undefined, step: string | number): Tree | undefined {
  if (tree?.kind === "map") return tree.entries.get(String(step));
  if (tree?.kind === "list" && typeof step === "number") return tree.items[step];
  if (tree?.kind === "drawn") return child(tree.written, step);
  return undefined;
}

/** The tree at the path, or the last that exists on the way, and what of the path is left. */
export function follow(tree: Tree, path: Path): { readonly tree: Tree; readonly rest: Path } {
  let at = tree;
  for (let i = 0; i < path.length; i++) {
    const next = child(at, path[i]);
    if (next === undefined) return { tree: at, rest: path.slice(i) };
    at = next;
  }
  return { tree: at, rest: [] };
}

export type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain } | Drawn;

/** Objects without a prototype: `constructor` and the like are names as any other. */
export function plain(tree: Tree, draws: Draws = atBest): Plain {
  if (tree.kind === "scalar") return tree.value;
  if (tree.kind === "list") return tree.items.map((item) => plain(item, draws));
  const data: { [key: string]: Plain } = Object.create(null);
  if (tree.kind === "drawn") data["unknown"] = drawn(tree.unknown, draws);
  else for (const [key, value] of tree.entries) data[key] = plain(value, draws);
  return data;
}

const atBest: Draws = () => null;
