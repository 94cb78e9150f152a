/** How often intervals held the exact value. Tallies of different seeds add up. */
export interface Tally {
  /** What was estimated. */
  readonly figure: string;
  readonly exact: number;
  readonly seeds: number;
  readonly covered: number;
  /** Intervals wholly above and wholly below the exact value. */
  readonly tooHigh: number;
  readonly tooLow: number;
  /** By method, where there are several. */
  readonly methods: Readonly<Record<string, number>>;
}

export interface Limits {
  readonly low: number;
  readonly high: number;
  readonly method?: string;
}

export function tally(figure: string, exact: number, intervals: readonly Limits[]): Tally {
  const methods: Record<string, number> = {};
  for (const { method } of intervals) if (method !== undefined) methods[method] = (methods[method] ?? 0) + 1;
  const tooHigh = intervals.filter(({ low }) => low > exact).length;
  const tooLow = intervals.filter(({ high }) => high < exact).length;
  return {
    figure,
    exact,
    seeds: intervals.length,
    covered: intervals.length - tooHigh - tooLow,
    tooHigh,
    tooLow,
    methods,
  };
}

export function together(a: Tally, b: Tally): Tally {
  const methods: Record<string, number> = { ...a.methods };
  for (const [method, count] of Object.entries(b.methods)) methods[method] = (methods[method] ?? 0) + count;
  return {
    ...a,
    seeds: a.seeds + b.seeds,
    covered: a.covered + b.covered,
    tooHigh: a.tooHigh + b.tooHigh,
    tooLow: a.tooLow + b.tooLow,
    methods,
  };
}
