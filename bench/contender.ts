/** Whoever can do a workload: this engine, another build of it, a program written by hand. */
export interface Contender {
  readonly name: string;
  readonly workload: string;
  measure(): Promise<Sample>;
  close(): void;
}

export interface Sample {
  readonly msPerReplication: number;
  /** NaN where events are not comparable. */
  readonly nsPerEvent: number;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
