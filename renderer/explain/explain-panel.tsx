/** Why: what is behind a figure, down to single events of single histories. */
import { useEffect, useRef } from "react";
import { count } from "../../simulation/index.ts";
import { useApp, useSelect } from "../app/context.ts";
import { Button } from "../parts/button.tsx";
import { Edge } from "../parts/edge.tsx";
import { Icon } from "../parts/icon.tsx";
import type { Subject } from "../store/explain.ts";
import { CauseStory } from "./cause-story.tsx";
import "./explain.css";
import { EventStories } from "./event-story.tsx";
import { FitsStory } from "./fits-story.tsx";
import { HistoryStory } from "./history-story.tsx";
import { isDocked } from "./is-docked.ts";
import { IncidentsStory } from "./incidents-story.tsx";

export function ExplainPanel() {
  const { store, conductor } = useApp();
  const subjects = useSelect((state) => state.subjects);
  const told = useSelect((state) => state.told);
  const subject = subjects.at(-1);
  const isOpen = subject !== undefined;
  const panel = useRef<HTMLDivElement>(null);
  const width = useSelect((state) => state.explainWidth);
  const left = useSelect(({ isLeftFolded, leftWidth }) => (isLeftFolded ? 0 : leftWidth));
  // Who asks by keys reads on there, and Esc leads back.
  useEffect(() => {
    if (isOpen && document.activeElement?.matches(":focus-visible") === true) panel.current?.focus();
  }, [isOpen]);
  if (subject === undefined) return null;
  return (
    <aside className="explain-zone" aria-label="Explanation" style={{ width }}>
      <div ref={panel} className="explain" tabIndex={-1}>
        <header className="explain-head">
          <nav aria-label="Way here">
            <ol>
              {subjects.map((one, place) => (
                <li key={`${place} ${nameOf(one)}`}>
                  {place === subjects.length - 1 ? (
                    <span aria-current="page">{nameOf(one)}</span>
                  ) : (
                    <Button look="link" onPress={() => conductor.explain(subjects.slice(0, place + 1))}>
                      {nameOf(one)}
                    </Button>
                  )}
                </li>
              ))}
            </ol>
          </nav>
          <Button look="icon" aria-label="Close" onPress={() => store.getState().closeExplain()}>
            <Icon name="close" />
          </Button>
        </header>
        {told.kind === "waiting" && <Skeleton />}
        {told.kind === "failed" && <p role="alert">{told.reason}</p>}
        {told.kind === "history" && subject.kind === "history" && (
          <HistoryStory told={told.history} subject={subject} />
        )}
        {told.kind === "history" &&
          subject.kind === "event" &&
          (told.events === null ? <Skeleton /> : <EventStories events={told.events} />)}
        {told.kind === "incidents" && subject.kind === "incidents" && (
          <IncidentsStory found={told.found} subject={subject} />
        )}
        {subject.kind === "fits" && <FitsStory subject={subject} />}
        {told.kind === "ranked" && subject.kind === "cause" && (
          <CauseStory worst={told.histories} charged={told.charged} subject={subject} />
        )}
      </div>
      <Edge
        side="right"
        label="Width of the explanation"
        width={width}
        taken={isDocked() ? left : 0}
        set={store.getState().setExplainWidth}
      />
    </aside>
  );
}

/** Lines where lines will be, for who has to wait longer than it takes to look. */
function Skeleton() {
  return (
    <div className="explain-skeleton" role="status" aria-label="Replaying">
      <span />
      <span />
      <span />
      <span />
    </div>
  );
}

const placeNames = { worst: "Worst history", median: "Median history", luckiest: "Luckiest history" } as const;

function nameOf(subject: Subject): string {
  if (subject.kind === "cause") return subject.name;
  if (subject.kind === "fits") return "What has a place";
  if (subject.kind === "incidents") return `Outages of ${count(subject.tools)} or more`;
  if (subject.kind === "event") return subject.events.length === 1 ? "Event" : `${subject.events.length} events`;
  const { which } = subject.asked;
  return which.kind === "place" ? placeNames[which.place] : `History ${which.number}`;
}
