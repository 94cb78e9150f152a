import type { OptionRuns } from "../trials/types.ts";
import { columnAt } from "./columns.ts";
import { availabilityFrom, downtimeInterval } from "./downtime.ts";
import { rateInterval } from "./intervals.ts";
import type { ServingResult } from "./schema.ts";

/** Parts or k-of-n groups: each is one thing, which serves or does not. */
export function servingOf(
  runs: OptionRuns,
  names: readonly string[],
  firstDownMs: number,
  firstOutages: number,
): ServingResult[] {
  const { facts } = runs;
  return names.map((name, index) => {
    const downtime = downtimeInterval({ ms: columnAt(runs, firstDownMs + index), tools: 1 }, facts);
    return {
      name,
      availability: availabilityFrom(downtime, facts.hoursPerYear),
      outagesPerYear: rateInterval(columnAt(runs, firstOutages + index), facts),
    };
  });
}
