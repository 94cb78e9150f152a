/** Figures of a result as cells of a table, with the digits that their intervals allow. */
import { availabilityPercent, availabilityRange, percent } from "../words/shares.ts";
import { count, fixed } from "../words/numbers.ts";
import { durationWords, unitFor } from "../words/durations.ts";
import { intervalWords } from "../words/intervals.ts";
import type { Interval, Quantiles } from "../schema.ts";
import { cell, empty } from "./table.ts";
import type { Cell } from "./table.ts";

export function availabilityCell(availability: Interval): Cell {
  const figure = availabilityPercent(availability);
  const { mean } = availability;
  return cell(figure, mean === 1 ? "" : `(${availabilityRange(availability)})`, mean);
}

/** Cells of one row share the unit of the largest, so that they can be compared; blank where there is no figure. */
export function durationCells(intervals: readonly (Interval | undefined)[], hoursPerYear: number): Cell[] {
  const unit = unitFor(Math.max(...intervals.map((interval) => interval?.mean ?? 0)), hoursPerYear);
  return intervals.map((interval) => (interval === undefined ? empty : durationCell(interval, unit)));
}

/** In a unit of its own: a difference may be much smaller than what it lies between. */
export function differenceCell(difference: Interval | undefined, hoursPerYear: number): Cell {
  if (difference === undefined) return empty;
  const { mean, low, high } = difference;
  // The same in every history: what is between is only what could not have been seen.
  if (mean === 0 && low < 0 && low === -high) return cell("none seen", "", 0);
  return durationCell(difference, unitFor(Math.max(Math.abs(low), Math.abs(high)), hoursPerYear));
}

function durationCell(interval: Interval, unit: Parameters<typeof durationWords>[1]): Cell {
  if (interval.mean === 0 && interval.low === 0) return cell("none", "", 0);
  const { mean, range } = durationWords(interval, unit);
  return cell(mean, `(${range})`, interval.mean);
}

/** A mean in no unit of time: events a year, pod-hours. */
export function numberCell(interval: Interval): Cell {
  if (interval.mean === 0) return cell("none", "", 0);
  const { mean, range } = intervalWords(interval);
  return cell(mean, `(${range})`, interval.mean);
}

export function shareCell({ mean, low, high }: Interval): Cell {
  const { mean: figure, range } = intervalWords({ mean: 100 * mean, low: 100 * low, high: 100 * high });
  return cell(`${figure} %`, `(${range})`, mean);
}

/** The median of single histories, and what 90 of 100 of them lie between. */
export function spreadCell({ p5, p50, p95 }: Quantiles): Cell {
  const [low, high] = [p5, p95].map((share) => fixed(100 * share, 1));
  return cell(percent(p50), `(${low} to ${high})`, p50);
}

export function countCell(value: number | null): Cell {
  return cell(value === null ? "unlimited" : count(value), "", value ?? Infinity);
}
