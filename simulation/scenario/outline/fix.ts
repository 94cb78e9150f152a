import type { Issue } from "../issues.ts";

/** The text with the nearest right name in the place of the wrong one; null if that is not to be found where the issue stands. */
export function nearestFix(text: string, { line, column, found, suggestion }: Issue): string | null {
  if (found === undefined || suggestion === undefined) return null;
  const at = offsetOf(text, line, column);
  const end = text.indexOf("\n", at);
  const index = text.slice(at, end < 0 ? text.length : end).indexOf(found);
  if (index < 0) return null;
  const from = at + index;
  const quote = text[from - 1];
  const isQuoted = (quote === '"' || quote === "'") && text[from + found.length] === quote;
  const start = isQuoted ? from - 1 : from;
  const until = from + found.length + (isQuoted ? 1 : 0);
  return text.slice(0, start) + suggestion + text.slice(until);
}

function offsetOf(text: string, line: number, column: number): number {
  let at = 0;
  for (let seen = 1; seen < line; seen++) {
    const next = text.indexOf("\n", at);
    if (next < 0) return text.length;
    at = next + 1;
  }
  return Math.min(text.length, at + column - 1);
}
