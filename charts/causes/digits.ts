import { intervalWords, unitFor } from "../../simulation/index.ts";
import type { Result, TimeUnit } from "../../simulation/index.ts";
import type { Bridge } from "./data.ts";

/** As many decimals for all steps as the whole may show, and at least what the largest step needs for one digit. */
export function decimalsFor({ whole, steps }: Bridge, { minutes }: TimeUnit): number {
  const { mean } = intervalWords({ mean: whole.mean / minutes, low: whole.low / minutes, high: whole.high / minutes });
  const ofWhole = mean.split(".")[1]?.length ?? 0;
  const largest = Math.abs(steps[0]?.minutes ?? 0) / minutes;
  const ofLargest = largest >= 1 || largest === 0 ? 0 : Math.ceil(-Math.log10(largest));
  return Math.min(3, Math.max(ofWhole, ofLargest));
}

/** All that the axis of the bridge must hold, in minutes. */
export function spansOf({ steps, whole }: Bridge): number[] {
  let sum = 0;
  const ends = steps.flatMap(({ minutes, interval }) => {
    const from = sum;
    sum += minutes;
    return [sum, ...(interval === null ? [] : [from + interval.low, from + interval.high])];
  });
  return [...ends, whole.low, whole.high];
}

export function bridgeUnit(bridge: Bridge, hoursPerYear: number): TimeUnit {
  return unitFor(Math.max(...spansOf(bridge).map(Math.abs)), hoursPerYear);
}

/** The one unit of the whole downtime of all options. */
export function totalsUnit({ options, hoursPerYear }: Result): TimeUnit {
  return unitFor(Math.max(...options.map((option) => option.downtimeMinutesPerToolYear.mean)), hoursPerYear);
}
