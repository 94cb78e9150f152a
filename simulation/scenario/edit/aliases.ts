/** Anchors (`&name`) and aliases (`*name`): one text for many places. */
import { type Alias, isAlias, isMap, isSeq, type Node, type Pair } from "yaml";
import { sourceOf } from "./copy.ts";
import { type Collection, columnOf, entryStart, startOf } from "./extent.ts";
import { type EditableFile, nodesIn } from "./file.ts";
import type { Place } from "./find.ts";
import { flowStart, replaceValue } from "./put.ts";
import type { Splice } from "./types.ts";
import { flowText } from "./write/fragment.ts";

/**
 * For when all between two offsets goes: the first alias outside of it that refers to an anchor inside becomes what
 * that anchor stood before, and the other aliases refer to it from then on.
 */
export function rescued(file: EditableFile, from: number, to: number): Splice[] {
  if (!file.text.slice(from, to).includes("&")) return [];
  const inside = (node: Node): boolean => startOf(node) >= from && startOf(node) < to;
  const lost = new Set<Node>();
  for (const node of nodesIn(file.document.contents)) if (anchorOf(node) !== null && inside(node)) lost.add(node);
  if (lost.size === 0) return [];
  return placesIn(file.document.contents).flatMap((place) => {
    const { node } = place;
    const target = isAlias(node) && !inside(node) ? file.target(node) : null;
    if (target === null || !lost.delete(target)) return [];
    return written(file, place, target, `&${anchorOf(target)}`);
  });
}

/** An alias written out, as a copy of its own. */
export function detached(file: EditableFile, place: Place, alias: Alias): Splice[] {
  const target = file.target(alias);
  return target === null ? [] : written(file, place, target, null);
}

function written(file: EditableFile, place: Place, target: Node, mark: string | null): Splice[] {
  const column = baseColumn(file, target);
  const flow = place.owner?.flow === true && !isInline(target);
  const { head, lines } = flow
    ? { head: flowText(target.toJS(file.document), { flow: true, json: file.json, step: file.step }), lines: [] }
    : sourceOf(file, target, column, mark === null ? "refer" : "drop");
  const marked = [mark ?? "", head].filter((part) => part !== "").join(" ");
  return replaceValue(file, place, { head: marked, lines });
}

function isInline(node: Node): boolean {
  return (!isMap(node) && !isSeq(node)) || node.flow === true;
}

function anchorOf(node: Node): string | null {
  return "anchor" in node && typeof node.anchor === "string" ? node.anchor : null;
}

/** The column of the key or dash that a node stands behind. */
function baseColumn(file: EditableFile, target: Node): number {
  const place = placesIn(file.document.contents).find(({ node }) => node === target);
  if (place === undefined || place.owner === null) return 0;
  const { text } = file;
  const { owner, index } = place;
  return columnOf(text, owner.flow === true ? flowStart(text, owner, index) : entryStart(text, owner, index));
}

/** Every value with the place it stands in, in the order of the text. */
function placesIn(top: Node | null): Place[] {
  const places: Place[] = [];
  const visit = (node: Node | null, owner: Collection | null, index: number): void => {
    places.push({ node, owner, index });
    if (isMap(node))
      for (const [at, pair] of (node.items as Pair<Node, Node | null>[]).entries())
        visit(pair.value, node as Collection, at);
    else if (isSeq(node))
      for (const [at, item] of (node.items as Node[]).entries()) visit(item, node as Collection, at);
  };
  visit(top, null, 0);
  return places;
}
