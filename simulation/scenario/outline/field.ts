import { z } from "zod";
import { namespacesAt, type Namespace } from "../edit/names.ts";
import type { Parsed, Path } from "../issues.ts";
import { leafOf, type Scalar } from "../schema/leaf.ts";
import { isLater } from "../schema/not-yet.ts";
import { branchesOf, elementOf, type Schema, shapeOf, unwrapped, valuesOf } from "../schema/walk.ts";

/** What a field holds, which decides how it is shown and edited. */
export type FieldKind =
  /** An amount of time, CPU or memory, or how old something is. */
  | "quantity"
  | "count"
  /** A plain number. */
  | "number"
  | "share"
  | "rate"
  /** Varies each time it is drawn. */
  | "law"
  | "word"
  | "toggle"
  /** The name of something else. */
  | "reference"
  /** Names or words. */
  | "list"
  | "date"
  /** Hours of the week. */
  | "hours"
  | "text"
  /** A named value, whose meaning is for its users to say. */
  | "input";

export type Unit = "time" | "cpu" | "memory" | "perTime" | "perYear" | "within" | "share" | "none";

export interface Field {
  readonly kind: FieldKind;
  /** Of a list: what each of it is; else null. */
  readonly element: FieldKind | null;
  readonly unit: Unit;
  /** What the format says about it; empty where it says nothing. */
  readonly description: string;
  /** What is right here, in words. */
  readonly expected: string;
  /** Choices of a word. */
  readonly words: readonly string[];
  /** What each of them comes to; empty where the format does not say. */
  readonly meanings: readonly string[];
  /** What holds where nothing is written, as the format says it; null if it does not. */
  readonly usual: string | null;
  readonly least: number | null;
  readonly most: number | null;
  readonly canBeUnknown: boolean;
  /** Whose names may stand here. */
  readonly namespaces: readonly Namespace[];
  readonly read: (value: Scalar) => Parsed<unknown>;
}

const kinds: Readonly<Record<string, readonly [FieldKind, Unit]>> = {
  time: ["quantity", "time"],
  timeAboveZero: ["quantity", "time"],
  knownTime: ["quantity", "time"],
  age: ["quantity", "time"],
  cpu: ["quantity", "cpu"],
  memory: ["quantity", "memory"],
  share: ["share", "share"],
  yearlyShare: ["rate", "perYear"],
  rate: ["rate", "perTime"],
  pace: ["rate", "perTime"],
  probabilityWithin: ["rate", "within"],
  law: ["law", "time"],
  lawAboveZero: ["law", "time"],
  cpuLaw: ["law", "cpu"],
  memoryLaw: ["law", "memory"],
  startsAt: ["date", "none"],
  weekHours: ["hours", "none"],
  factor: ["number", "none"],
  weight: ["number", "none"],
  hoursPerYear: ["number", "none"],
  flag: ["toggle", "none"],
  knownFlag: ["toggle", "none"],
  name: ["reference", "none"],
};

/** What varies each time it is drawn; cheap. */
export function holdsLaw(schema: Schema): boolean {
  return kinds[leafOf(schema)?.id ?? ""]?.[0] === "law";
}

/** The field of a schema; `around`: the same before a branch was chosen, which carries the description. */
export function fieldOf(schema: Schema, path: Path, around: Schema = schema): Field | null {
  const spec = leafOf(schema);
  const meta = { ...z.globalRegistry.get(schema), ...z.globalRegistry.get(unwrapped(around)) };
  const common = {
    description: meta.description ?? "",
    element: null,
    usual: meta["default"] === undefined ? null : usualText(meta["default"]),
    namespaces: [] as readonly Namespace[],
    words: [] as readonly string[],
    meanings: [] as readonly string[],
    least: null,
    most: null,
  };
  if (spec !== undefined) {
    const json = spec.json as {
      enum?: readonly string[];
      enumDescriptions?: readonly string[];
      type?: unknown;
      minimum?: number;
      maximum?: number;
    };
    const [kind, unit] = spec.id === undefined ? byShape(json) : (kinds[spec.id] ?? ["text", "none"]);
    return {
      ...common,
      kind,
      unit,
      expected: spec.expected,
      words: json.enum ?? [],
      meanings: json.enumDescriptions ?? [],
      least: json.minimum ?? null,
      most: json.maximum ?? null,
      canBeUnknown: spec.draw !== undefined && kind !== "word" && kind !== "toggle",
      namespaces: kind === "reference" ? namespacesAt(path) : [],
      read: spec.parse,
    };
  }
  const element = elementOf(schema);
  if (element !== null) return listField(element, path, common);
  if (z.globalRegistry.get(schema)?.id === "input")
    return { ...common, kind: "input", unit: "none", expected: "a value", canBeUnknown: true, read: anything };
  if (schema._zod.def.type !== "string") return null;
  return { ...common, kind: "text", unit: "none", expected: "a text", canBeUnknown: false, read: anything };
}

type Common = Pick<Field, "element" | "description" | "usual" | "namespaces" | "words" | "meanings" | "least" | "most">;

function listField(element: Schema, path: Path, common: Common): Field {
  const inner = branchesOf(element)?.[0] ?? element;
  const one = fieldOf(inner, [...path, 0]);
  return {
    ...common,
    kind: "list",
    element: one?.kind ?? null,
    unit: one?.unit ?? "none",
    expected: one?.expected ?? "a list",
    words: one?.words ?? [],
    canBeUnknown: false,
    namespaces: one?.namespaces ?? [],
    read: one?.read ?? anything,
  };
}

function byShape(json: { enum?: readonly string[]; type?: unknown }): readonly [FieldKind, Unit] {
  if (json.enum !== undefined) return ["word", "none"];
  return json.type === "integer" || json.type === undefined ? ["count", "none"] : ["text", "none"];
}

const anything = (value: Scalar): Parsed<unknown> => ({ ok: value });

function usualText(value: unknown): string {
  return Array.isArray(value) ? value.join(", ") : String(value);
}

/** What the format says about a field; empty where it says nothing. */
export function descriptionOf(schema: Schema): string {
  return z.globalRegistry.get(unwrapped(schema))?.description ?? "";
}

/** A field that this version refuses: not offered. */
export function isOffered(schema: Schema): boolean {
  return !isLater(schema);
}

/** All forms that a field may take, the branches of its choices among them. */
export function formsOf(schema: Schema): readonly Schema[] {
  const bare = unwrapped(schema);
  return branchesOf(bare)?.flatMap(formsOf) ?? [bare];
}

/** True for what is made of fields or of entries. */
export function isCollection(schema: Schema): boolean {
  return shapeOf(schema) !== null || valuesOf(schema) !== null;
}
