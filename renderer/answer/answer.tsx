/** The centre: finding, figures, what they rest on, charts, numbers. */
import { useSelect } from "../app/context.ts";
import "./answer.css";
import { Anchors } from "./anchors.tsx";
import { Against } from "./against.tsx";
import { Blocked } from "./blocked.tsx";
import { Details } from "./details.tsx";
import { Figures } from "./figures.tsx";
import { RestsOn } from "./rests-on.tsx";
import { EmptyCards } from "./empty-cards.tsx";
import { errorsOf } from "../store/reading.ts";
import { VerdictButtons } from "./verdict-buttons.tsx";
import { Verdict } from "./verdict.tsx";

export function Answer() {
  const answer = useSelect((state) => state.answer);
  const isStale = useSelect(({ reading }) => errorsOf(reading).length > 0);
  const hasFailed = useSelect(({ runState }) => runState.kind === "failed");
  return (
    <main className="answer" aria-label="Answer" tabIndex={-1}>
      <Blocked />
      {answer === null ? (
        <>
          <p className="answer-empty">
            {isStale || hasFailed
              ? "The answer appears here once the file can be run."
              : "The answer appears here as soon as the first histories are simulated."}
          </p>
          {!isStale && !hasFailed && <EmptyCards />}
        </>
      ) : (
        <>
          <Anchors />
          <div className={isStale ? "answer-body stale" : "answer-body"}>
            <Verdict verdict={answer.verdict} result={answer.result} />
            <VerdictButtons verdict={answer.verdict} result={answer.result} />
            <Figures answer={answer} />
            <Against verdict={answer.verdict} />
            <RestsOn result={answer.result} />
            <Details answer={answer} />
          </div>
        </>
      )}
    </main>
  );
}
