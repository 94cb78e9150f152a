/** What begins within the same few px is one mark with a count: nobody could point at one of it. */
import { costOf } from "../../simulation/index.ts";
import type { ExplainedEvent, Explanation } from "../../simulation/index.ts";
import type { Span } from "./data.ts";

export interface Cluster {
  readonly x: number;
  /** At least one; the costliest first. */
  readonly events: readonly ExplainedEvent[];
}

/** CSS px between the starts of two that can be told apart. */
const leastApart = 3;

/** All events that cost something and overlap the window, in the order of time. */
export function clustersOf(
  { events }: Explanation,
  { from, to }: Span,
  xOf: (hours: number) => number,
): readonly Cluster[] {
  const clusters: { readonly x: number; readonly events: ExplainedEvent[] }[] = [];
  const shown = events
    .filter((event) => costOf(event) > 0 && event.atHours <= to && (event.endHours ?? Infinity) >= from)
    .sort((a, b) => a.atHours - b.atHours || a.id - b.id);
  for (const event of shown) {
    const x = xOf(event.atHours);
    const last = clusters.at(-1);
    if (last !== undefined && x - last.x < leastApart) last.events.push(event);
    else clusters.push({ x, events: [event] });
  }
  for (const cluster of clusters)
    if (cluster.events.length > 1) cluster.events.sort((a, b) => costOf(b) - costOf(a) || a.id - b.id);
  return clusters;
}
