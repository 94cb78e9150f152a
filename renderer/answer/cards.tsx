/** The charts, in the order of the questions that they answer. */
import { useCallback } from "react";
import {
  availabilityChart,
  blastChart,
  causesChart,
  headroomChart,
  lossesChart,
  type Drawing,
  type Frame,
  type Subject,
} from "../../charts/index.ts";
import { useApp } from "../app/context.ts";
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
  return (
    <div className="cards">
      {charts.map(({ id, draw }) => (
        <Card key={id} id={id} draw={draw} answer={answer} />
      ))}
    </div>
  );
}

/** Histories at the first look that names anything. */
const firstLook = 64;

interface CardProps {
  readonly id: string;
  readonly draw: ChartOfAnswer["draw"];
  readonly answer: Answer;
}

function Card({ id, draw, answer }: CardProps) {
  const { conductor } = useApp();
  const make = useCallback((frame: Frame) => draw(answer, frame), [draw, answer]);
  const explain = (subject: Subject): void => {
    const asked = subjectOf(subject);
    if (asked !== null) conductor.explain([asked]);
  };
  const { ending, replications } = answer.result;
  const keepsAxes = ending === "running" && replications >= firstLook;
  return <ChartCard id={id} draw={make} keepsAxes={keepsAxes} onExplain={explain} />;
}
