import { isMap } from "yaml";
import {
  type Collection,
  columnOf,
  commentStart,
  entryEnd,
  entryStart,
  lineEnd,
  lineStart,
  nextLine,
  startOf,
  wholeEnd,
} from "./extent.ts";
import type { EditableFile } from "./file.ts";
import { flowStart } from "./put.ts";
import type { Splice } from "./types.ts";

/** The text that goes with an entry, its own comments and one of the commas or blank lines around it included. */
export function removal(file: EditableFile, owner: Collection, index: number): Splice {
  const { text } = file;
  if (owner.flow === true) return { ...flowExtent(text, owner, index), insert: "" };
  const { from, to } = blockExtent(text, owner, index);
  if (owner.items.length > 1) return { from, to, insert: "" };
  return emptied(file, owner);
}

/** The last entry goes: a map or list without entries can only be written in braces. */
function emptied(file: EditableFile, owner: Collection): Splice {
  const { text } = file;
  const start = startOf(owner);
  const column = columnOf(text, start);
  const to = wholeEnd(text, column - 1, entryEnd(text, owner, owner.items.length - 1));
  const line = lineStart(text, start);
  const braces = isMap(owner) ? "{}" : "[]";
  const below = owner !== file.document.contents && text.slice(line, start).trim() === "";
  if (!below) return { from: start, to, insert: braces };
  // Up to the end of the line of its key, comments in between included.
  let from = lineEnd(text, line - 1);
  for (let above = lineStart(text, from); isBare(text.slice(above, from)) && above > 0; above = lineStart(text, from))
    from = lineEnd(text, above - 1);
  const comment = /\s+#.*$/.exec(text.slice(lineStart(text, from), from));
  if (comment !== null) return { from: from - comment[0].length, to, insert: ` ${braces}${comment[0]}` };
  return { from, to, insert: ` ${braces}` };
}

function isBare(line: string): boolean {
  return line.trim() === "" || line.trimStart().startsWith("#");
}

function flowExtent(text: string, owner: Collection, index: number): { from: number; to: number } {
  const count = owner.items.length;
  const start = flowStart(text, owner, index);
  if (index < count - 1) return { from: start, to: flowStart(text, owner, index + 1) };
  if (index > 0) return { from: entryEnd(text, owner, index - 1), to: entryEnd(text, owner, index) };
  return { from: startOf(owner) + 1, to: owner.range![1] - 1 };
}

export function blockExtent(text: string, owner: Collection, index: number): { from: number; to: number } {
  const start = entryStart(text, owner, index);
  const column = columnOf(text, start);
  const end = wholeEnd(text, column, entryEnd(text, owner, index));
  const line = lineStart(text, start);
  // What shares its line with a dash: only up to the next entry.
  if (text.slice(line, start).trim() !== "") {
    return owner.items.length > index + 1
      ? { from: start, to: entryStart(text, owner, index + 1) }
      : { from: start, to: end };
  }
  const above = index === 0 ? (column === 0 ? line : 0) : wholeEnd(text, column, entryEnd(text, owner, index - 1));
  const from = commentStart(text, start, above);
  const to = nextLine(text, end);
  if (to === end && from > 0) return { from: lineEnd(text, from - 1), to };
  const blankAbove = from === 0 || /\n[ \t]*\r?\n$/.test(text.slice(Math.max(0, from - 200), from));
  const blankBelow = /^[ \t]*\r?\n/.exec(text.slice(to, nextLine(text, to)));
  return { from, to: blankAbove && blankBelow !== null ? to + blankBelow[0].length : to };
}
