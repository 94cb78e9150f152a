import { namePattern } from "../name-pattern.ts";

export interface Reference {
  readonly name: string;
  readonly factor: number;
}

const form = /^\$([A-Za-z][\w-]*)(?:\s*([*/])\s*(\d+\.?\d*(?:e[+-]?\d+)?))?$/;

/** True for what is meant as the name of an input, rightly written or not. */
export function isReference(value: unknown): value is string {
  return typeof value === "string" && value.trimStart().startsWith("$");
}

/** `$name`, `$name * 4.3` or `$name / 4.3`; null for anything else. */
export function readReference(text: string): Reference | null {
  const match = form.exec(text.trim());
  if (match === null) return null;
  const [, name, operator, digits] = match;
  const number = digits === undefined ? 1 : Number(digits);
  const factor = operator === "/" ? 1 / number : number;
  return namePattern.test(name) && factor > 0 && factor < Infinity ? { name, factor } : null;
}
