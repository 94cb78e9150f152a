/** In how many places two texts differ: runs of lines that one has and the other has not. */
export function changedLines(before: string, after: string): number {
  const [a, b] = [before.split("\n"), after.split("\n")];
  let [i, j, places] = [0, 0, 0];
  while (i < a.length || j < b.length) {
    if (a[i] === b[j] && i < a.length && j < b.length) {
      i++;
      j++;
      continue;
    }
    places++;
    [i, j] = nextCommon(a, b, i, j);
  }
  return places;
}

/** The nearest places from i and j on at which the texts agree again. */
function nextCommon(a: readonly string[], b: readonly string[], i: number, j: number): [number, number] {
  const left = a.length - i + b.length - j;
  for (let steps = 1; steps <= left; steps++) {
    for (let inA = Math.min(steps, a.length - i); inA >= 0; inA--) {
      const inB = steps - inA;
      if (j + inB > b.length) break;
      if (i + inA < a.length && j + inB < b.length && a[i + inA] === b[j + inB]) return [i + inA, j + inB];
    }
  }
  return [a.length, b.length];
}
