import { toMs } from "../engine/clock.ts";

const msPerHour = 3_600_000;

/** Whole ms as hours with 7 decimals: enough to tell the ms, and no longer. */
export function hoursOf(ms: number): number {
  return Math.round((ms / msPerHour) * 1e7) / 1e7;
}

/** An instant of the clock at the precision that is recorded. */
export function recorded(hours: number): number {
  return hoursOf(toMs(hours));
}

/** The same; null for what did not happen before the horizon. */
export function recordedBefore(horizonHours: number, hours: number): number | null {
  return hours < horizonHours ? recorded(hours) : null;
}
