import type { OptionRuns } from "../trials/types.ts";
import { columnAt, scaled } from "./columns.ts";
import { downtimeInterval } from "./downtime.ts";
import type { Interval } from "./schema.ts";
import { perUsualTool, toolsOfAll, toolsOfClass } from "./usual-tools.ts";

const msPerHour = 3_600_000;

/** Minutes per tool-year in which tools were short of CPUs: time of its own, no part of downtime. */
export function degradedOf(runs: OptionRuns): {
  readonly overall: Interval;
  readonly ofClass: (index: number) => Interval;
} {
  const { facts, count, columns } = runs;
  const { width, classes, degradedHours } = facts.layout;
  const ms = new Float64Array(count);
  for (let history = 0; history < count; history++)
    for (let index = 0; index < classes.length; index++)
      ms[history] += columns[history * width + degradedHours + index] * msPerHour;
  return {
    overall: downtimeInterval(perUsualTool(ms, toolsOfAll(runs)), facts),
    ofClass: (index) => {
      const own = scaled(columnAt(runs, degradedHours + index), msPerHour);
      return downtimeInterval(perUsualTool(own, toolsOfClass(runs, index)), facts);
    },
  };
}
