/** What one mark of the timeline stands for: an event, or several that begin at nearly the same time. */
import { useMemo } from "react";
import { costOf, count, counted, downtimeAmount, fixed, listed, nbsp, storyOf } from "../../simulation/index.ts";
import type { ExplainedEvent, Explanation } from "../../simulation/index.ts";
import { useApp, useSelect } from "../app/context.ts";
import type { History } from "../desk/history.ts";
import { Button } from "../parts/button.tsx";
import type { Subject } from "../store/explain.ts";
import { StoryItem, storyText } from "./story-item.tsx";

type Asked = Extract<Subject, { kind: "event" }>;

/** Enough for a page. */
const mostStories = 12;

export function EventStories({ told, subject }: { readonly told: History; readonly subject: Asked }) {
  const { acts, conductor } = useApp();
  const subjects = useSelect((state) => state.subjects);
  const explanation = told.explanations.find(({ option }) => option === subject.option);
  const stories = useMemo(
    () =>
      explanation === undefined ? [] : eventsOf(explanation, subject).slice(0, mostStories).map(storyIn(explanation)),
    [explanation, subject],
  );
  if (explanation === undefined) return null;
  const events = eventsOf(explanation, subject);
  const headline = headlineOf(events, explanation);
  const costs = costWords(events, explanation);
  const untold = events.length - stories.length;
  return (
    <>
      <h2>{headline}</h2>
      <p className="explain-details">{costs}</p>
      <ol className="stories">
        {stories.map((story) => (
          <StoryItem key={story.id} story={story} />
        ))}
      </ol>
      {untold > 0 && <p className="explain-details">{untold} events that cost less are not listed.</p>}
      <div className="explain-choose">
        <Button look="link" onPress={() => conductor.explain(subjects.slice(0, -1))}>
          The whole history
        </Button>
        <Button
          look="quiet"
          onPress={() => void acts.copyText(`${headline}\n${costs}\n\n${stories.map(storyText).join("\n")}`)}
        >
          Copy as text
        </Button>
      </div>
    </>
  );
}

function storyIn(explanation: Explanation) {
  return (event: ExplainedEvent) => storyOf(event, explanation);
}

/** The costliest first, as the subject has them. */
function eventsOf({ events }: Explanation, subject: Asked): ExplainedEvent[] {
  return subject.events.flatMap((id) => events.find((event) => event.id === id) ?? []);
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
