import type { Problem } from "../issues.ts";

export type Scalar = string | number | boolean;

/** What is not known, as it was written: each field reads it in its own unit. */
export type Source =
  /** Median, and the ends that 90 % of the worlds lie between. */
  | { readonly kind: "range"; readonly best: Scalar; readonly low: Scalar; readonly high: Scalar }
  /** Values with their weights, in the order of the file. */
  | { readonly kind: "choice"; readonly weights: readonly (readonly [Scalar, number])[] }
  /** An input that is known. */
  | { readonly kind: "plain"; readonly value: Scalar }
  /** A name that leads nowhere; null: what it leads to is wrong, and has been said to be. */
  | { readonly kind: "wrong"; readonly problem: Problem | null };

export interface Unknown {
  readonly source: Source;
  /** What its one draw in each world is keyed by, and where it was written; null where nothing is drawn. */
  readonly stream: string | null;
  /** `$name * 4.3` as it was written; null where the unknown itself stands in the field. */
  readonly reference: { readonly text: string; readonly factor: number } | null;
}

/** The number between 0 and 1 that a world draws for a stream; null: the best guess. */
export type Draws = (stream: string) => number | null;

const mark = Symbol("drawn");

/** An unknown in one world. Its mark is nothing that a file could contain, and no field is called as its parts are. */
export interface Drawn {
  readonly [mark]: true;
  readonly drawnFrom: Unknown;
  readonly drawnAt: number | null;
}

export function drawn(unknown: Unknown, draws: Draws): Drawn {
  return { [mark]: true, drawnFrom: unknown, drawnAt: unknown.stream === null ? null : draws(unknown.stream) };
}

export function isDrawn(value: unknown): value is Drawn {
  return typeof value === "object" && value !== null && mark in value;
}
