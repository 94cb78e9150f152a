/** How a sample stands beside the exact value. */
import { meanInterval } from "../simulation/statistics/mean-interval.ts";
import { momentsOf } from "../simulation/statistics/moments.ts";
import type { Metric } from "./case.ts";

/** No case is held to a wider interval than this many standard errors. */
export const standardErrors = 4;

export interface Measured {
  readonly count: number;
  readonly mean: number;
  /** 95 %, as the program reports it. */
  readonly low: number;
  readonly high: number;
  readonly error: number;
  /** Null where nothing varies. */
  readonly z: number | null;
  readonly agrees: boolean;
  /** The relative error that would just have been seen: 4 standard errors over the expected value. */
  readonly visible: number;
}

export function measure(metric: Metric, values: Float64Array): Measured {
  const { count, mean, standardError } = momentsOf(values);
  const { low, high } = meanInterval(values);
  const own = metric.sd === undefined ? standardError : metric.sd / Math.sqrt(count);
  const error = Math.hypot(own, metric.expectedError ?? 0);
  const constant = error === 0;
  const z = constant ? null : (mean - metric.expected) / error;
  const agrees = z === null ? mean === metric.expected : Math.abs(z) <= standardErrors;
  return { count, mean, low, high, error, z, agrees, visible: (standardErrors * error) / Math.abs(metric.expected) };
}
