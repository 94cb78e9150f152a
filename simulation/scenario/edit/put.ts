/** Writing into the text: each gives the splices that do it. */
import { isMap, isScalar, isSeq, type Node, type Pair } from "yaml";
import { isBlock } from "./copy.ts";
import {
  type Collection,
  columnOf,
  commentStart,
  contentEnd,
  entryEnd,
  entryStart,
  lineEnd,
  lineStart,
  startOf,
  wholeEnd,
} from "./extent.ts";
import type { EditableFile } from "./file.ts";
import type { Place } from "./find.ts";
import type { Splice } from "./types.ts";
import { entryLines, type Fragment, keyText, type Style } from "./write/fragment.ts";

/** How things are to be written inside a collection, or for null at the top. */
export function styleIn(file: EditableFile, owner: Collection | null): Style {
  return { json: file.json, flow: owner?.flow === true, step: file.step };
}

/** Another value in the place of the old one; its anchor and the comment on its line stay. */
export function replaceValue(file: EditableFile, { node, owner, index }: Place, { head, lines }: Fragment): Splice[] {
  const { text } = file;
  const column = owner === null ? 0 : columnOf(text, entryStart(text, owner, index));
  const below = lines.map((line) => file.newline + (line === "" ? "" : " ".repeat(column) + line)).join("");
  if (node === null) {
    const at = owner === null ? 0 : entryEnd(text, owner, index);
    return [{ from: at, to: at, insert: `: ${head}${below}` }];
  }
  const start = startOf(node);
  if (!isBlock(node)) {
    const end = contentEnd(text, node);
    if (isBlockScalar(node)) return [{ from: start, to: end, insert: head + headerComment(text, start) + below }];
    const value = inPlace(text, start, end, head);
    if (below === "") return [value];
    const at = lineEnd(text, end);
    return at === value.to
      ? [{ ...value, insert: value.insert + below }]
      : [value, { from: at, to: at, insert: below }];
  }
  const end = wholeEnd(text, column, contentEnd(text, node));
  if (owner === null || text.slice(lineStart(text, start), start).trim() !== "")
    return [{ from: start, to: end, insert: head + below }];
  const colon = afterColon(text, owner, index, node);
  const keyLine = lineEnd(text, colon);
  return [
    ...(head === "" ? [] : [{ from: colon, to: colon, insert: ` ${head}` }]),
    { from: keyLine, to: end, insert: below },
  ];
}

function isBlockScalar(node: Node): boolean {
  return isScalar(node) && (node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED");
}

/** What stands behind the bar of a text in lines. */
function headerComment(text: string, start: number): string {
  return /\s+#.*$/.exec(text.slice(start, lineEnd(text, start)))?.[0] ?? "";
}

/** A value on its line; without one, no blank is left behind. */
function inPlace(text: string, start: number, end: number, head: string): Splice {
  const touching = start > 0 && /[:\w-]/.test(text[start - 1]);
  if (head !== "") return { from: start, to: end, insert: touching ? ` ${head}` : head };
  if (start === end) return { from: start, to: start, insert: "" };
  const alone = text.slice(end, lineEnd(text, end)).trim() === "";
  return { from: text[start - 1] === " " ? start - 1 : start, to: alone ? lineEnd(text, end) : end, insert: "" };
}

/** Behind the colon and the anchor of an entry whose value stands below. */
function afterColon(text: string, owner: Collection, index: number, node: Node): number {
  const key = isMap(owner) ? owner.items[index].key : null;
  const colon = key === null ? entryStart(text, owner, index) : text.indexOf(":", key.range![1]);
  const anchor = "anchor" in node && typeof node.anchor === "string" ? node.anchor : null;
  if (anchor === null) return colon + 1;
  return text.indexOf(`&${anchor}`, colon) + anchor.length + 1;
}

/** A new entry before the one at `before`, or at the end for null. */
export function insertPair(
  file: EditableFile,
  owner: Collection,
  key: string,
  fragment: Fragment,
  before: number | null,
): Splice[] {
  const style = styleIn(file, owner);
  const quoted =
    isMap(owner) && (owner.items as Pair<Node>[]).some((one) => isScalar(one.key) && one.key.type === "QUOTE_DOUBLE");
  const name = quoted ? JSON.stringify(key) : keyText(key, style);
  return insertEntry(file, owner, entryLines(name, fragment), before);
}

/** A new entry, which is given by its lines from its own column on. */
export function insertEntry(
  file: EditableFile,
  owner: Collection,
  lines: readonly string[],
  before: number | null,
): Splice[] {
  const { text, newline } = file;
  const count = owner.items.length;
  if (owner.flow === true || count === 0) return insertInFlow(file, owner, lines.join(newline), before);
  const next = before === null || before >= count ? null : before;
  const column = columnOf(text, entryStart(text, owner, 0));
  const indented = lines.map((line) => (line === "" ? "" : " ".repeat(column) + line)).join(newline);
  if (next === null || next > 0) {
    const previous = (next ?? count) - 1;
    const at = wholeEnd(text, column, entryEnd(text, owner, previous));
    const many = text.slice(entryStart(text, owner, previous), at).includes("\n");
    const blank = column === 0 && many && separated(text, owner, column) ? newline : "";
    return [{ from: at, to: at, insert: blank + newline + indented }];
  }
  const first = entryStart(text, owner, 0);
  if (text.slice(lineStart(text, first), first).trim() !== "")
    return [{ from: first, to: first, insert: indented.trimStart() + newline + " ".repeat(column) }];
  const at = commentStart(text, first, 0);
  return [{ from: at, to: at, insert: indented + newline }];
}

/** Sections at the top that have blank lines between them get one more. */
function separated(text: string, owner: Collection, column: number): boolean {
  const ends = owner.items.map((_, index) => wholeEnd(text, column, entryEnd(text, owner, index)));
  return ends.slice(-4, -1).some((end) => /^\r?\n[ \t]*\r?\n/.test(text.slice(end)));
}

function insertInFlow(file: EditableFile, owner: Collection, entry: string, before: number | null): Splice[] {
  const { text, newline } = file;
  const count = owner.items.length;
  const open = startOf(owner);
  if (count === 0) return [{ from: open + 1, to: owner.range![1] - 1, insert: entry }];
  const next = before === null || before >= count ? null : before;
  const at = next === null ? entryEnd(text, owner, count - 1) : flowStart(text, owner, next);
  const neighbour = flowStart(text, owner, next ?? count - 1);
  const line = lineStart(text, neighbour);
  const ownLine = line > open && text.slice(line, neighbour).trim() === "";
  const gap = ownLine ? newline + text.slice(line, neighbour) : " ";
  return [{ from: at, to: at, insert: next === null ? `,${gap}${entry}` : `${entry},${gap}` }];
}

/** Where an entry inside braces or brackets begins. */
export function flowStart(text: string, owner: Collection, index: number): number {
  if (!isSeq(owner)) return entryStart(text, owner, index);
  const item = owner.items[index];
  const anchor = "anchor" in item ? item.anchor : undefined;
  return typeof anchor === "string" ? text.lastIndexOf(`&${anchor}`, startOf(item)) : startOf(item);
}
