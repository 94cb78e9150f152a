import { isMap, isScalar, type Node } from "yaml";
import { type Path, pathText } from "../issues.ts";
import { quote } from "../show.ts";
import { quotesOf } from "./copy.ts";
import { contentEnd, startOf } from "./extent.ts";
import type { EditableFile } from "./file.ts";
import { find, placeOf, reaches } from "./find.ts";
import { namespaceOf, type Reference, referencesOf } from "./names.ts";
import { own } from "./set.ts";
import { sorted, type Stage } from "./stage.ts";
import type { Splice } from "./types.ts";
import { scalarText } from "./write/scalar.ts";

/** A new key, in the options that override it too, and all that refers to it. */
export function rename(file: EditableFile, path: Path, name: string): Stage {
  const spot = find(file, path);
  if (spot.alias !== null) return own(file, spot.alias.path);
  if (!reaches(spot, path) || !isMap(spot.owner))
    return { problem: { message: `there is no ${quote(pathText(path))} to rename` } };
  if (String(path.at(-1)) === name) return { splices: [] };
  const places = samePlaces(file, path);
  const taken = places.find((place) => placeOf(ownerAt(file, place), name) !== null);
  if (taken !== undefined) return { problem: { message: `${quote(name)} is already there`, found: name } };
  const keys = places.map((place) => keyAt(file, place)).filter((key) => key !== null);
  const references = usersOf(file, path);
  const scalars = new Set<Node>(references.map((one) => find(file, one.path).node).filter((node) => node !== null));
  return { splices: sorted([...keys, ...scalars].map((node) => renamed(file, node, name))) };
}

/** The same entry in the base and in all options, if the base has it; else the one alone. */
function samePlaces(file: EditableFile, path: Path): Path[] {
  if (path[0] === "options" || path.length < 2) return [path];
  const options = find(file, ["options"]).node;
  const names = isMap(options) ? options.items.map(({ key }) => String((key as { value: unknown }).value)) : [];
  const overrides = names.map((option) => ["options", option, ...path]);
  return [path, ...overrides.filter((place) => reaches(find(file, place), place) && find(file, place).alias === null)];
}

function ownerAt(file: EditableFile, path: Path): Node | null {
  return find(file, path).owner;
}

function keyAt(file: EditableFile, path: Path): Node | null {
  const { owner, index } = find(file, path);
  return isMap(owner) ? owner.items[index].key : null;
}

/** What refers to a thing by its name; nothing for what has no name of its own. */
export function usersOf(file: EditableFile, path: Path): Reference[] {
  const inOption = path[0] === "options";
  const [section, name, ...more] = inOption ? path.slice(2) : path;
  const namespace = more.length > 0 ? null : namespaceOf(String(section));
  if (namespace === null || name === undefined) return [];
  const elsewhere = inOption && isElsewhere(file, String(path[1]), [section, name]);
  return referencesOf(file).filter(
    (one) =>
      one.name === name &&
      one.namespaces.includes(namespace) &&
      (!inOption || one.option === path[1] || (one.option === null && !elsewhere)),
  );
}

/** Whether a thing of that name is in the base or in another option too. */
function isElsewhere(file: EditableFile, option: string, path: Path): boolean {
  if (reaches(find(file, path), path)) return true;
  const options = find(file, ["options"]).node;
  if (!isMap(options)) return false;
  return options.items.some(({ key }) => {
    const other = isScalar(key) ? String(key.value) : "";
    const place = ["options", other, ...path];
    return other !== option && reaches(find(file, place), place);
  });
}

function renamed(file: EditableFile, node: Node, name: string): Splice {
  const from = startOf(node);
  const to = contentEnd(file.text, node);
  const old = isScalar(node) ? String(node.value) : "";
  const text = old.trimStart().startsWith("$")
    ? old.replace(/\$[\w-]+/, `$${name}`)
    : // A path, in which the name comes second; names have no dots.
      old.includes(".")
      ? old.replace(/^([^.]+)\.[^.]+/, `$1.${name}`)
      : name;
  return { from, to, insert: scalarText(text, { flow: true, json: file.json, quotes: quotesOf(node) }) };
}
