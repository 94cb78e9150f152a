/** The charts, in the order of the questions that they answer. */
import { useCallback, useMemo } from "react";
import { drawAnswer, switchesOf, usualView, type Frame, type Subject } from "../../charts/index.ts";
import type { Result } from "../../simulation/index.ts";
import { useApp, useSelect } from "../app/context.ts";
import { useGhosts, type NamedGhost } from "../cards/use-ghosts.ts";
import { ChartCard } from "../cards/chart-card.tsx";
import type { Answer } from "../desk/protocol.ts";
import { subjectOf } from "./subjects.ts";
import { TimelineCard } from "./timeline-card.tsx";

const charts = ["availability", "causes", "headroom", "losses", "blast"] as const;

interface Props {
  readonly answer: Answer;
  /** The result with the losses of one before, where they are not known yet. */
  readonly held: Result;
}

export function Cards({ answer, held }: Props) {
  const ghosts = useGhosts(answer.result);
  const withLosses = useMemo(() => ({ ...answer, result: held }), [answer, held]);
  return (
    <div className="cards">
      {charts.map((id) => (
        <Card key={id} id={id} answer={id === "losses" ? withLosses : answer} ghosts={ghosts} />
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
  const isHeld = id === "losses" && !answer.isSurveyed;
  const keepsAxes = ending === "running" && replications >= firstLook;
  return (
    <ChartCard
      id={id}
      draw={make}
      ghosts={ghosts}
      view={view}
      switches={switches}
      keepsAxes={keepsAxes}
      isHeld={isHeld}
      onExplain={explain}
    />
  );
}
