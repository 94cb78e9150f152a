/** Where things begin and end in the text. */
import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from "yaml";

export type Collection = YAMLMap<Node, Node | null> | YAMLSeq<Node>;

export function startOf(node: Node): number {
  return node.range![0];
}

/** The end of the last character of content, without comments and line breaks. */
export function contentEnd(text: string, node: Node): number {
  const [start, end] = node.range!;
  if (isMap(node) && node.flow !== true) {
    const last = (node.items as Pair<Node, Node | null>[]).at(-1);
    return last === undefined ? start : pairEnd(text, last);
  }
  if (isSeq(node) && node.flow !== true) {
    const last = (node.items as Node[]).at(-1);
    return last === undefined ? start : Math.max(start + 1, contentEnd(text, last));
  }
  if (!isScalar(node) || (node.type !== "BLOCK_LITERAL" && node.type !== "BLOCK_FOLDED")) return end;
  let at = Math.min(end, text.length);
  while (at > start && /\s/.test(text[at - 1])) at--;
  return at;
}

function pairEnd(text: string, { key, value }: Pair<Node, Node | null>): number {
  const keyEnd = key.range![1];
  if (value === null) return keyEnd;
  return Math.max(keyEnd, contentEnd(text, value));
}

/** The end of the line that holds this place, before its line break. */
export function lineEnd(text: string, at: number): number {
  const found = text.indexOf("\n", at);
  if (found < 0) return text.length;
  return text[found - 1] === "\r" ? found - 1 : found;
}

export function lineStart(text: string, at: number): number {
  // A search from before the beginning would find a line break at the beginning.
  return at === 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1;
}

/** Behind the line break. */
export function nextLine(text: string, at: number): number {
  const found = text.indexOf("\n", at);
  return found < 0 ? text.length : found + 1;
}

export function columnOf(text: string, at: number): number {
  return at - lineStart(text, at);
}

/** Where `&name` stands before a node, or the node itself without one. */
export function anchorStart(text: string, node: Node): number {
  const anchor = "anchor" in node ? node.anchor : undefined;
  const start = startOf(node);
  if (typeof anchor !== "string") return start;
  const found = text.lastIndexOf(`&${anchor}`, start);
  return found < 0 ? start : found;
}

/** The dash of an item of a block list. */
function dashOf(text: string, item: Node): number {
  let at = anchorStart(text, item) - 1;
  while (at > 0 && text[at] !== "-") at--;
  return at;
}

/** Where an entry of a block collection begins: its key or its dash. */
export function entryStart(text: string, owner: Collection, index: number): number {
  if (isMap(owner)) return anchorStart(text, owner.items[index].key);
  return dashOf(text, owner.items[index]);
}

export function entryEnd(text: string, owner: Collection, index: number): number {
  if (isMap(owner)) return pairEnd(text, owner.items[index]);
  const item = owner.items[index];
  return Math.max(contentEnd(text, item), owner.flow === true ? 0 : dashOf(text, item) + 1);
}

/** The end of an entry of a block collection with the comments that belong to it: on its last line, and deeper below. */
export function wholeEnd(text: string, column: number, contentEndsAt: number): number {
  let end = lineEnd(text, contentEndsAt);
  for (let at = nextLine(text, end); at < text.length; at = nextLine(text, at)) {
    const line = text.slice(at, lineEnd(text, at));
    const indent = line.length - line.trimStart().length;
    if (line.trim() === "") continue;
    if (!line.trimStart().startsWith("#") || indent <= column) break;
    end = at + line.length;
  }
  return end;
}

/** The beginning of the comment lines right above, as far indented; the line's own beginning without any. */
export function commentStart(text: string, start: number, from: number): number {
  const column = columnOf(text, start);
  let at = lineStart(text, start);
  while (at > from) {
    const above = lineStart(text, at - 1);
    const line = text.slice(above, lineEnd(text, above));
    if (above < from || !line.trimStart().startsWith("#") || line.length - line.trimStart().length !== column) break;
    at = above;
  }
  return at;
}
