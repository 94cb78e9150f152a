import type { Path } from "./issues.ts";
import { leafOf } from "./schema/leaf.ts";
import { elementOf, type Schema, settle, shapeOf, under, valuesOf } from "./schema/walk.ts";
import type { Tree } from "./tree.ts";

export interface FieldIn {
  readonly path: Path;
  readonly tree: Tree;
  /** The kind of value that the format has here. */
  readonly schema: Schema;
}

/** Every single value of the file that the format knows, with what it is: `{value, source}` and laws count as one. */
export function* fieldsIn(tree: Tree, schema: Schema, path: Path = []): Generator<FieldIn> {
  const settled = settle(schema, outside(tree));
  if (settled === null) return;
  if (leafOf(settled) !== undefined) {
    yield { path, tree, schema: settled };
    return;
  }
  if (shapeOf(settled) === null && valuesOf(settled) === null && elementOf(settled) === null) return;
  const entries: Iterable<[string | number, Tree]> =
    tree.kind === "map" ? tree.entries : tree.kind === "list" ? tree.items.entries() : [];
  for (const [key, inner] of entries) {
    const below = under(settled, key);
    if (below !== null) yield* fieldsIn(inner, below, [...path, key]);
  }
}

/** As much of a value as its form is told by: what kind it is, and which keys it has. */
export function outside(tree: Tree): unknown {
  if (tree.kind === "scalar") return tree.value;
  if (tree.kind === "list") return [];
  if (tree.kind === "drawn") return outside(tree.written);
  return Object.fromEntries([...tree.entries.keys()].map((key) => [key, null]));
}
