import { readPrecision, type Precision } from "../../simulation/index.ts";
import { UsageError } from "../usage-error.ts";

/** A whole number from `least` to `most`, both included. */
export function wholeNumber(option: string, text: string, least: number, most: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : NaN;
  if (value >= least && value <= most) return value;
  throw new UsageError(`${option} needs a whole number from ${least} to ${most}, found \`${text}\``);
}

const minutesOf: Readonly<Record<string, number>> = { s: 1 / 60, min: 1, h: 60, d: 1440 };

/** "10%": relative; "5min", "0.5 h": minutes per tool-year. */
export function precisionOf(text: string): Precision {
  const precision = readPrecision(text);
  if (precision !== null) return precision;
  throw new UsageError(
    `--precision needs a half-width, as \`10%\` of the downtime or \`5min\` per tool and year, found \`${text}\``,
  );
}

/** Minutes of a number with its unit. */
export function minutesFrom(size: number, unit: string): number {
  return size * minutesOf[unit];
}
