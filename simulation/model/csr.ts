/** Rows of numbers as one list: the items of row i are list[start[i] .. start[i + 1] − 1]. */
export function toCsr(rows: readonly (readonly number[])[]): { start: Int32Array; list: Int32Array } {
  const start = new Int32Array(rows.length + 1);
  rows.forEach((row, i) => (start[i + 1] = start[i] + row.length));
  return { start, list: Int32Array.from(rows.flat()) };
}
