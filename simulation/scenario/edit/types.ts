import type { Path, Problem } from "../issues.ts";

/** Plain data as it is to stand in the file. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/**
 * One change of a file. Paths count places in lists from 0. What stands behind an alias (`*name`) gets a copy of its own
 * before it is changed; what carries an anchor (`&name`) is changed for all places that refer to it.
 */
export type Edit =
  /** The value at a path; what is missing on the way is made, in the order of the format. */
  | { readonly kind: "set"; readonly path: Path; readonly value: Value }
  /** An entry, with the comment right above it and the lines inside it. */
  | { readonly kind: "remove"; readonly path: Path }
  /** Into the list, before what stands at that place now; a single value in its stead becomes the first of a list. */
  | { readonly kind: "insert"; readonly path: Path; readonly value: Value }
  /** A copy right after it; `name`: its key, null in lists. */
  | { readonly kind: "duplicate"; readonly path: Path; readonly name: string | null }
  /** Another key, and the same in all that refers to it. */
  | { readonly kind: "rename"; readonly path: Path; readonly name: string }
  /** To another place among its siblings, counted from 0 without itself. */
  | { readonly kind: "move"; readonly path: Path; readonly to: number }
  /** As it stands in a former text: the very characters where they mean the same here, nothing where it had nothing. */
  | { readonly kind: "reset"; readonly path: Path; readonly former: string }
  /** One after another, as one step. */
  | { readonly kind: "several"; readonly edits: readonly Edit[] };

/** Offsets into the text before the change. */
export interface Splice {
  readonly from: number;
  /** Excluded. */
  readonly to: number;
  readonly insert: string;
}

export type Edited =
  | { readonly text: string; /** In the order of the text, not overlapping. */ readonly splices: readonly Splice[] }
  | { readonly problem: Problem };
