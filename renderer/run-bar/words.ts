/** What the run bar says. */
import { leading, pairOf } from "../../charts/index.ts";
import {
  askedHalfWidth,
  bytesInWords,
  count,
  nbsp,
  plusMinus,
  precisionWords,
  unitFor,
  type Precision,
  type Result,
} from "../../simulation/index.ts";
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

/** `answer`: that of the run, once it is done. */
export function wordsOf(
  state: RunState,
  isOutdated: boolean,
  isSlow: boolean,
  done: number,
  answer: Answer | null,
): string {
  if (isOutdated && isSlow && state.kind !== "failed") return "Large scenario: press Run after editing";
  switch (state.kind) {
    case "ready":
      return "Ready";
    case "preparing":
      return state.option === null ? "Preparing" : `Preparing ${state.option}`;
    case "running":
      return "Sharpening";
    case "paused":
      return `Paused at ${count(done)} histories`;
    case "stopped":
      return isOutdated ? "Edited since this answer" : `Stopped: ${count(done)} histories kept`;
    case "done":
      return isOutdated ? "Edited since this answer" : endWords(answer);
    case "failed":
      return `Run failed: ${state.reason}`;
  }
}

function endWords(answer: Answer | null): string {
  if (answer?.result.ending === "precise") return "Precision reached";
  if (!missesPrecision(answer)) return "Limit reached";
  return `Limit reached: ${precisionOf(answer)}, ${askedOf(answer.precision.asked)}`;
}

type Missed = Answer & { readonly precision: NonNullable<Answer["precision"]> };

/** It ended at its limit, less sure than was asked. */
export function missesPrecision(answer: Answer | null): answer is Missed {
  return answer !== null && answer.result.ending === "capped" && answer.precision !== null;
}

export function timeLeft(milliseconds: number, done: number, needed: number): string {
  if (done <= 0 || done >= needed) return "";
  const seconds = ((milliseconds / done) * (needed - done)) / 1000;
  if (seconds < 90) return `about ${Math.max(1, Math.round(seconds))} s left`;
  return `about ${Math.round(seconds / 60)} min left`;
}

/** "±1.4 h", or of what is asked "±4.2 %"; empty before there is one. */
export function precisionOf(answer: Pick<Answer, "precision" | "result"> | null): string {
  if (answer === null) return "";
  const { precision, result } = answer;
  if (precision !== null) return precisionWords(precision.asked, precision.reached);
  return halfWidthOf(result);
}

/** Of the difference that the verdict is about, else of the downtime. */
function halfWidthOf(result: Result): string {
  const interval = pairOf(result, leading(result))?.difference ?? result.options[0].downtimeMinutesPerToolYear;
  const half = (interval.high - interval.low) / 2;
  if (!(half > 0) || !Number.isFinite(half)) return "";
  const unit = unitFor(Math.max(Math.abs(interval.mean), half), result.hoursPerYear);
  return `${plusMinus}${Number((half / unit.minutes).toPrecision(2))}${nbsp}${unit.name}`;
}

/** "asked ±5 min"; empty where nothing is asked. */
export function askedOf(precision: Precision | null): string {
  return precision === null ? "" : `asked ${precisionWords(precision, askedHalfWidth(precision))}`;
}

/** What a precision is one of, below the field where it is typed; `per`: "per tool and year". */
export function precisionMeaning(precision: Precision | null, options: number, per: string): string {
  const ofWhat = options === 2 ? "of the difference" : "of every option’s downtime";
  if (precision === null)
    return `A time, as 5 min, is one ${ofWhat} ${per}; a share, as 10 %, one of every option’s downtime.`;
  return precision.kind === "relative" ? "A share of every option’s downtime." : `A time ${ofWhat} ${per}.`;
}
