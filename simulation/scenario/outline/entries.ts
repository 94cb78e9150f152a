import type { Path } from "../issues.ts";
import { leafOf } from "../schema/leaf.ts";
import { elementOf, type Schema, settle, shapeOf, under, valuesOf } from "../schema/walk.ts";
import { outside } from "../fields-in.ts";
import { saidKeys } from "../said.ts";
import { finish, type Steps } from "../steps.ts";
import { child, type Tree } from "../tree.ts";
import { alikeIn, fewestAlike } from "./alike.ts";
import { descriptionOf, isOffered } from "./field.ts";
import { labelOf } from "./labels.ts";
import type { Outline } from "./open.ts";
import { type Section, sectionsOf } from "./sections.ts";

/** One line of the outline, as light as can be: what it says is worked out by `describe` when it comes into sight. */
export interface Entry {
  /** The path in the design, as text; unique in a view. */
  readonly id: string;
  readonly kind: "section" | "thing" | "group" | "field" | "alike" | "add" | "more";
  readonly path: Path;
  readonly depth: number;
  readonly label: string;
  readonly tree: Tree | null;
  /** As settled on the form that is written; for `add`, of the owner. */
  readonly schema: Schema;
  /** Before a form was chosen. */
  readonly around: Schema;
  readonly isOpen: boolean;
  /** Names of things that are alike, of which this is the first; of `more`, labels of its sections; else empty. */
  readonly alike: readonly string[];
  /** Of a section: how many things; of an open one, too. */
  readonly count: number;
}

export interface Opened {
  /** What the user opened or closed, by id. */
  readonly toggled: ReadonlyMap<string, boolean>;
  /** Everything open, for searching. */
  readonly all?: boolean;
  /** Fields, sections and things of which nothing is listed. */
  readonly without?: ReadonlySet<Tree>;
}

/** Said elsewhere: beside the value, or not at all. */
const hidden: ReadonlySet<string> = new Set([...saidKeys, "$schema", "format"]);

/** All lines of a design that are open, from the top. */
export function entriesOf(outline: Outline, option: string | null, opened: Opened): Entry[] {
  return finish(listingEntries(outline, option, opened));
}

/** The same in steps: all lines of a megabyte take a tenth of a second. */
export function* listingEntries(outline: Outline, option: string | null, opened: Opened): Steps<Entry[]> {
  const design = outline.design(option);
  const lines: Entry[] = [];
  const sections = sectionsOf(outline.schema, option === null);
  const unused = unusedOf(sections, design);
  for (const section of sections)
    if (!unused.includes(section)) {
      yield* addSection(section, design, opened, lines);
      yield;
    }
  // Nothing can be found in them.
  if (unused.length === 0 || opened.all === true) return lines;
  const more = moreOf(unused, outline, opened);
  lines.push(more);
  if (more.isOpen) for (const section of unused) yield* addSection(section, design, opened, lines);
  return lines;
}

/** Those that the file says nothing of; none where it says nothing of any, for then all of them are still to be chosen from. */
function unusedOf(sections: readonly Section[], design: Tree): readonly Section[] {
  const maps = sections.filter(({ fields }) => fields === null);
  const unused = maps.filter(({ key }) => child(design, key) === undefined);
  return unused.length === maps.length ? [] : unused;
}

function moreOf(unused: readonly Section[], { schema }: Outline, { toggled }: Opened): Entry {
  const id = "#more";
  return {
    id,
    kind: "more",
    path: [],
    depth: 0,
    label: "More sections",
    tree: null,
    schema,
    around: schema,
    isOpen: toggled.get(id) ?? false,
    alike: unused.map(({ label }) => label),
    count: unused.length,
  };
}

function* addSection(section: Section, design: Tree, opened: Opened, lines: Entry[]): Steps<void> {
  const { key, fields, schema, label } = section;
  if (fields !== null) {
    const isOpen = opened.all === true || (opened.toggled.get(`#${key}`) ?? true);
    const written = fields.filter(({ name }) => child(design, name) !== undefined);
    lines.push({
      id: `#${key}`,
      kind: "section",
      path: [],
      depth: 0,
      label,
      tree: design,
      schema,
      around: schema,
      isOpen,
      alike: [],
      count: written.length,
    });
    if (!isOpen) return;
    for (const { name, schema: field } of written) {
      const value = child(design, name)!;
      if (opened.without?.has(value) !== true) addValue(value, field, [name], 1, false, opened, lines);
    }
    lines.push({
      id: `#${key}+`,
      kind: "add",
      path: [],
      depth: 1,
      label: "",
      tree: design,
      schema,
      around: schema,
      isOpen: false,
      alike: fields.map(({ name }) => name),
      count: 0,
    });
    return;
  }
  const tree = child(design, key) ?? null;
  const things = tree?.kind === "map" ? tree.entries.size : 0;
  const isOpen = opened.all === true || (opened.toggled.get(key) ?? things > 0);
  lines.push({
    id: key,
    kind: "section",
    path: [key],
    depth: 0,
    label,
    tree,
    schema,
    around: schema,
    isOpen,
    alike: [],
    count: things,
  });
  if (!isOpen) return;
  if (tree === null || opened.without?.has(tree) !== true) yield* addEntries(tree, schema, [key], 1, opened, lines);
  lines.push({
    id: `${key}+`,
    kind: "add",
    path: [key],
    depth: 1,
    label: "",
    tree,
    schema,
    around: schema,
    isOpen: false,
    alike: [],
    count: 0,
  });
}

/** What stands in a map of named things, alike ones together. */
function* addEntries(
  tree: Tree | null,
  schema: Schema,
  path: Path,
  depth: number,
  opened: Opened,
  lines: Entry[],
): Steps<void> {
  const values = valuesOf(schema);
  if (tree?.kind !== "map" || values === null) return;
  const alike = alikeIn(tree.entries);
  let lately = lines.length;
  for (const [name, inner] of tree.entries) {
    if (lines.length > lately + linesInStep) {
      lately = lines.length;
      yield;
    }
    const group = alike.get(name) ?? [name];
    if (group[0] !== name || opened.without?.has(inner) === true) continue;
    if (group.length < fewestAlike) {
      for (const one of group) addValue(tree.entries.get(one)!, values, [...path, one], depth, true, opened, lines);
      continue;
    }
    const id = `${idOf(path)}.${name}…`;
    const isOpen = opened.all === true || (opened.toggled.get(id) ?? false);
    const settled = settle(values, outside(inner)) ?? values;
    lines.push({
      id,
      kind: "alike",
      path: [...path, name],
      depth,
      label: `${name} … ${group.at(-1)}`,
      tree: inner,
      schema: settled,
      around: values,
      isOpen,
      alike: group,
      count: group.length,
    });
    if (isOpen) addFields(inner, settled, [...path, name], depth + 1, opened, lines, group);
  }
}

/** Some milliseconds. */
const linesInStep = 500;

function addValue(
  tree: Tree,
  schema: Schema,
  path: Path,
  depth: number,
  isName: boolean,
  opened: Opened,
  lines: Entry[],
  alike: readonly string[] = [],
): void {
  const settled = settle(schema, outside(tree)) ?? schema;
  const id = idOf(path);
  const shared = {
    id,
    path,
    depth,
    label: labelOf(path.at(-1)!, isName, path.at(-3) ?? null),
    tree,
    schema: settled,
    around: schema,
    alike,
    count: 0,
  };
  const isMade = isMadeOf(settled, tree);
  if (!isMade) {
    lines.push({ ...shared, kind: "field", isOpen: false });
    return;
  }
  const kind = isName && depth === 1 ? "thing" : "group";
  const isOpen = opened.all === true || (opened.toggled.get(id) ?? kind === "group");
  lines.push({ ...shared, kind, isOpen });
  if (isOpen) addFields(tree, settled, path, depth + 1, opened, lines, alike);
}

function addFields(
  tree: Tree,
  schema: Schema,
  path: Path,
  depth: number,
  opened: Opened,
  lines: Entry[],
  alike: readonly string[] = [],
): void {
  const values = valuesOf(schema);
  const element = elementOf(schema);
  if (tree.kind === "map" && values !== null)
    for (const [name, inner] of tree.entries)
      addValue(inner, values, [...path, name], depth, true, opened, lines, alike);
  else if (tree.kind === "list" && element !== null)
    for (const [index, inner] of tree.items.entries())
      addValue(inner, element, [...path, index], depth, false, opened, lines, alike);
  else if (tree.kind === "map")
    for (const [name, inner] of tree.entries) {
      const field = under(schema, name);
      if (field === null || hidden.has(name)) continue;
      addValue(inner, field, [...path, name], depth, false, opened, lines, alike);
    }
  lines.push({
    id: `${idOf(path)}+`,
    kind: "add",
    path,
    depth,
    label: "",
    tree,
    schema,
    around: schema,
    isOpen: false,
    alike,
    count: 0,
  });
}

/** True for what is shown as lines of its own: fields and entries, but no list of single values. */
function isMadeOf(schema: Schema, tree: Tree): boolean {
  if (leafOf(schema) !== undefined || tree.kind === "scalar") return false;
  if (tree.kind === "list") return tree.items.some((item) => item.kind === "map");
  return shapeOf(schema) !== null || valuesOf(schema) !== null;
}

export function idOf(path: Path): string {
  return path.map(String).join(".");
}

export interface Addable {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly schema: Schema;
}

/** Fields that could be added to what an `add` line stands under. */
export function addable(entry: Entry): Addable[] {
  return lacking(entry).map(([name, schema]) => ({
    name,
    label: labelOf(name, false, entry.path.at(-2) ?? null),
    description: descriptionOf(schema),
    schema,
  }));
}

/** Whether there are any; cheap. */
export function canAdd(entry: Entry): boolean {
  return lacking(entry).length > 0;
}

function lacking(entry: Entry): (readonly [string, Schema])[] {
  const shape = shapeOf(entry.schema);
  if (shape === null) return [];
  const has = (name: string): boolean => entry.tree !== null && child(entry.tree, name) !== undefined;
  const among = entry.path.length === 0 && entry.alike.length > 0 ? entry.alike : Object.keys(shape);
  return among
    .filter((name) => !hidden.has(name) && !has(name) && isOffered(shape[name]))
    .map((name) => [name, shape[name]]);
}

/** What the entries of a map of named things are; null for what has fields. */
export function isRecord(entry: Entry): Schema | null {
  return valuesOf(entry.schema);
}
