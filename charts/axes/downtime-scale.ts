/** Downtime along x: from 0, or logarithmic with a column for none where single histories differ very much. */
import { scaleLinear, scaleLog, ticks } from "d3";
import type { TimeUnit } from "../../simulation/index.ts";
import { fixed } from "../../simulation/index.ts";

export interface Tick {
  readonly x: number;
  readonly text: string;
}

export interface DowntimeScale {
  readonly kind: "linear" | "log";
  readonly unit: TimeUnit;
  /** Minutes to px. Less than the lowest value of a log scale stands at its left end. */
  readonly x: (minutes: number) => number;
  readonly ticks: readonly Tick[];
}

const pxPerTick = 72;

export function linearDowntime(end: number, unit: TimeUnit, left: number, right: number): DowntimeScale {
  const scale = scaleLinear([0, end / unit.minutes], [left, right]);
  const values = scale.ticks(Math.max(2, Math.floor((right - left) / pxPerTick)));
  return {
    kind: "linear",
    unit,
    x: (minutes) => scale(minutes / unit.minutes),
    ticks: values.map((value) => ({ x: scale(value), text: plain(value) })),
  };
}

export function logDowntime(lowest: number, end: number, unit: TimeUnit, left: number, right: number): DowntimeScale {
  const [from, to] = [lowest / unit.minutes, end / unit.minutes];
  const scale = scaleLog([from, to], [left, right]).clamp(true);
  return {
    kind: "log",
    unit,
    x: (minutes) => scale(Math.max(from, minutes / unit.minutes)),
    ticks: logTicks(from, to).map((value) => ({ x: scale(value), text: plain(value) })),
  };
}

/** Powers of ten, with 2 and 5 between them where they are few. */
export function logTicks(from: number, to: number): number[] {
  const exponents = ticks(Math.floor(Math.log10(from)), Math.ceil(Math.log10(to)), 12).filter(Number.isInteger);
  const steps = exponents.length > 4 ? [1] : [1, 2, 5];
  const values = exponents.flatMap((exponent) => steps.map((step) => Number(`${step}e${exponent}`)));
  return values.filter((value) => value >= from * 0.999 && value <= to * 1.001);
}

/** As many decimals as the value has. */
export function plain(value: number): string {
  const text = String(Number(value.toPrecision(6)));
  return fixed(Number(text), text.includes("e") ? 0 : (text.split(".")[1]?.length ?? 0));
}
