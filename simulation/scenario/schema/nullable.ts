import { z } from "zod";
import { choice, choiceOf } from "./choice.ts";
import { record } from "./shapes.ts";
import { branchesOf, elementOf, innerOf, type Schema, shapeOf, valuesOf } from "./walk.ts";

/** The schema in which every field and every named thing may also be null: how an option removes what the base says. */
export function nullable(schema: z.ZodObject): z.ZodType {
  const made = new Map<Schema, z.ZodType>();

  /** Shared parts stay shared. */
  function loosen(old: Schema): z.ZodType {
    const known = made.get(old);
    if (known !== undefined) return known;
    const loose = build(old);
    const meta = z.globalRegistry.get(old);
    const result = loose === old || meta === undefined ? loose : loose.meta(renamed(meta));
    made.set(old, result);
    return result;
  }

  function build(old: Schema): z.ZodType {
    const shape = shapeOf(old);
    if (shape !== null)
      return z.strictObject(mapValues(shape, (field) => z.nullable(loosen(innerOf(field) ?? field)).optional()));
    const values = valuesOf(old);
    if (values !== null) return record(z.nullable(loosen(values)));
    const branches = branchesOf(old);
    const known = choiceOf(old);
    if (
      branches === null ||
      known === undefined ||
      branches.every((branch) => elementOf(branch) !== null || isLeaf(branch))
    ) {
      return old as z.ZodType;
    }
    return choice(branches.map(loosen) as [z.ZodType, ...z.ZodType[]], known.pick, known.expected);
  }

  return loosen(schema);
}

/** In the JSON schema, both forms stand side by side. */
function renamed(meta: z.core.GlobalMeta): z.core.GlobalMeta {
  return meta.id === undefined ? meta : { ...meta, id: `${meta.id}Override` };
}

function isLeaf(schema: Schema): boolean {
  return shapeOf(schema) === null && valuesOf(schema) === null && branchesOf(schema) === null;
}

function mapValues<T, U>(map: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]));
}
