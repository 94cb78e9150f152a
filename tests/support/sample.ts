/** Figures of one quantity, one per replication, and how they are held to an exact value. */
import { afterAll, expect } from "vitest";

export interface Sample {
  readonly count: number;
  readonly mean: number;
  /** Standard deviation of one replication. */
  readonly sd: number;
  readonly skewness: number;
}

export function sampleOf(values: readonly number[]): Sample {
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  let squares = 0;
  let cubes = 0;
  for (const value of values) {
    squares += (value - mean) * (value - mean);
    cubes += (value - mean) * (value - mean) * (value - mean);
  }
  const sd = Math.sqrt(squares / (count - 1));
  return { count, mean, sd, skewness: sd === 0 ? 0 : cubes / count / (sd * sd * sd) };
}

export interface Exact {
  readonly expected: number;
  /** Exact standard deviation of one replication, where it is known; else that of the sample is used. */
  readonly sd?: number;
  /** Standard error of the expected value itself, where it was simulated by other means. */
  readonly expectedError?: number;
  /** The largest relative error that the test may be too blunt to see. */
  readonly bluntness?: number | undefined;
}

/** No test is held to a wider interval than this many standard errors. */
const standardErrors = 4;
const seen: string[] = [];

/** Says a line at the end of the test file. */
export function note(line: string): void {
  seen.push(line);
}

/**
 * The mean must lie within 4 standard errors of the exact value, and these 4 standard errors must be at most a tenth of
 * it, or the test would not see what it is for. What could be seen is printed at the end of the file.
 */
export function expectExact(what: string, sample: Sample, exact: Exact): void {
  const ownError = (exact.sd ?? sample.sd) / Math.sqrt(sample.count);
  const error = Math.hypot(ownError, exact.expectedError ?? 0);
  const z = (sample.mean - exact.expected) / error;
  const visible = (standardErrors * error) / Math.abs(exact.expected);
  const line =
    `${what}: ${sample.mean.toPrecision(5)} for ${exact.expected.toPrecision(5)}, SE ${error.toPrecision(2)}, ` +
    `z ${z.toFixed(2)}, sees errors of ${(100 * visible).toPrecision(2)} %`;
  note(line);
  expect(visible, `too blunt: ${line}`).toBeLessThanOrEqual(exact.bluntness ?? 0.1);
  expect(Math.abs(z), line).toBeLessThanOrEqual(standardErrors);
}

afterAll(() => {
  if (seen.length > 0) console.info(seen.join("\n"));
});
