import type { OptionRuns } from "../trials/types.ts";
import { columnAt, scaled, summed } from "./columns.ts";
import { downtimeInterval } from "./downtime.ts";
import type { Interval } from "./schema.ts";
import { perUsualTool, toolsOfAll, toolsOfClass } from "./usual-tools.ts";

const msPerHour = 3_600_000;

/** Minutes per tool-year in which tools were short of CPUs: time of its own, no part of downtime. */
export function degradedOf(runs: OptionRuns): { readonly overall: Interval; readonly classes: readonly Interval[] } {
  const { facts } = runs;
  const { layout } = facts;
  const ms = layout.classes.map((_, index) => scaled(columnAt(runs, layout.degradedHours + index), msPerHour));
  return {
    overall: downtimeInterval(perUsualTool(summed(ms), toolsOfAll(runs)), facts),
    classes: ms.map((one, index) => downtimeInterval(perUsualTool(one, toolsOfClass(runs, index)), facts)),
  };
}
