import type { Path, Problem } from "../issues.ts";
import { saidKeys, wrongSaid } from "../said.ts";
import { isMap, notThis, unknownField } from "../schema/forms.ts";
import { show } from "../show.ts";
import type { Scalar, Source } from "./drawn.ts";

export interface WrongPart {
  readonly path: Path;
  readonly problem: Problem;
}

export type ReadUnknown = { readonly ok: Source } | { readonly problems: readonly WrongPart[] };

const besideUnknown = ["unknown", ...saidKeys];
const example = "`{best: 0.3 / year, range: 0.1 to 2 / year}`";

/** `{unknown: {best, range}}` or `{unknown: {choice: {value: weight}}}`, with its provenance beside. */
export function readUnknown(input: Readonly<Record<string, unknown>>): ReadUnknown {
  const problems = besides(input);
  const inner = input["unknown"];
  if (!isMap(inner)) {
    const problem = notThis(inner, `${example} or \`{choice: {yes: 0.7, no: 0.3}}\``);
    return { problems: [...problems, { path: ["unknown"], problem }] };
  }
  const read = Object.hasOwn(inner, "choice") ? readChoice(inner) : readRange(inner);
  if ("ok" in read) return problems.length === 0 ? read : { problems };
  return { problems: [...problems, ...read.problems] };
}

function besides(input: Readonly<Record<string, unknown>>): WrongPart[] {
  const found: WrongPart[] = [];
  const wrong = (key: string, problem: Problem): void => void found.push({ path: [key], problem });
  for (const key of Object.keys(input)) {
    if (!besideUnknown.includes(key))
      wrong(key, unknownField(key, { now: besideUnknown, later: [] }, "a value that is not known"));
  }
  for (const { key, problem } of wrongSaid(input)) wrong(key, problem);
  return found;
}

function readRange(inner: Readonly<Record<string, unknown>>): ReadUnknown {
  const problems = strangers(inner, ["best", "range"]);
  const { best, range } = inner;
  const at = (key: string, problem: Problem): void => void problems.push({ path: ["unknown", key], problem });
  const ends = typeof range === "string" ? endsOf(range) : null;
  if (best === undefined || range === undefined) {
    // A misspelt field has been told already.
    if (problems.length === 0) {
      const lacking = best === undefined ? "best" : "range";
      problems.push({
        path: ["unknown"],
        problem: { message: `\`${lacking}\` is missing: an unknown is written as ${example}` },
      });
    }
  } else {
    if (!isScalar(best)) at("best", notThis(best, "one value, the most likely middle"));
    if (ends === null) at("range", notThis(range, "two values with `to` between, as in `0.1 to 2 / year`"));
  }
  if (problems.length > 0 || ends === null || !isScalar(best)) return { problems };
  return { ok: { kind: "range", best, low: ends[0], high: ends[1] } };
}

function readChoice(inner: Readonly<Record<string, unknown>>): ReadUnknown {
  const problems = strangers(inner, ["choice"]);
  const { choice } = inner;
  const at = (path: Path, problem: Problem): void =>
    void problems.push({ path: ["unknown", "choice", ...path], problem });
  const weights: [Scalar, number][] = [];
  if (isMap(choice)) {
    for (const [value, weight] of Object.entries(choice)) {
      if (typeof weight === "number" && weight >= 0 && weight < Infinity) weights.push([scalarOf(value), weight]);
      else at([value], notThis(weight, "a weight, such as 0.7"));
    }
    if (problems.length === 0 && weights.filter(([, weight]) => weight > 0).length < 2)
      at([], { message: "a choice needs at least two values with weights above 0, as in `{yes: 0.7, no: 0.3}`" });
  } else at([], notThis(choice, "values with their weights, as in `{yes: 0.7, no: 0.3}`"));
  return problems.length === 0 ? { ok: { kind: "choice", weights } } : { problems };
}

function strangers(inner: Readonly<Record<string, unknown>>, known: readonly string[]): WrongPart[] {
  return Object.keys(inner).flatMap((key) => {
    if (known.includes(key)) return [];
    if (known.includes("choice"))
      return [
        { path: ["unknown", key], problem: { message: `${show(key)} has no place beside \`choice\``, found: key } },
      ];
    const fields = { now: ["best", "range", "choice"], later: [] };
    return [{ path: ["unknown", key], problem: unknownField(key, fields, "an unknown") }];
  });
}

/** `0.1 to 2 / year`: the unit of the higher end holds for a lower end without one. */
function endsOf(range: string): [Scalar, Scalar] | null {
  const ends = range.trim().split(/\s+to\s+/);
  if (ends.length !== 2) return null;
  const [low, high] = ends;
  const unit = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*(.*)$/is.exec(high)?.[1] ?? "";
  const bare = bareNumber.test(low);
  return [scalarOf(bare && unit !== "" ? `${low} ${unit}` : low), scalarOf(high)];
}

const bareNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** As YAML would have read it if it stood alone. */
function scalarOf(text: string): Scalar {
  if (text === "true" || text === "false") return text === "true";
  return bareNumber.test(text) ? Number(text) : text;
}

function isScalar(value: unknown): value is Scalar {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
