import type { Port } from "./port.ts";
import type { FromWorker, ToWorker } from "./protocol.ts";
import type { OptionFacts } from "./types.ts";

/** One option made ready: writes the columns of one replication into `row` from `offset` on. */
export interface Trial {
  readonly facts: OptionFacts;
  run(replication: number, row: Float64Array, offset: number): void;
}

export type OpenTrial<Model> = (model: Model) => Trial;

/**
 * The worker's whole life: answers batches of the job that was opened last.
 * An error of the engine is not caught here: it ends the thread, and the caller learns it from the port.
 */
export function serve<Model>(port: Port<FromWorker, ToWorker<Model>>, openTrial: OpenTrial<Model>): void {
  let openJob = -1;
  let trials: readonly Trial[] = [];
  port.onMessage((message) => {
    if (message.kind === "open") {
      trials = message.models.map(openTrial);
      openJob = message.job;
      port.postMessage({ kind: "opened", job: openJob, facts: trials.map((trial) => trial.facts) });
    } else if (message.job === openJob) {
      const rows = trials.map((trial) => runBatch(trial, message.first, message.count));
      const answer: FromWorker = { kind: "batch", job: openJob, first: message.first, rows };
      port.postMessage(
        answer,
        rows.map((row) => row.buffer),
      );
    }
  });
}

function runBatch(trial: Trial, first: number, count: number): Float64Array {
  const width = trial.facts.layout.width;
  const rows = new Float64Array(count * width);
  for (let i = 0; i < count; i++) trial.run(first + i, rows, i * width);
  return rows;
}
