import { tickStep } from "d3";
import type { AxisEnds } from "../drawing.ts";

/** An axis that must grow grows by so much at least, so that it does so seldom. */
const leastGrowth = 1.25;

/** The end of an axis from 0 that holds `largest`: a multiple of its own ticks, and not below the end it had before. */
export function endFor(largest: number, name: string, atLeast: AxisEnds | undefined, ticks = 6): number {
  const before = atLeast?.[name];
  if (before !== undefined && largest <= before) return before;
  return niceAbove(before === undefined ? largest : Math.max(largest, before * leastGrowth), ticks);
}

/** The smallest multiple of a tick of 1, 2 or 5 times a power of ten that is not below the value; 1 for 0. */
export function niceAbove(value: number, ticks = 6): number {
  if (!(value > 0)) return 1;
  const step = tickStep(0, value, ticks);
  return Math.ceil(value / step - 1e-9) * step;
}
