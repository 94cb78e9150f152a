/** How sure an answer should be, and when it is: the stopping rule of a run. */
import { nextLook, stoppingDecision } from "../statistics/looks.ts";
import type { Look, StoppingRule } from "../trials/request.ts";
import type { OptionRuns } from "../trials/types.ts";
import { downtimeInterval, minutesPerToolYear, readDowntime } from "./downtime.ts";
import { halfWidthOf, inUnits } from "./intervals.ts";
import { pairDowntime } from "./pairs.ts";
import type { Interval } from "./schema.ts";

/**
 * relative: half-width of every option's unavailability as a share of it;
 * minutes: half-width in minutes per tool-year, of the difference of two options, else of every option.
 */
export type Precision =
  { readonly kind: "relative"; readonly share: number } | { readonly kind: "minutes"; readonly minutes: number };

export const leastReplications = 256;

/** Most histories where a precision is asked and nobody says how many. */
export const usualLimit = 65_536;

export function stopAtPrecision(precision: Precision, limit: number): StoppingRule {
  return {
    lookAfter: (count) => Math.max(leastReplications, nextLook(count)),
    look: (runs) => lookAtPrecision(runs, precision, limit),
  };
}

export interface PrecisionLook extends Look {
  /** Half-width, as `reachedHalfWidth`. */
  readonly reached: number;
}

/** Of any prefix: it is enough at a look of the rule only, so that to see more of a run does not end it earlier. */
export function lookAtPrecision(runs: readonly OptionRuns[], precision: Precision, limit: number): PrecisionLook {
  const share = reachedShare(runs, precision);
  const decision = stoppingDecision({
    replications: runs[0].count,
    limit,
    halfWidth: share,
    wantedHalfWidth: 1,
    leastReplications,
  });
  const reached = share * askedHalfWidth(precision);
  return { enough: decision.state === "precise", needed: decision.needed, reached };
}

/** Widest half-width over the one that was asked for: at most 1 once precise enough. */
function reachedShare(runs: readonly OptionRuns[], precision: Precision): number {
  return Math.max(...watchedIntervals(runs, precision).map((interval) => shareOfAsked(interval, precision)));
}

/** Half-width that was reached: a share, or minutes per tool-year. */
export function reachedHalfWidth(runs: readonly OptionRuns[], precision: Precision): number {
  return reachedShare(runs, precision) * askedHalfWidth(precision);
}

export function askedHalfWidth(precision: Precision): number {
  return precision.kind === "relative" ? precision.share : precision.minutes;
}

function watchedIntervals(runs: readonly OptionRuns[], precision: Precision): Interval[] {
  const downtimes = runs.map((run) => readDowntime(run).overall);
  const { facts } = runs[0];
  if (precision.kind === "minutes" && runs.length === 2) {
    const { mean } = pairDowntime(facts, downtimes[0], downtimes[1]);
    return [inUnits(mean, minutesPerToolYear(1, facts))];
  }
  return downtimes.map((downtime, index) => downtimeInterval(downtime, runs[index].facts));
}

function shareOfAsked(interval: Interval, precision: Precision): number {
  const halfWidth = halfWidthOf(interval);
  if (precision.kind === "minutes") return halfWidth / precision.minutes;
  return interval.mean > 0 ? halfWidth / (interval.mean * precision.share) : Infinity;
}
