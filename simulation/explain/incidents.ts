import { hoursOf } from "./hours.ts";
import type { ToolOutage } from "./records.ts";
import type { ExplainedIncident } from "./schema.ts";

/** Distinct tools by class, as the classes stand in the option. */
export type CountTools = (tools: Iterable<number>) => {
  readonly tools: number;
  readonly byClass: Record<string, number>;
};

/** Outages of one root event, by begin, merged to maximal intervals with at least one tool down. */
export function incidentsOf(outages: readonly ToolOutage[], countTools: CountTools): ExplainedIncident[] {
  const merged: { fromMs: number; toMs: number; tools: Set<number> }[] = [];
  for (const { fromMs, toMs, tool } of outages) {
    const last = merged.at(-1);
    if (last !== undefined && fromMs <= last.toMs) {
      last.toMs = Math.max(last.toMs, toMs);
      last.tools.add(tool);
    } else {
      merged.push({ fromMs, toMs, tools: new Set([tool]) });
    }
  }
  return merged.map(({ fromMs, toMs, tools }) => ({
    fromHours: hoursOf(fromMs),
    toHours: toMs === Infinity ? null : hoursOf(toMs),
    ...countTools(tools),
  }));
}
