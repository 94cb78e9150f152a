/** How the run stands, and what can be done with it. */
import { ProgressBar } from "react-aria-components";
import { count } from "../../simulation/index.ts";
import { useApp, useSelect } from "../app/context.ts";
import { Button } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import { Live } from "./live.tsx";
import { presentText } from "../store/draft.ts";
import { errorsOf } from "../store/reading.ts";
import { Precision } from "./precision.tsx";
import { RunAgain } from "./run-again.tsx";
import "./run-bar.css";
import { Seed } from "./seed.tsx";
import { State } from "./state.tsx";
import { memoryWords, missesPrecision, timeLeft } from "./words.ts";

export function RunBar() {
  const { conductor } = useApp();
  const runState = useSelect((state) => state.runState);
  const cap = useSelect((state) => state.cap);
  const answer = useSelect((state) => state.answer);
  const isOutdated = useSelect((state) => state.document !== null && state.runText !== presentText(state));
  const isLive = useSelect((state) => state.isLive);
  const problems = useSelect(({ reading }) => errorsOf(reading).length);
  const isOwn = useSelect((state) => state.answeredRun === state.runNumber);
  const isBusy = runState.kind === "running" || runState.kind === "preparing";
  // What an older run had is no progress of this one.
  const had = isBusy && !isOwn ? 0 : (answer?.result.replications ?? 0);
  const done = runState.kind === "running" ? runState.done : had;
  const needed = isBusy && !isOwn ? cap : (answer?.needed ?? cap);
  const left = runState.kind === "running" && answer !== null ? timeLeft(answer.milliseconds, done, needed) : "";
  const isDone = runState.kind === "done";
  const share = runState.kind === "running" ? runState.share : isDone ? 1 : Math.min(1, done / needed);
  return (
    <footer className="run-bar" aria-label="Run">
      <State isOutdated={isOutdated} problems={problems} done={done} />
      <ProgressBar
        aria-label="Histories"
        value={share}
        maxValue={1}
        valueLabel={`${count(Math.min(done, cap))} of at most ${count(cap)}`}
        className="progress"
      >
        {({ percentage }) => <span className="progress-fill" style={{ width: `${percentage ?? 0}%` }} />}
      </ProgressBar>
      <span className="run-count">
        {count(Math.min(done, cap))} of at most {count(cap)} histories
      </span>
      <Precision
        isBusy={isBusy}
        isOutdated={isOutdated}
        done={done}
        isSaid={isDone && !isOutdated && problems === 0 && missesPrecision(answer)}
      />
      <span className="run-left">{[left, memoryWords(answer)].filter((one) => one !== "").join(", ")}</span>
      <Live isLive={isLive} isOutdated={isOutdated} />
      <Seed />
      <span className="run-buttons">
        {isBusy && (
          <>
            <Button look="quiet" onPress={() => conductor.pause()}>
              <Icon name="pause" /> Pause
            </Button>
            <Button look="quiet" onPress={() => conductor.stop()}>
              <Icon name="stop" /> Stop
            </Button>
          </>
        )}
        {(runState.kind === "paused" || runState.kind === "stopped") && !isOutdated && (
          <Button look="quiet" onPress={() => conductor.resume()}>
            <Icon name="play" /> {runState.kind === "paused" ? "Resume" : "Continue"}
          </Button>
        )}
        {isDone && !isOutdated && answer?.result.ending !== "precise" && (
          <Button look="quiet" onPress={() => conductor.resume({ cap: cap * 4 })}>
            Raise limit
          </Button>
        )}
        <Button look="quiet" isDisabled={problems > 0} onPress={() => conductor.run()}>
          <Icon name="rerun" /> {isOutdated ? "Run" : runState.kind === "failed" ? "Try again" : "Run again"}
        </Button>
        <RunAgain isDisabled={problems > 0} />
      </span>
    </footer>
  );
}
