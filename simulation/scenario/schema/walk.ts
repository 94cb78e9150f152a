import { z } from "zod";
import { choiceOf } from "./choice.ts";

/** The schema without its wrappers, and on the branch that this input belongs to; null if it belongs to none. */
export function settle(schema: z.core.$ZodType, input: unknown): z.core.$ZodType | null {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return settle(schema.unwrap(), input);
  if (!(schema instanceof z.ZodUnion)) return schema;
  const branch = choiceOf(schema)?.pick(input) ?? null;
  return branch === null ? null : settle(schema.options[branch]!, input);
}

/** The schema of what stands under a key; null if there is no such place. */
export function under(schema: z.core.$ZodType | null, key: string | number): z.core.$ZodType | null {
  if (schema instanceof z.ZodObject) return Object.hasOwn(schema.shape, key) ? (schema.shape[key] as z.ZodType) : null;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  return schema instanceof z.ZodArray ? schema.element : null;
}

/** The schema at a path of what was written, settled. */
export function schemaAt(
  schema: z.core.$ZodType,
  input: unknown,
  path: readonly PropertyKey[],
): z.core.$ZodType | null {
  let at = settle(schema, input);
  let value = input;
  for (const step of path) {
    const inner = typeof step === "symbol" ? null : under(at, step);
    value = typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined;
    at = inner === null ? null : settle(inner, value);
  }
  return at;
}

export function titleOf(schema: z.core.$ZodType | null): string {
  const title = schema === null ? undefined : z.globalRegistry.get(schema)?.title;
  return title ?? "this map";
}
