/** Where a rising function is 0, between two ends above 0; the nearer end where it is 0 nowhere between. */
export function root(from: number, to: number, rising: (x: number) => number): number {
  let [low, high] = [from, to];
  for (let step = 0; step < 80; step++) {
    // On a log scale, for the ends lie far apart.
    const middle = Math.sqrt(low) * Math.sqrt(high);
    if (rising(middle) < 0) low = middle;
    else high = middle;
  }
  return Math.sqrt(low) * Math.sqrt(high);
}
