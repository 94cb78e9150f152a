/** Time along x, from the start to the horizon. */
import { scaleLinear, tickStep } from "d3";
import { plain } from "./downtime-scale.ts";
import type { Tick } from "./downtime-scale.ts";
import type { TimeAxis } from "../drawing.ts";

export interface TimeScale {
  readonly axis: TimeAxis;
  readonly x: (hours: number) => number;
  readonly ticks: readonly Tick[];
  /** "years", "months", "days" or "hours" from the start. */
  readonly unit: string;
}

const pxPerTick = 70;

export function timeScale(toHours: number, hoursPerYear: number, left: number, right: number): TimeScale {
  const scale = scaleLinear([0, toHours], [left, right]);
  const units = [
    { name: "years", hours: hoursPerYear },
    { name: "months", hours: hoursPerYear / 12 },
    { name: "days", hours: 24 },
    { name: "hours", hours: 1 },
  ];
  const unit = units.find(({ hours }) => toHours / hours >= 1.5) ?? units[3];
  const count = Math.max(1, Math.min(8, Math.floor((right - left) / pxPerTick)));
  const step =
    unit.name === "hours" || unit.name === "days"
      ? tickStep(0, toHours / unit.hours, count)
      : Math.max(1, tickStep(0, toHours / unit.hours, count));
  const steps = Math.floor((toHours / unit.hours / step) * (1 + 1e-9));
  return {
    axis: { left, right, fromHours: 0, toHours },
    x: (hours) => scale(hours),
    ticks: Array.from({ length: steps + 1 }, (_, index) => ({
      x: scale(index * step * unit.hours),
      text: plain(index * step),
    })),
    unit: unit.name,
  };
}

/** "after 1.5 years", "at the start" */
export function momentWords(hours: number, hoursPerYear: number): string {
  return hours === 0 ? "at the start" : `after ${spanWords(hours, hoursPerYear)}`;
}

/** "1.5 years", "4.5 months" */
export function spanWords(hours: number, hoursPerYear: number): string {
  const years = hours / hoursPerYear;
  if (years >= 1) return `${plain(Number(years.toFixed(1)))}\u00a0${years.toFixed(1) === "1.0" ? "year" : "years"}`;
  const months = years * 12;
  if (months >= 1) return `${plain(Number(months.toFixed(1)))}\u00a0months`;
  return `${plain(Number((hours / 24).toFixed(1)))}\u00a0days`;
}
