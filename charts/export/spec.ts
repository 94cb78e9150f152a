/** How a picture is put out, and where it comes from. */
import type { Look } from "../look/look.ts";

export const formats = ["svg", "png", "pdf", "csv"] as const;
export type Format = (typeof formats)[number];

/** column: 85 mm; full: 170 mm; slide: 1600 × 900 px; a number: so many px, as on screen. */
export type Size = "column" | "full" | "slide" | number;

export interface SheetSpec {
  readonly size: Size;
  readonly look: Look;
  readonly title: boolean;
  readonly subtitle: boolean;
  readonly aid: boolean;
  readonly caption: boolean;
  /** False: nothing behind the picture. */
  readonly background: boolean;
}

/** All that a caption says of a picture's origin: with it anybody can draw it again. */
export interface Origin {
  readonly version: string;
  /** As it is named for others: the file's name without its folder. */
  readonly file: string;
  /** SHA-256 of what was run. */
  readonly hash: string;
  readonly seed: number;
  /** Null where one history was drawn that nobody had to look for among others. */
  readonly histories: number | null;
  /** "3-year" */
  readonly horizon: string;
  readonly guesses: number;
  readonly inputs: number;
  /** How many values differ from the file. */
  readonly changes: number;
  /** More words of the command that draws it again, after file and chart: `--set tools.web.replicas=2`. */
  readonly arguments: readonly string[];
}
