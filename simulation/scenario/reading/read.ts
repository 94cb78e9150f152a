import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from "yaml";
import type { Document } from "yaml";
import type { Fault } from "./compose.ts";
import { limits, overLimit } from "../limits.ts";
import { quote } from "../show.ts";
import type { Path } from "../issues.ts";
import { finish, type Steps } from "../steps.ts";
import { type ListTree, type MapTree, pathOf, type ScalarTree, type Tree } from "../tree.ts";
import { unshownIn } from "../unshown.ts";

interface Reading {
  readonly faults: ReadFault[];
  readonly anchors: Map<string, Node>;
  /** Aliased nodes under expansion: an alias to one of them would never end. */
  readonly open: Set<Node>;
  nodes: number;
  aliasNodes: number;
  /** A limit was passed: nothing more is read. */
  stopped: boolean;
}

interface Place {
  readonly parent: MapTree | ListTree | null;
  readonly key: string | number;
  readonly keyOffset: number;
  readonly depth: number;
  /** Inside an alias: everything is counted, and stands where the alias was written. */
  readonly aliasOffset: number | null;
}

export interface ReadFault extends Fault {
  /** Of the map or list in which it was found. */
  readonly path: Path;
}

export interface ReadResult {
  readonly tree: Tree;
  readonly faults: readonly ReadFault[];
  /** A limit was passed, and the tree is incomplete. */
  readonly tooMuch: boolean;
}

/** The document as a tree, aliases expanded within limits, and what is wrong with it as a document. */
export function readTree(document: Document): ReadResult {
  return finish(readingTree(document));
}

export function* readingTree(document: Document): Steps<ReadResult> {
  const reading: Reading = { faults: [], anchors: new Map(), open: new Set(), nodes: 0, aliasNodes: 0, stopped: false };
  const top: Place = { parent: null, key: "", keyOffset: 0, depth: 0, aliasOffset: null };
  const { contents } = document;
  const tree =
    (isLong(contents) ? yield* inSteps(contents, top, reading) : toTree(contents, top, reading)) ?? nothingAt(top, 0);
  return { tree, faults: reading.faults, tooMuch: reading.stopped };
}

/** Entries that are read in one step. */
const entriesInStep = 50;

/** A map of the file or of one of its sections that is worth to be read in steps. */
function isLong(node: Node | null): node is YAMLMap {
  if (!isMap(node) || node.tag !== undefined || ("anchor" in node && typeof node.anchor === "string")) return false;
  return (
    node.items.length > entriesInStep ||
    node.items.some(({ value }) => isMap(value) && value.items.length > entriesInStep)
  );
}

/** As `toTree`, of a long map. */
function* inSteps(node: YAMLMap, place: Place, reading: Reading): Steps<Tree | null> {
  if (reading.stopped || count(place, reading) !== null) return toTree(node, place, reading);
  const offset = place.aliasOffset ?? node.range?.[0] ?? place.keyOffset;
  const map: MapTree = {
    kind: "map",
    parent: place.parent,
    key: place.key,
    offset,
    keyOffset: place.keyOffset,
    entries: new Map(),
    broken: new Set(),
  };
  reading.open.add(node);
  let entries = 0;
  for (const pair of node.items) {
    if (reading.stopped) break;
    if (++entries % entriesInStep === 0) yield;
    const value = pair.value as Node | null;
    const inside = placeInside(pair, map, place);
    addEntry(
      pair,
      map,
      inside,
      isLong(value) ? yield* inSteps(value, inside, reading) : toTree(value, inside, reading),
      reading,
    );
  }
  reading.open.delete(node);
  return map;
}

/** Null for what is reported already and cannot be read. */
function toTree(node: Node | null, place: Place, reading: Reading): Tree | null {
  const offset = place.aliasOffset ?? node?.range?.[0] ?? place.keyOffset;
  const tooMuch = count(place, reading);
  if (tooMuch !== null && !reading.stopped) {
    reading.stopped = true;
    fault(reading, offset, tooMuch, place.parent);
  }
  const written = { parent: place.parent, key: place.key, offset, keyOffset: place.keyOffset };

  if (node === null || reading.stopped) return nothingAt(place, offset);
  if (isAlias(node)) return aliasToTree(node.source, place, offset, reading);
  if (node.tag !== undefined)
    fault(reading, offset, `tags such as ${quote(node.tag)} are not used in scenarios`, place.parent);
  if ("anchor" in node && typeof node.anchor === "string") reading.anchors.set(node.anchor, node);
  if (isMap(node))
    return mapToTree(node, { kind: "map", ...written, entries: new Map(), broken: new Set() }, place, reading);
  if (isSeq(node)) return listToTree(node, { kind: "list", ...written, items: [] }, place, reading);
  if (!isScalar(node)) return nothingAt(place, offset);
  return { kind: "scalar", ...written, value: shownValue(node, offset, place, reading) };
}

/** Quotes may hold by its number what the text itself does not: "\\e". */
function shownValue({ value }: Scalar, offset: number, { parent }: Place, reading: Reading): ScalarTree["value"] {
  const unshown = typeof value === "string" ? unshownIn(value) : null;
  if (unshown !== null) fault(reading, offset, unshown.message, parent);
  return scalarValue(value);
}

function nothingAt({ parent, key, keyOffset }: Place, offset: number): Tree {
  return { kind: "scalar", parent, key, offset, keyOffset, value: null };
}

function scalarValue(value: unknown): string | number | boolean | null {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

function aliasToTree(name: string, place: Place, offset: number, reading: Reading): Tree | null {
  const target = reading.anchors.get(name);
  if (target === undefined) {
    fault(reading, offset, `${quote(`*${name}`)} refers to an anchor that is not defined above it`, place.parent);
    return null;
  }
  if (reading.open.has(target)) {
    fault(reading, offset, `${quote(`*${name}`)} stands inside what it refers to`, place.parent);
    return null;
  }
  reading.nodes--;
  return toTree(target, { ...place, aliasOffset: offset }, reading);
}

function mapToTree(node: YAMLMap, map: MapTree, place: Place, reading: Reading): Tree {
  reading.open.add(node);
  for (const pair of node.items) {
    if (reading.stopped) break;
    const inside = placeInside(pair, map, place);
    addEntry(pair, map, inside, toTree(pair.value as Node | null, inside, reading), reading);
  }
  reading.open.delete(node);
  return map;
}

function placeInside({ key: keyNode }: Pair, map: MapTree, place: Place): Place {
  const keyOffset = place.aliasOffset ?? (keyNode as Node | null)?.range?.[0] ?? map.offset;
  return { ...place, parent: map, key: keyOf(keyNode as Node | null) ?? "", keyOffset, depth: place.depth + 1 };
}

function keyOf(keyNode: Node | null): string | null {
  const keyValue = isScalar(keyNode) ? scalarValue(keyNode.value) : null;
  return keyValue === null ? null : String(keyValue);
}

function addEntry(pair: Pair, map: MapTree, { keyOffset }: Place, value: Tree | null, reading: Reading): void {
  const key = keyOf(pair.key as Node | null);
  if (key === null) fault(reading, keyOffset, "a key must be a plain word", map);
  else if (key === "<<")
    fault(reading, keyOffset, "merge keys (`<<`) are not used in scenarios; write the fields out", map);
  else if (key === "__proto__") fault(reading, keyOffset, "`__proto__` cannot be used as a name", map);
  else if (unshownIn(key) !== null) fault(reading, keyOffset, unshownIn(key)!.message, map);
  else if (map.entries.has(key)) fault(reading, keyOffset, `${quote(key)} is written twice in the same map`, map);
  else if (value === null) map.broken.add(key);
  else map.entries.set(key, value);
}

function listToTree(node: YAMLSeq, list: ListTree, place: Place, reading: Reading): Tree {
  reading.open.add(node);
  for (const [index, item] of node.items.entries()) {
    if (reading.stopped) break;
    const keyOffset = place.aliasOffset ?? (item as Node | null)?.range?.[0] ?? list.offset;
    const inside: Place = { ...place, parent: list, key: index, keyOffset, depth: place.depth + 1 };
    const value = toTree(item as Node | null, inside, reading);
    if (value !== null) list.items.push(value);
  }
  reading.open.delete(node);
  return list;
}

function count(place: Place, reading: Reading): string | null {
  reading.nodes++;
  if (place.aliasOffset !== null) reading.aliasNodes++;
  if (place.depth > limits.nesting) return overLimit("the depth of nesting", null, limits.nesting);
  if (reading.nodes > limits.nodes) return overLimit("the number of values", null, limits.nodes);
  if (reading.aliasNodes <= limits.aliasNodes) return null;
  return overLimit("the number of values that aliases expand to", null, limits.aliasNodes);
}

function fault(reading: Reading, offset: number, message: string, tree: Tree | null): void {
  reading.faults.push({ offset, message, path: tree === null ? [] : pathOf(tree) });
}
