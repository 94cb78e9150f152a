import {
  causes as allCauses,
  costliest,
  costOf,
  count,
  downtimeAmount,
  downtimeLength,
  instantWords,
  listed,
  monthWords,
} from "../../simulation/index.ts";
import type { ExplainedEvent, Explanation } from "../../simulation/index.ts";
import { momentWords } from "../axes/time-scale.ts";
import type { Span } from "./data.ts";

export function titleOf(histories: readonly Explanation[]): string {
  const [first, ...others] = histories;
  const { replication, place, title, plain } = first;
  const down = plain ? "down" : "down per tool";
  const rank =
    place === null ? "" : `, the ${place.asked} of ${count(place.of)}${others.length > 0 ? ` on ${title}` : ""}`;
  const most = costliest(first, 1)[0];
  if (most === undefined)
    return `History ${replication}${rank}: nothing was down${others.length > 0 ? ` on ${title}` : ""}`;
  const here = others.length === 0 ? "" : place === null ? ` on ${title}` : " there";
  const each = [
    `${downtimeLength(perTool(first), first)} ${down}${here}`,
    ...others.map((other) => `${downtimeLength(perTool(other), other)} on ${other.title}`),
  ];
  const part = downtimeLength(costOf(most) / toolsOf(first), first);
  const cost = others.length === 0 ? `${part} of it from ${eventName(most)}` : `${eventName(most)} costs most, ${part}`;
  return `History ${replication}${rank}: ${listed(each)}, ${cost} ${whenWords(most.atHours, first)}`;
}

/** "in Mar 2027"; of a history without a date "after 1.4 years". */
function whenWords(hours: number, { startDateHours, hoursPerYear }: Explanation): string {
  if (startDateHours === null) return momentWords(hours, hoursPerYear);
  return `in ${monthWords(startDateHours + hours)}`;
}

/** "day 20 Sun 21:00 to day 21 Mon 09:00" */
export function spanWords({ from, to }: Span, history: Explanation): string {
  return `${instantWords(from, history)} to ${instantWords(to, history)}`;
}

/** "nfs: unplanned"; of pods that never had a place "the start". */
export function eventName({ what, group, mode }: ExplainedEvent): string {
  return what === "start" ? "the start" : `${group}: ${mode}`;
}

/** "nfs: unplanned on Toolforge on VMs, day 412 Tue 03:14: 698 tool-hours, 1,250 tools down" */
export function eventLabel(event: ExplainedEvent, explanation: Explanation): string {
  const tools = explanation.plain
    ? ""
    : `, ${count(event.affected.tools)} ${event.affected.tools === 1 ? "tool" : "tools"} taken down`;
  return `${event.entity === null || event.entity === event.group ? "" : `${event.entity}, `}${eventName(event)} on ${explanation.title}, ${instantWords(event.atHours, explanation)}: ${downtimeAmount(costOf(event), explanation)}${tools}`;
}

/** "3 events on Toolforge on VMs, day 4 Fri 04:00 to day 4 Fri 09:00: 210 tool-hours, most of it nfs: stall" */
export function clusterLabel(events: readonly ExplainedEvent[], explanation: Explanation): string {
  const starts = events.map(({ atHours }) => atHours);
  const [first, last] = [Math.min(...starts), Math.max(...starts)].map((hours) => instantWords(hours, explanation));
  const cost = events.reduce((sum, event) => sum + costOf(event), 0);
  return `${count(events.length)} events on ${explanation.title}, ${first}${last === first ? "" : ` to ${last}`}: ${downtimeAmount(cost, explanation)}, most of it ${eventName(events[0])}`;
}

export function summaryOf(title: string, histories: readonly Explanation[]): string {
  const each = histories.map((one) => {
    const most = allCauses.reduce((best, cause) =>
      (one.totals.downtimeMs[cause] ?? 0) > (one.totals.downtimeMs[best] ?? 0) ? cause : best,
    );
    return `${one.title}: ${count(one.totals.events)} events, ${downtimeLength(perTool(one), one)} down${one.plain ? "" : " per tool"}, most of it ${most}`;
  });
  return `${title}. ${each.join("; ")}.`;
}

/** ms */
function perTool(explanation: Explanation): number {
  return Object.values(explanation.totals.downtimeMs).reduce((sum, ms) => sum + ms, 0) / toolsOf(explanation);
}

function toolsOf({ classes }: Explanation): number {
  return classes.reduce((sum, { tools }) => sum + tools, 0);
}

export function subtitleOf(histories: readonly Explanation[]): string {
  if (histories[0].plain) return "When the system is down, and below it what fails and how it is repaired";
  const both = histories.length > 1 ? "; both have the same failures where they share what fails" : "";
  return `Tools down at once, by cause, and below them what fails and how it is repaired${both}`;
}
