/** The run, and the last answer that worked. */
import type { Answer, Goal } from "../desk/protocol.ts";
import { usualReplications, type Precision } from "../../simulation/index.ts";
import type { Slice, State } from "./state.ts";

/** How a run stands. "outdated" is an answer to an older text while no run of the present one is asked for. */
export type RunState =
  | { readonly kind: "ready" }
  /** `option`: its title; null before one is known. */
  | { readonly kind: "preparing"; readonly option: string | null }
  /** `share` of what it will probably take, from 0 to 1. */
  | { readonly kind: "running"; readonly done: number; readonly share: number }
  | { readonly kind: "paused" }
  | { readonly kind: "stopped" }
  | { readonly kind: "done" }
  | { readonly kind: "failed"; readonly reason: string };

export interface RunSlice {
  /** Counts up; answers to an older run are dropped. */
  readonly runNumber: number;
  readonly runState: RunState;
  /** Of the run that `answerText` names; kept until a newer one comes. */
  readonly answer: Answer | null;
  readonly answerText: string | null;
  /** The last answer for which losses were tried: what they looked like, until those of a newer one are known. */
  readonly surveyed: Answer | null;
  /** Text of the present run. */
  readonly runText: string | null;
  /** The final answer before the last edit: a ghost in the charts. */
  readonly ghost: Answer | null;
  /** Milliseconds to the first look of the last run that had one; null before any. */
  readonly firstLook: number | null;
  /** Number of the run that `answer` is of. */
  readonly answeredRun: number;
  readonly seed: number;
  readonly cap: number;
  readonly precision: Precision | null;
  /** Runs start by themselves after an edit: until they turn out to be slow, or as somebody wishes. */
  readonly isLive: boolean;
  readonly isLiveWished: boolean;
  /** They turned out to be slow. */
  readonly isSlow: boolean;
  readonly startedRun: (text: string, seed: number, goal: Goal) => number;
  readonly tookPreparing: (run: number, option: string) => void;
  readonly tookProgress: (run: number, done: number) => void;
  readonly tookAnswer: (run: number, answer: Answer, ended: boolean) => void;
  /** Null: there is nothing of it, for it was stopped before any history was complete. */
  readonly wasRefused: (run: number, reason: string | null) => void;
  readonly pausing: () => void;
  readonly continuing: (goal: Goal) => void;
  readonly setLive: (isLive: boolean) => void;
  readonly forgetAnswer: () => void;
  readonly dropGhost: () => void;
}

/** What there is before the first run of a file. */
const nothingYet = {
  runState: { kind: "ready" },
  answer: null,
  answerText: null,
  surveyed: null,
  runText: null,
  ghost: null,
  firstLook: null,
  isLive: true,
  isLiveWished: false,
  isSlow: false,
} as const;

export const runSlice: Slice<RunSlice> = (set, get) => ({
  ...nothingYet,
  runNumber: 0,
  answeredRun: -1,
  seed: 1,
  cap: usualReplications,
  precision: null,
  startedRun: (runText, seed, { cap, precision = null }) => {
    const { answer, answerText, draft, ghost, isGhostHeld, runNumber } = get();
    const settled = answer !== null && answer.result.ending !== "running" && answerText !== runText;
    set({
      runNumber: runNumber + 1,
      runState: preparingFirst(get()),
      runText,
      seed,
      cap,
      precision,
      ghost: settled && !isGhostHeld ? answer : ghost,
      isGhostHeld: draft !== null,
    });
    return runNumber + 1;
  },
  tookPreparing: (run, option) => {
    const { runNumber, runState } = get();
    if (run === runNumber && runState.kind === "preparing") set({ runState: { kind: "preparing", option } });
  },
  tookProgress: (run, done) => {
    const { answer, answeredRun, cap, runNumber, runState } = get();
    if (run !== runNumber || runState.kind === "paused") return;
    // Before its first look nobody knows.
    const needed = answeredRun === run && answer !== null ? answer.needed : cap;
    if (runState.kind === "preparing" || runState.kind === "running")
      set({ runState: furtherTo(runState, done, needed) });
  },
  tookAnswer: (run, answer, ended) => {
    const { answer: last, answeredRun, answerText, firstLook } = get();
    const { isLive, isLiveWished, isSlow, runNumber, runState, runText, surveyed } = get();
    if (run !== runNumber) return;
    const state = ended ? endedAs(runState, answer) : furtherTo(runState, answer.result.replications, answer.needed);
    const before = answerText === runText && last?.result.ending === "running" ? last : null;
    const slow = isSlow || (before !== null && tooSlow(before, answer));
    set({
      answer,
      answerText: runText,
      answeredRun: run,
      firstLook: run === answeredRun ? firstLook : answer.milliseconds,
      surveyed: answer.isSurveyed ? answer : surveyed,
      runState: state,
      isSlow: slow,
      isLive: isLive && (isLiveWished || !slow),
    });
  },
  wasRefused: (run, reason) => {
    if (run !== get().runNumber) return;
    set({ runState: reason === null ? { kind: "ready" } : { kind: "failed", reason } });
  },
  pausing: () => set({ runState: { kind: "paused" } }),
  continuing: ({ cap, precision = null }) => set({ cap, precision, runState: preparingFirst(get()) }),
  setLive: (isLive) => set({ isLive, isLiveWished: isLive }),
  // What an older run still has to tell is no answer to what comes next.
  forgetAnswer: () => set(({ runNumber }) => ({ ...nothingYet, runNumber: runNumber + 1 })),
  dropGhost: () => set({ ghost: null }),
});

/** So many between two looks of a run tell how fast it is, whatever it took to begin. */
const fewest = 16;
const lookOf = 20;
const longestLook = 2000;

/** Whether a look of 20 histories takes more than two seconds: then every edit would wait for that. */
function tooSlow(before: Answer, now: Answer): boolean {
  const histories = now.result.replications - before.result.replications;
  const milliseconds = now.milliseconds - before.milliseconds;
  return histories >= fewest && (milliseconds / histories) * lookOf > longestLook;
}

function endedAs(was: RunState, { result }: Answer): RunState {
  if (was.kind === "paused") return was;
  return { kind: result.ending === "stopped" ? "stopped" : "done" };
}

function preparingFirst({ summary }: State): RunState {
  return { kind: "preparing", option: summary?.options[0]?.title ?? null };
}

/**
 * A look is of fewer histories than progress may have told already, and what is needed may turn out to be more: what is
 * shown never goes back.
 */
function furtherTo(was: RunState, done: number, needed: number): RunState {
  const share = Math.min(1, done / needed);
  if (was.kind !== "running") return { kind: "running", done, share };
  return { kind: "running", done: Math.max(was.done, done), share: Math.max(was.share, share) };
}
