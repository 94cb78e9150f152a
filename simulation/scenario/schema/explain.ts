import type { z } from "zod";
import type { Path, Problem } from "../issues.ts";
import { choiceOf } from "./choice.ts";
import { limits } from "../limits.ts";
import { quote } from "../show.ts";
import { isDrawn } from "../unknowns/drawn.ts";
import { isUnknown } from "../unknowns/value.ts";
import { isOpen } from "../words/law.ts";
import { type FieldNames, isMap, notThis, unknownField } from "./forms.ts";
import { isLater } from "./not-yet.ts";
import { branchesOf, problemsWith, type Schema, schemaAt, shapeOf, titleOf, under, unwrapped } from "./walk.ts";

export interface PlacedProblem extends Problem {
  readonly path: Path;
  /** The place is a key that should not be there, not a value. */
  readonly key?: boolean;
  /** Nothing to say about it, since something else has been said, but to be taken out. */
  readonly silent?: boolean;
}

/** The value that is wrong as a whole: a law is not to be judged further without its wrong parameter. */
export function wholeOf(schema: Schema, input: unknown, { path, key }: PlacedProblem): Path {
  for (let length = 0; length < path.length; length++) {
    const at = schemaAt(schema, input, path.slice(0, length));
    if (at === null || under(at, path[length]) === null)
      return key === true && shapeOf(at) !== null ? path : path.slice(0, length);
  }
  return path;
}

/** Zod's issues in the words of the format. */
export function explain(schema: Schema, input: unknown, issues: readonly z.core.$ZodIssue[]): PlacedProblem[] {
  return issues.slice(0, limits.issuesSeen).flatMap((issue) => explainOne(schema, input, issue));
}

function explainOne(root: Schema, input: unknown, issue: z.core.$ZodIssue): PlacedProblem[] {
  const path = issue.path as (string | number)[];
  const found = valueAt(input, path);
  switch (issue.code) {
    case "custom":
      return [{ path, message: issue.message, ...(issue.params as object) }];
    case "unrecognized_keys": {
      const owner = schemaAt(root, input, path);
      if (shapeOf(owner) === null) return onTheRightBranch(root, input, path);
      if (isDrawnAt(found)) return [{ path, ...notOneValue(titleOf(owner)) }];
      const fields = fieldsOf(owner);
      return issue.keys.slice(0, limits.issuesSeen).map((key) => ({
        path: [...path, key],
        key: true,
        silent: isTorn(key, found),
        ...(isCommon(root, owner, key) ? commonField(key) : unknownField(key, fields, titleOf(owner))),
      }));
    }
    case "invalid_union":
      return explainUnion(root, input, issue, found);
    case "invalid_type":
      if (isDrawnAt(found))
        return [{ path, ...notOneValue(expectedType(schemaAt(root, input, path), issue.expected)) }];
      return [{ path, ...notThis(found, expectedType(schemaAt(root, input, path), issue.expected)) }];
    default:
      return [{ path, message: issue.message }];
  }
}

/** Zod speaks of the only branch of a union that has nothing but unknown keys, even where another one was meant. */
function onTheRightBranch(root: Schema, input: unknown, path: Path): PlacedProblem[] {
  let length = path.length;
  while (schemaAt(root, input, path.slice(0, length)) === null) length--;
  const above = path.slice(0, length);
  const schema = schemaAt(root, input, above)!;
  const value = valueAt(input, above);
  return explain(schema, value, problemsWith(schema, value)).map((one) => ({ ...one, path: [...above, ...one.path] }));
}

function isDrawnAt(found: unknown): boolean {
  return isDrawn(found) || (isUnknown(found) && isDrawn(found["unknown"]));
}

function notOneValue(place: string): Problem {
  return { message: `a name or an unknown cannot stand for ${place}` };
}

/** True for what stands at the top of the file and was written under an option. */
function isCommon(root: Schema, owner: Schema | null, key: string): boolean {
  return titleOf(owner) === "an option" && under(root, key) !== null;
}

function commonField(key: string): Problem {
  return { message: `${quote(key)} holds for all options: write it at the top of the file`, found: key };
}

/** The fields of a map, those of later versions last. */
export function fieldsOf(schema: Schema | null): FieldNames {
  const names = Object.entries(shapeOf(schema) ?? {});
  return {
    now: names.filter(([, field]) => !isLater(field)).map(([name]) => name),
    later: names.filter(([, field]) => isLater(field)).map(([name]) => name),
  };
}

/** The rest of a law that a comma has torn apart in `{time: lognormal(mean 8 h, p95 24 h)}`: said where the law begins. */
function isTorn(key: string, map: unknown): boolean {
  return (
    key.endsWith(")") && isMap(map) && Object.values(map).some((value) => typeof value === "string" && isOpen(value))
  );
}

function explainUnion(
  root: Schema,
  input: unknown,
  issue: z.core.$ZodIssueInvalidUnion,
  found: unknown,
): PlacedProblem[] {
  const path = issue.path as (string | number)[];
  const union = unionAt(root, input, path);
  const known = choiceOf(union);
  const branch = known?.pick(found) ?? null;
  const inner = branch === null ? undefined : issue.errors[branch];
  const schema = branch === null ? undefined : branchesOf(union)?.[branch];
  if (inner === undefined || schema === undefined)
    return [{ path, ...notThis(found, known?.expected ?? "something else") }];
  return explain(schema, found, inner).map((one) => ({ ...one, path: [...path, ...one.path] }));
}

/** The union itself, which `schemaAt` looks through. */
function unionAt(root: Schema, input: unknown, path: Path): Schema {
  if (path.length === 0) return unwrapped(root);
  return unwrapped(under(schemaAt(root, input, path.slice(0, -1)), path.at(-1)!) ?? root);
}

function expectedType(schema: Schema | null, expected: string): string {
  const title = titleOf(schema);
  if (expected === "object" || expected === "record") return title === "this map" ? "a map" : `the fields of ${title}`;
  if (expected === "array") return "a list";
  return expected === "string" ? "a text" : `a ${expected}`;
}

function valueAt(input: unknown, path: Path): unknown {
  let value = input;
  for (const step of path)
    value = typeof value === "object" && value !== null ? (value as Record<string, unknown>)[step] : undefined;
  return value;
}
