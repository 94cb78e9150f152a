/** The charts, in the order of the questions that they answer. */
import { useCallback } from "react";
import {
  availabilityChart,
  blastChart,
  causesChart,
  headroomChart,
  lossesChart,
  timelineChart,
  type Drawing,
  type Frame,
  type Subject,
} from "../../charts/index.ts";
import { useApp, useSelect } from "../app/context.ts";
import { useGhosts, type NamedGhost } from "../cards/use-ghosts.ts";
import { ChartCard } from "../cards/chart-card.tsx";
import type { Answer } from "../desk/protocol.ts";
import { subjectOf } from "./subjects.ts";

interface ChartOfAnswer {
  readonly id: string;
  /** Null where the result has nothing for it. */
  readonly draw: (answer: Answer, frame: Frame) => Drawing | null;
}

const charts: readonly ChartOfAnswer[] = [
  { id: "availability", draw: availabilityChart },
  { id: "causes", draw: causesChart },
  { id: "headroom", draw: headroomChart },
  { id: "losses", draw: lossesChart },
  { id: "blast", draw: blastChart },
];

export function Cards({ answer }: { readonly answer: Answer }) {
  const ghosts = useGhosts(answer.result);
  return (
    <div className="cards">
      {charts.map(({ id, draw }) => (
        <Card key={id} id={id} draw={draw} answer={answer} ghosts={ghosts} />
      ))}
      <TimelineCard />
    </div>
  );
}

/** The history that is explained, if one is. */
function TimelineCard() {
  const { conductor } = useApp();
  const told = useSelect((state) => state.told);
  const isOpen = useSelect(({ subjects }) => subjects.length > 0);
  const history = isOpen && told.kind === "history" ? told.history : null;
  const make = useCallback(
    (frame: Frame) =>
      history === null ? null : timelineChart(history.explanations, frame, { places: history.places }),
    [history],
  );
  const explain = (subject: Subject): void => {
    const asked = subjectOf(subject);
    if (asked !== null) conductor.explain([asked]);
  };
  if (history === null) return null;
  return <ChartCard id="timeline" draw={make} keepsAxes={false} onExplain={explain} />;
}

/** Histories at the first look that names anything. */
const firstLook = 64;

interface CardProps {
  readonly id: string;
  readonly draw: ChartOfAnswer["draw"];
  readonly answer: Answer;
  readonly ghosts: readonly NamedGhost[];
}

function Card({ id, draw, answer, ghosts }: CardProps) {
  const { conductor } = useApp();
  const make = useCallback((frame: Frame) => draw(answer, frame), [draw, answer]);
  const explain = (subject: Subject): void => {
    const asked = subjectOf(subject);
    if (asked !== null) conductor.explain([asked]);
  };
  const { ending, replications } = answer.result;
  const keepsAxes = ending === "running" && replications >= firstLook;
  return <ChartCard id={id} draw={make} ghosts={ghosts} keepsAxes={keepsAxes} onExplain={explain} />;
}
