/** The axis of downtime of the availability chart: where it ends, and whether dots without downtime stand beside it. */
import type { TimeUnit } from "../../simulation/index.ts";
import { endFor } from "../axes/ends.ts";
import { linearDowntime, logDowntime } from "../axes/downtime-scale.ts";
import type { DowntimeScale } from "../axes/downtime-scale.ts";
import type { AxisEnds } from "../drawing.ts";
import type { Row, Target } from "./rows.ts";

export interface RowScale {
  readonly scale: DowntimeScale;
  /** Width of the column of histories without downtime, left of the axis; 0 = they stand at its 0. */
  readonly noneWidth: number;
  /** Whether the target lies on the axis. */
  readonly showsTarget: boolean;
  readonly ends: AxisEnds;
}

/** Of the largest dot: intervals of a run's first histories, and those that allow for the rare, reach further than the axis. */
const mostOfDots = 2;
/** P99 over P50 beyond which the axis is logarithmic. */
const logFrom = 20;
/** More dots without downtime than this have a column. */
const mostAtZero = 8;
/** The axis goes to the target as long as that leaves the data this share of it. */
const leastShareOfData = 0.4;
const noneColumn = 64;

/** `former`: rows of ghosts, which the axis holds, too. */
export function rowScale(
  rows: readonly Row[],
  unit: TimeUnit,
  target: Target | null,
  left: number,
  right: number,
  atLeast: AxisEnds | undefined,
  former: readonly Row[] = [],
): RowScale {
  const log = rows.some(isSkewed);
  const none = rows.some(({ dots }) => dots.minutes.filter((value) => value === 0).length > mostAtZero);
  const noneWidth = log || none ? noneColumn : 0;
  const most = Math.max(
    ...[...rows, ...former].flatMap(({ dots, downtime, ignorance }) => {
      const ends = [dots.minutes.at(-1)!, downtime.mean, ignorance?.p95 ?? 0];
      return [...ends, Math.min(downtime.high, mostOfDots * Math.max(...ends))];
    }),
  );
  const showsTarget = target !== null && most >= leastShareOfData * target.minutes;
  const largest = showsTarget ? Math.max(most, target.minutes * 1.02) : most;
  const start = left + noneWidth;
  if (log) {
    const end = powerAbove(largest, atLeast?.downtime);
    const lowest = Math.max(end / 1e6, powerBelow(smallest(rows)));
    const scale = upTo(right, logDowntime(lowest, end, unit, start, right));
    return { scale, noneWidth, showsTarget, ends: { downtime: end } };
  }
  const end = endFor(largest / unit.minutes, "downtime", scaledEnds(atLeast, unit)) * unit.minutes;
  const scale = upTo(right, linearDowntime(end, unit, start, right));
  return { scale, noneWidth, showsTarget, ends: { downtime: end } };
}

/** What lies beyond the axis stands at its end. */
function upTo(right: number, scale: DowntimeScale): DowntimeScale {
  return { ...scale, x: (minutes) => Math.min(right, scale.x(minutes)) };
}

/** Ends are kept in minutes, since the unit may change as a run goes on. */
function scaledEnds(atLeast: AxisEnds | undefined, { minutes }: TimeUnit): AxisEnds | undefined {
  return atLeast?.downtime === undefined ? undefined : { downtime: atLeast.downtime / minutes };
}

function isSkewed({ dots: { minutes } }: Row): boolean {
  const positive = minutes.filter((value) => value > 0);
  if (positive.length < 2) return false;
  const middle = Math.max(minutes[Math.floor(minutes.length / 2)], positive[0]);
  return minutes.at(-1)! / middle > logFrom;
}

function smallest(rows: readonly Row[]): number {
  return Math.min(...rows.flatMap(({ dots }) => dots.minutes.filter((value) => value > 0)));
}

function powerBelow(value: number): number {
  return Number(`1e${Math.floor(Math.log10(value))}`);
}

function powerAbove(value: number, before = 0): number {
  if (value <= before) return before;
  const power = powerBelow(value);
  return [1, 2, 5, 10].map((step) => step * power).find((end) => end >= value) ?? value;
}
