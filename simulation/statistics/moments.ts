/** Numbers in a fixed order; every sum below runs through them by index, so that the result never depends on threads. */
export type Values = ArrayLike<number>;

export interface Moments {
  readonly count: number;
  readonly nonZero: number;
  readonly mean: number;
  /** Of one value, with count − 1 below; 0 for a single value. */
  readonly variance: number;
  readonly standardDeviation: number;
  /** Of the mean. */
  readonly standardError: number;
  /** Third central moment over the 3/2 power of the second (g1, with count below); 0 if all values are equal. */
  readonly skewness: number;
  readonly min: number;
  readonly max: number;
}

/**
 * All moments in three passes: deviations are taken from the mean itself, never from 0, so that large and nearly equal
 * values keep their digits. Throws on an empty or a non-finite sample.
 */
export function momentsOf(values: Values): Moments {
  const count = values.length;
  const mean = meanOf(values);
  let squares = 0;
  let cubes = 0;
  let nonZero = 0;
  let min = values[0];
  let max = values[0];
  for (let i = 0; i < count; i++) {
    const value = values[i];
    const deviation = value - mean;
    squares += deviation * deviation;
    cubes += deviation * deviation * deviation;
    if (value !== 0) nonZero++;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  // Rounding of the mean must not make equal values differ.
  if (min === max) squares = 0;
  const variance = count > 1 ? squares / (count - 1) : 0;
  const second = squares / count;
  return {
    count,
    nonZero,
    mean,
    variance,
    standardDeviation: Math.sqrt(variance),
    standardError: Math.sqrt(variance / count),
    skewness: second > 0 ? cubes / count / (second * Math.sqrt(second)) : 0,
    min,
    max,
  };
}

/** The mean, corrected by the mean of the deviations from it: the second pass takes away most of the first's rounding. */
export function meanOf(values: Values): number {
  const count = values.length;
  if (count === 0) throw new RangeError("mean of no values");
  let sum = 0;
  for (let i = 0; i < count; i++) sum += values[i];
  const rough = sum / count;
  if (!Number.isFinite(rough)) throw new RangeError(`mean of values that are not finite: ${rough}`);
  let rest = 0;
  for (let i = 0; i < count; i++) rest += values[i] - rough;
  return rough + rest / count;
}
