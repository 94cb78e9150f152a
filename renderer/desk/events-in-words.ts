/** What one mark of the timeline stands for: an event, or several that begin at nearly the same time. */
import { costOf, count, counted, downtimeAmount, fixed, listed, nbsp, storyOf } from "../../simulation/index.ts";
import type { EventStory, ExplainedEvent, Explanation } from "../../simulation/index.ts";

export interface EventsInWords {
  readonly headline: string;
  /** What they cost, and whom. */
  readonly costs: string;
  /** The costliest first. */
  readonly stories: readonly EventStory[];
  /** That cost less. */
  readonly untold: number;
}

/** Enough for a page. */
const mostStories = 12;

export function eventsInWords(explanation: Explanation, ids: readonly number[]): EventsInWords {
  const wanted = new Set(ids);
  const events = explanation.events
    .filter(({ id }) => wanted.has(id))
    .sort((a, b) => costOf(b) - costOf(a) || a.id - b.id);
  const told = events.slice(0, mostStories);
  return {
    headline: headlineOf(events, explanation),
    costs: costWords(events, explanation),
    stories: told.map((event) => storyOf(event, explanation)),
    untold: events.length - told.length,
  };
}

function headlineOf(events: readonly ExplainedEvent[], { title, replication }: Explanation): string {
  return `${events.length === 1 ? "One event" : `${count(events.length)} events`} of history ${replication} on ${title}`;
}

/** "Charged 160 tool-hours, 89 % of what this history loses. It took 40 tools down: web 40." */
function costWords(events: readonly ExplainedEvent[], explanation: Explanation): string {
  const cost = events.reduce((sum, event) => sum + costOf(event), 0);
  const all = Object.values(explanation.totals.downtimeMs).reduce((sum, ms) => sum + ms, 0);
  const percent = all > 0 ? (100 * cost) / all : 0;
  const words = percent < 0.5 ? `less than 1${nbsp}%` : `${fixed(percent, 0)}${nbsp}%`;
  const share = all > 0 ? `, ${words} of what this history loses` : "";
  const charged = `Charged ${downtimeAmount(cost, explanation)}${share}.`;
  if (explanation.plain || events.length !== 1) return charged;
  const { tools, byClass } = events[0].affected;
  const classes = Object.entries(byClass).map(([name, number]) => `${count(number)} ${name}`);
  const which = classes.length > 1 ? `: ${listed(classes)}` : "";
  return `${charged} It took ${counted(tools, "tool")} down${which}.`;
}
