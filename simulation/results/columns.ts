/** One figure per history, taken from the rows of a run. */
import type { Scalar } from "../model/layout.ts";
import { causes } from "../scenario/types.ts";
import type { Cause } from "../scenario/types.ts";
import type { OptionRuns } from "../trials/types.ts";

/** Column `offset` of every row. */
export function columnAt({ facts, count, columns }: OptionRuns, offset: number): Float64Array {
  const width = facts.layout.width;
  const values = new Float64Array(count);
  for (let i = 0; i < count; i++) values[i] = columns[i * width + offset];
  return values;
}

export function scalarColumn(runs: OptionRuns, name: Scalar): Float64Array {
  return columnAt(runs, runs.facts.layout.scalar[name]);
}

/** Downtime of one class from one cause, in whole ms summed over its tools. */
export function classCauseMs(runs: OptionRuns, classIndex: number, cause: Cause): Float64Array {
  return columnAt(runs, runs.facts.layout.downtimeMs + classIndex * causes.length + causes.indexOf(cause));
}

/** Sums column by column; exact for whole ms. At least one column. */
export function summed(columns: readonly Float64Array[]): Float64Array {
  const sum = columns[0].slice();
  for (const column of columns.slice(1)) for (let i = 0; i < sum.length; i++) sum[i] += column[i];
  return sum;
}

export function scaled(values: Float64Array, factor: number): Float64Array {
  return values.map((value) => value * factor);
}

export function total(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

export function most(values: Float64Array): number {
  let best = 0;
  for (const value of values) if (value > best) best = value;
  return best;
}

/** How many values are not 0. */
export function nonZero(values: Float64Array): number {
  let count = 0;
  for (const value of values) if (value !== 0) count++;
  return count;
}
