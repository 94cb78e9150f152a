import { z } from "zod";
import { choice, type Pick } from "./choice.ts";
import type { Fields } from "./fields.ts";
import { isMap } from "./leaf.ts";

/** A map of named things; the names are checked with everything else that has a name. */
export function named<T extends z.ZodType>(thing: T) {
  return z.record(z.string(), thing).optional();
}

/** One or a list of them. */
export function oneOrMore<T extends z.ZodType>(one: T, expected: string) {
  return choice([one, z.array(one)], (input) => (Array.isArray(input) ? 1 : 0), expected);
}

export function names(field: Fields) {
  return oneOrMore(field.name, "a name or a list of names");
}

/** Branch 1 for a map that is not a value with its source; branch 0 for the rest. */
export const plainOrMap: Pick = (input) =>
  isMap(input) && !Object.hasOwn(input, "value") && !Object.hasOwn(input, "unknown") ? 1 : 0;
