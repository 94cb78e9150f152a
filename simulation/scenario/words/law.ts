import type { Law } from "../../distributions/law.ts";
import type { Parsed, Problem } from "../issues.ts";
import { nearest } from "../nearest.ts";
import { listOf, quote, show } from "../show.ts";
import { buildLaw, intervalLaw } from "./law-build.ts";
import {
  checkParameters,
  isLawName,
  lawNames,
  numberParameters,
  parametersOf,
  wordsOf,
  type LawName,
} from "./law-words.ts";

/** The unit of the field that holds the law. */
export interface LawUnit {
  readonly parse: (value: string | number) => Parsed<number>;
  readonly expected: string;
}

export type Arguments = ReadonlyMap<string, number>;

/** `8 h`, `4 h to 24 h` or `name(parameter value, …)`. */
export function parseLaw(value: string | number, unit: LawUnit): Parsed<Law> {
  if (typeof value === "number") return constant(value, unit);
  const text = value.trim();
  const call = /^([A-Za-z][\w-]*)\s*\((.*)\)$/s.exec(text);
  if (call !== null) return parseCall(call[1], call[2], unit, text);
  if (isOpen(text)) {
    return problem(
      text,
      `${quote(text)} lacks its closing bracket; inside {…} or […] a law stands in quotes, since its comma would end it`,
    );
  }
  const ends = text.split(/\s+to\s+/);
  if (ends.length === 2) return parseInterval(ends[0], ends[1], unit, text);
  if (isLawName(text)) return problem(text, `${quote(text)} needs its parameters: ${quote(wordsOf(text).example)}`);
  return constant(text, unit);
}

/** True for a law whose bracket is never closed. */
export function isOpen(text: string): boolean {
  return /^[A-Za-z][\w-]*\s*\([^)]*$/.test(text);
}

export function unknownLaw(name: string): Problem {
  const right = nearest(name, lawNames);
  const expected = lawNames.join(", ");
  if (right === null) return { message: `${show(name)} is not a law; laws are ${expected}`, found: name, expected };
  return {
    message: `${show(name)} is not a law: did you mean ${quote(right)}?`,
    found: name,
    expected,
    suggestion: right,
  };
}

export function unknownParameter(name: LawName, label: string): Problem {
  const parameters = parametersOf(name);
  const right = nearest(label, parameters);
  const hint = right === null ? `; it takes ${listOf(parameters)}` : `: did you mean ${quote(right)}?`;
  const message = `${quote(name)} has no parameter ${quote(label)}${hint}`;
  return { message, found: label, expected: parameters.join(", "), ...(right === null ? {} : { suggestion: right }) };
}

export function parseParameter(label: string, value: string | number, unit: LawUnit): Parsed<number> {
  if (!numberParameters.includes(label)) return unit.parse(value);
  const number = typeof value === "number" || value.trim() === "" ? value : Number(value);
  if (typeof number === "number" && Number.isFinite(number)) return { ok: number };
  return {
    problem: {
      message: `${quote(label)} must be a plain number, but is ${show(value)}`,
      found: String(value),
      expected: "a number",
    },
  };
}

function parseCall(name: string, inside: string, unit: LawUnit, text: string): Parsed<Law> {
  if (!isLawName(name)) return { problem: unknownLaw(name) };
  const given = new Map<string, number>();
  const parts = inside.trim() === "" ? [] : inside.split(",").map((part) => part.trim());
  for (const [index, part] of parts.entries()) {
    const argument = parseArgument(name, part, index, unit, text);
    if ("problem" in argument) return argument;
    const { label, value } = argument.ok;
    if (given.has(label)) return problem(text, `${quote(label)} stands twice in ${quote(text)}`);
    given.set(label, value);
  }
  const lacking = checkParameters(name, [...given.keys()]);
  return lacking === null ? buildLaw(name, given, text) : problem(text, lacking);
}

function parseArgument(
  name: LawName,
  part: string,
  index: number,
  unit: LawUnit,
  text: string,
): Parsed<{ label: string; value: number }> {
  const labelled = /^([A-Za-z]\w*)(?:\s*[=:]\s*|\s+)(.+)$/s.exec(part);
  const label = labelled === null ? unnamed(name, index) : labelled[1];
  if (part === "") return problem(text, `a parameter is empty in ${quote(text)}`);
  if (label === null)
    return problem(text, `${quote(part)} in ${quote(text)} lacks its name, as in ${quote(wordsOf(name).example)}`);
  if (labelled !== null && !parametersOf(name).includes(label)) return { problem: unknownParameter(name, label) };
  const value = parseParameter(label, labelled === null ? part : labelled[2], unit);
  return "problem" in value ? value : { ok: { label, value: value.ok } };
}

/** The values of an empirical law are numbered. */
function unnamed(name: LawName, index: number): string | null {
  if (name === "empirical") return String(index);
  return wordsOf(name).inOrder?.[index] ?? null;
}

function parseInterval(from: string, to: string, unit: LawUnit, text: string): Parsed<Law> {
  const low = unit.parse(from);
  if ("problem" in low) return low;
  const high = unit.parse(to);
  return "problem" in high ? high : intervalLaw(low.ok, high.ok, text);
}

function constant(value: string | number, unit: LawUnit): Parsed<Law> {
  const parsed = unit.parse(value);
  return "problem" in parsed ? parsed : { ok: { law: "constant", value: parsed.ok } };
}

function problem(found: string, message: string): { readonly problem: Problem } {
  return { problem: { message, found } };
}
