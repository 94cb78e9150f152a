/** Where the dots of the rows stand: stacked along the axis, or beside it where there is no downtime. */
import { usualRow } from "./row-layout.ts";
import type { Row, Target } from "./rows.ts";
import type { RowScale } from "./scale.ts";
import { block, clustered, dotWidth, stacked } from "./stacks.ts";
import type { Dot } from "./stacks.ts";

export interface RowDots {
  /** Of every dot, in px. */
  readonly width: number;
  /** By row; dots keep the indices of the row. */
  readonly rows: readonly (readonly Dot[])[];
}

/** Their width at most: a little wider in a higher row. */
function largest(room: number): number {
  return room <= usualRow.dots ? 9 : Math.min(14, 9 + Math.floor((room - usualRow.dots) / 6) / 2);
}
const gapBesideNone = 12;
/** Many tools are at the very same place, so that stacks would decide nothing. */
const ofTools = 6;

export function placeDots(
  rows: readonly Row[],
  { scale, noneWidth }: RowScale,
  target: Target | null,
  left: number,
  room: number,
): RowDots {
  if (rows[0]?.per === "tools") {
    const xs = rows.map(({ dots }) => dots.minutes.map(scale.x));
    return { width: ofTools, rows: xs.map((own) => clustered(own, ofTools, room)) };
  }
  const border = target === null ? Infinity : scale.x(target.minutes);
  const aside = rows.map(({ dots }) => (noneWidth > 0 ? dots.minutes.filter((value) => value === 0).length : 0));
  const xs = rows.map(({ dots }, row) => dots.minutes.slice(aside[row]).map(scale.x));
  const width = Math.min(
    dotWidth(xs, room, largest(room), border),
    blockWidth(Math.max(...aside), noneWidth - gapBesideNone, room),
  );
  return {
    width,
    rows: rows.map((_, row) => [
      ...block(aside[row], left, width, room),
      ...stacked(xs[row], width, border).map((dot) => ({ ...dot, index: dot.index + aside[row] })),
    ]),
  };
}

/** Those of a ghost, as wide as the present ones. */
export function placeFormer(
  { dots, per }: Row,
  { scale, noneWidth }: RowScale,
  target: Target | null,
  left: number,
  room: number,
  width: number,
): Dot[] {
  if (per === "tools") return clustered(dots.minutes.map(scale.x), width, room);
  const border = target === null ? Infinity : scale.x(target.minutes);
  const aside = noneWidth > 0 ? dots.minutes.filter((value) => value === 0).length : 0;
  return [...block(aside, left, width, room), ...stacked(dots.minutes.slice(aside).map(scale.x), width, border)];
}

/** The largest width with which a block of so many dots stays in its column. */
function blockWidth(count: number, wide: number, room: number): number {
  if (count === 0) return largest(room);
  for (let width = largest(room); width > 2.5; width -= 0.5) {
    if (Math.ceil(count / Math.floor(room / width)) * width <= wide) return width;
  }
  return 2.5;
}
