/** The charts, in the order of the questions that they answer. */
import { useCallback, useMemo } from "react";
import { drawAnswer, switchesOf, usualView, type Frame, type Subject } from "../../charts/index.ts";
import { useApp, useSelect } from "../app/context.ts";
import { useGhosts, type NamedGhost } from "../cards/use-ghosts.ts";
import { ChartCard } from "../cards/chart-card.tsx";
import type { Answer } from "../desk/protocol.ts";
import { subjectOf } from "./subjects.ts";
import { TimelineCard } from "./timeline-card.tsx";

const charts = ["availability", "causes", "headroom", "losses", "blast"] as const;

export function Cards({ answer }: { readonly answer: Answer }) {
  const ghosts = useGhosts(answer.result);
  return (
    <div className="cards">
      {charts.map((id) => (
        <Card key={id} id={id} answer={answer} ghosts={ghosts} />
      ))}
      <TimelineCard />
    </div>
  );
}

/** Histories at the first look that names anything. */
const firstLook = 64;

interface CardProps {
  readonly id: (typeof charts)[number];
  readonly answer: Answer;
  readonly ghosts: readonly NamedGhost[];
}

function Card({ id, answer, ghosts }: CardProps) {
  const { conductor } = useApp();
  const view = useSelect(({ views }) => views[id] ?? usualView);
  const switches = useMemo(() => switchesOf(id, answer.result), [id, answer]);
  const make = useCallback((frame: Frame) => drawAnswer(id, answer, frame, view), [id, answer, view]);
  const explain = (subject: Subject): void => {
    const asked = subjectOf(subject);
    if (asked !== null) conductor.explain([asked]);
  };
  const { ending, replications } = answer.result;
  const keepsAxes = ending === "running" && replications >= firstLook;
  return (
    <ChartCard
      id={id}
      draw={make}
      ghosts={ghosts}
      view={view}
      switches={switches}
      keepsAxes={keepsAxes}
      onExplain={explain}
    />
  );
}
