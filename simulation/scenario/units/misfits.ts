/** What is wrong with an amount, and what would be right. */
import type { Parsed } from "../issues.ts";
import { nearest } from "../nearest.ts";
import { quote, show } from "../show.ts";

/** What is measured in units that go by names. */
export interface Measured {
  readonly name: string;
  readonly expected: string;
  /** Those that a slip may have meant. */
  readonly units: readonly string[];
  /** Short forms that nobody reads alike, and what they may mean. */
  readonly ambiguous: Readonly<Record<string, string>>;
}

export function wrong(value: string | number, expected: string, message: string): Parsed<number> {
  return { problem: { message, found: String(value), expected } };
}

export function suggested(value: string | number, expected: string, message: string, right: string): Parsed<number> {
  return { problem: { message, found: String(value), expected, suggestion: right } };
}

export function unknownUnit(value: string | number, amount: number, unit: string, measured: Measured): Parsed<number> {
  const { name, expected, units, ambiguous } = measured;
  const right = Object.hasOwn(ambiguous, unit) ? ambiguous[unit] : nearest(unit, units);
  const message = `${quote(unit)} in ${show(value)} is not a unit of ${name}`;
  if (right === null) return wrong(value, expected, `${message}; expected ${expected}`);
  const suggestion = `${amount} ${right}`;
  return suggested(value, expected, `${message}: did you mean ${quote(suggestion)}?`, suggestion);
}
