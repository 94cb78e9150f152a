import { isLook, replicationsAtLook } from "../../simulation/index.ts";

/** When a run that goes on shows what it has: soon at first, then four times while the number of histories doubles. */
const first = 4;
const steps = 4;
/** Before so many histories no winner is named at all. */
const firstWords = replicationsAtLook(1);

/** Histories at the next look above `count`. */
export function nextLiveLook(count: number): number {
  let octave = first;
  while (octave * 2 <= count) octave *= 2;
  if (count < first) return first;
  // Few histories: each doubling is soon there.
  if (octave < firstWords) return octave * 2;
  const step = octave / steps;
  return (Math.floor(count / step) + 1) * step;
}

/** Where the words of a verdict may change. */
export function wordsMayChange(count: number): boolean {
  return count < firstWords || isLook(count);
}
