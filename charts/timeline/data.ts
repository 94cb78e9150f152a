/** One history of an option, as much of it as a picture can show. */
import { costOf } from "../../simulation/index.ts";
import type { Cause, Lane } from "../../simulation/index.ts";
import { causesInOrder } from "../look/cause-look.ts";
import type { Seen, SeenEvent } from "./seen.ts";

/** Hours from the start. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What a bar of a lane says. */
export const states = ["down", "waiting", "repair", "planned"] as const;
export type State = (typeof states)[number];

export interface TimelineLane {
  /** "nfs", or "worker (91)" where many alike are drawn as one. */
  readonly name: string;
  /** Tool downtime charged to its events, in ms. */
  readonly cost: number;
  readonly bars: Readonly<Record<State, readonly Span[]>>;
}

/** Alike entities beyond this number share a lane. */
const mostAlike = 3;

/** The lanes that cost most, in the order of the explanation; and how many are left out. */
export function lanesOf(
  explanation: Seen,
  most: number,
  window: Span,
): { readonly lanes: readonly TimelineLane[]; readonly left: number } {
  if (explanation.merged !== undefined) return explanation.merged.lanes;
  const groupOf = new Map<string, string>();
  const costs = new Map<string, number>();
  for (const event of explanation.events) {
    if (event.entity === null) continue;
    groupOf.set(event.entity, event.group ?? event.entity);
    costs.set(event.entity, (costs.get(event.entity) ?? 0) + costOf(event));
  }
  const groups = new Map<string, Lane[]>();
  for (const lane of explanation.lanes) {
    const group = `${lane.kind} ${groupOf.get(lane.id) ?? lane.id}`;
    groups.set(group, [...(groups.get(group) ?? []), lane]);
  }
  const all = [...groups].flatMap(([key, alike]) => {
    const name = key.slice(key.indexOf(" ") + 1);
    const some =
      alike.length > mostAlike
        ? [{ name: `${name} (${alike.length})`, alike }]
        : alike.map((lane) => ({ name: lane.id, alike: [lane] }));
    return some.map((one) => laneOf(one.name, one.alike, costs, explanation.horizonHours, window));
  });
  const seen = all.filter(({ bars }) => states.some((state) => bars[state].length > 0));
  const kept = new Set(seen.toSorted((a, b) => b.cost - a.cost).slice(0, most));
  return { lanes: seen.filter((lane) => kept.has(lane)), left: seen.length - kept.size };
}

function laneOf(
  name: string,
  alike: readonly Lane[],
  costs: ReadonlyMap<string, number>,
  horizon: number,
  window: Span,
): TimelineLane {
  const bars: Record<State, Span[]> = { down: [], waiting: [], repair: [], planned: [] };
  for (const { bars: own } of alike) {
    for (const { state, fromHours: from, toHours } of own) {
      const to = toHours ?? horizon;
      if (to >= window.from && from <= window.to) bars[stateOf(state)].push({ from, to });
    }
  }
  for (const state of states) bars[state].sort((a, b) => a.from - b.from || a.to - b.to);
  return { name, cost: alike.reduce((sum, { id }) => sum + (costs.get(id) ?? 0), 0), bars };
}

function stateOf(state: Lane["bars"][number]["state"]): State {
  switch (state) {
    case "down":
      return "down";
    case "planned":
      return "planned";
    case "waiting":
    case "detect":
    case "respond":
    case "part":
      return "waiting";
    case "work":
    case "fix":
    case "hands-on":
    case "restore":
    case "reboot":
      return "repair";
  }
}

/** Tools down in each of so many columns at the moment when most are, by cause in the order of stacking. */
export function columnsOf(
  { toolsDown }: Seen,
  count: number,
  window: Span,
): { readonly causes: Cause[]; readonly rows: Float64Array[] } {
  const causes = causesInOrder.filter((cause) => toolsDown.causes.includes(cause));
  const places = causes.map((cause) => 1 + toolsDown.causes.indexOf(cause));
  const rows = causes.map(() => new Float64Array(count));
  const most = new Float64Array(count);
  const perColumn = (window.to - window.from) / count;
  const { steps } = toolsDown;
  for (let i = 0; i < steps.length; i++) {
    const step = steps[i];
    const end = i + 1 < steps.length ? steps[i + 1][0] : Infinity;
    if (end <= window.from || step[0] >= window.to) continue;
    let total = 0;
    for (const place of places) total += step[place];
    if (total === 0) continue;
    const first = Math.max(0, Math.floor((step[0] - window.from) / perColumn));
    const last = Math.min(count - 1, Math.ceil((end - window.from) / perColumn) - 1);
    for (let column = first; column <= last; column++) {
      if (total <= most[column]) continue;
      most[column] = total;
      places.forEach((place, row) => (rows[row][column] = step[place]));
    }
  }
  return { causes, rows };
}

export function mostDown({ merged, toolsDown: { steps } }: Seen): number {
  if (merged !== undefined) return merged.mostDown;
  let most = 0;
  for (const step of steps) {
    let tools = 0;
    for (let place = 1; place < step.length; place++) tools += step[place];
    if (tools > most) most = tools;
  }
  return most;
}

/** The events that cost most and overlap the window, in the order of time. */
export function eventsIn({ events, merged }: Seen, { from, to }: Span, most: number): SeenEvent[] {
  return (merged?.rows ?? events)
    .filter((event) => costOf(event) > 0 && event.atHours <= to && (event.endHours ?? Infinity) >= from)
    .sort((a, b) => costOf(b) - costOf(a) || a.id - b.id)
    .slice(0, most)
    .sort((a, b) => a.id - b.id);
}
