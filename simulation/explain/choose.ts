import { causes } from "../scenario/types.ts";
import type { OptionRuns } from "../trials/types.ts";

export const places = ["worst", "median", "luckiest"] as const;
export type Place = (typeof places)[number];

/**
 * The history with the most, the middle or the least total tool downtime. Of an even number the lower of the two middle
 * ones; of equal ones the first.
 */
export function historyAt(runs: OptionRuns, place: Place): number {
  const downtime = totalsOf(runs);
  const order = downtime.map((_, history) => history).sort((a, b) => downtime[a] - downtime[b] || a - b);
  switch (place) {
    case "luckiest":
      return order[0];
    case "median":
      return firstEqual(downtime, order[Math.floor((order.length - 1) / 2)]);
    case "worst":
      return firstEqual(downtime, order[order.length - 1]);
  }
}

function totalsOf({ facts, count, columns }: OptionRuns): number[] {
  const { layout } = facts;
  const figures = layout.classes.length * causes.length;
  return Array.from({ length: count }, (_, history) => {
    const first = history * layout.width + layout.downtimeMs;
    return columns.subarray(first, first + figures).reduce((sum, ms) => sum + ms, 0);
  });
}

function firstEqual(downtime: readonly number[], history: number): number {
  return downtime.indexOf(downtime[history]);
}
