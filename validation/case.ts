/** A system whose answer is known by other means, and what is read off its histories. */
import type { OptionFacts } from "../simulation/index.ts";

export interface Case {
  readonly id: string;
  /** What it would catch: a few words. */
  readonly tests: string;
  /** YAML, or a file of this repository that holds it. */
  readonly scenario: string | { readonly file: string };
  readonly metrics: readonly Metric[];
  /** Histories of the validation run: 4 standard errors are 2 % of each value or less, unless `blunt` says why not. */
  readonly histories: number;
  /** Histories of the tests: 10 % or less. Null: too dear for them. */
  readonly testHistories: number | null;
  readonly blunt?: string;
}

export interface Metric {
  readonly name: string;
  readonly figure: Figure;
  readonly expected: number;
  /** How the expected value was found. */
  readonly method: string;
  /** Exact standard deviation of one history, where it is known. */
  readonly sd?: number;
  /** Standard error of the expected value, where it was simulated by other means. */
  readonly expectedError?: number;
  /** The largest relative error that the tests may be too blunt to see; a tenth unless said otherwise. */
  readonly testBluntness?: number;
}

/** One row per option, in the scenario's order. */
export type Rows = readonly Float64Array[];

/** Looks up its columns once, then reads one number off each history. */
export type Figure = (options: readonly OptionFacts[]) => (rows: Rows) => number;

/** What every scenario of a case begins with. All ages are new at t = 0, and a year has 365 days. */
export function scenarioOf(title: string, horizonHours: number, body: string): string {
  return `format: headroom/1
title: ${title}
horizon: ${horizonHours} h
hoursPerYear: 8760
initialAge: new
${body.trim()}
`;
}
