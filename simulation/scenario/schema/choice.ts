import { z } from "zod";

/** Which branch of a union what was written belongs to, decided by hand; null: none. */
export type Pick = (input: unknown) => number | null;

interface Choice {
  readonly pick: Pick;
  readonly expected: string;
}

/** By definition, which copies of a schema (as `meta` makes them) share. */
const choices = new WeakMap<object, Choice>();

/**
 * A union whose branches are told apart by `pick`, so that errors speak of the branch the author meant.
 * The schema itself stays a plain zod union, for parsing and for the JSON schema.
 */
export function choice<const B extends readonly [z.ZodType, ...z.ZodType[]]>(
  branches: B,
  pick: Pick,
  expected: string,
): z.ZodUnion<B> {
  const union = z.union(branches);
  choices.set(union._zod.def, { pick, expected });
  return union;
}

export function choiceOf(schema: z.core.$ZodType): Choice | undefined {
  return choices.get(schema._zod.def);
}
