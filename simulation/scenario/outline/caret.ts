/** From a place in the text to a path, and back. */
import type { Path } from "../issues.ts";
import { follow, type Tree } from "../tree.ts";
import type { Row } from "./describe.ts";
import type { Outline } from "./open.ts";
import { isWrittenHere } from "./said-edits.ts";

/** The innermost entry that holds a place of the text. */
export function pathAt({ file, text }: Outline, offset: number): Path {
  const path: (string | number)[] = [];
  let at: Tree = file;
  for (;;) {
    // What comes from an alias has no places of its own.
    const next: Tree | undefined =
      text[at.offset] === "*" ? undefined : entriesOf(at).findLast(({ keyOffset }) => keyOffset <= offset);
    if (next === undefined) return path;
    path.push(next.key);
    at = next;
  }
}

function entriesOf(tree: Tree): readonly Tree[] {
  if (tree.kind === "map") return [...tree.entries.values()];
  return tree.kind === "list" ? tree.items : [];
}

/** The line on which the value of a row stands, from 1; null where an edit would write it elsewhere. */
export function lineOf({ text }: Outline, row: Row): number | null {
  const { tree } = row.entry;
  return tree === null || !isWrittenHere(row) ? null : text.slice(0, tree.offset).split("\n").length;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where a path is written, its key included; of as much of it as is there. */
export function spanOf({ file, text }: Outline, path: Path): Span {
  const { tree } = follow(file, path);
  const lineEnd = text.indexOf("\n", tree.offset);
  return { from: tree.keyOffset, to: lineEnd < 0 ? text.length : lineEnd };
}
