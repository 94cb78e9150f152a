import type { Precision } from "../precision.ts";
import { unitFor } from "./durations.ts";
import { nbsp, plusMinus } from "./numbers.ts";

/** "±4.2 %" or "±5 min": a half-width that was reached or asked for, in two significant digits. */
export function precisionWords(precision: Precision, halfWidth: number, hoursPerYear: number): string {
  if (halfWidth === Infinity) return "unknown, with no outage seen";
  const unit = precision.kind === "relative" ? { name: "%", minutes: 0.01 } : unitFor(precision.minutes, hoursPerYear);
  return `${plusMinus}${Number((halfWidth / unit.minutes).toPrecision(2))}${nbsp}${unit.name}`;
}
