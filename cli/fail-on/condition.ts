/** `metric[.option] operator number[unit]`, as `availability.metal < 99.9%` or `difference > 5min`. */
import { listed, nearest } from "../../simulation/index.ts";
import { minutesFrom } from "../arguments/numbers.ts";
import { didYouMean, UsageError } from "../usage-error.ts";
import { metrics } from "./metrics.ts";
import type { Metric } from "./metrics.ts";

const comparisons = {
  "<": (value: number, limit: number) => value < limit,
  "<=": (value: number, limit: number) => value <= limit,
  ">": (value: number, limit: number) => value > limit,
  ">=": (value: number, limit: number) => value >= limit,
};

export interface Condition {
  readonly text: string;
  readonly metric: string;
  /** Null: it holds if it does for any option. */
  readonly option: string | null;
  readonly holds: (value: number) => boolean;
}

const grammar =
  /^([A-Za-z]+)(?:\.([A-Za-z][A-Za-z0-9_-]*))?\s*(<=|>=|<|>)\s*(-?\d+(?:\.\d+)?(?:e-?\d+)?)\s*(%|s|min|h|d)?$/;

/** Throws what is wrong with it, before anything is run. */
export function readCondition(text: string, optionNames: readonly string[]): Condition {
  const match = grammar.exec(text.trim());
  if (match === null) {
    throw new UsageError(
      `--fail-on needs \`metric[.option] < number\` (or <=, >, >=), as \`availability.metal < 99.9%\`, found \`${text}\``,
    );
  }
  const [, metric, option, operator, digits, unit] = match;
  if (!Object.hasOwn(metrics, metric)) {
    throw new UsageError(
      `\`${metric}\` is no metric of --fail-on${didYouMean(nearest(metric, Object.keys(metrics)))}; known are ${listed(Object.keys(metrics))}`,
    );
  }
  if (option !== undefined && !optionNames.includes(option)) {
    throw new UsageError(
      `--fail-on: \`${option}\` is no option of this run${didYouMean(nearest(option, optionNames))}; it has ${listed(optionNames)}`,
    );
  }
  const limit = limitOf(Number(digits), unit ?? null, metrics[metric].unit, text);
  const compare = comparisons[operator as keyof typeof comparisons];
  return { text: text.trim(), metric, option: option ?? null, holds: (value) => compare(value, limit) };
}

function limitOf(size: number, unit: string | null, kind: Metric["unit"], text: string): number {
  if (unit === null) return size;
  // 15 digits, so that 99.9 % is the same number as 0.999.
  if (unit === "%" && kind === "share") return Number((size / 100).toPrecision(15));
  if (unit !== "%" && kind === "minutes") return minutesFrom(size, unit);
  const fitting = { share: "a share or %", minutes: "minutes, or s, min, h, d", number: "a number without unit" }[kind];
  throw new UsageError(`--fail-on: \`${text}\` compares with ${unit}, but the metric is ${fitting}`);
}
