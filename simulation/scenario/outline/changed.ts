import { plain, type Tree } from "../tree.ts";
import { idOf } from "./entries.ts";
import type { Outline } from "./open.ts";

/** Places in the file that differ from a former text; as ids of their paths, with all that holds them. */
export function changedPlaces(now: Outline, former: Outline): ReadonlySet<string> {
  const found = new Set<string>();
  if (now.text !== former.text) compare(now.file, former.file, [], found);
  return found;
}

function compare(
  now: Tree | undefined,
  former: Tree | undefined,
  path: readonly (string | number)[],
  found: Set<string>,
): boolean {
  if (now === undefined || former === undefined) return mark(path, found);
  if (now.kind === "scalar" && former.kind === "scalar") return now.value === former.value ? false : mark(path, found);
  if (now.kind !== former.kind) return mark(path, found);
  let differs = false;
  if (now.kind === "list" && former.kind === "list") {
    if (now.items.length !== former.items.length) differs = true;
    for (const [index, item] of now.items.entries())
      if (compare(item, former.items[index], [...path, index], found)) differs = true;
  } else if (now.kind === "map" && former.kind === "map") {
    for (const [key, inner] of now.entries)
      if (compare(inner, former.entries.get(key), [...path, key], found)) differs = true;
    for (const key of former.entries.keys()) if (!now.entries.has(key)) differs = true;
  } else if (JSON.stringify(plain(now)) !== JSON.stringify(plain(former))) differs = true;
  return differs ? mark(path, found) : false;
}

function mark(path: readonly (string | number)[], found: Set<string>): true {
  found.add(idOf(path));
  return true;
}
