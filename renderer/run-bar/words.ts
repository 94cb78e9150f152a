/** What the run bar says. */
import { leading, pairOf } from "../../charts/index.ts";
import { bytesInWords, count, nbsp, plusMinus, unitFor, type Result } from "../../simulation/index.ts";
import type { Answer } from "../desk/protocol.ts";
import type { RunState } from "../store/run.ts";

/** From so many milliseconds on a first look is announced. */
const longWait = 1500;

/** What one waits for, where that takes a while; as long as the last time. */
export function patience({ kind }: RunState, firstLook: number | null): string | null {
  if ((kind !== "preparing" && kind !== "running") || firstLook === null || firstLook < longWait) return null;
  return `First look takes about ${Math.round(firstLook / 1000)} s`;
}

const muchMemory = 500 * 2 ** 20;

export function memoryWords(answer: Answer | null): string {
  return answer === null || answer.bytes <= muchMemory ? "" : `${bytesInWords(answer.bytes)} of memory`;
}

export function wordsOf(state: RunState, isOutdated: boolean, isSlow: boolean, done: number): string {
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
      return isOutdated ? "Edited since this answer" : "Limit reached";
    case "failed":
      return "Run failed";
  }
}

export function timeLeft(milliseconds: number, done: number, cap: number): string {
  if (done <= 0 || done >= cap) return "";
  const seconds = ((milliseconds / done) * (cap - done)) / 1000;
  if (seconds < 90) return `about ${Math.max(1, Math.round(seconds))} s left`;
  return `about ${Math.round(seconds / 60)} min left`;
}

/** "±1.4 h": of the difference that the verdict is about, else of the downtime; empty before there is one. */
export function precisionOf(result: Result | null): string {
  if (result === null) return "";
  const interval = pairOf(result, leading(result))?.difference ?? result.options[0].downtimeMinutesPerToolYear;
  const half = (interval.high - interval.low) / 2;
  if (!(half > 0) || !Number.isFinite(half)) return "";
  const unit = unitFor(Math.max(Math.abs(interval.mean), half), result.hoursPerYear);
  return `${plusMinus}${Number((half / unit.minutes).toPrecision(2))}${nbsp}${unit.name}`;
}
