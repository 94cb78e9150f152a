/** What a reader must know beside the figures. */
import type { Scenario } from "../scenario/types.ts";
import { agesOf } from "./ages.ts";
import { nonZero, total } from "./columns.ts";
import type { OptionDowntime } from "./pairs.ts";
import { enough } from "./rare.ts";
import type { OptionResult } from "./schema.ts";
import { count, counted, fixed, listed } from "./words/numbers.ts";
import { onlyIn } from "./words/outages.ts";

/** Below so many histories with outages an interval is a bound and no estimate (statistics/mean-interval). */
const fewAffected = 10;

export function notesOf(
  scenario: Scenario,
  downtimes: readonly OptionDowntime[],
  options: readonly OptionResult[],
): string[] {
  return [
    ...downtimes.flatMap(fewOutages),
    ...downtimes.flatMap(rareOutages),
    ...options.flatMap(openIncidents),
    ...agesOf(scenario),
  ];
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

/** Below this share of the downtime nobody needs to know. */
const leastShare = 0.02;
const mostNamed = 3;

function rareOutages({ facts, downtime }: OptionDowntime): string[] {
  const { ms, rare = [] } = downtime.overall;
  const downMs = total(ms);
  const matter = rare.filter(({ expected, seen, costMs }) => Math.max(expected, seen) * costMs > leastShare * downMs);
  if (matter.length === 0) return [];
  const named = matter.slice(0, mostNamed).map(({ name, expected, seen }) => {
    return `${name} (${amount(expected)} expected, ${seen === 0 ? "none" : count(seen)} seen)`;
  });
  const more = matter.length > mostNamed ? [`${count(matter.length - mostNamed)} more`] : [];
  const rarest = Math.min(...matter.map(({ expected }) => expected));
  const needed = roundedUp((ms.length * enough) / rarest);
  return [
    `${facts.title}: some outages are too rare for ${count(ms.length)} histories: ${listed([...named, ...more])}. ` +
      `The intervals allow for them; about ${count(needed)} histories hold ${enough} of each.`,
  ];
}

/** "2.6", "0.04" */
function amount(value: number): string {
  return value >= 1 ? fixed(value, 1) : String(Number(value.toPrecision(1)));
}

/** To one digit. */
function roundedUp(histories: number): number {
  const digits = String(Math.ceil(histories)).length - 1;
  const unit = Number(`1e${digits}`);
  return Math.ceil(histories / unit) * unit;
}

function openIncidents({ title, incidents }: OptionResult): string[] {
  if (incidents.openAtEnd === 0) return [];
  const open = counted(incidents.openAtEnd, "incident");
  return [
    `${title}: ${open} had not ended at the horizon and ${incidents.openAtEnd === 1 ? "is" : "are"} left out of mean lengths.`,
  ];
}
