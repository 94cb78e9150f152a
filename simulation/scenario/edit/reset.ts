import type { Node } from "yaml";
import { isMap, isScalar, isSeq } from "yaml";
import type { Path } from "../issues.ts";
import { readTree } from "../reading/read.ts";
import { follow, plain } from "../tree.ts";
import { rescued } from "./aliases.ts";
import { sourceOf } from "./copy.ts";
import { asItem } from "./duplicate.ts";
import { type Collection, columnOf, commentStart, contentEnd, entryStart, lineStart, startOf } from "./extent.ts";
import { type EditableFile, openText } from "./file.ts";
import { find, placeOf, reaches, type Spot } from "./find.ts";
import { flowStart, insertEntry, replaceValue } from "./put.ts";
import { remove } from "./remove.ts";
import { own, set } from "./set.ts";
import { applySplices } from "./splices.ts";
import { sorted, type Stage } from "./stage.ts";
import type { Splice, Value } from "./types.ts";

/** As in a former text: the same characters if they mean the same here, else the same value. */
export function reset(file: EditableFile, path: Path, former: EditableFile): Stage {
  const then = find(former, path);
  const now = find(file, path);
  if (now.alias !== null && then.alias === null) return own(file, now.alias.path);
  if (!reaches(then, path)) return forgotten(file, former, path);
  const missing = path.slice(0, now.path.length + 1);
  const splices = reaches(now, path) ? putBack(file, now, former, then) : putIn(file, missing, former);
  const wanted = valueAt(former, path);
  if (splices !== null && sameValue(valueIn(applySplices(file.text, splices), path), wanted)) return { splices };
  return set(file, path, wanted as Value);
}

/** What the former text did not have: as much as it lacked of the way there. */
function forgotten(file: EditableFile, former: EditableFile, path: Path): Stage {
  const gone = path.slice(0, find(former, path).path.length + 1);
  const spot = find(file, gone);
  return reaches(spot, gone) ? remove(file, gone) : { splices: [] };
}

function putBack(file: EditableFile, now: Spot, former: EditableFile, then: Spot): Splice[] | null {
  if (then.node === null || then.owner === null || now.node === null) return null;
  if (now.owner?.flow === true && then.owner.flow !== true && !isInline(then.node)) return null;
  const fragment = sourceOf(former, then.node, columnIn(former, then.owner, then.index), "drop");
  const lost = rescued(file, startOf(now.node) + 1, contentEnd(file.text, now.node));
  return sorted([...replaceValue(file, now, fragment), ...lost]);
}

/** An entry that is gone, with its comments, behind the last of its former siblings that is still there. */
function putIn(file: EditableFile, path: Path, former: EditableFile): Splice[] | null {
  const owner = collectionAt(file, path.slice(0, -1));
  const { owner: old, index } = find(former, path);
  if (owner === null || old === null || (owner.flow === true) !== (old.flow === true)) return null;
  const keys = isMap(old) ? old.items.map(({ key }) => (isScalar(key) ? String(key.value) : "")) : null;
  const before = keys === null ? index : placeBehind(owner, keys.slice(0, index));
  return insertEntry(file, owner, entryOf(former, old, index), before);
}

function placeBehind(owner: Collection, siblings: readonly string[]): number {
  const places = siblings.map((key) => placeOf(owner, key)).filter((place) => place !== null);
  return places.length === 0 ? 0 : Math.max(...places) + 1;
}

function entryOf(former: EditableFile, owner: Collection, index: number): string[] {
  const { text } = former;
  const start = owner.flow === true ? flowStart(text, owner, index) : entryStart(text, owner, index);
  const column = columnIn(former, owner, index);
  const node = isMap(owner) ? owner.items[index].value : owner.items[index];
  const { head, lines } = node === null ? { head: "", lines: [] } : sourceOf(former, node, column, "keep");
  if (isSeq(owner)) return asItem({ head, lines }, owner.flow === true);
  const key = text.slice(start, text.indexOf(":", owner.items[index].key.range![1]) + 1);
  const above = owner.flow === true ? [] : commentsAbove(text, start);
  return [...above, head === "" ? key : `${key} ${head}`, ...lines];
}

function commentsAbove(text: string, start: number): string[] {
  const from = commentStart(text, start, 0);
  const line = lineStart(text, start);
  const column = columnOf(text, start);
  return from === line
    ? []
    : text
        .slice(from, line)
        .trimEnd()
        .split(/\r?\n/)
        .map((one) => one.slice(column));
}

function columnIn({ text }: EditableFile, owner: Collection, index: number): number {
  return columnOf(text, owner.flow === true ? flowStart(text, owner, index) : entryStart(text, owner, index));
}

function collectionAt(file: EditableFile, path: Path): Collection | null {
  const { node, path: reached } = find(file, path);
  return reached.length === path.length && (isMap(node) || isSeq(node)) ? (node as Collection) : null;
}

function isInline(node: Node): boolean {
  return (!isMap(node) && !isSeq(node)) || node.flow === true;
}

function valueIn(text: string, path: Path): unknown {
  const opened = openText(text);
  return "ok" in opened ? valueAt(opened.ok, path) : undefined;
}

/** The data at a path, aliases followed; undefined where there is none. */
export function valueAt(file: EditableFile, path: Path): unknown {
  const { tree, rest } = follow(readTree(file.document).tree, path);
  return rest.length > 0 ? undefined : plain(tree);
}

function sameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
