/** Where the steps of a bridge stand, and what can be pointed at in it. */
import { durationWords, listed, unitFor } from "../../simulation/index.ts";
import type { Interval, Result } from "../../simulation/index.ts";
import type { Box, Mark } from "../drawing.ts";
import { causeName } from "../look/cause-look.ts";
import type { Bridge, Step } from "./data.ts";
import { causesWords } from "./words.ts";

/** In a low picture, too. */
export function stepHeight(isLow: boolean | undefined): number {
  return isLow === true ? 19 : 22;
}
export const boxHeight = 12;

export interface Row {
  readonly step: Step;
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly height: number;
  readonly amount: string;
}

export function rowsOf({ steps }: Bridge, amounts: readonly string[], top: number, height: number): Row[] {
  let sum = 0;
  return steps.map((step, index) => {
    const from = sum;
    sum += step.minutes;
    return { step, from, to: sum, y: top + (index + 0.5) * height, height, amount: amounts[index] };
  });
}

export function boxOf({ from, to, y }: Row, x: (minutes: number) => number): Box {
  const [start, end] = [x(Math.min(from, to)), x(Math.max(from, to))];
  return { x: start, y: y - boxHeight / 2, width: Math.max(1, end - start), height: boxHeight };
}

export function stepMark(row: Row, { from, to }: Bridge, x: (minutes: number) => number, result: Result): Mark {
  const { step } = row;
  const box = boxOf(row, x);
  const others = step.causes.length > 1 ? ` (${listed(step.causes.map(causeName))})` : "";
  return {
    id: `${from.name} ${to.name} ${step.causes.join("+")}`,
    x: x(row.to),
    y: row.y,
    box: { ...box, y: row.y - row.height / 2, height: row.height },
    label: `${causesWords(step.causes)}${others}: ${changeWords(step.minutes, step.interval, to.title, from.title, result)}`,
    explains: { kind: "causeDifference", a: from.name, b: to.name, causes: step.causes },
  };
}

export function wholeMark(
  { from, to, whole }: Bridge,
  x: (minutes: number) => number,
  y: number,
  result: Result,
): Mark {
  return {
    id: `${from.name} ${to.name} all`,
    x: x(whole.mean),
    y,
    box: { x: x(whole.low), y: y - 8, width: Math.max(8, x(whole.high) - x(whole.low)), height: 16 },
    label: `All causes: ${changeWords(whole.mean, whole, to.title, from.title, result)}`,
    explains: { kind: "difference", a: from.name, b: to.name },
  };
}

/** "−9 min (−13 to −5) a year on Toolforge on metal compared with Toolforge on VMs" */
function changeWords(
  minutes: number,
  interval: Interval | null,
  to: string,
  from: string,
  { hoursPerYear }: Result,
): string {
  const unit = unitFor(minutes, hoursPerYear);
  const words = durationWords(interval ?? { mean: minutes, low: minutes * 0.95, high: minutes * 1.05 }, unit);
  const open = interval !== null && interval.low <= 0 && interval.high >= 0 ? ", not decided" : "";
  return `${words.mean}${interval === null ? "" : ` (${words.range})`} a year on ${to} compared with ${from}${open}`;
}
