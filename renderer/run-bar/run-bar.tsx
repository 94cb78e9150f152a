/** How the run stands, and what can be done with it. */
import { ProgressBar } from "react-aria-components";
import { bytesInWords, count } from "../../simulation/index.ts";
import { useApp, useSelect } from "../app/context.ts";
import { Button } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import { Live } from "./live.tsx";
import type { Answer } from "../desk/protocol.ts";
import { presentText } from "../store/draft.ts";
import type { RunState } from "../store/run.ts";
import { errorsOf } from "../store/reading.ts";
import "./run-bar.css";
import { Seed } from "./seed.tsx";

export function RunBar() {
  const { conductor, store } = useApp();
  const runState = useSelect((state) => state.runState);
  const cap = useSelect((state) => state.cap);
  const answer = useSelect((state) => state.answer);
  const isOutdated = useSelect((state) => state.document !== null && state.runText !== presentText(state));
  const isLive = useSelect((state) => state.isLive);
  const isSlow = useSelect((state) => state.isSlow);
  const problems = useSelect(({ reading }) => errorsOf(reading).length);
  const done = runState.kind === "running" ? runState.done : (answer?.result.replications ?? 0);
  const firstLook = useSelect((state) => (state.answeredRun === state.runNumber ? null : state.firstLook));
  const isBusy = runState.kind === "running" || runState.kind === "preparing";
  const left = runState.kind === "running" && answer !== null ? timeLeft(answer.milliseconds, done, cap) : "";
  return (
    <footer className="run-bar" aria-label="Run">
      <span className={`run-state ${runState.kind}`}>
        {problems > 0
          ? `${problems} ${problems === 1 ? "problem stops" : "problems stop"} the run`
          : (patience(runState, firstLook) ?? wordsOf(runState, isOutdated, isSlow && !isLive, done))}
      </span>
      {problems > 0 && (
        <Button look="link" onPress={() => store.getState().showDialog("problems")}>
          Show
        </Button>
      )}
      <ProgressBar aria-label="Histories" value={Math.min(done, cap)} maxValue={cap} className="progress">
        {({ percentage }) => <span className="progress-fill" style={{ width: `${percentage ?? 0}%` }} />}
      </ProgressBar>
      <span className="run-count">
        {count(Math.min(done, cap))} of {count(cap)} histories
      </span>
      <span className="run-left">{[left, memoryWords(answer)].filter((words) => words !== "").join(", ")}</span>
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
        {runState.kind === "done" && !isOutdated && (
          <Button look="quiet" onPress={() => conductor.resume(cap * 4)}>
            More precision
          </Button>
        )}
        <Button look="quiet" isDisabled={problems > 0} onPress={() => conductor.run()}>
          <Icon name="rerun" /> {isOutdated ? "Run" : "Run again"}
        </Button>
      </span>
    </footer>
  );
}

/** From so many milliseconds on a first look is announced. */
const longWait = 1500;

/** What one waits for, where that takes a while; as long as the last time. */
function patience({ kind }: RunState, firstLook: number | null): string | null {
  if ((kind !== "preparing" && kind !== "running") || firstLook === null || firstLook < longWait) return null;
  return `First look takes about ${Math.round(firstLook / 1000)} s`;
}

const muchMemory = 500 * 2 ** 20;

function memoryWords(answer: Answer | null): string {
  return answer === null || answer.bytes <= muchMemory ? "" : `${bytesInWords(answer.bytes)} of memory`;
}

function wordsOf(state: RunState, isOutdated: boolean, isSlow: boolean, done: number): string {
  if (isOutdated && isSlow && state.kind !== "failed") return "Large scenario: press Run after editing";
  switch (state.kind) {
    case "ready":
      return "Ready";
    case "preparing":
      return "Preparing";
    case "running":
      return "Sharpening";
    case "paused":
      return `Paused at ${count(done)} histories`;
    case "stopped":
      return isOutdated ? "Edited since this answer" : `Stopped: ${count(done)} histories kept`;
    case "done":
      return isOutdated ? "Edited since this answer" : "Done";
    case "failed":
      return "Run failed";
  }
}

function timeLeft(milliseconds: number, done: number, cap: number): string {
  if (done <= 0 || done >= cap) return "";
  const seconds = ((milliseconds / done) * (cap - done)) / 1000;
  if (seconds < 90) return `about ${Math.max(1, Math.round(seconds))} s left`;
  return `about ${Math.round(seconds / 60)} min left`;
}
