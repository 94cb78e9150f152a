/**
 * Something that goes its own way: independent of all other processes of a cone. At each instant it shows one of its views:
 * the things that its causes keep from working.
 */
export interface Process {
  /** Rows of things, ascending. The first view is that at t = 0, with nothing amiss. */
  readonly views: readonly (readonly number[])[];
  readonly method: Method;
  /** The fastest rate at which anything about it changes, in 1 / h. */
  readonly rate: number;
  /** Instants after which its probabilities have a bend. */
  readonly breaks: readonly number[];
  /** Probability of each view at ascending instants: row by row. */
  probabilities(times: Float64Array): Float64Array;
  /** How often, per hour, it passes from a view that is not marked to one that is; at the same instants. */
  passages(times: Float64Array, marked: readonly boolean[]): Float64Array;
}

export const methods = ["closed form", "renewal equation", "Markov chain"] as const;
export type Method = (typeof methods)[number];
