import { isAlias, isMap, isScalar } from "yaml";
import { type Path, pathText } from "../issues.ts";
import { quote } from "../show.ts";
import { rescued } from "./aliases.ts";
import type { EditableFile } from "./file.ts";
import { find, reaches } from "./find.ts";
import { holdsNames } from "./order.ts";
import { own } from "./set.ts";
import { sorted, type Stage } from "./stage.ts";
import { removal } from "./take.ts";

/**
 * An entry goes, and with it what it leaves empty: a field that would hold nothing. Things that have a name of their own
 * stay, but for overrides of what the base has.
 */
export function remove(file: EditableFile, path: Path): Stage {
  const spot = find(file, path);
  if (spot.alias !== null) return own(file, spot.alias.path);
  if (!reaches(spot, path)) return { problem: { message: `there is no ${quote(pathText(path))} to remove` } };
  if (spot.owner === null) return { problem: { message: "the whole file cannot be removed" } };
  const above = path.slice(0, -1);
  if (spot.owner.items.length === 1 && isMap(spot.owner) && goes(file, above)) return remove(file, above);
  const splice = removal(file, spot.owner, spot.index);
  return { splices: sorted([splice, ...rescued(file, splice.from, splice.to)]) };
}

/** Whether a map goes when its last entry does. */
function goes(file: EditableFile, path: Path): boolean {
  if (typeof path.at(-1) !== "string") return false;
  if (!holdsNames(path.slice(0, -1))) return true;
  if (path[0] !== "options" || path.length <= 2) return false;
  const base = find(file, path.slice(2));
  const { node } = base;
  return reaches(base, path.slice(2)) && (isMap(node) || isAlias(node) || isScalar(node));
}
