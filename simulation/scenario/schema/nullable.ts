import { z } from "zod";
import { choice, choiceOf } from "./choice.ts";

/** The schema in which every field and every named thing may also be null: how an option removes what the base says. */
export function nullable(schema: z.ZodObject): z.ZodObject {
  const shape: Record<string, z.ZodType> = {};
  for (const [key, field] of Object.entries(schema.shape)) shape[key] = orNull(deep(field as z.ZodType)).optional();
  return z.strictObject(shape).meta(schema.meta() ?? {});
}

function orNull(schema: z.ZodType): z.ZodType {
  return withMeta(z.nullable(schema), schema);
}

function deep(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional) return withMeta(deep(schema.unwrap() as z.ZodType), schema);
  if (schema instanceof z.ZodObject) return nullable(schema);
  if (schema instanceof z.ZodRecord)
    return withMeta(z.record(schema.keyType as z.ZodString, orNull(deep(schema.valueType as z.ZodType))), schema);
  if (!(schema instanceof z.ZodUnion)) return schema;
  const known = choiceOf(schema);
  if (known === undefined) return schema;
  const branches = schema.options.map((branch) => deep(branch as z.ZodType)) as [z.ZodType, ...z.ZodType[]];
  return withMeta(choice(branches, known.pick, known.expected), schema);
}

function withMeta(schema: z.ZodType, from: z.ZodType): z.ZodType {
  const meta = from.meta();
  return meta === undefined ? schema : schema.meta(meta);
}
