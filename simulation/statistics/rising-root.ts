/**
 * Where a rising function passes `level`, between `low` and `high`, by halving until the two are neighbours. Slow and
 * certain; meant for functions that cost microseconds.
 */
export function risingRoot(rising: (x: number) => number, level: number, low: number, high: number): number {
  for (;;) {
    const middle = low + (high - low) / 2;
    if (!(middle > low && middle < high)) return middle;
    if (rising(middle) < level) low = middle;
    else high = middle;
  }
}
