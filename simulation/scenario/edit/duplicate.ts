import { isMap, isSeq, type Node } from "yaml";
import { type Path, pathText } from "../issues.ts";
import { quote } from "../show.ts";
import { sourceOf } from "./copy.ts";
import { columnOf, entryStart } from "./extent.ts";
import type { EditableFile } from "./file.ts";
import { find, placeOf, reaches } from "./find.ts";
import { flowStart, insertEntry, insertPair } from "./put.ts";
import { own } from "./set.ts";
import type { Stage } from "./stage.ts";
import type { Fragment } from "./write/fragment.ts";

/** A copy right behind what it is a copy of. What has an anchor is not copied: the copy refers to it. */
export function duplicate(file: EditableFile, path: Path, name: string | null): Stage {
  const spot = find(file, path);
  if (spot.alias !== null) return own(file, spot.alias.path);
  const { node, owner, index } = spot;
  if (!reaches(spot, path) || owner === null || node === null)
    return { problem: { message: `there is no ${quote(pathText(path))} to copy` } };
  const { text } = file;
  const column = columnOf(text, owner.flow === true ? flowStart(text, owner, index) : entryStart(text, owner, index));
  const copy = copied(file, node, column);
  if (isSeq(owner)) return { splices: insertEntry(file, owner, asItem(copy, owner.flow === true), index + 1) };
  if (name === null || placeOf(owner, name) !== null)
    return { problem: { message: name === null ? "a copy needs a name" : `${quote(name)} is already there` } };
  return isMap(owner) ? { splices: insertPair(file, owner, name, copy, index + 1) } : { splices: [] };
}

function copied(file: EditableFile, node: Node, column: number): Fragment {
  const anchor = "anchor" in node ? node.anchor : undefined;
  return typeof anchor === "string" ? { head: `*${anchor}`, lines: [] } : sourceOf(file, node, column, "refer");
}

/** The same as an item of a list. */
export function asItem({ head, lines }: Fragment, flow: boolean): string[] {
  if (flow) return [head, ...lines];
  if (head !== "" || lines.length === 0) return [`- ${head}`, ...lines];
  const indent = Math.min(...lines.filter((line) => line !== "").map((line) => line.length - line.trimStart().length));
  const [first, ...rest] = lines.map((line) => line.slice(indent));
  return [`- ${first}`, ...rest.map((line) => (line === "" ? "" : `  ${line}`))];
}
