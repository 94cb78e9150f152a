/** A precision in words: how sure an answer should be, and how sure it is. */
import type { Precision } from "../precision.ts";
import { nbsp, plusMinus } from "./numbers.ts";

interface Unit {
  readonly name: string;
  /** In minutes, or of a whole. */
  readonly size: number;
}

const percent: Unit = { name: "%", size: 0.01 };
const times: readonly Unit[] = [
  { name: "d", size: 1440 },
  { name: "h", size: 60 },
  { name: "min", size: 1 },
  { name: "s", size: 1 / 60 },
];
const units = [percent, ...times];

/** "10%": relative; "5min", "0.5 h": minutes per tool-year. Null for what is neither. */
export function readPrecision(text: string): Precision | null {
  const [, digits, name] = /^\s*(?:\u00b1\s*)?(\d+(?:\.\d+)?)\s*(%|s|min|h|d)\s*$/.exec(text) ?? [];
  const unit = units.find((one) => one.name === name);
  const size = Number(digits);
  if (unit === undefined || size === 0) return null;
  // 10 × 0.01 is not 0.1 for every number.
  return unit === percent ? { kind: "relative", share: size / 100 } : { kind: "minutes", minutes: size * unit.size };
}

/** "10 %", "5 min": what `readPrecision` reads as the same again. */
export function precisionText(precision: Precision): string {
  const unit = unitOf(precision);
  // Without the digits that dividing made up.
  return `${Number((sizeOf(precision) / unit.size).toPrecision(12))}${nbsp}${unit.name}`;
}

/** "±4.2 %" or "±5 min": a half-width that was reached or asked for, in two significant digits and the unit of what is asked. */
export function precisionWords(precision: Precision, halfWidth: number): string {
  if (halfWidth === Infinity) return "unknown, with no outage seen";
  const unit = unitOf(precision);
  return `${plusMinus}${Number((halfWidth / unit.size).toPrecision(2))}${nbsp}${unit.name}`;
}

function sizeOf(precision: Precision): number {
  return precision.kind === "relative" ? precision.share : precision.minutes;
}

/** The largest in which it is at least 1. */
function unitOf(precision: Precision): Unit {
  if (precision.kind === "relative") return percent;
  return times.find(({ size }) => precision.minutes >= size) ?? times[times.length - 1];
}
