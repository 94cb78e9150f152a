/** Where the parts of a row stand below its top, and what can be pointed at in it. */
import type { DowntimeScale } from "../axes/downtime-scale.ts";
import type { Mark } from "../drawing.ts";
import { dotMark, meanMark } from "./marks.ts";
import type { Row } from "./rows.ts";
import type { Dot } from "./stacks.ts";

export interface RowLines {
  readonly height: number;
  /** Baseline of the option's name. */
  readonly name: number;
  /** What dots stand on, and how high they may be stacked. */
  readonly ground: number;
  readonly dots: number;
  /** Middles of the error bar and of the bracket. */
  readonly bar: number;
  readonly bracket: number;
}

export const usualRow: RowLines = { height: 88, name: 13, ground: 64, dots: 44, bar: 71, bracket: 81 };
export const lowRow: RowLines = { height: 74, name: 13, ground: 50, dots: 30, bar: 57, bracket: 67 };

/** More of it would leave dots far below their names. */
const mostSpare = 64;

/** Higher by so much, for larger dots, where there is room to spare. */
export function spread(lines: RowLines, spare: number): RowLines {
  const more = Math.floor(Math.min(mostSpare, Math.max(0, spare)));
  const { name, height, ground, dots, bar, bracket } = lines;
  return {
    name,
    height: height + more,
    ground: ground + more,
    dots: dots + more,
    bar: bar + more,
    bracket: bracket + more,
  };
}

/** `ground`: y of what the dot's stack stands on. */
export function dotPoint({ x, level }: Dot, width: number, ground: number): { readonly x: number; readonly y: number } {
  return { x, y: ground - (level + 0.5) * width };
}

/** The mean first, then the dots from left to right. */
export function rowMarks(
  row: Row,
  placed: readonly Dot[],
  width: number,
  top: number,
  lines: RowLines,
  scale: DowntimeScale,
): Mark[] {
  return [
    meanMark(row, top + lines.bar, scale),
    ...placed.map((dot) => dotMark(row, dot.index, dotPoint(dot, width, top + lines.ground), width, scale)),
  ];
}
