import { incidentLengthsMs } from "../model/incident-table.ts";
import { countRate } from "../statistics/count-rate.ts";
import type { OptionRuns } from "../trials/types.ts";
import { columnAt, scaled, total } from "./columns.ts";
import { inUnits } from "./intervals.ts";
import type { BlastRadius, IncidentRate } from "./schema.ts";
import { independent, perWorldOf } from "./worlds.ts";

const msPerMinute = 60_000;

/** How often incidents hit at least so many tools and last at least so long. As large for any number of histories. */
export function blastRadiusOf(runs: OptionRuns): BlastRadius {
  const { incidentSizes, incidentsAtLeast } = runs.facts.layout;
  return {
    tools: [...incidentSizes],
    lasting: incidentLengthsMs.map((ms, length) => ({
      minutes: ms / msPerMinute,
      atLeast: incidentSizes.map((_, size) =>
        rateOf(runs, columnAt(runs, incidentsAtLeast + length * incidentSizes.length + size)),
      ),
    })),
  };
}

function rateOf({ facts }: OptionRuns, incidents: Float64Array): IncidentRate {
  const perWorld = perWorldOf(facts);
  const inWorld = scaled(independent(incidents, facts), perWorld);
  const { rate, low, high } = countRate(inWorld, (perWorld * facts.horizonHours) / facts.hoursPerYear);
  return { ...inUnits({ mean: rate, low, high }, 1), seen: total(incidents) };
}
