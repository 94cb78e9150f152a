import { z } from "zod";
import { choice, type Pick } from "./choice.ts";
import { limits } from "../limits.ts";
import { namePattern } from "../name-pattern.ts";
import type { Fields } from "./fields.ts";
import { isMap } from "./forms.ts";

/** A map by name. The names are checked in `names.ts`; the pattern is for editors. */
export function record<T extends z.ZodType>(thing: T) {
  return z.record(z.string().meta({ pattern: namePattern.source, maxLength: limits.nameLength }), thing);
}

export function named<T extends z.ZodType>(thing: T) {
  return record(thing).optional();
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
