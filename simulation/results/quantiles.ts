import type { Bands, Least, Quantiles } from "./schema.ts";

/** Of single histories: values that occurred, the smallest that 5, 50 and 95 % do not exceed. */
export function quantilesOf(values: Float64Array): Quantiles {
  const at = quantilesIn(values);
  return { p5: at(0.05), p50: at(0.5), p95: at(0.95) };
}

export function bandsOf(values: Float64Array): Bands {
  const at = quantilesIn(values);
  return { p5: at(0.05), p25: at(0.25), p50: at(0.5), p75: at(0.75), p95: at(0.95) };
}

export function leastOf(values: Float64Array): Least {
  const at = quantilesIn(values);
  return { p5: at(0.05), p10: at(0.1), p50: at(0.5), p90: at(0.9), p95: at(0.95) };
}

function quantilesIn(values: Float64Array): (probability: number) => number {
  const rising = values.slice().sort();
  // The tolerance keeps 0.95 · 20 at 19, whatever the last digit says.
  return (probability) => rising[Math.max(1, Math.ceil(rising.length * probability - 1e-9)) - 1];
}
