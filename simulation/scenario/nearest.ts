/**
 * The candidate that a misspelt word most likely meant, or null if none is near:
 * at most one edit per three letters, where swapping two neighbours is one edit.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const folded = fold(word);
  let tried = 0;
  let best: string | null = null;
  let bestDistance = Infinity;
  for (const candidate of candidates) {
    if (++tried > mostTried) break;
    const other = fold(candidate);
    const allowed = allowedEdits(Math.max(folded.length, other.length));
    if (Math.abs(folded.length - other.length) > allowed) continue;
    const distance = editDistance(folded, other);
    if (distance <= allowed && distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** One per three letters; but words of one or two letters have nothing in common if one differs. */
function allowedEdits(length: number): number {
  return length <= 2 ? 0 : Math.floor(length / 3);
}

/** Beyond these, a hostile file could make the search for help slow. */
const mostTried = 300;
const longest = 32;

/** Case and the choice of joint (`max-pods`, `max_pods`, `maxPods`) are no spelling mistakes. */
function fold(word: string): string {
  return word.slice(0, longest).toLowerCase().replace(/[-_ ]/g, "");
}

/** Damerau–Levenshtein distance in its optimal-string-alignment form. */
export function editDistance(a: string, b: string): number {
  let beforeLast = new Array<number>(b.length + 1).fill(0);
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = new Array<number>(b.length + 1).fill(i);
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, beforeLast[j - 2] + 1);
      row[j] = cost;
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length];
}
