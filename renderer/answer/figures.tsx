/** Three figures beside each other: the difference, histories won, the objective. */
import { useCallback } from "react";
import { differenceChart, wonChart, type Frame } from "../../charts/index.ts";
import { hundredths, type Result } from "../../simulation/index.ts";
import { useApp } from "../app/context.ts";
import { useGhosts } from "../cards/use-ghosts.ts";
import type { Answer } from "../desk/protocol.ts";
import { Button } from "../parts/button.tsx";
import { OptionMark } from "../parts/option-mark.tsx";
import { SmallFigure } from "./small-figure.tsx";

export function Figures({ answer }: { readonly answer: Answer }) {
  const ghosts = useGhosts(answer.result);
  const drawDifference = useCallback((frame: Frame) => differenceChart(answer, { ...frame, ghosts }), [answer, ghosts]);
  const drawWon = useCallback((frame: Frame) => wonChart(answer, frame), [answer]);
  const isCompared = answer.result.options.length > 1;
  return (
    <div className="figures">
      {isCompared && <SmallFigure id="difference" draw={drawDifference} />}
      {isCompared && <SmallFigure id="won" draw={drawWon} />}
      <Objective result={answer.result} />
    </div>
  );
}

function Objective({ result: { options } }: { readonly result: Result }) {
  const { conductor } = useApp();
  const explain = (place: "worst" | "median"): void =>
    conductor.explain([
      { kind: "history", asked: { option: options[0].name, which: { kind: "place", place }, causes: null } },
    ]);
  const objective = options.find(({ slo }) => slo !== null)?.slo;
  return (
    <div className="small-figure">
      <h2>{objective ? "How often a tool meets the objective in a window" : "No objective in this file"}</h2>
      {objective && (
        <ul>
          {options.map(({ name, title, slo }, index) => (
            <li key={name}>
              <OptionMark index={index} />
              {title}: {slo === null ? "no objective" : `${hundredths(slo.met.mean)} of 100`}
            </li>
          ))}
        </ul>
      )}
      <p className="figure-links">
        <Button look="link" onPress={() => explain("worst")}>
          Worst history
        </Button>
        <Button look="link" onPress={() => explain("median")}>
          Median history
        </Button>
      </p>
    </div>
  );
}
