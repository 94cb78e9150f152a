import type { Path } from "./issues.ts";
import type { MapTree, Tree } from "./tree.ts";

/**
 * The base with an option's overrides: maps merge by key, scalars and lists replace, null removes.
 * The result's leaves are the very trees of base and option, so each keeps its place in the file.
 */
export function merge(base: Tree | undefined, over: Tree, path: Path = []): Tree {
  if (base?.kind !== "map" || over.kind !== "map" || isWhole(over) || isWhole(base)) return withoutNulls(over);
  const entries = new Map(base.entries);
  for (const [key, value] of over.entries) {
    for (const rival of rivals(key, path)) if (!over.entries.has(rival)) entries.delete(rival);
    if (isNull(value)) entries.delete(key);
    else entries.set(key, merge(entries.get(key), value, [...path, key]));
  }
  return { ...base, entries, broken: new Set([...base.broken, ...over.broken]) };
}

/** What stands in a map only under an option may still say null: nothing to remove there. */
function withoutNulls(tree: Tree): Tree {
  if (tree.kind !== "map") return tree;
  const entries = new Map<string, Tree>();
  for (const [key, value] of tree.entries) if (!isNull(value)) entries.set(key, withoutNulls(value));
  return { ...tree, entries } satisfies MapTree;
}

function isNull(tree: Tree): boolean {
  return tree.kind === "scalar" && tree.value === null;
}

/** A value with its source, or a law with its parameters, is one thing: a mixture of two would be a lie. */
function isWhole(map: MapTree): boolean {
  return ["law", "value"].some((key) => ["scalar", "drawn"].includes(map.entries.get(key)?.kind ?? ""));
}

const timings = ["mttf", "mtbf", "rate", "afr", "probability", "time"];
const paces = ["every", "rate"];

/** Ways to say the same thing: who overrides one of them does not have to remove the other. */
function rivals(key: string, path: Path): readonly string[] {
  const section = path.at(-2);
  const group = section === "failures" ? timings : section === "planned" ? paces : [];
  return group.includes(key) ? group.filter((other) => other !== key) : [];
}
