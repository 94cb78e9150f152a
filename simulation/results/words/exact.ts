import { decimalsWithin } from "../../statistics/digits.ts";
import type { TimeUnit } from "./durations.ts";
import { fixed, nbsp } from "./numbers.ts";

/** Exact figures have as many digits as one reads: of what is lost, four. */
const digits = 4;

interface Figure {
  readonly availability: number;
  readonly downtimeMinutesPerYear: number;
}

/** "99.80048 %" */
export function exactAvailability({ availability, downtimeMinutesPerYear }: Figure): string {
  if (downtimeMinutesPerYear === 0) return "never down";
  const decimals = decimalsOf(100 * (1 - availability));
  const percent = fixed(100 * availability, decimals);
  // Whatever can be down is not up all of the time.
  if (Number(percent) === 100) return `>${nbsp}99.${"9".repeat(mostDecimals)}${nbsp}%`;
  return `${percent}${nbsp}%`;
}

/** "17.49 h", in a unit that the figures beside it share. */
export function exactDowntime({ downtimeMinutesPerYear }: Figure, { minutes, name }: TimeUnit): string {
  if (downtimeMinutesPerYear === 0) return "none";
  const downtime = downtimeMinutesPerYear / minutes;
  const amount = fixed(downtime, decimalsOf(downtime));
  return Number(amount) === 0 ? `< ${least}${nbsp}${name}` : `${amount}${nbsp}${name}`;
}

function decimalsOf(value: number): number {
  if (value <= 0) return mostDecimals;
  return Math.min(mostDecimals, Math.max(0, decimalsWithin(value, digits)));
}

/** Beyond them a double holds no digits of an availability. */
const mostDecimals = 12;
const least = `0.${"0".repeat(mostDecimals - 1)}1`;
