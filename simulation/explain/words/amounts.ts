import { causes } from "../../scenario/types.ts";
import type { Cause } from "../../scenario/types.ts";
import { duration, unitFor } from "../../results/words/durations.ts";
import { fixed, nbsp } from "../../results/words/numbers.ts";
import type { Explanation, MsByCause } from "../schema.ts";

/** How an explanation speaks of downtime: a plain system is down itself, of tools the hours are added. */
export type Speech = Pick<Explanation, "plain" | "hoursPerYear">;

const msPerMinute = 60_000;

export function length(ms: number, { hoursPerYear }: Pick<Explanation, "hoursPerYear">): string {
  return duration(ms / msPerMinute, hoursPerYear);
}

/** Farther apart than so many times, lengths of time are told in a unit each. */
const alike = 10;

/** Several lengths of one sentence, in the unit of the least of them: "48 h" and "46 h". */
export function lengths(all: readonly number[], { hoursPerYear }: Pick<Explanation, "hoursPerYear">): string[] {
  const [least, most] = [Math.min(...all), Math.max(...all)].map((ms) => ms / msPerMinute);
  const unit = most <= alike * least ? unitFor(least, hoursPerYear) : undefined;
  return all.map((ms) => duration(ms / msPerMinute, hoursPerYear, unit));
}

/** "3,450 tool-hours", "12 tool-minutes"; of a plain system "12 min" */
export function amount(ms: number, speech: Speech): string {
  if (speech.plain) return length(ms, speech);
  const hours = ms / (60 * msPerMinute);
  const [value, unit] = hours >= 1 ? [hours, "tool-hours"] : [60 * hours, "tool-minutes"];
  return `${fixed(value, value < 10 ? 1 : 0)}${nbsp}${unit}`;
}

/** By size; causes of equal size as they are listed everywhere. */
export function bySize(downtime: MsByCause): (readonly [cause: Cause, ms: number])[] {
  const parts = causes.flatMap((cause) => (downtime[cause] === undefined ? [] : [[cause, downtime[cause]] as const]));
  return parts.sort(([, a], [, b]) => b - a);
}

export function sumOf(downtime: MsByCause): number {
  return Object.values(downtime).reduce((sum, ms) => sum + ms, 0);
}
