import { finish, type Steps } from "../steps.ts";
import { plain, type Tree } from "../tree.ts";
import { idOf } from "./entries.ts";
import type { Outline } from "./open.ts";

/** Places in the file that differ from a former text; as ids of their paths, with all that holds them. */
export function changedPlaces(now: Outline, former: Outline): ReadonlySet<string> {
  return finish(findingChanges(now, former));
}

/** The same in steps; nothing is left to do the second time. */
export function* findingChanges(now: Outline, former: Outline): Steps<ReadonlySet<string>> {
  const last = known.get(now);
  if (last !== undefined && last.former === former) return last.places;
  const places = new Set<string>();
  if (now.text !== former.text) yield* compare(now.file, former.file, [], places);
  known.set(now, { former, places });
  return places;
}

const known = new WeakMap<Outline, { readonly former: Outline; readonly places: ReadonlySet<string> }>();

/** Steps are taken between things; what is in them is compared at once. */
const stepsTo = 2;

function* compare(
  now: Tree | undefined,
  former: Tree | undefined,
  path: readonly (string | number)[],
  found: Set<string>,
): Steps<boolean> {
  if (path.length > stepsTo) return compared(now, former, path, found);
  if (path.length === stepsTo) yield;
  if (now?.kind !== "map" || former?.kind !== "map") return compared(now, former, path, found);
  let differs = false;
  for (const [key, inner] of now.entries)
    if (yield* compare(inner, former.entries.get(key), [...path, key], found)) differs = true;
  for (const key of former.entries.keys()) if (!now.entries.has(key)) differs = true;
  return differs ? mark(path, found) : false;
}

function compared(
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
      if (compared(item, former.items[index], [...path, index], found)) differs = true;
  } else if (now.kind === "map" && former.kind === "map") {
    for (const [key, inner] of now.entries)
      if (compared(inner, former.entries.get(key), [...path, key], found)) differs = true;
    for (const key of former.entries.keys()) if (!now.entries.has(key)) differs = true;
  } else if (JSON.stringify(plain(now)) !== JSON.stringify(plain(former))) differs = true;
  return differs ? mark(path, found) : false;
}

function mark(path: readonly (string | number)[], found: Set<string>): true {
  found.add(idOf(path));
  return true;
}
