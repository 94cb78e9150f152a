/** What begins within the same few px is one mark with a count: nobody could point at one of it. */
import { costOf } from "../../simulation/index.ts";
import type { Span } from "./data.ts";
import type { Seen, SeenEvent } from "./seen.ts";

export interface Cluster {
  readonly x: number;
  /** At least one; that of the costliest first. */
  readonly ids: readonly number[];
  readonly costliest: SeenEvent;
  readonly ms: number;
  readonly firstHours: number;
  readonly lastHours: number;
}

/** CSS px between the starts of two that can be told apart. */
const leastApart = 3;

/** All events that cost something and overlap the window, in the order of time. */
export function clustersOf(history: Seen, window: Span, xOf: (hours: number) => number): readonly Cluster[] {
  const groups: { readonly x: number; readonly events: SeenEvent[] }[] = [];
  for (const event of startsIn(history, window)) {
    const x = xOf(firstHours(event));
    const last = groups.at(-1);
    if (last !== undefined && x - last.x < leastApart) last.events.push(event);
    else groups.push({ x, events: [event] });
  }
  return groups.map(({ x, events }) => ({ x, ...together(events) }));
}

/** In the order in which they begin. */
export function startsIn({ events }: Seen, { from, to }: Span): SeenEvent[] {
  return events
    .filter((event) => costOf(event) > 0 && firstHours(event) <= to && (event.endHours ?? Infinity) >= from)
    .sort((a, b) => firstHours(a) - firstHours(b) || a.id - b.id);
}

/** Events, of which some may stand for several, as one. */
export function together(events: readonly SeenEvent[]): Omit<Cluster, "x"> {
  const all = events.toSorted((a, b) => costOf(b) - costOf(a) || a.id - b.id);
  return {
    ids: [...all.map(({ id }) => id), ...all.flatMap(({ also }) => (also?.runs ?? []).flatMap(numbersIn))],
    costliest: all[0],
    ms: all.reduce((sum, event) => sum + costOf(event) + (event.also?.ms ?? 0), 0),
    firstHours: Math.min(...all.map(firstHours)),
    lastHours: Math.max(...all.map(({ atHours, also }) => also?.lastHours ?? atHours)),
  };
}

function numbersIn([first, last]: readonly [number, number]): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function firstHours({ atHours, also }: SeenEvent): number {
  return also?.firstHours ?? atHours;
}
