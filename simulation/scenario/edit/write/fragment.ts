import type { Value } from "../types.ts";
import { type Scalar, scalarText, type ScalarStyle } from "./scalar.ts";

/** A piece of text that stands behind a key: the rest of its line, and further lines, indented from the key's column. */
export interface Fragment {
  readonly head: string;
  readonly lines: readonly string[];
}

export interface Style extends ScalarStyle {
  readonly step: number;
}

/** Longer maps and lists take more than one line. */
const longestInline = 90;

export function fragmentOf(value: Value, style: Style): Fragment {
  if (isScalar(value)) return scalarFragment(value, style);
  const inline = flowText(value, style);
  const entries = isList(value) ? value : Object.values(value);
  const short = entries.every((one) => isScalar(one) || isInlineList(one)) && inline.length <= longestInline;
  if (style.flow || style.json || entries.length === 0 || short) return { head: inline, lines: [] };
  const indent = " ".repeat(style.step);
  if (isList(value))
    return { head: "", lines: value.flatMap((one) => itemLines(one, style)).map((line) => indent + line) };
  const lines = Object.entries(value).flatMap(([key, one]) => entryLines(keyText(key, style), fragmentOf(one, style)));
  return { head: "", lines: lines.map((line) => indentLine(line, indent)) };
}

export function entryLines(key: string, { head, lines }: Fragment): string[] {
  return [head === "" ? `${key}:` : `${key}: ${head}`, ...lines];
}

/** `- a: 1` and what follows below it. */
export function itemLines(value: Value, style: Style): string[] {
  const { head, lines } = fragmentOf(value, { ...style, step: 2 });
  if (head !== "" || lines.length === 0) return [`- ${head}`, ...lines];
  return [`- ${lines[0].slice(2)}`, ...lines.slice(1)];
}

function indentLine(line: string, indent: string): string {
  return line === "" ? "" : indent + line;
}

export function flowText(value: Value, style: Style): string {
  const inside = { ...style, flow: true, quotes: null };
  if (isScalar(value)) return scalarText(value, inside);
  if (isList(value)) return `[${value.map((one) => flowText(one, inside)).join(", ")}]`;
  const entries = Object.entries(value).map(([key, one]) => `${keyText(key, inside)}: ${flowText(one, inside)}`);
  return `{${entries.join(", ")}}`;
}

export function keyText(key: string, { json, flow }: Pick<Style, "json" | "flow">): string {
  return scalarText(/^\d+$/.test(key) && !json ? Number(key) : key, { json, flow });
}

/** Texts of several lines stand as they are, under a bar; in braces they are quoted. */
function scalarFragment(value: Scalar, style: Style): Fragment {
  const many = typeof value === "string" && /\n/.test(value.trimEnd()) && !style.flow && !style.json;
  if (!many || /^\s|[\r\t]|\n\s*\n$/.test(value)) return { head: scalarText(value, style), lines: [] };
  const indent = " ".repeat(style.step);
  const end = value.endsWith("\n") ? "" : "-";
  return {
    head: `|${end}`,
    lines: value
      .trimEnd()
      .split("\n")
      .map((line) => indentLine(line, indent)),
  };
}

export function isScalar(value: Value): value is Scalar {
  return typeof value !== "object" || value === null;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function isInlineList(value: Value): boolean {
  return isList(value) && value.every(isScalar);
}
