import type { ExplainedEvent, Explanation } from "../schema.ts";
import { sumOf } from "./amounts.ts";

/** The events with most downtime charged to them, then those that cost runs only, in the order of time; no others. */
export function costliest<Event extends Pick<ExplainedEvent, "id" | "chargedMs" | "runs">>(
  { events }: { readonly events: readonly Event[] },
  most: number,
): Event[] {
  return events
    .filter((event) => costOf(event) > 0 || runsLost(event) > 0)
    .sort((a, b) => costOf(b) - costOf(a) || runsLost(b) - runsLost(a) || a.id - b.id)
    .slice(0, most)
    .sort((a, b) => a.id - b.id);
}

/** Added up once: pictures sort thousands of events whenever they are drawn. */
const costs = new WeakMap<Charged, number>();

type Charged = Pick<ExplainedEvent, "chargedMs">;

export function costOf(event: Charged): number {
  let cost = costs.get(event);
  if (cost === undefined) costs.set(event, (cost = sumOf(event.chargedMs)));
  return cost;
}

function runsLost({ runs }: Pick<ExplainedEvent, "runs">): number {
  return runs === undefined ? 0 : runs.missed + runs.failed;
}

/** Events of one failure mode or planned work of alike entities, together. */
export interface KindOfEvent {
  readonly name: string;
  readonly events: number;
  /** … of which took a tool down. */
  readonly hits: number;
  readonly ms: number;
}

/** Every kind that any downtime is charged to, the costliest first. */
export function kindsOf({ events }: Explanation): KindOfEvent[] {
  const kinds = new Map<string, KindOfEvent>();
  for (const event of events) {
    const name = event.what === "start" ? "pods that never had a place" : `${event.group}: ${event.mode}`;
    const { events: before, hits, ms } = kinds.get(name) ?? { events: 0, hits: 0, ms: 0 };
    const hit = event.incidents.length > 0 ? 1 : 0;
    kinds.set(name, { name, events: before + 1, hits: hits + hit, ms: ms + costOf(event) });
  }
  return [...kinds.values()].filter(({ ms }) => ms > 0).sort((a, b) => b.ms - a.ms);
}
