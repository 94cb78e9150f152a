/** Small tests of what the page sent: the shell trusts no shape that it has not looked at. */

export type Check<T> = (value: unknown) => value is T;

/** One check for each argument. */
export type Checks<Words extends readonly unknown[]> = { readonly [Index in keyof Words]: Check<Words[Index]> };

/** `most`: in characters, inclusive. */
export function text(most: number): Check<string> {
  return (value): value is string => typeof value === "string" && value.length <= most;
}

/** `most`: in bytes, inclusive. */
export function bytes(most: number): Check<Uint8Array> {
  return (value): value is Uint8Array => value instanceof Uint8Array && value.byteLength <= most;
}

export const flag: Check<boolean> = (value) => typeof value === "boolean";

export function oneOf<const T extends string>(words: readonly T[]): Check<T> {
  return (value): value is T => (words as readonly unknown[]).includes(value);
}

export function orNull<T>(check: Check<T>): Check<T | null> {
  return (value): value is T | null => value === null || check(value);
}

/** `most`: how many entries, inclusive. */
export function listOf<T>(check: Check<T>, most: number): Check<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.length <= most && value.every(check);
}

/** Every field named, and no other. */
export function shape<T extends object>(fields: { readonly [Field in keyof T]: Check<T[Field]> }): Check<T> {
  const names = Object.keys(fields) as (keyof T & string)[];
  return (value): value is T =>
    typeof value === "object" &&
    value !== null &&
    Object.keys(value).length === names.length &&
    names.every((name) => name in value && fields[name]((value as T)[name]));
}

export function either<A, B>(first: Check<A>, second: Check<B>): Check<A | B> {
  return (value): value is A | B => first(value) || second(value);
}

export function fits<Words extends readonly unknown[]>(
  checks: Checks<Words>,
  words: readonly unknown[],
): words is Words {
  const list = checks as unknown as readonly Check<unknown>[];
  return words.length === list.length && list.every((check, index) => check(words[index]));
}
