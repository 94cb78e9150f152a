import type { OptionRuns } from "../trials/types.ts";
import { blastRadiusOf } from "./blast-radius.ts";
import { most, scalarColumn, total } from "./columns.ts";
import { lengthsOf } from "./incident-lengths.ts";
import { rateInterval } from "./intervals.ts";
import type { IncidentsResult } from "./schema.ts";

const msPerMinute = 60_000;

export function incidentsOf(runs: OptionRuns): IncidentsResult {
  const { horizonHours } = runs.facts;
  const incidents = scalarColumn(runs, "incidents");
  const all = total(incidents);
  const closed = total(scalarColumn(runs, "incidentsClosed"));
  const ratio = (sum: number, count: number): number | null => (count > 0 ? sum / count : null);
  return {
    perYear: rateInterval(incidents, runs.facts),
    meanMinutes: ratio(total(scalarColumn(runs, "incidentsClosedMs")) / msPerMinute, closed),
    mtbfHours: ratio(horizonHours * runs.count, all),
    toolsHitMean: ratio(total(scalarColumn(runs, "toolsHit")), all),
    toolsHitMost: most(scalarColumn(runs, "toolsHitMost")),
    openAtEnd: all - closed,
    ignoredBelowMinutes: runs.facts.ignoreOutagesBelowMs / msPerMinute,
    lengthMinutes: lengthsOf(runs),
    blastRadius: blastRadiusOf(runs),
  };
}
