/** What stands in a file where something else was meant, in words. */
import type { Problem } from "../issues.ts";
import { nearest } from "../nearest.ts";
import { plainText, show } from "../show.ts";

export function isMap(input: unknown): input is Readonly<Record<string, unknown>> {
  return typeof input === "object" && input !== null && !Array.isArray(input);
}

/** Quoted in the file, and so a text where a number or a truth value was meant. */
const looksOther = /^(?:[-+.]?\d[\d.]*|true|false)$/;

export function notThis(input: unknown, expected: string): Problem {
  const found = typeof input === "string" && looksOther.test(input) ? `the text ${show(input)}` : show(input);
  if (input === null || input === undefined) {
    return { message: `nothing stands here; expected ${expected}, or leave the field out`, found: "nothing", expected };
  }
  return {
    message: `found ${found}, expected ${expected}`,
    found: plainText(input),
    expected,
  };
}

export function notAWord(input: unknown, words: readonly string[]): Problem {
  const expected = words.join(", ").replace(/, ([^,]*)$/, " or $1");
  const right = typeof input === "string" ? nearest(input, words) : null;
  if (right === null) return notThis(input, expected);
  return {
    message: `${show(input)}: did you mean \`${right}\`?`,
    found: plainText(input),
    expected,
    suggestion: right,
  };
}

export interface FieldNames {
  readonly now: readonly string[];
  /** Of a later version: not offered, but perhaps meant. */
  readonly later: readonly string[];
}

export function unknownField(key: string, fields: FieldNames, of: string): Problem {
  const right = nearest(key, [...fields.now, ...fields.later]);
  const expected = fields.now.join(", ");
  if (right !== null)
    return { message: `${show(key)}: did you mean \`${right}\`?`, found: key, expected, suggestion: right };
  return { message: `${show(key)} is not a field of ${of}; its fields are ${expected}`, found: key, expected };
}
