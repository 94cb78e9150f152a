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
export function exactAvailability({ availability }: Figure): string {
  if (availability === 1) return "never down";
  const decimals = Math.min(mostDecimals, Math.max(0, decimalsWithin(100 * (1 - availability), digits)));
  return `${fixed(100 * availability, decimals)}${nbsp}%`;
}

/** "17.49 h", in a unit that the figures beside it share. */
export function exactDowntime({ downtimeMinutesPerYear }: Figure, { minutes, name }: TimeUnit): string {
  if (downtimeMinutesPerYear === 0) return "none";
  const downtime = downtimeMinutesPerYear / minutes;
  return `${fixed(downtime, Math.max(0, decimalsWithin(downtime, digits)))}${nbsp}${name}`;
}

/** Beyond them a double holds no digits of an availability. */
const mostDecimals = 12;
