/** Laws given by values seen: each as likely as the others. Values stand in ascending order. */

/** Index of the least of `count` sorted values that at least the share u does not exceed. */
export function empiricalIndex(count: number, u: number): number {
  return Math.max(0, Math.min(count, Math.ceil(u * count)) - 1);
}

export function empiricalCdf(values: readonly number[], x: number): number {
  let below = 0;
  while (below < values.length && values[below] <= x) below++;
  return below / values.length;
}

export function empiricalMean(values: readonly number[]): number {
  return empiricalLimitedMean(values, Infinity);
}

/** Of the values as a law, not as a sample from one: divided by n. */
export function empiricalVariance(values: readonly number[]): number {
  const mean = empiricalMean(values);
  let squares = 0;
  for (const value of values) squares += (value - mean) * (value - mean);
  return squares / values.length;
}

export function empiricalLimitedMean(values: readonly number[], cap: number): number {
  let sum = 0;
  for (const value of values) sum += Math.min(value, cap);
  return sum / values.length;
}
