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
}

/** Where nobody runs the trial, or nobody waits for it. */
export function surveyedFacts(trial: Trial): OptionFacts {
  return { ...trial.facts, losses: trial.survey() };
}

export type OpenTrial<Model> = (model: Model) => Trial;

/**
 * The worker's whole life: answers batches of the job that was opened last. Work on an older job is given up as soon as the
 * port lets the newer one be heard: between two histories of an option.
 * An error of the engine is not caught here: it ends the thread, and the caller learns it from the port.
 */
export function serve<Model>(port: WorkingPort<FromWorker, ToWorker<Model>>, openTrial: OpenTrial<Model>): void {
  let openJob = -1;
  let trials: readonly Trial[] = [];
  /** What is being worked on, by the message that asked for it. */
  let current: ToWorker<Model> | null = null;

  function work(message: ToWorker<Model>, steps: Iterator<void, FromWorker>): void {
    if (current !== message) return;
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) {
        current = null;
        return port.postMessage(step.value, buffersOf(step.value));
      }
      if (port.afterMessages?.(() => work(message, steps)) === true) return;
    }
  }

  function* opening(job: number, models: readonly Model[]): Generator<void, FromWorker> {
    const opened: Trial[] = [];
    for (const model of models) {
      opened.push(openTrial(model));
      yield;
    }
    trials = opened;
    openJob = job;
    return { kind: "opened", job, facts: trials.map((trial) => trial.facts) };
  }

  function stepsOf(message: Exclude<ToWorker<Model>, { kind: "rest" }>): Iterator<void, FromWorker> {
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

function* surveyOf(trials: readonly Trial[], job: number): Generator<void, FromWorker> {
  const losses: (LossSurvey | null)[] = [];
  for (const trial of trials) {
    losses.push(trial.survey());
    yield;
  }
  return { kind: "surveyed", job, losses };
}

/** The rows of a batch, one history of one option at a step. */
function* batchOf(
  trials: readonly Trial[],
  { job, first, count }: { readonly job: number; readonly first: number; readonly count: number },
): Generator<void, FromWorker> {
  const rows: Float64Array[] = [];
  for (const trial of trials) {
    const { width } = trial.facts.layout;
    const own = new Float64Array(count * width);
    for (let i = 0; i < count; i++) {
      trial.run(first + i, own, i * width);
      yield;
    }
    rows.push(own);
  }
  return { kind: "batch", job, first, rows };
}

function buffersOf(answer: FromWorker): ArrayBufferLike[] {
  return answer.kind === "batch" ? answer.rows.map((row) => row.buffer) : [];
}
