import { compose } from "../reading/compose.ts";
import type { Edit, Value } from "../edit/types.ts";
import { nearest } from "../nearest.ts";
import type { Problem } from "../issues.ts";
import { readTree } from "../reading/read.ts";
import { isMap } from "../schema/forms.ts";
import { quote, show } from "../show.ts";
import { plain } from "../tree.ts";
import { isReference, readReference } from "../unknowns/reference.ts";
import { bareOf, type Row } from "./describe.ts";
import type { Field, FieldKind } from "./field.ts";
import { bracesOfWords, editBraces } from "./laws/braces.ts";
import { forgotten, isWrittenHere, saidOf } from "./said-edits.ts";

export type Typed = { readonly ok: Value } | { readonly problem: Problem };

/** What a user typed into a field, as it is to stand in the file; or what is wrong with it. `names`: those that exist. */
export function readTyped(field: Field, typed: string, names: readonly string[]): Typed {
  const text = typed.trim();
  if (field.kind === "text") return text === "" ? problem("nothing stands here") : { ok: typed.trim() };
  if (text === "") return problem(`nothing stands here; expected ${field.expected}`);
  if (/^[{[]/.test(text)) return inBraces(field, text);
  if (isReference(text)) return referenceTo(field, text, names);
  if (field.kind === "list" || (field.kind === "hours" && endOfHours.test(text))) return listed(field, text, names);
  if (field.kind === "reference") return named(text, names);
  const value = scalarOf(field, text);
  const read = field.read(value);
  return "ok" in read ? { ok: value } : read;
}

function problem(message: string): Typed {
  return { problem: { message } };
}

/** What was typed, put right as the problem proposes; null if it proposes nothing. */
export function mendedText(typed: string, { found, suggestion }: Problem): string | null {
  if (suggestion === undefined) return null;
  return found !== undefined && typed.includes(found) ? typed.replace(found, suggestion) : suggestion;
}

/** A map or list in braces, as in the file. */
function inBraces(field: Field, text: string): Typed {
  const composed = compose(text);
  if ("faults" in composed) return problem(composed.faults[0].message);
  const { tree, faults } = readTree(composed.document);
  if (faults.length > 0) return problem(faults[0].message);
  const value = plain(tree) as Value;
  return single.includes(field.kind) && !isOneValue(value) ? notThis(value, field.expected) : { ok: value };
}

/** What never is a map or a list, but one value, perhaps with its source or what is not known of it. */
const single: readonly FieldKind[] = ["quantity", "count", "number", "share", "rate", "word", "toggle"];

function isOneValue(value: Value): boolean {
  return isMap(value) && ("value" in value || "unknown" in value);
}

function notThis(value: Value, expected: string): Typed {
  return problem(`found ${show(value)}, expected ${expected}`);
}

function referenceTo(field: Field, text: string, names: readonly string[]): Typed {
  if (!field.canBeUnknown && field.kind !== "word" && field.kind !== "toggle")
    return problem("this must be known: the name of an input cannot stand here");
  const reference = readReference(text);
  if (reference === null)
    return problem(`${quote(text)} is no name of an input; expected \`$name\`, \`$name * 4.3\` or \`$name / 4.3\``);
  const known = named(reference.name, names);
  return "problem" in known ? known : { ok: text };
}

/** Days have commas of their own, as in `Mon,Wed 09:00-17:00`; hours end with a digit. */
const endOfHours = /(?<=\d)\s*,/;

function listed(field: Field, text: string, names: readonly string[]): Typed {
  const areHours = field.kind === "hours" || field.element === "hours";
  const parts = text
    .split(areHours ? endOfHours : ",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const values: Value[] = [];
  for (const part of parts) {
    const one = field.namespaces.length > 0 ? named(part, names) : checked(field, part);
    if ("problem" in one) return one;
    values.push(one.ok);
  }
  return { ok: values };
}

function checked(field: Field, text: string): Typed {
  const value = scalarOf(field, text);
  const read = field.read(value);
  return "ok" in read ? { ok: value } : read;
}

function named(name: string, names: readonly string[]): Typed {
  if (names.includes(name)) return { ok: name };
  const right = nearest(name, names);
  const message =
    right === null ? `${quote(name)} does not exist` : `${quote(name)} does not exist: did you mean ${quote(right)}?`;
  return { problem: { message, found: name, ...(right === null ? {} : { suggestion: right }) } };
}

/** Numbers and truth values as such, all else as text. */
export function scalarOf(field: Field, text: string): string | number | boolean {
  if (field.kind === "toggle" || field.kind === "input") {
    if (text === "true" || text === "yes") return true;
    if (text === "false" || text === "no") return false;
  }
  return /^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : text;
}

/** The edit that puts a value into a row: a measured or published one becomes a guess until it has a source again. */
export function editOf(row: Row, value: Value): Edit {
  if (row.isBraced && typeof value !== "object") return editOfBraced(row, value);
  const set: Edit = { kind: "set", path: row.target, value };
  const quality = row.provenance?.quality;
  if (quality !== "measured" && quality !== "published") return set;
  if (row.provenance?.own !== true || !row.isSourced || row.target.at(-1) !== "value")
    return typeof value === "object" && value !== null
      ? set
      : { kind: "set", path: row.target, value: { value, quality: "guess" } };
  return { kind: "several", edits: [set, ...forgotten(row, row.target.slice(0, -1))] };
}

/** A law in braces stays in braces as far as they can say it. */
function editOfBraced(row: Row, value: string | number | boolean | null): Edit {
  const { target, provenance } = row;
  const tree = row.entry.tree === null ? null : bareOf(row.entry.tree);
  const braces = bracesOfWords(String(value));
  const isDoubtful = provenance?.quality === "measured" || provenance?.quality === "published";
  const set = (said: Readonly<Record<string, Value>>): Edit => {
    const bare = Object.keys(said).length === 0 ? value : { value, ...said };
    return { kind: "set", path: target, value: braces === null ? bare : { ...braces, ...said } };
  };
  // In an option that takes it from the base, it is written as a whole: a mixture of both would be neither.
  const isHere = isWrittenHere(row);
  if (tree === null || !isHere) return set(isDoubtful ? { quality: "guess" } : {});
  if (braces === null && !row.isSourced) return set(isDoubtful ? { quality: "guess" } : saidOf(row));
  const edit = braces === null ? set({}) : editBraces(tree, target, braces);
  if (!isDoubtful) return edit;
  return { kind: "several", edits: [edit, ...forgotten(row, row.isSourced ? target.slice(0, -1) : target)] };
}
