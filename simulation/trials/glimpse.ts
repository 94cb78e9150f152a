import type { OptionRuns } from "./types.ts";

/** The fewest worlds whose figures have an interval. */
const worlds = 2;

/** Numbers of the histories of a glimpse: the first one of each of the first two worlds. */
export function glimpsed(perWorld: number): readonly number[] {
  return Array.from({ length: worlds }, (_, world) => world * perWorld);
}

/** These histories of a run alone, as if worlds had no others. It must have them; nothing of it is changed. */
export function glimpseOf({ facts, columns }: OptionRuns, perWorld: number): OptionRuns {
  const { width } = facts.layout;
  const numbers = glimpsed(perWorld);
  const rows = new Float64Array(numbers.length * width);
  numbers.forEach((number, row) => rows.set(columns.subarray(number * width, (number + 1) * width), row * width));
  const inWorlds = facts.worlds && { ...facts.worlds, historiesPerWorld: 1 };
  return { facts: { ...facts, worlds: inWorlds }, count: numbers.length, columns: rows };
}
