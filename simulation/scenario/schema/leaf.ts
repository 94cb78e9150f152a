import { z } from "zod";
import type { Parsed, Problem } from "../issues.ts";
import { saidKeys, wrongSaid } from "../said.ts";
import type { DrawKind } from "../unknowns/draw.ts";
import type { Scalar } from "../unknowns/drawn.ts";
import { isUnknown, unknownValue } from "../unknowns/value.ts";
import { isMap, notThis, unknownField } from "./forms.ts";

export type { Scalar };
export type JsonSchema = Readonly<Record<string, unknown>>;

export interface LeafSpec<T> {
  readonly parse: (value: Scalar) => Parsed<T>;
  readonly expected: string;
  /** How the bare value looks in the JSON schema. */
  readonly json: JsonSchema;
  /** How an unknown is drawn here; without it, the value must be known. */
  readonly draw?: DrawKind;
  readonly id?: string;
  readonly description?: string;
}

const sourcedKeys = ["value", ...saidKeys];

/** By definition, which copies of a schema (as `meta` makes them) share. */
const leaves = new WeakMap<object, LeafSpec<unknown>>();

/** What kind of value stands here; undefined for what is made of fields or entries. */
export function leafOf(schema: z.core.$ZodType): LeafSpec<unknown> | undefined {
  return leaves.get(schema._zod.def);
}

/** Makes known what a schema that reads its values by itself expects. */
export function asLeaf<S extends z.ZodType>(schema: S, spec: LeafSpec<unknown>): S {
  leaves.set(schema._zod.def, spec);
  return schema;
}

/**
 * One value in the file: bare, or `{value, source, quality, …}`, or `{unknown: …}`, or the name of an input. The words of
 * its errors are its own.
 */
export function leaf<T>(spec: LeafSpec<T>) {
  const schema = z
    .unknown()
    .transform((input, ctx): T => {
      const report = ({ message, ...params }: Problem & { silent?: true }, path: (string | number)[] = []): never => {
        ctx.issues.push({ code: "custom", message, params, path, input });
        return z.NEVER;
      };
      const bare = unwrap(input, report);
      const at = isSourced(input) ? ["value"] : [];
      if (bare === undefined) return z.NEVER;
      if (isUnknown(bare)) {
        const value = unknownValue(bare, { parse: spec.parse, draw: spec.draw ?? null });
        return "ok" in value ? value.ok : report(problemOf(value), [...at, ...value.path]);
      }
      if (bare === null || typeof bare === "object") return report(notThis(bare, spec.expected), at);
      const parsed = spec.parse(bare as Scalar);
      return "ok" in parsed ? parsed.ok : report(parsed.problem, at);
    })
    .meta({
      ...(spec.id === undefined ? {} : { id: spec.id }),
      ...(spec.description === undefined ? {} : { description: spec.description }),
      anyOf: [spec.json, { $ref: "#/$defs/sourced" }, ...(spec.draw === undefined ? [] : unknownForms)],
    });
  return asLeaf(schema, spec);
}

/** In the JSON schema. */
export const unknownForms: readonly JsonSchema[] = [{ $ref: "#/$defs/reference" }, { $ref: "#/$defs/unknown" }];

export function problemOf({ problem, silent }: { problem: Problem; silent?: true }): Problem & { silent?: true } {
  return silent === true ? { ...problem, silent } : problem;
}

export type ReportAt = (problem: Problem, path?: (string | number)[]) => void;

/** The bare value of a sourced one; undefined if what was written cannot be one (then reported). */
export function unwrap(input: unknown, report: ReportAt): unknown {
  if (!isMap(input) || !isSourced(input)) return input;
  checkSourced(input, report);
  return input["value"];
}

function checkSourced(input: Readonly<Record<string, unknown>>, report: ReportAt): void {
  for (const key of Object.keys(input)) {
    if (!sourcedKeys.includes(key))
      report(unknownField(key, { now: sourcedKeys, later: [] }, "a value with its source"), [key]);
  }
  for (const { key, problem } of wrongSaid(input)) report(problem, [key]);
}

/** `{value, source, quality, …}` */
export function isSourced(input: unknown): boolean {
  return isMap(input) && Object.hasOwn(input, "value") && !isUnknown(input);
}
