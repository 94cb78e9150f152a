/** What a timeline needs of a history: all of a small one without what it does not show, of a large one what can be told apart. */
import { costliest, type Explanation } from "../../simulation/index.ts";
import { startsIn, together } from "./clusters.ts";
import { columnsOf, eventsIn, lanesOf, mostDown, states, type Span, type TimelineLane } from "./data.ts";
import type { Seen, SeenEvent } from "./seen.ts";

/** More than these are merged. */
const mostEvents = 600;
const mostSteps = 1200;
const mostBars = 1000;
/** Of the part that is shown: more starts than can be pointed at, and columns than are drawn. */
const starts = 250;
const columns = 800;
/** As many as a timeline has. */
const lanes = 8;
const rows = 200;

/** `part`: what is to be seen of it, all if left out. What lies outside is not in it where anything is merged. */
export function seenOf(history: Explanation, part?: Span): Seen {
  const { option, title, replication, place, plain, totals, toolsDown } = history;
  const { horizonHours, hoursPerYear, startDateHours, weekOffsetHours } = history;
  // What is said of them is said of all together.
  const classes = [{ tools: history.classes.reduce((sum, { tools }) => sum + tools, 0) }];
  const facts = { option, title, replication, place, plain, totals, classes };
  const calendar = { horizonHours, hoursPerYear, startDateHours, weekOffsetHours };
  const whole = { ...facts, ...calendar, toolsDown, lanes: history.lanes, events: history.events.map(withoutDetails) };
  return isSmall(whole) ? whole : merged(whole, part ?? { from: 0, to: horizonHours });
}

function isSmall({ events, toolsDown, lanes: all }: Seen): boolean {
  const bars = all.reduce((sum, lane) => sum + lane.bars.length, 0);
  return events.length <= mostEvents && toolsDown.steps.length <= mostSteps && bars <= mostBars;
}

function withoutDetails(event: SeenEvent): SeenEvent {
  const { id, what, entity, group, mode, atHours, endHours, chargedMs, runs, affected } = event;
  const seen = { id, what, entity, group, mode, atHours, endHours, chargedMs, affected: { tools: affected.tools } };
  return runs === undefined ? seen : { ...seen, runs };
}

function merged(whole: Seen, span: Span): Seen {
  const some = lanesOf(whole, lanes, span);
  return {
    ...whole,
    events: mergedStarts(whole, span),
    lanes: [],
    toolsDown: mergedSteps(whole, span),
    merged: {
      span,
      mostDown: mostDown(whole),
      costliest: costliest(whole, 1).at(0) ?? null,
      lanes: { ...some, lanes: mergedLanes(some.lanes, span) },
      rows: eventsIn(whole, span, rows),
    },
  };
}

/** Those that begin in the same small part of it are one, which says how many it stands for. */
function mergedStarts(whole: Seen, span: Span): SeenEvent[] {
  const groups = new Map<number, SeenEvent[]>();
  for (const event of startsIn(whole, span)) {
    const part = Math.floor((Math.max(0, event.atHours - span.from) / (span.to - span.from)) * starts);
    const group = groups.get(part);
    if (group === undefined) groups.set(part, [event]);
    else group.push(event);
  }
  return [...groups.values()].map((events) => {
    const { costliest: most, ids, ms, firstHours, lastHours } = together(events);
    if (ids.length === 1) return most;
    const own = Object.values(most.chargedMs).reduce((sum, each) => sum + each, 0);
    return { ...most, also: { runs: runsOf(ids.slice(1)), ms: ms - own, firstHours, lastHours } };
  });
}

function runsOf(ids: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const id of ids.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === id - 1) last[1] = id;
    else runs.push([id, id]);
  }
  return runs;
}

/** In each column the moment at which most tools are down, as it is drawn. */
function mergedSteps(whole: Seen, span: Span): Seen["toolsDown"] {
  const { causes, rows: down } = columnsOf(whole, columns, span);
  const steps: number[][] = [];
  for (let column = 0; column < columns; column++) {
    const step = down.map((row) => row[column]);
    if (steps.at(-1)?.every((count, place) => place === 0 || count === step[place - 1]) === true) continue;
    steps.push([hundredth(span.from + (column * (span.to - span.from)) / columns), ...step]);
  }
  steps.push([span.to, ...causes.map(() => 0)]);
  return { causes, steps };
}

/** Bars with a gap between them that nobody sees are one; the fewer are to be left, the wider a gap that is. */
function mergedLanes(all: readonly TimelineLane[], { from, to }: Span): TimelineLane[] {
  for (let gap = (to - from) / 1600; ; gap *= 2) {
    const joined = all.map((lane) => {
      const bars = { ...lane.bars };
      for (const state of states) bars[state] = joinedBars(bars[state], gap);
      return { ...lane, bars };
    });
    const left = joined.reduce(
      (sum, { bars }) => sum + states.reduce((more, state) => more + bars[state].length, 0),
      0,
    );
    if (left <= mostBars) return joined;
  }
}

/** In the order in which they begin. */
function joinedBars(bars: readonly Span[], gap: number): Span[] {
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of bars) {
    const last = joined.at(-1);
    if (last !== undefined && from - last.to <= gap) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined;
}

function hundredth(hours: number): number {
  return Math.round(hours * 100) / 100;
}
