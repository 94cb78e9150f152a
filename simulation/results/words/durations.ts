/** Lengths of time: one unit for all figures of a sentence or row, chosen by the one that matters most. */
import { decimalsWithin, roundTo } from "../../statistics/digits.ts";
import type { Interval } from "../schema.ts";
import { intervalWords } from "./intervals.ts";
import type { IntervalWords } from "./intervals.ts";
import { fixed, nbsp } from "./numbers.ts";

export interface TimeUnit {
  readonly name: string;
  readonly minutes: number;
}

const second: TimeUnit = { name: "s", minutes: 1 / 60 };
const minute: TimeUnit = { name: "min", minutes: 1 };
const hour: TimeUnit = { name: "h", minutes: 60 };
const day: TimeUnit = { name: "d", minutes: 1440 };

/** Below 90 s in s, below 90 min in min, below 48 h in h, below 60 d in d, below 24 months in months, else in years. */
export function unitFor(minutes: number, hoursPerYear: number): TimeUnit {
  const size = Math.abs(minutes);
  const year: TimeUnit = { name: "years", minutes: hoursPerYear * 60 };
  if (size === 0) return minute;
  if (size < 1.5) return second;
  if (size < 90) return minute;
  if (size < 48 * 60) return hour;
  if (size < 60 * 1440) return day;
  return size < 2 * year.minutes ? { name: "months", minutes: year.minutes / 12 } : year;
}

/** An interval in minutes, in one unit: "2.1 h" and "1.8 to 2.5". */
export function durationWords({ mean, low, high }: Interval, { minutes, name }: TimeUnit): IntervalWords {
  const words = intervalWords({ mean: mean / minutes, low: low / minutes, high: high / minutes });
  return { mean: `${words.mean}${nbsp}${name}`, range: words.range };
}

/** A length of time by itself: "53 min", "1.2 h". */
export function duration(minutes: number, hoursPerYear: number, unit = unitFor(minutes, hoursPerYear)): string {
  const value = minutes / unit.minutes;
  return `${fixed(value, Math.abs(value) < 10 && value !== 0 ? 1 : 0)}${nbsp}${unit.name}`;
}

/** An upper limit in two significant digits, rounded up, so that it stays one. */
export function durationBelow(minutes: number, hoursPerYear: number): string {
  const unit = unitFor(minutes, hoursPerYear);
  const decimals = decimalsWithin(minutes / unit.minutes, 2);
  const step = roundTo(minutes / unit.minutes, decimals) * unit.minutes < minutes ? Number(`1e${-decimals}`) : 0;
  return `${fixed(roundTo(minutes / unit.minutes, decimals) + step, Math.max(0, decimals))}${nbsp}${unit.name}`;
}

/** A horizon as an adjective: "3-year", "18-month", "90-day", "12-hour". */
export function horizonWords(hours: number, hoursPerYear: number): string {
  const inUnits = (unitHours: number): number => Math.round((hours / unitHours) * 1e6) / 1e6;
  const years = inUnits(hoursPerYear);
  const months = inUnits(hoursPerYear / 12);
  const days = inUnits(24);
  if (Number.isInteger(years)) return `${fixed(years, 0)}-year`;
  if (Number.isInteger(months)) return `${fixed(months, 0)}-month`;
  if (Number.isInteger(days)) return `${fixed(days, 0)}-day`;
  return years >= 1 ? `${fixed(years, 1)}-year` : `${fixed(inUnits(1), Number.isInteger(inUnits(1)) ? 0 : 1)}-hour`;
}
