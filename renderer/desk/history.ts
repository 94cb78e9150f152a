/** One history, replayed and told in words: what the panel on the right shows of it. */
import {
  causes as allCauses,
  costliest,
  explain,
  historyAt,
  replay,
  storyOf,
  summaryOf,
} from "../../simulation/index.ts";
import type { Cause, EventStory, Explanation, OptionRuns } from "../../simulation/index.ts";
import type { LiveRun } from "./live-run.ts";
import type { AskedHistory } from "./protocol.ts";

export interface History {
  readonly option: string;
  readonly number: number;
  readonly headline: string;
  readonly details: string;
  /** The events that cost most, in the order of time. */
  readonly stories: readonly (EventStory & { readonly cause: Cause })[];
  /** Events of the history that are not told. */
  readonly untold: number;
}

/** The whole of it, and of the other option where there are two: what is shown of it, and told of its events. */
export interface Replayed {
  readonly explanations: readonly Explanation[];
  /** Places in the file of their options. */
  readonly places: readonly number[];
}

export interface RankedHistory {
  readonly number: number;
  /** Downtime of these causes, per tool and year. */
  readonly minutes: number;
}

export const noHistory = "There is no such history yet.";

/** Enough for a page; the whole is the command line's. */
const mostStories = 24;
const mostRanked = 5;

export function tellHistory(
  live: LiveRun,
  { option: name, which, causes }: AskedHistory,
  version: string,
): { readonly history: History; readonly explanation: Explanation } | string {
  const { scenario, seed } = live.request;
  const option = scenario.options.find((one) => one.name === name);
  const runs = live.runs.find(({ facts }) => facts.name === name);
  if (option === undefined || runs === undefined || live.hash === undefined) return noHistory;
  const number = which.kind === "place" ? historyAt(runs, which.place) : which.number;
  const replayed = replay(scenario, option, seed, number);
  if (typeof replayed === "string") return replayed;
  const place = which.kind === "place" ? { asked: which.place, of: runs.count } : null;
  const explanation = explain(replayed, { scenario: scenario.title, hash: live.hash, version, place });
  const events = explanation.events.filter(({ cause }) => causes === null || causes.includes(cause));
  const told = costliest({ events }, mostStories);
  const history = {
    option: name,
    number,
    ...summaryOf(explanation),
    stories: told.map((event) => ({ ...storyOf(event, explanation), cause: event.cause })),
    untold: events.length - told.length,
  };
  return { history, explanation };
}

/** Two options of one history share their failures: they are shown under each other, in the order of the file. */
export function besideIt(live: LiveRun, explanation: Explanation, version: string): Replayed {
  const { scenario, seed } = live.request;
  const own = scenario.options.findIndex(({ name }) => name === explanation.option);
  const alone = { explanations: [explanation], places: [own] };
  if (scenario.options.length !== 2) return alone;
  const other = replay(scenario, scenario.options[1 - own], seed, explanation.replication);
  if (typeof other === "string") return alone;
  const second = explain(other, { scenario: scenario.title, hash: live.hash ?? "", version, place: null });
  return { explanations: own === 0 ? [explanation, second] : [second, explanation], places: [0, 1] };
}

/** The histories that lose most to some causes, worst first. */
export function rankHistories({ facts, count, columns }: OptionRuns, causes: readonly Cause[]): RankedHistory[] {
  const { layout, toolCounts, horizonHours, hoursPerYear } = facts;
  const tools = Math.max(
    1,
    toolCounts.reduce((sum, number) => sum + number, 0),
  );
  const perToolYear = hoursPerYear / horizonHours / tools / 60_000;
  const wanted = causes.map((cause) => allCauses.indexOf(cause));
  const downtime = (history: number): number => {
    const first = history * layout.width + layout.downtimeMs;
    let ms = 0;
    layout.classes.forEach((_, row) => {
      for (const cause of wanted) ms += columns[first + row * allCauses.length + cause];
    });
    return ms * perToolYear;
  };
  return Array.from({ length: count }, (_, number) => ({ number, minutes: downtime(number) }))
    .sort((a, b) => b.minutes - a.minutes || a.number - b.number)
    .slice(0, mostRanked);
}
