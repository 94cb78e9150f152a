/** When a run that goes on shows what it has: soon at first, then four times while the number of histories doubles. */
const first = 4;
const steps = 4;

/** Histories at the next look above `count`. */
export function nextLiveLook(count: number): number {
  let octave = first;
  while (octave * 2 <= count) octave *= 2;
  if (count < first) return first;
  // Few histories: each doubling is soon there.
  if (octave < 64) return octave * 2;
  const step = octave / steps;
  return (Math.floor(count / step) + 1) * step;
}

/** Where the words of a verdict may change: 64, 128, 256 … histories; before the first, no winner is named at all. */
export function wordsMayChange(count: number): boolean {
  return count < 64 || Number.isInteger(Math.log2(count));
}
