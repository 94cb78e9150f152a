import type { Result } from "../../simulation/index.ts";
import type { Condition } from "./condition.ts";
import { metrics } from "./metrics.ts";

/** One line for each condition that holds, with the figures that make it hold. */
export function heldConditions(conditions: readonly Condition[], result: Result): string[] {
  return conditions.flatMap(({ text, metric, option, holds }) => {
    const figures = result.options
      .filter(({ name }) => option === null || name === option)
      .map((one) => ({ name: one.name, value: metrics[metric].of(one, result) }));
    const held = figures.filter(({ value }) => value !== null && holds(value));
    if (held.length === 0) return [];
    const found = held.map(({ name, value }) => `${metric}.${name} is ${Number(value!.toPrecision(6))}`).join(", ");
    return [`fail-on holds: ${text} (${found})`];
  });
}
