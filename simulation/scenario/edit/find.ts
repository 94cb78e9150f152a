import { type Alias, isAlias, isMap, isScalar, isSeq, type Node } from "yaml";
import type { Path } from "../issues.ts";
import type { Collection } from "./extent.ts";
import type { EditableFile } from "./file.ts";

/** A value, and where it stands. */
export type Place = Pick<Spot, "node" | "owner" | "index">;

export interface Spot {
  /** The path as far as it is there. */
  readonly path: Path;
  /** What stands there; null for `key` without a colon. */
  readonly node: Node | null;
  /** What it stands in, and at which place; null at the top. */
  readonly owner: Collection | null;
  readonly index: number;
  /** The outermost alias on the way, above the last step. */
  readonly alias: { readonly node: Alias; readonly path: Path } | null;
}

/** The place of a path, or the last one on the way that is there. */
export function find(file: EditableFile, path: Path): Spot {
  let spot: Spot = { path: [], node: file.document.contents, owner: null, index: 0, alias: null };
  for (const [depth, step] of path.entries()) {
    const { node } = spot;
    const alias = isAlias(node) ? node : null;
    const inside = alias === null ? node : file.target(alias);
    const index = placeOf(inside, step);
    if (index === null || !(isMap(inside) || isSeq(inside))) return spot;
    const owner = inside as Collection;
    spot = {
      path: path.slice(0, depth + 1),
      node: isMap(owner) ? owner.items[index].value : owner.items[index],
      owner,
      index,
      alias: spot.alias ?? (alias === null ? null : { node: alias, path: spot.path }),
    };
  }
  return spot;
}

export function placeOf(node: Node | null, step: string | number): number | null {
  if (isMap(node)) {
    const index = node.items.findIndex(({ key }) => isScalar(key) && String(key.value) === String(step));
    return index < 0 ? null : index;
  }
  if (!isSeq(node) || typeof step !== "number" || step < 0 || step >= node.items.length) return null;
  return step;
}

/** Whether the whole path is there. */
export function reaches(spot: Spot, path: Path): boolean {
  return spot.path.length === path.length;
}
