/** What fits after losses: a grid of losses by dates for each option. */
import type { LookResult, OptionResult, Resource, Result } from "../../simulation/index.ts";

export type Loss = number | "rack" | "rolling";

/** Who chooses what is lost: the worst that was tried, or chance. Every host in turn is no choice, and the same in both. */
export type Choice = "worst" | "random";

export interface LossCell {
  readonly hours: number;
  /** Histories looked at, and those in which every pod has a place. */
  readonly looks: number;
  readonly fit: number;
}

export interface Lacking {
  readonly pods: number;
  readonly scarce: Resource | null;
}

export interface LossRow {
  readonly loss: Loss;
  /** Whether every such loss was tried, and not only some of them; of a random one that is no question. */
  readonly allTried: boolean;
  readonly cells: readonly LossCell[];
  /** Over all dates. */
  readonly all: LossCell;
  /** The share over all dates with its interval; null where nothing was looked at. */
  readonly fits: LookResult["fits"];
  /** Pods without a place after it, the most of all looks; and what runs out, where that is known: at the start. */
  readonly lacking: Lacking;
}

export interface LossGrid {
  readonly option: OptionResult;
  readonly index: number;
  /** "host" or "node". */
  readonly unit: string;
  readonly choice: Choice;
  readonly rows: readonly LossRow[];
}

type LossesResult = NonNullable<OptionResult["losses"]>;

/** Options in which nothing was looked at are left out. Dates are pooled until there are at most `mostDates`. */
export function gridsOf({ options }: Result, mostDates: number, choice: Choice = "worst"): LossGrid[] {
  return options.flatMap((option, index) => {
    const looks = option.losses?.overTime;
    if (option.losses === null || looks === null || looks === undefined) return [];
    const pool = Math.ceil(looks.hours.length / mostDates);
    const { losses } = option;
    const row = (loss: Loss, look: LookResult, allTried = true): LossRow => ({
      ...rowOf(loss, look, looks.hours, pool),
      allTried,
      lacking: { pods: look.podsWithoutPlaceMost, scarce: scarceOf(losses, loss) },
    });
    const { units, rack } = choice === "random" ? looks.random : looks;
    const rows = [
      ...units.map((look, size) => row(size, look, choice === "random" || looks.units[size].allTried)),
      ...(rack === null ? [] : [row("rack", rack)]),
      row("rolling", looks.rolling),
    ];
    return { option, index, unit: option.losses.unit, choice, rows };
  });
}

function scarceOf({ units, rack, rolling }: LossesResult, loss: Loss): Resource | null {
  const one = loss === "rack" ? rack : loss === "rolling" ? rolling : units[loss];
  return one?.worst?.scarce ?? null;
}

function rowOf(
  loss: Loss,
  { byDate, fits }: LookResult,
  hours: readonly number[],
  pool: number,
): Omit<LossRow, "lacking" | "allTried"> {
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
const heatFrom = [0.99, 0.95, 0.8, 0.5, 0] as const;
/** A loss is survived if everything fits in so many histories. */
export const survived = 0.95;

export function heatStep({ looks, fit }: LossCell): number | null {
  if (looks === 0) return null;
  return heatFrom.findIndex((least) => fit / looks >= least - 1e-9);
}

/** How many units may be lost so that everything still fits in 95 of 100 histories; −1: not even none. */
export function survivable({ rows }: LossGrid): number {
  return survivableOf(rows, ({ all }) => all);
}

/** The same at one date; null where no history was looked at. */
export function survivableAt({ rows }: LossGrid, column: number): number | null {
  return rows[0].cells[column].looks === 0 ? null : survivableOf(rows, ({ cells }) => cells[column]);
}

function survivableOf(rows: readonly LossRow[], cellOf: (row: LossRow) => LossCell): number {
  const units = rows.filter(({ loss }) => typeof loss === "number").map(cellOf);
  const first = units.findIndex(({ looks, fit }) => looks === 0 || fit / looks < survived);
  return (first < 0 ? units.length : first) - 1;
}

/** Of fewer, one that does not fit is more than 5 of 100. */
const leastLooks = 21;
const periods = 5;

/**
 * How many units may be lost at first, and from when on fewer: null where that never changes for good, or where too few
 * histories were looked at to see it.
 */
export function survivableUntil({ rows }: LossGrid): { readonly units: number; readonly hours: number } | null {
  const columns = rows[0].cells.length;
  const each = Math.floor(columns / periods);
  if (each === 0) return null;
  const found = Array.from({ length: periods }, (_, period) => {
    const [first, end] = [period * each, period === periods - 1 ? columns : (period + 1) * each];
    const cellOf = ({ cells }: LossRow): LossCell => sum(cells.slice(first, end), cells[first].hours);
    const { hours, looks } = cellOf(rows[0]);
    return { hours, looks, units: survivableOf(rows, cellOf) };
  });
  const [{ units }] = found;
  if (units < 1 || found.some(({ looks }) => looks < leastLooks)) return null;
  const last = found.findLastIndex((period) => period.units >= units);
  return last === periods - 1 ? null : { units, hours: found[last + 1].hours };
}
