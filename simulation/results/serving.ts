import type { Exact } from "../exact/exact.ts";
import type { OptionRuns } from "../trials/types.ts";
import { columnAt } from "./columns.ts";
import { availabilityFrom, downtimeInterval } from "./downtime.ts";
import { besideExact } from "./exact.ts";
import { rateInterval } from "./intervals.ts";
import type { ServingResult } from "./schema.ts";

/** Parts or k-of-n groups: each is one thing, which serves or does not. */
export function servingOf(
  runs: OptionRuns,
  names: readonly string[],
  firstDownMs: number,
  firstOutages: number,
  exact: ReadonlyMap<string, Exact>,
): ServingResult[] {
  const { facts } = runs;
  return names.map((name, index) => {
    const downtime = { ms: columnAt(runs, firstDownMs + index), tools: 1 };
    const availability = availabilityFrom(downtimeInterval(downtime, facts), facts.hoursPerYear);
    return {
      name,
      availability,
      exact: besideExact(exact.get(name), downtime, availability, facts),
      outagesPerYear: rateInterval(columnAt(runs, firstOutages + index), facts),
    };
  });
}
