/** What fits after losses: a grid of losses by dates for each option. */
import type { LookResult, OptionResult, Result } from "../../simulation/index.ts";

export type Loss = number | "rack" | "rolling";

export interface LossCell {
  readonly hours: number;
  /** Histories looked at, and those in which every pod has a place. */
  readonly looks: number;
  readonly fit: number;
}

export interface LossRow {
  readonly loss: Loss;
  readonly cells: readonly LossCell[];
  /** Over all dates. */
  readonly all: LossCell;
  /** The share over all dates with its interval; null where nothing was looked at. */
  readonly fits: LookResult["fits"];
}

export interface LossGrid {
  readonly option: OptionResult;
  readonly index: number;
  /** "host" or "node". */
  readonly unit: string;
  readonly rows: readonly LossRow[];
}

/** Options in which nothing was looked at are left out. Dates are pooled until there are at most `mostDates`. */
export function gridsOf({ options }: Result, mostDates: number): LossGrid[] {
  return options.flatMap((option, index) => {
    const looks = option.losses?.overTime;
    if (option.losses === null || looks === null || looks === undefined) return [];
    const pool = Math.ceil(looks.hours.length / mostDates);
    const row = (loss: Loss, look: LookResult): LossRow => rowOf(loss, look, looks.hours, pool);
    const rows = [
      ...looks.units.map((look, size) => row(size, look)),
      ...(looks.rack === null ? [] : [row("rack", looks.rack)]),
      row("rolling", looks.rolling),
    ];
    return { option, index, unit: option.losses.unit, rows };
  });
}

function rowOf(loss: Loss, { byDate, fits }: LookResult, hours: readonly number[], pool: number): LossRow {
  const cells: LossCell[] = [];
  for (let first = 0; first < byDate.length; first += pool)
    cells.push(sum(byDate.slice(first, first + pool), hours[first]));
  return { loss, cells, all: sum(byDate, 0), fits };
}

function sum(dates: readonly { readonly looks: number; readonly fit: number }[], hours: number): LossCell {
  return {
    hours,
    looks: dates.reduce((total, { looks }) => total + looks, 0),
    fit: dates.reduce((total, { fit }) => total + fit, 0),
  };
}

/** Least shares of the steps of the heat map, from "fits" on. */
export const heatFrom = [0.99, 0.95, 0.8, 0.5, 0] as const;
/** A loss is survived if everything fits in so many histories. */
export const survived = 0.95;

export function heatStep({ looks, fit }: LossCell): number | null {
  if (looks === 0) return null;
  return heatFrom.findIndex((least) => fit / looks >= least - 1e-9);
}

/** How many units may be lost so that everything still fits in 95 of 100 histories; −1: not even none. */
export function survivable({ rows }: LossGrid): number {
  const units = rows.filter(({ loss }) => typeof loss === "number");
  const first = units.findIndex(({ all }) => all.looks === 0 || all.fit / all.looks < survived);
  return (first < 0 ? units.length : first) - 1;
}
