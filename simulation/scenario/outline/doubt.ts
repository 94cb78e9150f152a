import type { Law } from "../../distributions/law.ts";
import { outside } from "../fields-in.ts";
import { child, plain, type Tree } from "../tree.ts";
import type { Scalar, Source } from "../unknowns/drawn.ts";
import { readReference } from "../unknowns/reference.ts";
import { readUnknown } from "../unknowns/read-unknown.ts";
import { isUnknown } from "../unknowns/value.ts";
import type { Field } from "./field.ts";

/** One value that is not known, as opposed to a law, which varies each time. */
export type Doubt =
  | {
      readonly kind: "range";
      readonly best: string;
      readonly low: string;
      readonly high: string;
      readonly numbers: Numbers | null;
    }
  | { readonly kind: "choice"; readonly weights: readonly { readonly value: string; readonly share: number }[] };

/** In the unit of the field. */
export interface Numbers {
  readonly best: number;
  readonly low: number;
  readonly high: number;
}

/** What is written where a value is not known; null where it is, or where it is written wrong. */
export function doubtOf(tree: Tree, field: Field | null): Doubt | null {
  const source = sourceOf(tree);
  if (source === null) return null;
  if (source.kind === "choice") {
    const total = source.weights.reduce((sum, [, weight]) => sum + weight, 0);
    return {
      kind: "choice",
      weights: source.weights.map(([value, weight]) => ({ value: String(value), share: weight / total })),
    };
  }
  if (source.kind !== "range") return null;
  const { best, low, high } = source;
  return {
    kind: "range",
    best: String(best),
    low: String(low),
    high: String(high),
    numbers: numbersOf(source, field, 1),
  };
}

function sourceOf(tree: Tree): Source | null {
  if (tree.kind !== "map" || !isUnknown(outside(tree))) return null;
  const data = plain(tree);
  const read = isUnknown(data) ? readUnknown(data) : null;
  return read !== null && "ok" in read ? read.ok : null;
}

function numbersOf(source: Extract<Source, { kind: "range" }>, field: Field | null, factor: number): Numbers | null {
  const read = (value: Scalar): number | null => numberOf(field, value);
  const [best, low, high] = [source.best, source.low, source.high].map(read);
  if (best === null || low === null || high === null) return null;
  return { best: best * factor, low: low * factor, high: high * factor };
}

/** A value in the unit of its field; of a law, the value of one that does not vary. */
export function numberOf(field: Field | null, value: Scalar): number | null {
  if (field === null || field.kind === "input") return guessed(value);
  const read = field.read(value);
  if (!("ok" in read)) return null;
  if (typeof read.ok === "number") return read.ok;
  const law = read.ok as Law | null;
  return typeof law === "object" && law !== null && law.law === "constant" ? law.value : null;
}

/** Inputs have no unit of their own: only how the numbers compare is known. */
function guessed(value: Scalar): number | null {
  const match = /^\s*([\d.]+(?:e[+-]?\d+)?)\s*(%|\/\s*([\d.]*)\s*(.*))?/.exec(String(value));
  if (match === null) return null;
  const number = Number(match[1]);
  const per = match[3] === undefined || match[3] === "" ? 1 : Number(match[3]);
  return Number.isFinite(number / per) ? number / per : null;
}

export interface NamedInput {
  readonly name: string;
  readonly factor: number;
  /** What is written under its name; null if there is no such input. */
  readonly tree: Tree | null;
  readonly text: string;
}

/** The input that `$name * 4.3` refers to; null for anything else. */
export function inputOf(bare: Tree, file: Tree): NamedInput | null {
  const text = bare.kind === "scalar" && typeof bare.value === "string" ? bare.value : "";
  const reference = readReference(text);
  if (reference === null) return null;
  const inputs = child(file, "inputs");
  const tree = inputs === undefined ? undefined : child(inputs, reference.name);
  return { ...reference, tree: tree ?? null, text };
}

/** The range of an input as one of its users reads it. */
export function doubtThrough(input: NamedInput, field: Field): Doubt | null {
  if (input.tree === null) return null;
  const doubt = doubtOf(input.tree, field);
  if (doubt?.kind !== "range" || doubt.numbers === null) return doubt;
  const { best, low, high } = doubt.numbers;
  return { ...doubt, numbers: { best: best * input.factor, low: low * input.factor, high: high * input.factor } };
}
