import type { Quantiles } from "./schema.ts";

/** Of single histories: values that occurred, the smallest that 5, 50 and 95 % do not exceed. */
export function quantilesOf(values: Float64Array): Quantiles {
  const rising = values.slice().sort();
  // The tolerance keeps 0.95 · 20 at 19, whatever the last digit says.
  const at = (probability: number): number => rising[Math.max(1, Math.ceil(rising.length * probability - 1e-9)) - 1];
  return { p5: at(0.05), p50: at(0.5), p95: at(0.95) };
}
