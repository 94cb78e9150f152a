/** What a single value, and so the mean, cannot leave: {low: 0, high: horizon} for a downtime. */
export interface Bounds {
  readonly low?: number;
  readonly high?: number;
}

/** Both ends of an interval; ∓Infinity where nothing is known. */
export interface Limits {
  readonly low: number;
  readonly high: number;
}

/** False where the bounds keep the value on one side of 0. */
export function mayHaveEitherSign(bounds: Bounds): boolean {
  return !((bounds.low ?? -Infinity) >= 0 || (bounds.high ?? Infinity) <= 0);
}
