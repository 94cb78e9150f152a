import {
  causes as allCauses,
  costliest,
  costOf,
  count,
  downtimeAmount,
  downtimeLength,
  downtimeLengths,
  instantWords,
  listed,
  monthWords,
} from "../../simulation/index.ts";
import { momentWords } from "../axes/time-scale.ts";
import type { Cluster } from "./clusters.ts";
import type { Span } from "./data.ts";
import type { Seen, SeenEvent } from "./seen.ts";

export function titleOf(histories: readonly Seen[]): string {
  const [first, ...others] = histories;
  const { replication, place, title, plain } = first;
  const down = plain ? "down" : "down per tool";
  const rank =
    place === null ? "" : `, the ${place.asked} of ${count(place.of)}${others.length > 0 ? ` on ${title}` : ""}`;
  const most = first.merged === undefined ? costliest(first, 1).at(0) : (first.merged.costliest ?? undefined);
  if (most === undefined)
    return `History ${replication}${rank}: nothing was down${others.length > 0 ? ` on ${title}` : ""}`;
  const here = others.length === 0 ? "" : place === null ? ` on ${title}` : " there";
  const [own, ...theirs] = downtimeLengths(histories.map(perTool), first);
  const each = [`${own} ${down}${here}`, ...others.map((other, index) => `${theirs[index]} on ${other.title}`)];
  const part = downtimeLength(costOf(most) / toolsOf(first), first);
  const cost = others.length === 0 ? `${part} of it from ${eventName(most)}` : `${eventName(most)} costs most, ${part}`;
  return `History ${replication}${rank}: ${listed(each)}, ${cost} ${whenWords(most.atHours, first)}`;
}

/** "in Mar 2027"; of a history without a date "after 1.4 years". */
function whenWords(hours: number, { startDateHours, hoursPerYear }: Seen): string {
  if (startDateHours === null) return momentWords(hours, hoursPerYear);
  return `in ${monthWords(startDateHours + hours)}`;
}

/** "day 20 Sun 21:00 to day 21 Mon 09:00" */
export function spanWords({ from, to }: Span, history: Seen): string {
  return `${instantWords(from, history)} to ${instantWords(to, history)}`;
}

/** "nfs: unplanned"; of pods that never had a place "the start". */
export function eventName({ what, group, mode }: SeenEvent): string {
  return what === "start" ? "the start" : `${group}: ${mode}`;
}

/** "nfs: unplanned on Toolforge on VMs, day 412 Tue 03:14: 698 tool-hours, 1,250 tools down" */
export function eventLabel(event: SeenEvent, explanation: Seen): string {
  const tools = explanation.plain
    ? ""
    : `, ${count(event.affected.tools)} ${event.affected.tools === 1 ? "tool" : "tools"} taken down`;
  return `${event.entity === null || event.entity === event.group ? "" : `${event.entity}, `}${eventName(event)} on ${explanation.title}, ${instantWords(event.atHours, explanation)}: ${downtimeAmount(costOf(event), explanation)}${tools}`;
}

/** "3 events on Toolforge on VMs, day 4 Fri 04:00 to day 4 Fri 09:00: 210 tool-hours, most of it nfs: stall" */
export function clusterLabel({ ids, costliest: most, ms, firstHours, lastHours }: Cluster, explanation: Seen): string {
  const [first, last] = [firstHours, lastHours].map((hours) => instantWords(hours, explanation));
  return `${count(ids.length)} events on ${explanation.title}, ${first}${last === first ? "" : ` to ${last}`}: ${downtimeAmount(ms, explanation)}, most of it ${eventName(most)}`;
}

export function summaryOf(title: string, histories: readonly Seen[]): string {
  const each = histories.map((one) => {
    const most = allCauses.reduce((best, cause) =>
      (one.totals.downtimeMs[cause] ?? 0) > (one.totals.downtimeMs[best] ?? 0) ? cause : best,
    );
    return `${one.title}: ${count(one.totals.events)} events, ${downtimeLength(perTool(one), one)} down${one.plain ? "" : " per tool"}, most of it ${most}`;
  });
  return `${title}. ${each.join("; ")}.`;
}

/** ms */
function perTool(explanation: Seen): number {
  return Object.values(explanation.totals.downtimeMs).reduce((sum, ms) => sum + ms, 0) / toolsOf(explanation);
}

function toolsOf({ classes }: Seen): number {
  return classes.reduce((sum, { tools }) => sum + tools, 0);
}

export function subtitleOf(histories: readonly Seen[]): string {
  if (histories[0].plain) return "When the system is down, and below it what fails and how it is repaired";
  const both = histories.length > 1 ? "; both have the same failures where they share what fails" : "";
  return `Tools down at once, by cause, and below them what fails and how it is repaired${both}`;
}
