import type { Exact } from "../exact/exact.ts";
import { momentsOf } from "../statistics/moments.ts";
import type { OptionFacts } from "../trials/types.ts";
import type { Downtime } from "./downtime.ts";
import { minutesPerToolYear, mostMs } from "./downtime.ts";
import type { ExactResult, Interval } from "./schema.ts";
import { independent } from "./worlds.ts";

/** Standard errors by which a figure misses the exact one by chance in 1 of 400 cases. */
const byChance = 3;

/** The exact figure of one thing, beside what the histories came to. */
export function besideExact(
  exact: Exact | undefined,
  downtime: Downtime,
  { low, high }: Interval,
  facts: OptionFacts,
): ExactResult {
  if (exact === undefined) return { because: "not recognised" };
  if ("because" in exact) return exact;
  const { unavailability, outages, method } = exact;
  const ms = unavailability * mostMs(1, facts);
  const availability = 1 - unavailability;
  const { mean, standardError } = momentsOf(independent(downtime.ms, facts));
  const agrees = (low <= availability && availability <= high) || Math.abs(mean - ms) <= byChance * standardError;
  const yearsOfHistory = facts.horizonHours / facts.hoursPerYear;
  return {
    availability,
    downtimeMinutesPerYear: ms * minutesPerToolYear(1, facts),
    outagesPerYear: outages === null ? null : outages / yearsOfHistory,
    method,
    agrees,
  };
}
