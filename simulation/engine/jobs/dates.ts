import type { ScheduleColumns } from "../../model/schedules.ts";
import { toMs } from "../clock.ts";

const msPerHour = 3_600_000;

/** The ms at which run `number` (from 0) of a tool is due: counted from the first, so that rounding does not add up. */
export function dueMs({ firstHours, everyHours }: ScheduleColumns, row: number, tool: number, number: number): number {
  return toMs(firstHours[tool] + number * everyHours[row]);
}

/** How many runs of the tool are due before `ms`, which is the number of the first one at `ms` or later. */
export function dueBefore(schedules: ScheduleColumns, row: number, tool: number, ms: number): number {
  const { firstHours, everyHours } = schedules;
  let number = Math.max(0, Math.ceil((ms / msPerHour - firstHours[tool]) / everyHours[row]));
  while (number > 0 && dueMs(schedules, row, tool, number - 1) >= ms) number--;
  while (dueMs(schedules, row, tool, number) < ms) number++;
  return number;
}
