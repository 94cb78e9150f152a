import type { Path } from "./issues.ts";
import { child, type Tree } from "./tree.ts";

export interface Wrong {
  readonly path: Path;
  /** The field that a misspelt one was meant to be. */
  readonly meant?: string | undefined;
}

/**
 * Takes out of the tree what is already known to be wrong, so that the rest can still be checked and all issues
 * be told at once. In lists nothing may move up, so the whole list goes.
 * Returns every name written in what went: nobody should be told that these do not exist.
 */
export function prune(tree: Tree, wrong: readonly Wrong[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { path, meant } of wrong) {
    const parents: Tree[] = [tree];
    for (const step of path.slice(0, -1)) {
      const next = child(parents.at(-1), step);
      if (next === undefined) break;
      parents.push(next);
    }
    if (parents.length < path.length) continue;
    let depth = path.length - 1;
    while (depth >= 0 && parents[depth].kind !== "map") depth--;
    const owner = parents[depth];
    if (owner?.kind !== "map") continue;
    const key = String(path[depth]);
    const gone = owner.entries.get(key);
    if (gone !== undefined) collectNames(gone, names);
    names.add(key);
    owner.entries.delete(key);
    owner.broken.add(meant ?? key);
  }
  return names;
}

function collectNames(tree: Tree, names: Set<string>): void {
  if (tree.kind === "list") for (const item of tree.items) collectNames(item, names);
  if (tree.kind !== "map") return;
  for (const [key, value] of tree.entries) {
    names.add(key);
    collectNames(value, names);
  }
}
