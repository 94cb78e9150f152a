import { isMap, isScalar, isSeq, type Node } from "yaml";
import { anchorStart, columnOf, contentEnd, lineStart, nextLine, startOf, wholeEnd } from "./extent.ts";
import { type EditableFile, nodesIn } from "./file.ts";
import { applySplices } from "./splices.ts";
import type { Splice } from "./types.ts";
import type { Fragment } from "./write/fragment.ts";

/** What becomes of `&name` inside a copy: kept, left out, or the copy refers to it. */
export type Anchors = "keep" | "drop" | "refer";

/** What is written for a node, comments inside it too, to be written again elsewhere. `column`: of its key or dash. */
export function sourceOf(file: EditableFile, node: Node, column: number, anchors: Anchors): Fragment {
  const { text } = file;
  const start = startOf(node);
  const marked = anchors === "keep" && anchorStart(text, node) < start;
  const block = isBlock(node);
  const below = block && text.slice(lineStart(text, start), start).trim() === "";
  const begin = marked ? anchorStart(text, node) : below ? firstLineOf(text, node) : start;
  const end = block ? wholeEnd(text, column, contentEnd(text, node)) : contentEnd(text, node);
  const [first, ...rest] = withAnchors(file, node, begin, end, anchors).split(/\r?\n/);
  const lines = rest.map((line) => dedent(line, column));
  if (!block || marked) return { head: first, lines };
  if (below) return { head: "", lines: [dedent(first, column), ...lines] };
  return { head: "", lines: [" ".repeat(columnOf(text, start) - column) + first, ...lines] };
}

export function isBlock(node: Node | null): boolean {
  return (isMap(node) || isSeq(node)) && node.flow !== true;
}

/** The first line of a block below its key, comments above its first entry included. */
function firstLineOf(text: string, node: Node): number {
  let at = lineStart(text, startOf(node));
  while (at > 0) {
    const above = lineStart(text, at - 1);
    const line = text.slice(above, at).trim();
    if (line !== "" && !line.startsWith("#")) break;
    at = above;
  }
  while (nextLine(text, at) <= startOf(node) && text.slice(at, nextLine(text, at)).trim() === "")
    at = nextLine(text, at);
  return at;
}

function dedent(line: string, column: number): string {
  const indent = line.length - line.trimStart().length;
  return line.trim() === "" ? "" : line.slice(Math.min(indent, column));
}

function withAnchors(file: EditableFile, node: Node, begin: number, end: number, anchors: Anchors): string {
  const slice = file.text.slice(begin, end);
  if (anchors === "keep") return slice;
  const splices: Splice[] = [];
  for (const inner of nodesIn(node)) {
    if (inner === node || !("anchor" in inner) || typeof inner.anchor !== "string") continue;
    const from = anchorStart(file.text, inner) - begin;
    if (from < (splices.at(-1)?.to ?? 0)) continue;
    const to = (anchors === "refer" ? contentEnd(file.text, inner) : startOf(inner)) - begin;
    const block = isBlock(inner) && anchors === "drop";
    const mark = `&${inner.anchor}`;
    splices.push(
      anchors === "refer"
        ? { from, to, insert: `*${inner.anchor}` }
        : { from: block && slice[from - 1] === " " ? from - 1 : from, to: block ? from + mark.length : to, insert: "" },
    );
  }
  return applySplices(slice, splices);
}

/** The quotes around a single value, or null. */
export function quotesOf(node: Node | null): '"' | "'" | null {
  if (!isScalar(node)) return null;
  if (node.type === "QUOTE_DOUBLE") return '"';
  return node.type === "QUOTE_SINGLE" ? "'" : null;
}
