import { z } from "zod";
import type { Parsed, Problem } from "../issues.ts";
import { plainText, show } from "../show.ts";
import { qualities } from "../types.ts";
import { nearest } from "../nearest.ts";
import { notYetProblem } from "./not-yet.ts";

export type Scalar = string | number | boolean;
export type JsonSchema = Readonly<Record<string, unknown>>;

export interface LeafSpec<T> {
  readonly parse: (value: Scalar) => Parsed<T>;
  readonly expected: string;
  /** How the bare value looks in the JSON schema. */
  readonly json: JsonSchema;
  readonly id?: string;
  readonly description?: string;
}

export const sourcedKeys = ["value", "source", "quality", "note"];

/** One value in the file: bare, or `{value, source, quality, note}`. The words of its errors are its own. */
export function leaf<T>(spec: LeafSpec<T>) {
  return z
    .unknown()
    .transform((input, ctx): T => {
      const report = (problem: Problem, path: (string | number)[] = []): never => {
        const { message, ...params } = problem;
        ctx.issues.push({ code: "custom", message, params, path, input });
        return z.NEVER;
      };
      const bare = unwrap(input, report);
      const at = isSourced(input) ? ["value"] : [];
      if (bare === undefined) return z.NEVER;
      if (bare === null || typeof bare === "object") return report(notThis(bare, spec.expected), at);
      if (typeof bare === "string" && bare.startsWith("$"))
        return report(notYetProblem(bare, "write the value itself to run"), at);
      const parsed = spec.parse(bare as Scalar);
      return "ok" in parsed ? parsed.ok : report(parsed.problem, at);
    })
    .meta({
      ...(spec.id === undefined ? {} : { id: spec.id }),
      ...(spec.description === undefined ? {} : { description: spec.description }),
      anyOf: [spec.json, { $ref: "#/$defs/sourced" }],
    });
}

export type ReportAt = (problem: Problem, path?: (string | number)[]) => void;

/** The bare value of a sourced one; undefined if what was written cannot be one (then reported). */
export function unwrap(input: unknown, report: ReportAt): unknown {
  if (!isMap(input)) return input;
  if (Object.hasOwn(input, "unknown")) {
    report(notYetProblem("unknown", "write one value to run"), ["unknown"]);
    return undefined;
  }
  if (!isSourced(input)) return input;
  checkSourced(input, report);
  return input["value"];
}

function checkSourced(input: Readonly<Record<string, unknown>>, report: ReportAt): void {
  for (const key of Object.keys(input)) {
    if (!sourcedKeys.includes(key))
      report(unknownField(key, { now: sourcedKeys, later: [] }, "a value with its source"), [key]);
  }
  const quality = input["quality"];
  if (quality !== undefined && !qualities.some((name) => name === quality))
    report(notAWord(quality, qualities), ["quality"]);
  for (const key of ["source", "note"]) {
    const text = input[key];
    if (text !== undefined && typeof text !== "string") report(notThis(text, "a text"), [key]);
  }
}

/** `{value, source, quality, note}` */
export function isSourced(input: unknown): boolean {
  return isMap(input) && Object.hasOwn(input, "value");
}

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
