/** An event in words, line by line: what a page, a window or a clipboard shows of it. */
import { count, counted, listed } from "../../results/words/numbers.ts";
import type { ExplainedEvent, Explanation } from "../schema.ts";
import { amount, bySize, length, sumOf } from "./amounts.ts";
import { evacuationWords } from "./evacuations.ts";
import { alongWords, causeWords, courseOf, nameOf } from "./events.ts";
import { instantAfter, instantWords } from "./instants.ts";
import { redundancyWords } from "./redundancy.ts";
import { repairWords } from "./repair.ts";
import { toolsWords } from "./tools.ts";

export interface EventStory {
  readonly id: number;
  readonly when: string;
  /** "ceph: stall (storage), standing still for 2.3 h" */
  readonly headline: string;
  /** Lines without anything to say are left out. */
  readonly lines: readonly (readonly [label: string, text: string])[];
}

/** Other events that it speaks of are looked up in the explanation. */
export function storyOf(event: ExplainedEvent, explanation: Explanation): EventStory {
  const lines: (readonly [string, string])[] = [
    ["because of", event.broughtAboutBy === null ? "" : namedEvents([event.broughtAboutBy], explanation)],
    ["on top of", namedEvents(event.onTopOf, explanation)],
    ["also down", alsoDownWords(event, explanation)],
    ["took along", alongWords(event)],
    ["repair", event.phases.length > 0 ? repairWords(event, explanation) : ""],
    ["pods", podWords(event, explanation)],
    ["VMs", vmWords(event, explanation)],
    ["evacuation", evacuationWords(event, explanation)],
    ["replicas", redundancyWords(event, explanation)],
    [explanation.plain ? "system" : "tools", toolsWords(event, explanation)],
    ["runs", runWords(event)],
    ["charged", chargedWords(event, explanation)],
    ["passed on", passedWords(event.passedOn, "to", explanation)],
    ["taken over", passedWords(event.takenOver, "from", explanation)],
  ];
  return {
    id: event.id,
    when: instantWords(event.atHours, explanation),
    headline: `${nameOf(event)}${causeWords(event)}, ${courseOf(event, explanation)}`,
    lines: lines.filter(([, text]) => text !== ""),
  };
}

function podWords({ affected, moves, atHours }: ExplainedEvent, explanation: Explanation): string {
  const { pods, firstPodHours, foundNoRoom } = moves;
  const moved =
    firstPodHours === null
      ? []
      : [`${count(pods)} moved, from ${instantAfter(firstPodHours, atHours, explanation)} on`];
  const waited = foundNoRoom === 0 ? [] : [`${counted(foundNoRoom, "time", "times")} no room for one`];
  const stopped = affected.pods > 0 ? [`${count(affected.pods)} down`] : [];
  return [...stopped, ...moved, ...waited, ...pullWords(moves, explanation)].join("; ");
}

function pullWords({ pulls }: ExplainedEvent["moves"], explanation: Explanation): string[] {
  if (pulls === undefined) return [];
  const pulled = `${counted(pulls.images, "image", "images")} pulled`;
  return [
    pulls.longestWaitMs === 0 ? pulled : `${pulled}, one after ${length(pulls.longestWaitMs, explanation)} in a queue`,
  ];
}

function vmWords({ moves, atHours }: ExplainedEvent, explanation: Explanation): string {
  const { vms, firstVmHours } = moves;
  if (firstVmHours === null) return "";
  const when = instantAfter(firstVmHours, atHours, explanation);
  return vms === 1 ? `1 moved to another host at ${when}` : `${count(vms)} moved to other hosts, from ${when} on`;
}

function runWords({ runs = { missed: 0, failed: 0 } }: ExplainedEvent): string {
  const missed = runs.missed === 0 ? [] : [`${count(runs.missed)} not begun in time`];
  return [...missed, ...(runs.failed === 0 ? [] : [`${count(runs.failed)} stopped`])].join(", ");
}

const mostAlsoDown = 4;

/** What else was the matter when it began: without it nobody understands why there was no room. */
function alsoDownWords({ alsoDown, onTopOf }: ExplainedEvent, explanation: Explanation): string {
  const others = alsoDown.filter((id) => !onTopOf.includes(id));
  const more = others.length - mostAlsoDown;
  const named = others.slice(0, mostAlsoDown).map((id) => `#${id}${nameIn(explanation, id)}`);
  return listed(more > 0 ? [...named, `${count(more)} more`] : named);
}

function namedEvents(ids: readonly number[], explanation: Explanation): string {
  return listed(ids.map((id) => `#${id}${nameIn(explanation, id)}`));
}

function nameIn({ events }: Explanation, event: number): string {
  const found = events.find(({ id }) => id === event);
  return found === undefined ? "" : ` (${nameOf(found)})`;
}

function chargedWords({ chargedMs }: ExplainedEvent, explanation: Explanation): string {
  const parts = bySize(chargedMs);
  if (parts.length === 0) return "";
  const each = parts.map(([cause, ms]) => (parts.length > 1 ? `${cause} ${amount(ms, explanation)}` : cause));
  return `${amount(sumOf(chargedMs), explanation)}: ${listed(each)}`;
}

const mostPassed = 3;

function passedWords(passed: ExplainedEvent["passedOn"], way: string, explanation: Explanation): string {
  const named = passed.slice(0, mostPassed).map(({ event, ms }) => {
    return `${amount(ms, explanation)} ${way} #${event}${nameIn(explanation, event)}`;
  });
  const rest = passed.slice(mostPassed);
  const restMs = rest.reduce((sum, { ms }) => sum + ms, 0);
  return listed([
    ...named,
    ...(rest.length > 0 ? [`${amount(restMs, explanation)} ${way} ${count(rest.length)} more`] : []),
  ]);
}
