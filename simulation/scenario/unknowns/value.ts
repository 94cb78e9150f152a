import type { Parsed, Path, Problem } from "../issues.ts";
import { isMap } from "../schema/forms.ts";
import { plainText, quote } from "../show.ts";
import { drawChoice, drawSpread, type DrawKind, spreadProblem } from "./draw.ts";
import { type Drawn, isDrawn, type Scalar, type Source, type Unknown } from "./drawn.ts";
import { readUnknown } from "./read-unknown.ts";

/** A field as far as unknowns look at it. */
export interface DrawnField<T> {
  readonly parse: (value: Scalar) => Parsed<T>;
  /** Null: the field must be known. */
  readonly draw: DrawKind | null;
}

export type UnknownValue<T> =
  { readonly ok: T } | { readonly path: Path; readonly problem: Problem; readonly silent?: true };

/** `{unknown: …}`, as files and `plain` write it. */
export function isUnknown(input: unknown): input is Readonly<Record<string, unknown>> {
  return isMap(input) && Object.hasOwn(input, "unknown");
}

/** The value of an unknown in its world, read by its field; or the first thing that is wrong with it. */
export function unknownValue<T>(input: Readonly<Record<string, unknown>>, field: DrawnField<T>): UnknownValue<T> {
  const inner = input["unknown"];
  if (isDrawn(inner)) return inner.drawnFrom.reference === null ? valueOf(inner, field) : referred(inner, field);
  const read = readUnknown(input);
  if ("problems" in read) return read.problems[0];
  // Whatever is written right has been found and made ready for drawing, wherever one value may stand.
  throw new Error("an unknown that was not made ready");
}

/** What is wrong with an input is said where its name stands: there it has a unit. */
function referred<T>(drawn: Drawn, field: DrawnField<T>): UnknownValue<T> {
  const value = valueOf(drawn, field);
  if ("ok" in value) return value;
  const { source, reference } = drawn.drawnFrom;
  if (source.kind === "wrong") return { ...value, path: [] };
  const written = source.kind === "plain" ? `, which is ${quote(plainText(source.value))}` : "";
  const message = `${quote(reference!.text)}${written}: ${value.problem.message}`;
  return { path: [], problem: { ...value.problem, message } };
}

const mustBeKnown = "this must be known: a name or an unknown cannot stand here";

function valueOf<T>(drawn: Drawn, field: DrawnField<T>): UnknownValue<T> {
  const { drawnFrom, drawnAt } = drawn;
  const { source } = drawnFrom;
  if (source.kind === "wrong") {
    return source.problem === null
      ? { path: [], problem: { message: "" }, silent: true }
      : { path: [], problem: source.problem };
  }
  if (field.draw === null) return { path: [], problem: { message: mustBeKnown } };
  switch (source.kind) {
    case "plain":
      return multiplied(drawnFrom, field.draw, at([], field.parse(source.value)));
    case "choice": {
      for (const [value] of source.weights) {
        const parsed = at(["unknown", "choice", String(value)], field.parse(value));
        if ("problem" in parsed) return parsed;
      }
      return multiplied(drawnFrom, field.draw, at([], field.parse(drawChoice(source.weights, drawnAt))));
    }
    case "range":
      return rangeValue(drawn, source, { parse: field.parse, draw: field.draw });
  }
}

function rangeValue<T>(
  drawn: Drawn,
  source: Extract<Source, { kind: "range" }>,
  field: { readonly parse: DrawnField<T>["parse"]; readonly draw: DrawKind },
): UnknownValue<T> {
  const factor = drawn.drawnFrom.reference?.factor ?? 1;
  const numbers: number[] = [];
  for (const [key, value] of [
    ["best", source.best],
    ["range", source.low],
    ["range", source.high],
  ] as const) {
    const parsed = field.parse(value);
    if ("problem" in parsed) return at(["unknown", key], parsed);
    if (typeof parsed.ok !== "number" || !Number.isFinite(parsed.ok)) {
      const message = `${quote(String(value))} has no middle and no ends; write a choice, as in \`{choice: {yes: 0.7, no: 0.3}}\``;
      return { path: ["unknown"], problem: { message } };
    }
    numbers.push(parsed.ok * factor);
  }
  const spread = { best: numbers[0], low: numbers[1], high: numbers[2] };
  const problem = spreadProblem(field.draw.kind, spread);
  if (problem !== null) return { path: ["unknown", "range"], problem: { message: problem } };
  return { ok: drawSpread(field.draw, spread, drawn.drawnAt) as T };
}

function multiplied<T>({ reference }: Unknown, draw: DrawKind, value: UnknownValue<T>): UnknownValue<T> {
  const factor = reference?.factor ?? 1;
  if (!("ok" in value) || factor === 1) return value;
  if (typeof value.ok !== "number") return { path: [], problem: { message: "what is no number cannot be multiplied" } };
  const product = value.ok * factor;
  if (draw.kind === "share" && product > 1)
    return { path: [], problem: { message: "the product is more than the whole" } };
  return {
    ok: (draw.kind === "count" ? Math.min(draw.most, Math.max(draw.least, Math.round(product))) : product) as T,
  };
}

function at<T>(path: Path, parsed: Parsed<T>): UnknownValue<T> {
  return "ok" in parsed ? parsed : { path, problem: parsed.problem };
}
