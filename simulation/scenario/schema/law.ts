import { z } from "zod";
import type { Law } from "../../distributions/law.ts";
import type { Parsed, Problem } from "../issues.ts";
import { show } from "../show.ts";
import { isSaid, wrongSaid } from "../said.ts";
import { cpuExpected, parseCpu } from "../units/cpu.ts";
import { memoryExpected, parseMemory } from "../units/memory.ts";
import { parseTime, timeExpected } from "../units/time.ts";
import { buildLaw } from "../words/law-build.ts";
import {
  isLawName,
  lawMeaning,
  lawNames,
  type LawName,
  numberParameters,
  parametersOf,
  checkParameters,
} from "../words/law-words.ts";
import { type LawUnit, parseLaw, parseParameter, unknownLaw, unknownParameter } from "../words/law.ts";
import { isDrawn } from "../unknowns/drawn.ts";
import { isUnknown, unknownValue, type UnknownValue } from "../unknowns/value.ts";
import { isMap, notThis } from "./forms.ts";
import { saidJson } from "./provenance.ts";
import {
  asLeaf,
  isSourced,
  type JsonSchema,
  problemOf,
  type ReportAt,
  type Scalar,
  unknownForms,
  unwrap,
} from "./leaf.ts";

export function lawFields(hoursPerYear: number) {
  const time: LawUnit = { parse: (value) => parseTime(value, hoursPerYear), expected: timeExpected };
  const cpu: LawUnit = { parse: parseCpu, expected: cpuExpected };
  const memory: LawUnit = { parse: parseMemory, expected: memoryExpected };
  return {
    law: lawLeaf("law", "A law of times: `8 h`, `4 h to 24 h` (90 % of values), `lognormal(mean 8 h, p95 24 h)`", time),
    lawAboveZero: lawLeaf("lawAboveZero", "A law of times above zero: `weibull(mean 3 y, shape 0.8)`", time, true),
    cpuLaw: lawLeaf("cpuLaw", "A law of CPU: `100m`, `lognormal(median 100m, p99 1)`", cpu),
    memoryLaw: lawLeaf("memoryLaw", "A law of memory: `512 MiB`, `lognormal(median 0.5 GiB, p99 4 GiB)`", memory),
  };
}

/** True for what a law leaf reads, as opposed to another map that may stand in the same field. */
export function isLawForm(input: unknown): boolean {
  return !isMap(input) || ["law", "value", "unknown"].some((key) => Object.hasOwn(input, key));
}

function lawLeaf(id: string, description: string, unit: LawUnit, aboveZero = false) {
  const expected = `a law, such as \`${unit.expected === timeExpected ? "8 h" : "1"}\` or \`lognormal(mean …, p95 …)\``;
  const schema = z
    .unknown()
    .transform((input, ctx): Law => {
      const report: ReportAt = ({ message, ...params }, path = []) => {
        ctx.issues.push({ code: "custom", message, params, path, input });
      };
      const law = readLaw(
        input,
        unit,
        report,
        isTimeUnit(unit) ? `a law of times, such as \`8 h\` or \`lognormal(mean 8 h, p95 24 h)\`` : expected,
      );
      if (law === null) return z.NEVER;
      const zero = aboveZero && law.law === "constant" && law.value === 0;
      if (zero) report({ message: `${show(input)} is no time to failure: it must be above zero` });
      return law;
    })
    .meta({
      id,
      description,
      anyOf: [{ type: ["string", "number"] }, objectForm(), { $ref: "#/$defs/sourced" }, unknownForms[1]],
    });
  const parse = (value: Scalar): Parsed<Law> => withText(value, (text) => parseLaw(text, unit));
  return asLeaf(schema, { id, parse, expected, json: { type: ["string", "number"] }, draw });
}

function isTimeUnit(unit: LawUnit): boolean {
  return unit.expected === timeExpected;
}

function readLaw(input: unknown, unit: LawUnit, report: ReportAt, expected: string): Law | null {
  const bare = isMap(input) && Object.hasOwn(input, "law") ? input : unwrap(input, report);
  if (bare === undefined) return null;
  const at = isSourced(input) ? ["value"] : [];
  if (isMap(bare) && Object.hasOwn(bare, "law")) return readObject(bare, unit, report);
  if (isUnknown(bare)) {
    const value = unknownLawValue(bare, unit);
    if ("ok" in value) return value.ok;
    report(problemOf(value), [...at, ...value.path]);
    return null;
  }
  if (typeof bare !== "string" && typeof bare !== "number") {
    report(notThis(bare, expected), at);
    return null;
  }
  if (typeof bare === "string" && /[( ,]\$[A-Za-z]/.test(bare)) {
    report({ message: namesInside, found: bare }, at);
    return null;
  }
  const parsed = parseLaw(bare, unit);
  if ("ok" in parsed) return parsed.ok;
  report(parsed.problem, at);
  return null;
}

const namesInside =
  "names of inputs stand in the fields of a law, as in `{law: lognormal, median: $repair, sigma: 1}`, not inside its brackets";

/** A range stands for a constant that is not known; whole laws can be chosen between, and be inputs that are known. */
function unknownLawValue(input: Readonly<Record<string, unknown>>, unit: LawUnit): UnknownValue<Law> {
  const inner = input["unknown"];
  const { source, reference } = isDrawn(inner) ? inner.drawnFrom : { source: null, reference: null };
  const whole = source !== null && source.kind !== "range" && (reference?.factor ?? 1) === 1;
  if (whole) return unknownValue(input, { parse: (value) => withText(value, (one) => parseLaw(one, unit)), draw });
  const value = unknownValue(input, { parse: (one) => withText(one, unit.parse), draw });
  return "ok" in value ? { ok: { law: "constant", value: value.ok } } : value;
}

const draw = { kind: "positive" } as const;

function withText<T>(value: Scalar, parse: (value: string | number) => Parsed<T>): Parsed<T> {
  return typeof value === "boolean" ? { problem: notThis(value, "a text or a number") } : parse(value);
}

/** `{law: weibull, mean: 3 y, shape: 0.8}` */
function readObject(input: Readonly<Record<string, unknown>>, unit: LawUnit, report: ReportAt): Law | null {
  let fine = true;
  const wrong = (problem: Problem, path?: (string | number)[]): void => {
    report(problem, path);
    fine = false;
  };
  const name = input["law"];
  if (typeof name !== "string" || !isLawName(name)) {
    wrong(typeof name === "string" ? unknownLaw(name) : notThis(name, lawNames.join(", ")), ["law"]);
    return null;
  }
  for (const { key, problem } of wrongSaid(input)) {
    // Anything could stand there before it was looked at, and may still.
    if (key !== "source" && key !== "note") wrong(problem, [key]);
  }
  const given = new Map<string, number>();
  const read = (label: string, value: unknown, path: (string | number)[]): void => {
    if (isUnknown(value)) {
      const field = { parse: (one: Scalar) => withText(one, (text) => parseParameter(label, text, unit)), draw };
      const drawn = unknownValue(value, field);
      if ("ok" in drawn) given.set(label, drawn.ok);
      else wrong(problemOf(drawn), [...path, ...drawn.path]);
      return;
    }
    if (typeof value !== "string" && typeof value !== "number")
      return wrong(notThis(value, numberParameters.includes(label) ? "a number" : unit.expected), path);
    const parsed = parseParameter(label, value, unit);
    if ("ok" in parsed) given.set(label, parsed.ok);
    else wrong(parsed.problem, path);
  };
  for (const [key, value] of Object.entries(input)) {
    if (key === "values" && name === "empirical") {
      if (Array.isArray(value)) value.forEach((one, index) => read(String(index), one, ["values", index]));
      else wrong(notThis(value, "a list of values"), ["values"]);
    } else if (parametersOf(name).includes(key)) read(key, value, [key]);
    else if (key !== "law" && !isSaid(key)) wrong(unknownParameter(name, key), [key]);
  }
  if (!fine) return null;
  return finish(name, given, wrong);
}

function finish(name: LawName, given: ReadonlyMap<string, number>, wrong: ReportAt): Law | null {
  const lacking = checkParameters(name, [...given.keys()]);
  if (lacking !== null) {
    wrong({ message: lacking });
    return null;
  }
  const built = buildLaw(name, given, name);
  if ("ok" in built) return built.ok;
  wrong(built.problem);
  return null;
}

function objectForm(): JsonSchema {
  const value = { type: ["string", "number"] };
  const labels = [...new Set(lawNames.flatMap(parametersOf))];
  return {
    type: "object",
    required: ["law"],
    properties: {
      law: { enum: lawNames, enumDescriptions: lawNames.map(lawMeaning) },
      ...Object.fromEntries(
        labels.map((label) => {
          const known = numberParameters.includes(label) ? { type: "number" } : value;
          return [label, { anyOf: [known, ...unknownForms] }];
        }),
      ),
      values: { type: "array", items: { anyOf: [value, ...unknownForms] } },
      ...saidJson,
    },
    additionalProperties: false,
  };
}
