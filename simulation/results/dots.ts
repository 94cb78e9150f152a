import type { Dots } from "./schema.ts";

/** So many histories stand for all: each for 2 of 100. */
export const dotCount = 50;

/** Of all histories in the order of their values those at 1, 3, 5, … 99 %; of equal values the earlier history first. */
export function dotsOf(values: Float64Array): Dots {
  const order = Array.from(values, (_, history) => history).sort((a, b) => values[a] - values[b] || a - b);
  const replications = Array.from({ length: dotCount }, (_, dot) => {
    // The tolerance keeps 0.07 · 100 at 7, whatever the last digit says.
    const rank = Math.ceil((order.length * (2 * dot + 1)) / (2 * dotCount) - 1e-9);
    return order[Math.max(1, rank) - 1];
  });
  return { minutes: replications.map((history) => values[history]), replications };
}
