import { isAlias, isMap, isScalar, type Node } from "yaml";
import type { Path } from "../issues.ts";
import { pathText } from "../issues.ts";
import { quote } from "../show.ts";
import { detached, rescued } from "./aliases.ts";
import { quotesOf } from "./copy.ts";
import { contentEnd, startOf } from "./extent.ts";
import { type EditableFile } from "./file.ts";
import { find, reaches, type Spot } from "./find.ts";
import { placeFor } from "./order.ts";
import { insertEntry, insertPair, replaceValue, styleIn } from "./put.ts";
import { sorted, type Stage } from "./stage.ts";
import type { Splice, Value } from "./types.ts";
import { blockText } from "./write/block-scalar.ts";
import { type Fragment, fragmentOf, itemLines } from "./write/fragment.ts";

/** The value at a path; what is missing on the way is made. */
export function set(file: EditableFile, path: Path, value: Value): Stage {
  const spot = find(file, path);
  if (spot.alias !== null) return own(file, spot.alias.path);
  if (reaches(spot, path)) return { splices: replaced(file, spot, value) };
  return made(file, spot, path, value);
}

function replaced(file: EditableFile, spot: Spot, value: Value): Splice[] {
  const { node } = spot;
  const quotes = quotesOf(node);
  const old = node !== null && isScalar(node) ? blockText(file, node, value) : null;
  const fragment = old ?? fragmentOf(value, { ...styleIn(file, spot.owner), quotes });
  const lost = node === null ? [] : rescued(file, startOf(node) + 1, contentEnd(file.text, node));
  return sorted([...replaceValue(file, spot, fragment), ...lost]);
}

/** What is behind an alias is first written out where the alias stands, to be changed for this place alone. */
export function own(file: EditableFile, path: Path): Stage {
  const spot = find(file, path);
  if (!isAlias(spot.node)) return { splices: [] };
  return { splices: detached(file, spot, spot.node), again: true };
}

function made(file: EditableFile, spot: Spot, path: Path, value: Value): Stage {
  const { node } = spot;
  const step = path[spot.path.length];
  const rest = path.slice(spot.path.length + 1);
  if (isAlias(node)) return own(file, spot.path);
  const whole = nested(rest, value);
  if (isNothing(node)) return { splices: replaced(file, spot, nested([step], whole)) };
  if (!isMap(node) || typeof step === "number")
    return {
      problem: {
        message: `${quote(pathText(spot.path))} is a value of its own and has no field ${quote(String(step))}`,
      },
    };
  const owner = node as Parameters<typeof insertPair>[1];
  const fragment: Fragment = fragmentOf(whole, styleIn(file, owner));
  return { splices: insertPair(file, owner, step, fragment, placeFor(spot.path, step, owner)) };
}

function isNothing(node: Node | null): boolean {
  return node === null || (isScalar(node) && node.value === null);
}

/** `{a: {b: value}}` for the steps a and b. */
function nested(path: Path, value: Value): Value {
  return path.reduceRight<Value>((inner, step) => ({ [String(step)]: inner }), value);
}

/** Into a list; a single value in its stead becomes the first of one. */
export function insert(file: EditableFile, path: Path, value: Value): Stage {
  const above = path.slice(0, -1);
  const index = Number(path.at(-1));
  const spot = find(file, above);
  if (spot.alias !== null) return own(file, spot.alias.path);
  if (!reaches(spot, above) || isNothing(spot.node)) return set(file, above, [value]);
  const { node } = spot;
  if (isAlias(node)) return own(file, spot.path);
  if (isScalar(node)) {
    const first = node.value as Value;
    return set(file, above, index === 0 ? [value, first] : [first, value]);
  }
  const owner = node as Parameters<typeof insertEntry>[1];
  const style = styleIn(file, owner);
  const lines = owner.flow === true ? [fragmentOf(value, style).head] : itemLines(value, style);
  return { splices: insertEntry(file, owner, lines, index) };
}
