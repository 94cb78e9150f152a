import type { OptionRuns } from "../trials/types.ts";
import { columnAt, scaled, summed } from "./columns.ts";
import { downtimeInterval, perUsualTool, toolsInWorlds } from "./downtime.ts";
import type { Interval } from "./schema.ts";
import { toolCountsOf } from "./worlds.ts";

const msPerHour = 3_600_000;

/** Minutes per tool-year in which tools were short of CPUs: time of its own, no part of downtime. */
export function degradedOf(runs: OptionRuns): { readonly overall: Interval; readonly classes: readonly Interval[] } {
  const { facts } = runs;
  const { layout, toolCounts } = facts;
  const ms = layout.classes.map((_, index) => scaled(columnAt(runs, layout.degradedHours + index), msPerHour));
  const ofAll = toolsInWorlds(
    runs,
    () => null,
    toolCounts.map(() => 1),
  );
  return {
    overall: downtimeInterval(perUsualTool(summed(ms), ofAll), facts),
    classes: ms.map((one, index) =>
      downtimeInterval(perUsualTool(one, { usual: toolCounts[index], counts: toolCountsOf(runs, index) }), facts),
    ),
  };
}
