import { z } from "zod";
import { choiceOf } from "./choice.ts";

export type Schema = z.core.$ZodType;

/** The few kinds of schema that the format is built from, told apart without `instanceof`, which is slow in zod. */
export function shapeOf(schema: Schema | null): Readonly<Record<string, Schema>> | null {
  return schema?._zod.def.type === "object" ? (schema as z.core.$ZodObject)._zod.def.shape : null;
}

export function valuesOf(schema: Schema | null): Schema | null {
  return schema?._zod.def.type === "record" ? (schema as z.core.$ZodRecord)._zod.def.valueType : null;
}

export function elementOf(schema: Schema | null): Schema | null {
  return schema?._zod.def.type === "array" ? (schema as z.core.$ZodArray)._zod.def.element : null;
}

export function branchesOf(schema: Schema | null): readonly Schema[] | null {
  return schema?._zod.def.type === "union" ? (schema as z.core.$ZodUnion)._zod.def.options : null;
}

/** What is optional or may be null, without that. */
export function innerOf(schema: Schema): Schema | null {
  const { type } = schema._zod.def;
  return type === "optional" || type === "nullable" ? (schema as z.core.$ZodOptional)._zod.def.innerType : null;
}

export function unwrapped(schema: Schema): Schema {
  const inner = innerOf(schema);
  return inner === null ? schema : unwrapped(inner);
}

/** The schema without its wrappers, and on the branch that this input belongs to; null if it belongs to none. */
export function settle(schema: Schema, input: unknown): Schema | null {
  const bare = unwrapped(schema);
  const branches = branchesOf(bare);
  if (branches === null) return bare;
  const branch = choiceOf(bare)?.pick(input) ?? null;
  return branch === null ? null : settle(branches[branch], input);
}

/** The schema of what stands under a key; null if there is no such place. */
export function under(schema: Schema | null, key: string | number): Schema | null {
  const shape = shapeOf(schema);
  if (shape !== null) return Object.hasOwn(shape, key) ? shape[key] : null;
  return typeof key === "number" ? elementOf(schema) : valuesOf(schema);
}

/** The schema at a path of what was written, settled. */
export function schemaAt(schema: Schema, input: unknown, path: readonly PropertyKey[]): Schema | null {
  let at = settle(schema, input);
  let value = input;
  for (const step of path) {
    const inner = typeof step === "symbol" ? null : under(at, step);
    value = typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined;
    at = inner === null ? null : settle(inner, value);
  }
  return at;
}

export function titleOf(schema: Schema | null): string {
  const title = schema === null ? undefined : z.globalRegistry.get(schema)?.title;
  return title ?? "this map";
}

export function problemsWith(schema: Schema, input: unknown): readonly z.core.$ZodIssue[] {
  return z.safeParse(schema, input).error?.issues ?? [];
}
