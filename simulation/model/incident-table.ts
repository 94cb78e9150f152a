/** How incidents are counted by size and length: how many hit at least so many tools and lasted at least so long. */

const steps = [1, 1.5, 2, 3, 5, 7];

/**
 * Tools that an incident hits at least: 1, 2, 3, 5, 7, 10, 15, 20, 30, … below all of them, and all. Six to a power of ten,
 * so that a table is small however many incidents there are, and nearly all sizes are those of any other number of tools.
 */
export function incidentSizes(tools: number): number[] {
  const sizes: number[] = [];
  for (let decade = 1; decade < tools; decade *= 10) {
    sizes.push(...steps.map((step) => step * decade).filter((size) => Number.isInteger(size) && size < tools));
  }
  return [...sizes, Math.max(1, tools)];
}

const msPerMinute = 60_000;

/** … and lasts at least: any time, 5 min, 1 h, 4 h. One that is not over at the horizon has lasted until then. */
export const incidentLengthsMs = [0, 5 * msPerMinute, 60 * msPerMinute, 240 * msPerMinute] as const;

/**
 * How many lengths of incidents that ended each history reports: all if they are so few, else every so manieth in the order
 * of length, each for equally many.
 */
export const lengthSamples = 16;
