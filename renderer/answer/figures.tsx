/** Three figures beside each other: the difference, histories won, the objective. */
import { useCallback } from "react";
import { differenceChart, wonChart, type Frame } from "../../charts/index.ts";
import { useGhosts } from "../cards/use-ghosts.ts";
import type { Answer } from "../desk/protocol.ts";
import { Objective } from "./objective.tsx";
import { SmallFigure } from "./small-figure.tsx";

export function Figures({ answer }: { readonly answer: Answer }) {
  const ghosts = useGhosts(answer.result);
  const drawDifference = useCallback((frame: Frame) => differenceChart(answer, { ...frame, ghosts }), [answer, ghosts]);
  const drawWon = useCallback((frame: Frame) => wonChart(answer, frame), [answer]);
  const names = answer.result.options.map(({ title }) => title);
  const isCompared = answer.result.options.length > 1;
  return (
    <div className="figures">
      {isCompared && <SmallFigure id="difference" draw={drawDifference} names={names} />}
      {isCompared && <SmallFigure id="won" draw={drawWon} names={names} />}
      <Objective result={answer.result} />
    </div>
  );
}
