/** Where two texts differ, line by line (Myers 1986: the fewest lines taken out and put in). */

/** Lines `before[from]` … are replaced by lines of `after`; both ends are half open and counted from 0. */
export interface Change {
  readonly before: readonly [from: number, to: number];
  readonly after: readonly [from: number, to: number];
}

/** More than so many lines taken out and put in are not told apart: they are one change. */
const most = 1000;

/** In their order. Time and memory go with the square of how many lines differ, up to `most`. */
export function lineChanges(before: readonly string[], after: readonly string[]): Change[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let [endA, endB] = [before.length, after.length];
  while (endA > start && endB > start && before[endA - 1] === after[endB - 1]) {
    endA--;
    endB--;
  }
  if (start === endA && start === endB) return [];
  const kept = common(before.slice(start, endA), after.slice(start, endB));
  const changes: Change[] = [];
  let [a, b] = [start, start];
  for (const [inA, inB] of [...kept, [endA - start, endB - start] as const]) {
    const [nextA, nextB] = [start + inA, start + inB];
    if (nextA > a || nextB > b) changes.push({ before: [a, nextA], after: [b, nextB] });
    [a, b] = [nextA + 1, nextB + 1];
  }
  return changes;
}

/** Places of the lines that stay, in both; none where too much differs to tell. */
function common(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const limit = Math.min(most, a.length + b.length);
  // furthest[k + limit + 1]: how far in `a` one comes on diagonal k (place in a − place in b).
  const furthest = new Int32Array(2 * limit + 3);
  const steps: Int32Array[] = [];
  for (let edits = 0; edits <= limit; edits++) {
    steps.push(furthest.slice());
    for (let k = -edits; k <= edits; k += 2) {
      let { x } = stepFrom(furthest, limit, k, edits);
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      furthest[k + limit + 1] = x;
      if (x >= a.length && x - k >= b.length) return wayBack(steps, limit, a.length, b.length);
    }
  }
  return [];
}

/** Where one stands on diagonal k after one more line was put in (down) or taken out. */
function stepFrom(furthest: Int32Array, limit: number, k: number, edits: number): { x: number; isDown: boolean } {
  const at = k + limit + 1;
  const isDown = k === -edits || (k !== edits && furthest[at - 1] < furthest[at + 1]);
  return { x: isDown ? furthest[at + 1] : furthest[at - 1] + 1, isDown };
}

/** `steps`: how far one came on each diagonal before so many edits. */
function wayBack(steps: readonly Int32Array[], limit: number, lengthA: number, lengthB: number) {
  const kept: (readonly [number, number])[] = [];
  let [x, y] = [lengthA, lengthB];
  for (let edits = steps.length - 1; edits >= 0; edits--) {
    const k = x - y;
    const start = stepFrom(steps[edits], limit, k, edits);
    while (x > start.x) kept.push([--x, --y]);
    if (start.isDown) y--;
    else x--;
  }
  return kept.reverse();
}
