import type { Field } from "../../../simulation/index.ts";

/** The next value up or down: by one where things are counted, else by 1, 2 or 5 of a digit; null for what has no steps. */
export function stepped(text: string, field: Field | null, steps: number): string | null {
  const match = /^(\s*)(\d+\.?\d*)(.*)$/s.exec(text);
  if (match === null || field === null) return null;
  const [, before, digits, rest] = match;
  if (/^\s+to\s/.test(rest) || /[($]/.test(rest)) return null;
  const value = Number(digits);
  const size = field.kind === "count" ? 1 : stepOf(value);
  const least = field.least ?? 0;
  const next = Math.min(field.most ?? Infinity, Math.max(least, Math.round((value + steps * size) / size) * size));
  return `${before}${trimmed(next)}${rest}`;
}

/** A tenth of the leading digit's place, times 1, 2 or 5. */
function stepOf(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** (Math.floor(Math.log10(value)) - 1);
  const lead = value / power / 10;
  return (lead < 2 ? 1 : lead < 5 ? 2 : 5) * power;
}

function trimmed(value: number): string {
  return String(Number(value.toPrecision(10)));
}
