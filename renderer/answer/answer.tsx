/** The centre: finding, figures, what they rest on, charts, numbers. */
import { useSelect } from "../app/context.ts";
import "./answer.css";
import { Blocked } from "./blocked.tsx";
import { Cards } from "./cards.tsx";
import { Figures } from "./figures.tsx";
import { Numbers } from "./numbers.tsx";
import { PinStrip } from "../pins/pin-strip.tsx";
import { RestsOn } from "./rests-on.tsx";
import { errorsOf } from "../store/reading.ts";
import { Verdict } from "./verdict.tsx";

export function Answer() {
  const answer = useSelect((state) => state.answer);
  const isStale = useSelect(({ reading }) => errorsOf(reading).length > 0);
  return (
    <main className="answer" aria-label="Answer" tabIndex={-1}>
      <Blocked />
      {answer === null ? (
        <p className="answer-empty">The answer appears here as soon as the first histories are simulated.</p>
      ) : (
        <div className={isStale ? "answer-body stale" : "answer-body"}>
          <Verdict verdict={answer.verdict} result={answer.result} />
          <Figures answer={answer} />
          <RestsOn result={answer.result} />
          <PinStrip answer={answer} />
          <Cards answer={answer} />
          <Numbers result={answer.result} />
        </div>
      )}
    </main>
  );
}
