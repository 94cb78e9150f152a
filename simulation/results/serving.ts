import type { Exact } from "../exact/exact.ts";
import type { OptionRuns } from "../trials/types.ts";
import { columnAt } from "./columns.ts";
import { availabilityFrom, downtimeInterval } from "./downtime.ts";
import { besideExact } from "./exact.ts";
import { rateInterval } from "./intervals.ts";
import { rareKindsOf, type RareKindOfThing, strayOf, widened } from "./rare.ts";
import type { Interval, ServingResult } from "./schema.ts";
import { isTold } from "./told.ts";

/** Parts or k-of-n groups: each is one thing, which serves or does not. */
export function servingOf(
  runs: OptionRuns,
  names: readonly string[],
  firstDownMs: number,
  firstOutages: number,
  exact: Pick<ReadonlyMap<string, Exact>, "get">,
  told: ReadonlySet<string> | null = null,
): ServingResult[] {
  const { facts } = runs;
  const rare = rareKindsOf(runs);
  return names.flatMap((name, index) => {
    if (!isTold(told, name)) return [];
    const downtime = { ms: columnAt(runs, firstDownMs + index), tools: 1, rare: rare.ofThing(name) };
    const availability = availabilityFrom(downtimeInterval(downtime, facts), facts.hoursPerYear);
    return [
      {
        name,
        availability,
        exact: besideExact(exact.get(name), downtime, availability, facts),
        outagesPerYear: allowingFor(downtime.rare, rateInterval(columnAt(runs, firstOutages + index), facts), runs),
      },
    ];
  });
}

/** Outages a year with what these histories hold too few or too many of. */
function allowingFor(rare: readonly RareKindOfThing[], rate: Interval, { facts, count }: OptionRuns): Interval {
  const years = (facts.horizonHours / facts.hoursPerYear) * count;
  const stray = strayOf(rare.map(({ expected, seen, share }) => ((expected - seen) * share) / years));
  return widened(rate, stray, { low: 0, high: Infinity });
}
