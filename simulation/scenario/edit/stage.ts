import type { Problem } from "../issues.ts";
import type { Splice } from "./types.ts";

/** What one step of an edit does; `again`: the edit itself is still to be done, on the text with these splices. */
export type Stage = { readonly splices: readonly Splice[]; readonly again?: true } | { readonly problem: Problem };

export function sorted(splices: readonly Splice[]): Splice[] {
  return [...splices].sort((a, b) => a.from - b.from || a.to - b.to);
}
