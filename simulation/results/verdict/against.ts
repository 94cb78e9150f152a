/** "Against it: downtime of bots is worse by 25 min per tool and year (12 to 38)." */
import { decimalsOf } from "../words/digits.ts";
import { durationWords, unitFor } from "../words/durations.ts";
import { intervalWords } from "../words/intervals.ts";
import { nbsp } from "../words/numbers.ts";
import { byDowntime, isTooEarly } from "./data.ts";
import type { VerdictCounter, VerdictData } from "./data.ts";
import { amounts, sideOf } from "./sides.ts";

const most = 2;
/** Less is surely worse, and nothing that anybody would weigh. */
const least: Readonly<Record<VerdictCounter["unit"], number>> = {
  min: 1,
  tools: 1,
  hours: 168,
  works: 0.1,
  points: 0.0001,
};

/** At most two lines, and none where nobody comes out ahead. Of several options the next best is compared with. */
export function againstIt(data: VerdictData): string[] {
  if (isTooEarly(data)) return [];
  const [best, ...others] = byDowntime(data);
  if (others.length === 0 || !others.every((other) => sideOf(data, best, other).wins)) return [];
  const pair = data.pairs.find(({ a, b }) => [a, b].includes(best) && [a, b].includes(others[0]))!;
  return picked(pair.counters).map((counter) => `Against it: ${sentence(counter, data)}`);
}

/** The class of tools that is worst off, then what is counted otherwise. */
function picked(counters: readonly VerdictCounter[]): VerdictCounter[] {
  const worst = (unit: VerdictCounter["unit"]): VerdictCounter[] =>
    counters
      .filter((counter) => counter.unit === unit && counter.worse.mean >= least[unit])
      .toSorted((x, y) => y.worse.mean - x.worse.mean)
      .slice(0, 1);
  return [...worst("min"), ...worst("tools"), ...worst("hours"), ...worst("works"), ...worst("points")].slice(0, most);
}

function sentence({ metric, unit, worse }: VerdictCounter, data: VerdictData): string {
  if (unit === "min") {
    const { mean, range } = amounts(worse, data);
    return `${metric} is worse by ${mean} per tool and year (${range}).`;
  }
  if (unit === "hours") {
    const minutes = { mean: 60 * worse.mean, low: 60 * worse.low, high: 60 * worse.high };
    const { mean, range } = durationWords(minutes, unitFor(minutes.mean, data.hoursPerYear));
    return `${metric} ends ${mean} earlier (${range}).`;
  }
  if (unit === "works") {
    const { mean, range } = intervalWords(worse);
    return `${mean} more planned works a week (${range}).`;
  }
  const scale = unit === "points" ? 100 : 1;
  const shown = { mean: worse.mean * scale, low: worse.low * scale, high: worse.high * scale };
  const { mean, range } = intervalWords(shown);
  const one = decimalsOf(shown) <= 0 && mean === "1";
  const words = unit === "tools" ? (one ? "tool" : "tools") : "percentage points";
  return `${metric} is worse by ${mean}${nbsp}${words} (${range}).`;
}
