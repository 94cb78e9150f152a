/** A recovery as its phases, which follow one another in the order of the format. */
import type { Edit, Value } from "../edit/types.ts";
import { outside } from "../fields-in.ts";
import type { Path } from "../issues.ts";
import { isLawForm } from "../schema/law.ts";
import { type Schema, settle, shapeOf, unwrapped } from "../schema/walk.ts";
import { child, plain, type Tree } from "../tree.ts";
import { timeWords } from "./amounts.ts";
import { describe, type Row } from "./describe.ts";
import { type Entry, idOf } from "./entries.ts";
import { descriptionOf } from "./field.ts";
import { isOverridden } from "./forms/edit-form.ts";
import { labelOf } from "./labels.ts";
import { type Outline, placeIn, treeAt } from "./open.ts";

export interface Phase {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  /** How long it takes; null if that is not written. */
  readonly time: Row | null;
  /** Hours on average; 0 where that cannot be told. */
  readonly mean: number;
  readonly crew: Row | null;
}

export interface Phases {
  readonly there: readonly Phase[];
  /** Those that could be added. */
  readonly lacking: readonly Pick<Phase, "name" | "label" | "description">[];
  readonly total: string;
}

/** The phases of a recovery; null for anything else, and for one that is a single law. */
export function phasesOf(outline: Outline, option: string | null, entry: Entry): Phases | null {
  const shape = shapeOf(entry.schema);
  const { tree } = entry;
  if (shape === null || !isPhases(shape) || tree?.kind !== "map") return null;
  const named = Object.entries(shape).map(([name, schema]) => ({
    name,
    label: labelOf(name, false),
    description: descriptionOf(schema),
    schema,
  }));
  const there = named.flatMap(({ schema, ...said }): Phase[] => {
    const inner = child(tree, said.name);
    if (inner === undefined) return [];
    const { time, crew } = partsOf(outline, option, entry, said.name, inner, schema);
    return [{ ...said, time, crew, mean: time === null ? 0 : meanOf(time) }];
  });
  const total = there.reduce((sum, { mean }) => sum + mean, 0);
  return {
    there,
    lacking: named.filter(({ name }) => child(tree, name) === undefined),
    total: timeWords(total, outline.hoursPerYear),
  };
}

function isPhases(shape: Readonly<Record<string, Schema>>): boolean {
  return Object.hasOwn(shape, "handsOn") && Object.hasOwn(shape, "detect");
}

/** Whether what stands here could be phases instead of a single law. */
export function canHavePhases({ entry, field }: Row): boolean {
  if (field?.kind !== "law" || entry.tree === null) return false;
  const shape = shapeOf(settle(entry.around, {}) ?? unwrapped(entry.around));
  return shape !== null && isPhases(shape);
}

function partsOf(
  outline: Outline,
  option: string | null,
  recovery: Entry,
  name: string,
  tree: Tree,
  schema: Schema,
): Pick<Phase, "time" | "crew"> {
  const path = [...recovery.path, name];
  const rowOf = (key: string | null, inner: Tree | undefined, around: Schema | undefined): Row | null => {
    if (inner === undefined || around === undefined) return null;
    const at = key === null ? path : [...path, key];
    return describe(outline, option, {
      id: idOf(at),
      kind: "field",
      path: at,
      depth: recovery.depth + 1,
      label: labelOf(at.at(-1)!, false),
      tree: inner,
      schema: settle(around, outside(inner)) ?? around,
      around,
      isOpen: false,
      alike: recovery.alike,
      count: 0,
    });
  };
  if (isLawForm(outside(tree))) return { time: rowOf(null, tree, schema), crew: null };
  const shape = shapeOf(settle(schema, outside(tree))) ?? {};
  return {
    time: rowOf("time", child(tree, "time"), shape["time"]),
    crew: rowOf("crew", child(tree, "crew"), shape["crew"]),
  };
}

function meanOf({ doubt, mean }: Row): number {
  return doubt?.kind === "range" ? (doubt.numbers?.best ?? 0) : mean;
}

/** What can be done with a phase. */
export type PhaseChange =
  | { readonly kind: "add"; readonly name: string }
  | { readonly kind: "remove"; readonly name: string }
  | { readonly kind: "crew"; readonly name: string; readonly crew: string | null }
  /** Its time and crew to the phase before or after it, whose own come here. */
  | { readonly kind: "move"; readonly name: string; readonly by: 1 | -1 };

/** Only the first of all and the last have no place to go; a reboot is no step of the work. */
export function canMove({ there, lacking }: Phases, name: string, by: 1 | -1): boolean {
  return (
    name !== "reboot" &&
    neighbour(
      [...there, ...lacking].map((one) => one.name),
      name,
      by,
    ) !== null
  );
}

const order = ["detect", "respond", "fix", "part", "handsOn", "restore"];

function neighbour(known: readonly string[], name: string, by: 1 | -1): string | null {
  const among = order.filter((one) => known.includes(one));
  return among[among.indexOf(name) + by] ?? null;
}

/** The edit of a recovery at a path of a design. */
export function phaseEdit(outline: Outline, option: string | null, recovery: Entry, change: PhaseChange): Edit {
  const at = (name: string): Path => placeIn(option, [...recovery.path, name]);
  const written = (name: string): Value | null => {
    const tree = recovery.tree === null ? undefined : child(recovery.tree, name);
    return tree === undefined ? null : (plain(tree) as Value);
  };
  const drop = (name: string): Edit =>
    // What an option takes from the base is taken out of it by saying so.
    option !== null && treeAt(outline, null, [...recovery.path, name]) !== null
      ? { kind: "set", path: at(name), value: null }
      : { kind: "remove", path: at(name) };
  /** In an option, without what the base has beside it: maps are merged. */
  const covering = (name: string, value: Value | null): Value | null => {
    const base = option === null ? null : treeAt(outline, null, [...recovery.path, name]);
    if (base?.kind !== "map" || isLawForm(value) || isLawForm(outside(base))) return value;
    const nothing = Object.fromEntries([...base.entries.keys()].map((key) => [key, null]));
    return { ...nothing, ...(value as Readonly<Record<string, Value>>) };
  };
  switch (change.kind) {
    case "add":
      return { kind: "set", path: at(change.name), value: "1 h" };
    case "remove":
      return drop(change.name);
    case "crew":
      return crewEdit(at(change.name), written(change.name), change.crew, option !== null);
    case "move": {
      const to = neighbour(Object.keys(shapeOf(recovery.schema) ?? {}), change.name, change.by) ?? change.name;
      const [mine, other] = [written(change.name), written(to)];
      if (other !== null)
        return {
          kind: "several",
          edits: [
            { kind: "set", path: at(change.name), value: covering(change.name, other) },
            { kind: "set", path: at(to), value: covering(to, mine) },
          ],
        };
      if (option === null && !isOverridden(outline, at(change.name)))
        return { kind: "rename", path: at(change.name), name: to };
      return { kind: "several", edits: [{ kind: "set", path: at(to), value: covering(to, mine) }, drop(change.name)] };
    }
  }
}

/** A law that somebody does is the time of a phase with a crew. */
function crewEdit(path: Path, written: Value | null, crew: string | null, isOption: boolean): Edit {
  const isLaw = isLawForm(written);
  if (crew !== null)
    return isLaw
      ? { kind: "set", path, value: { time: written, crew } }
      : { kind: "set", path: [...path, "crew"], value: crew };
  const { crew: _, ...rest } = written as Readonly<Record<string, Value>>;
  const alone = Object.keys(rest).length === 1 && "time" in rest ? rest["time"] : null;
  if (alone !== null) return { kind: "set", path, value: alone };
  return isOption ? { kind: "set", path: [...path, "crew"], value: null } : { kind: "remove", path: [...path, "crew"] };
}

/** A recovery that is a single law, as the phase in which somebody mends it; its source goes along. */
export function asPhases(option: string | null, { entry }: Row): Edit {
  const value = entry.tree === null ? null : (plain(entry.tree) as Value);
  return { kind: "set", path: placeIn(option, entry.path), value: { fix: value } };
}
