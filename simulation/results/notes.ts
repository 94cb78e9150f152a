/** What a reader must know beside the figures. */
import type { Scenario } from "../scenario/types.ts";
import { agesOf } from "./ages.ts";
import { nonZero } from "./columns.ts";
import type { OptionDowntime } from "./pairs.ts";
import type { OptionResult } from "./schema.ts";
import { count, counted } from "./words/numbers.ts";
import { onlyIn } from "./words/outages.ts";

/** Below so many histories with outages an interval is a bound and no estimate (statistics/mean-interval). */
const fewAffected = 10;

export function notesOf(
  scenario: Scenario,
  downtimes: readonly OptionDowntime[],
  options: readonly OptionResult[],
): string[] {
  return [...downtimes.flatMap(fewOutages), ...options.flatMap(openIncidents), ...agesOf(scenario)];
}

function fewOutages({ facts, downtime }: OptionDowntime): string[] {
  const { ms } = downtime.overall;
  const affected = nonZero(ms);
  if (affected >= fewAffected) return [];
  const seen =
    affected === 0
      ? `no outage was seen in ${count(ms.length)} histories`
      : `outages were seen ${onlyIn(affected, ms.length)}`;
  return [`${facts.title}: ${seen}, so its intervals are bounds, not estimates.`];
}

function openIncidents({ title, incidents }: OptionResult): string[] {
  if (incidents.openAtEnd === 0) return [];
  const open = counted(incidents.openAtEnd, "incident");
  return [
    `${title}: ${open} had not ended at the horizon and ${incidents.openAtEnd === 1 ? "is" : "are"} left out of mean lengths.`,
  ];
}
