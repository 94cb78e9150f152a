import { sectionsOf, type ListAsked, type Result, type Untold } from "../../simulation/index.ts";

export type Section = ReturnType<typeof sectionsOf>[number];

/** The table of every number with other classes, parts and groups in it than the answer tells of. */
export interface ListedRows {
  readonly run: number;
  readonly asked: ListAsked;
  /** How many of each sort there are, or are called as was asked. */
  readonly of: Untold;
  readonly sections: readonly Section[];
}

/** Classes, parts and groups that an answer tells of, each: what is drawn four times a second has to be little. */
export function mostTold(options: number): number {
  return Math.max(leastTold, Math.floor(40 / options));
}
const leastTold = 5;

/** Of each sort, so many at a time: a message of some tens of kB. */
export const listedAtOnce = 50;

export function listedRows(run: number, asked: ListAsked, of: Untold, result: Result): ListedRows {
  return { run, asked, of, sections: sectionsOf(result) };
}
