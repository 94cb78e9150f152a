/** What may be written where the caret stands; the text around it may be half-written. */
import { lineStart } from "../edit/extent.ts";
import { schemasAt } from "../edit/order.ts";
import type { Path } from "../issues.ts";
import { limits } from "../limits.ts";
import { elementOf, type Schema, shapeOf } from "../schema/walk.ts";
import { descriptionOf, type Field, fieldOf, isCollection, isOffered } from "./field.ts";
import type { NamesFor } from "./start-value.ts";

export interface Completion {
  /** Offset of what it replaces, up to the caret. */
  readonly from: number;
  readonly choices: readonly Choice[];
}

export interface Choice {
  readonly label: string;
  /** What is written: a key brings its colon along. */
  readonly insert: string;
  readonly about: string;
}

const none: Completion = { from: 0, choices: [] };

export function completionsAt(text: string, caret: number, names: NamesFor): Completion {
  const start = lineStart(text, caret);
  const line = text.slice(start, caret);
  if (/(?:^|\s)#/.test(line)) return none;
  const inBraces = /^(.*[{,]\s*)([\w$-]*)$/s.exec(line);
  if (inBraces !== null && line.lastIndexOf("{") > line.lastIndexOf("}")) {
    const owner = keyBefore(line);
    if (owner === null) return none;
    const path = [...above(text, start, indentOf(line)), owner];
    return keys(path, caret - inBraces[2].length, writtenIn(line.slice(line.lastIndexOf("{"))));
  }
  const value = /^(\s*(?:- )?(?:.*[{,]\s*)?)([\w-]+):\s+(?:\[(?:[^\]]*,)?\s*)?([\w$ -]*)$/.exec(line);
  if (value !== null) {
    const path = [
      ...above(text, start, indentOf(line)),
      ...(line.includes("{") ? [keyBefore(line) ?? ""] : []),
      value[2],
    ];
    return values(path, caret - value[3].length, names);
  }
  const item = /^(\s*- )([\w$-]*)$/.exec(line);
  if (item !== null) return values([...above(text, start, indentOf(line)), 0], caret - item[2].length, names);
  const key = /^(\s*(?:- )?)([\w$-]*)$/.exec(line);
  if (key === null) return none;
  const path = above(text, start, key[1].length);
  return keys(path, caret - key[2].length, siblings(text, start, key[1].length));
}

function keys(path: Path, from: number, taken: ReadonlySet<string>): Completion {
  const shapes = schemasAt(path)
    .map(shapeOf)
    .filter((shape) => shape !== null);
  const seen = new Map<string, Choice>();
  for (const shape of shapes)
    for (const [name, schema] of Object.entries(shape)) {
      if (taken.has(name) || seen.has(name) || !isOffered(schema)) continue;
      seen.set(name, { label: name, insert: `${name}: `, about: descriptionOf(schema) });
    }
  return { from, choices: [...seen.values()] };
}

function values(path: Path, from: number, names: NamesFor): Completion {
  const fields = schemasAt(path).flatMap((schema) => fieldsOf(schema, path));
  const found = new Map<string, Choice>();
  for (const field of fields) {
    const words =
      field.kind === "toggle" ? ["true", "false"] : field.namespaces.length > 0 ? names(field) : field.words;
    for (const word of words) {
      const about = field.meanings[field.words.indexOf(word)] ?? field.description;
      found.set(word, { label: word, insert: word, about });
    }
  }
  return { from, choices: [...found.values()] };
}

function fieldsOf(schema: Schema, path: Path): Field[] {
  if (isCollection(schema)) return [];
  const element = elementOf(schema);
  const field = fieldOf(schema, path);
  return field !== null ? [field] : element === null ? [] : fieldsOf(element, path);
}

/** Keys with less indentation, upwards: what the line stands in. */
function above(text: string, start: number, indent: number): Path {
  const path: (string | number)[] = [];
  let column = indent;
  let at = start;
  for (let seen = 0; at > 0 && column > 0 && seen < limits.lines; seen++) {
    const from = lineStart(text, at - 1);
    const match = /^(\s*)(- )?([\w-]+):(?:\s|$)/.exec(text.slice(from, at));
    if (match !== null && match[1].length < column) {
      const inItem = match[2] !== undefined && match[1].length + 2 === column;
      if (!inItem) {
        path.unshift(match[3]);
        if (match[2] !== undefined) path.unshift(0);
      } else path.unshift(0);
      column = match[1].length;
    }
    at = from;
  }
  return path;
}

function siblings(text: string, start: number, indent: number): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (lines: readonly string[]): void => {
    for (const line of lines) {
      const match = /^(\s*(?:- )?)([\w-]+):(?:\s|$)/.exec(line);
      if (line.trim() === "" || /^\s*#/.test(line)) continue;
      if (indentOf(line) < indent) return;
      if (match !== null && match[1].length === indent) found.add(match[2]);
    }
  };
  visit(text.slice(0, start).split("\n").toReversed());
  visit(text.slice(start).split("\n").slice(1));
  return found;
}

function writtenIn(braces: string): ReadonlySet<string> {
  return new Set([...braces.matchAll(/([\w-]+):/g)].map(([, key]) => key));
}

/** The key before the last brace that is open. */
function keyBefore(line: string): string | null {
  return /([\w-]+):\s*\{[^{}]*$/.exec(line)?.[1] ?? null;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
