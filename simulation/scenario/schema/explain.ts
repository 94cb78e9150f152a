import { z } from "zod";
import type { Path, Problem } from "../issues.ts";
import { choiceOf } from "./choice.ts";
import { notThis, unknownField } from "./leaf.ts";
import { schemaAt, settle, titleOf, under } from "./walk.ts";

export interface PlacedProblem extends Problem {
  readonly path: Path;
  /** The place is a key that should not be there, not a value. */
  readonly key?: boolean;
}

/** Zod's issues in the words of the format. */
export function explain(schema: z.core.$ZodType, input: unknown, issues: readonly z.core.$ZodIssue[]): PlacedProblem[] {
  return issues.flatMap((issue) => explainOne(schema, input, issue));
}

function explainOne(root: z.core.$ZodType, input: unknown, issue: z.core.$ZodIssue): PlacedProblem[] {
  const path = issue.path as (string | number)[];
  const found = valueAt(input, path);
  switch (issue.code) {
    case "custom":
      return [{ path, message: issue.message, ...(issue.params as object) }];
    case "unrecognized_keys": {
      const owner = schemaAt(root, input, path);
      const fields = owner instanceof z.ZodObject ? Object.keys(owner.shape) : [];
      return issue.keys.map((key) => ({
        path: [...path, key],
        key: true,
        ...unknownField(key, fields, titleOf(owner)),
      }));
    }
    case "invalid_union":
      return explainUnion(root, input, issue, path, found);
    case "invalid_type":
      return [{ path, ...notThis(found, expectedType(schemaAt(root, input, path), issue.expected)) }];
    default:
      return [{ path, message: issue.message }];
  }
}

function explainUnion(
  root: z.core.$ZodType,
  input: unknown,
  issue: z.core.$ZodIssueInvalidUnion,
  path: Path,
  found: unknown,
): PlacedProblem[] {
  const union = unionAt(root, input, path);
  const known = union === null ? undefined : choiceOf(union);
  const branch = known?.pick(found) ?? null;
  const inner = branch === null ? undefined : issue.errors[branch];
  if (inner === undefined || union === null || !(union instanceof z.ZodUnion)) {
    return [{ path, ...notThis(found, known?.expected ?? "something else") }];
  }
  return explain(union.options[branch!]!, found, inner).map((one) => ({ ...one, path: [...path, ...one.path] }));
}

/** The union itself, which `schemaAt` would look through. */
function unionAt(root: z.core.$ZodType, input: unknown, path: Path): z.core.$ZodType | null {
  let at = path.length === 0 ? root : under(schemaAt(root, input, path.slice(0, -1)), path.at(-1)!);
  while (at instanceof z.ZodOptional || at instanceof z.ZodNullable) at = at.unwrap() as z.core.$ZodType;
  return at;
}

function expectedType(schema: z.core.$ZodType | null, expected: string): string {
  const title = schema === null ? "this map" : titleOf(settle(schema, undefined) ?? schema);
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
