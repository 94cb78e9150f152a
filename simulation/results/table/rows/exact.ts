/** Under a row of simulated figures the exact ones, where any option has one. */
import { exactAvailability, exactDowntime } from "../../words/exact.ts";
import { unitFor } from "../../words/durations.ts";
import type { ExactResult } from "../../schema.ts";
import { cell, empty } from "../table.ts";
import type { Row } from "../table.ts";

type Known = Exclude<ExactResult, { readonly because: string }>;

export function exactAvailabilities(exact: readonly (ExactResult | undefined)[]): Row[] {
  return rowOf(exact, exactAvailability);
}

/** In one unit, that of the largest. */
export function exactDowntimes(exact: readonly (ExactResult | undefined)[], hoursPerYear: number): Row[] {
  const most = Math.max(...exact.map((one) => (isKnown(one) ? one.downtimeMinutesPerYear : 0)));
  return rowOf(exact, (one) => exactDowntime(one, unitFor(most, hoursPerYear)));
}

function rowOf(exact: readonly (ExactResult | undefined)[], words: (one: Known) => string): Row[] {
  if (!exact.some(isKnown)) return [];
  const cells = exact.map((one) => (isKnown(one) ? cell(words(one), one.agrees ? "(agrees)" : "(differs)") : empty));
  return [{ label: "  exact", cells }];
}

function isKnown(exact: ExactResult | undefined): exact is Known {
  return exact !== undefined && !("because" in exact);
}
