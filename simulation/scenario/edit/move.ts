import { type Path, pathText } from "../issues.ts";
import { quote } from "../show.ts";
import { type Collection, columnOf, entryEnd, entryStart, wholeEnd } from "./extent.ts";
import type { EditableFile } from "./file.ts";
import { find, reaches } from "./find.ts";
import { flowStart } from "./put.ts";
import { own } from "./set.ts";
import type { Stage } from "./stage.ts";
import { blockExtent } from "./take.ts";

/** To another place among its siblings, with its comments. */
export function move(file: EditableFile, path: Path, to: number): Stage {
  const spot = find(file, path);
  if (spot.alias !== null) return own(file, spot.alias.path);
  const { owner, index } = spot;
  if (!reaches(spot, path) || owner === null)
    return { problem: { message: `there is no ${quote(pathText(path))} to move` } };
  const { text } = file;
  const places = owner.items.map((_, at) => extentOf(text, owner, at));
  const pieces = places.map(({ from, to: end }) => text.slice(from, end));
  const [moved] = pieces.splice(index, 1);
  pieces.splice(Math.max(0, Math.min(to, pieces.length)), 0, moved);
  const splices = places.map((place, at) => ({ ...place, insert: pieces[at] }));
  return { splices: splices.filter(({ from, to: end, insert }) => text.slice(from, end) !== insert) };
}

/** From the first character of an entry or of the comment above it to its last, its comments included. */
function extentOf(text: string, owner: Collection, index: number): { readonly from: number; readonly to: number } {
  if (owner.flow === true) return { from: flowStart(text, owner, index), to: entryEnd(text, owner, index) };
  const { from } = blockExtent(text, owner, index);
  const indent = text.slice(from).length - text.slice(from).trimStart().length;
  const column = columnOf(text, entryStart(text, owner, index));
  return { from: from + indent, to: wholeEnd(text, column, entryEnd(text, owner, index)) };
}
