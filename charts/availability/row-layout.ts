/** Where the parts of a row stand below its top, and what can be pointed at in it. */
import type { DowntimeScale } from "../axes/downtime-scale.ts";
import type { Mark } from "../drawing.ts";
import { dotMark, meanMark } from "./marks.ts";
import type { Row } from "./rows.ts";
import type { Dot } from "./stacks.ts";

export const rowHeight = 88;
/** Baseline of the option's name; the ground that dots stand on; middles of the error bar and of the bracket. */
export const rowLines = { name: 13, ground: 64, bar: 71, bracket: 81 } as const;

export function dotPoint({ x, level }: Dot, width: number, top: number): { readonly x: number; readonly y: number } {
  return { x, y: top + rowLines.ground - (level + 0.5) * width };
}

/** The mean first, then the dots from left to right. */
export function rowMarks(row: Row, placed: readonly Dot[], width: number, top: number, scale: DowntimeScale): Mark[] {
  return [
    meanMark(row, top + rowLines.bar, scale),
    ...placed.map((dot) => dotMark(row, dot.index, dotPoint(dot, width, top), width, scale)),
  ];
}
