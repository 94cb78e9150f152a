import type { LossSurvey } from "../engine/losses/survey.ts";
import type { WorkingPort } from "./port.ts";
import type { FromWorker, ToWorker } from "./protocol.ts";
import type { OptionFacts } from "./types.ts";

/** One option made ready: writes the columns of one replication into `row` from `offset` on. */
export interface Trial {
  readonly facts: OptionFacts;
  /** What `facts.losses` will be. Changes nothing of the histories. */
  survey(): LossSurvey | null;
  run(replication: number, row: Float64Array, offset: number): void;
  /** The same in steps of some milliseconds. It may be left after any of them; the next is as if it had not begun. */
  steps(replication: number, row: Float64Array, offset: number): Generator<undefined, void>;
}

/** Where nobody runs the trial, or nobody waits for it. */
export function surveyedFacts(trial: Trial): OptionFacts {
  return { ...trial.facts, losses: trial.survey() };
}

/** What a worker is at: between two steps it can listen, and some of them give an answer. */
type Steps = Iterator<FromWorker | undefined, void>;

type Batch = Extract<ToWorker<unknown>, { kind: "batch" }>;

export type OpenTrial<Model> = (model: Model) => Trial;

/**
 * The worker's whole life: answers batches of the job that was opened last. Work on an older job is given up as soon as the
 * port lets the newer one be heard, in the middle of a history.
 * An error of the engine is not caught here: it ends the thread, and the caller learns it from the port.
 */
export function serve<Model>(port: WorkingPort<FromWorker, ToWorker<Model>>, openTrial: OpenTrial<Model>): void {
  let openJob = -1;
  let trials: readonly Trial[] = [];
  /** What is being worked on, by the message that asked for it. */
  let current: ToWorker<Model> | null = null;

  function work(message: ToWorker<Model>, steps: Steps): void {
    if (current !== message) return;
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) {
        current = null;
        return;
      }
      if (step.value !== undefined) port.postMessage(step.value, buffersOf(step.value));
      if (port.afterMessages?.(() => work(message, steps)) === true) return;
    }
  }

  function* opening(job: number, models: readonly Model[]): Steps {
    const opened: Trial[] = [];
    for (const model of models) {
      opened.push(openTrial(model));
      yield;
    }
    trials = opened;
    openJob = job;
    yield { kind: "opened", job, facts: trials.map((trial) => trial.facts) };
  }

  function stepsOf(message: Exclude<ToWorker<Model>, { kind: "rest" }>): Steps {
    if (message.kind === "open") return opening(message.job, message.models);
    return message.kind === "survey" ? surveyOf(trials, message.job) : batchOf(trials, message);
  }

  port.onMessage((message) => {
    if (message.kind !== "open" && message.job !== openJob) return;
    if (message.kind === "rest") {
      current = null;
      return;
    }
    current = message;
    work(message, stepsOf(message));
  });
}

function* surveyOf(trials: readonly Trial[], job: number): Steps {
  const losses: (LossSurvey | null)[] = [];
  for (const trial of trials) {
    losses.push(trial.survey());
    yield;
  }
  yield { kind: "surveyed", job, losses };
}

function* batchOf(trials: readonly Trial[], { job, first, count }: Batch): Steps {
  const rows: Float64Array[] = [];
  for (const trial of trials) {
    const { width } = trial.facts.layout;
    const own = new Float64Array(count * width);
    for (let i = 0; i < count; i++) yield* trial.steps(first + i, own, i * width);
    rows.push(own);
  }
  yield { kind: "batch", job, first, rows };
}

function buffersOf(answer: FromWorker): ArrayBufferLike[] {
  return answer.kind === "batch" ? answer.rows.map((row) => row.buffer) : [];
}
