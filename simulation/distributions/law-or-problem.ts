import type { Law } from "./law.ts";

/** A law, or why there is none, as the end of a sentence for the author of the file. */
export type LawOrProblem = { readonly ok: Law } | { readonly problem: string };

/** What to say if one of the parameters is not a finite number above 0; null if all are. */
export function notPositive(parameters: Readonly<Record<string, number>>): string | null {
  for (const [name, value] of Object.entries(parameters)) {
    if (!(value > 0 && value < Infinity)) return `${name} must be above 0 and finite, not ${value}`;
  }
  return null;
}
