import { scaleLinear } from "d3";
import { instantWords } from "../../simulation/index.ts";
import { timeScale } from "../axes/time-scale.ts";
import type { TimeScale } from "../axes/time-scale.ts";
import type { Span } from "./data.ts";
import type { Seen } from "./seen.ts";

/** Room for "day 20 Sun 21:00", the last of them drawn in from the edge, and for a day without its clock. */
const pxPerInstant = 130;
const pxPerDay = 90;
const steps = [1 / 60, 1 / 12, 0.25, 0.5, 1, 3, 6, 12, 24, 48, 120, 168, 336, 720, 1440, 2160, 4320, 8760];

/** The whole horizon in years or months; a part of it in days and hours of the clock. */
export function windowScale(window: Span, explanation: Seen, left: number, right: number): TimeScale {
  const { horizonHours, hoursPerYear, weekOffsetHours } = explanation;
  if (window.from === 0 && window.to === horizonHours) return timeScale(horizonHours, hoursPerYear, left, right);
  const scale = scaleLinear([window.from, window.to], [left, right]);
  const most = (hours: number): number =>
    Math.max(1, Math.floor((right - left) / (hours >= 24 ? pxPerDay : pxPerInstant)));
  const step = steps.find((hours) => (window.to - window.from) / hours <= most(hours)) ?? steps[steps.length - 1];
  // Whole days begin at midnight, wherever in its day the history does.
  const offset = weekOffsetHours % 24;
  const first = Math.ceil((window.from + offset) / step - 1e-9) * step - offset;
  const count = Math.floor((window.to - first) / step + 1e-9) + 1;
  return {
    axis: { left, right, fromHours: window.from, toHours: window.to },
    x: (hours) => Math.min(right, Math.max(left, scale(hours))),
    ticks: Array.from({ length: Math.max(0, count) }, (_, index) => {
      const hours = first + index * step;
      const text = instantWords(hours, explanation);
      return { x: scale(hours), text: step >= 24 ? text.replace(/ \S+$/, "") : text };
    }),
    unit: "day, weekday and clock",
  };
}
