/** The charts, in the order of the questions that they answer. */
import { memo, useCallback, useMemo, type ReactNode } from "react";
import { drawAnswer, missingWords, switchesOf, usualView, type Frame, type Subject } from "../../charts/index.ts";
import { useApp, useSelect } from "../app/context.ts";
import { useGhosts } from "../cards/use-ghosts.ts";
import { ChartCard } from "../cards/chart-card.tsx";
import type { Answer } from "../desk/protocol.ts";
import type { HintName } from "../store/hints.ts";
import { withHeldLosses } from "./held-losses.ts";
import { subjectOf } from "./subjects.ts";
import { TimelineCard } from "./timeline-card.tsx";

export const charts = ["availability", "causes", "headroom", "losses", "blast"] as const;

/** `answers`: of each chart, in their order; they may be of two looks that follow each other. `children` come last. */
export function Cards({ answers, children }: { readonly answers: readonly Answer[]; readonly children: ReactNode }) {
  return (
    <div className="cards">
      {charts.map((id, index) =>
        id === "losses" ? (
          <LossesCard key={id} answer={answers[index]} />
        ) : (
          <Card key={id} id={id} answer={answers[index]} />
        ),
      )}
      <TimelineCard />
      <Missing result={answers[0].result} />
      {children}
    </div>
  );
}

function Missing({ result }: { readonly result: Answer["result"] }) {
  const words = missingWords(result);
  return words === null ? null : <p className="missing">{words}</p>;
}

function LossesCard({ answer }: { readonly answer: Answer }) {
  const surveyed = useSelect((state) => state.surveyed);
  const held = useMemo(() => ({ ...answer, result: withHeldLosses(answer, surveyed) }), [answer, surveyed]);
  return <Card id="losses" answer={held} />;
}

/** What each leads to, beside the first card that does. */
const hints: Partial<Record<string, HintName>> = { availability: "export", causes: "causes" };

/** Histories at the first look that names anything. */
const firstLook = 64;

interface CardProps {
  readonly id: (typeof charts)[number];
  readonly answer: Answer;
}

const Card = memo(function Card({ id, answer }: CardProps) {
  const ghosts = useGhosts(answer.result);
  const { conductor } = useApp();
  const view = useSelect(({ views }) => views[id] ?? usualView);
  const switches = useMemo(() => switchesOf(id, answer.result), [id, answer]);
  const names = useMemo(() => answer.result.options.map(({ title }) => title), [answer]);
  const make = useCallback((frame: Frame) => drawAnswer(id, answer, frame, view), [id, answer, view]);
  const explain = (subject: Subject): void => conductor.explain([subjectOf(subject)]);
  const { ending, replications } = answer.result;
  const isHeld = id === "losses" && !answer.isSurveyed;
  const keepsAxes = ending === "running" && replications >= firstLook;
  return (
    <ChartCard
      id={id}
      draw={make}
      names={names}
      hint={hints[id]}
      ghosts={ghosts}
      view={view}
      switches={switches}
      keepsAxes={keepsAxes}
      isHeld={isHeld}
      lowUpTo={id === "causes" ? "medium" : "short"}
      onExplain={explain}
    />
  );
});
