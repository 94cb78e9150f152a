import { Job } from "./job.ts";
import type { Pool } from "./pool.ts";
import type { Outcome, TrialsRequest } from "./request.ts";

export interface TrialsRun {
  readonly finished: Promise<Outcome>;
  /** Ends the run with what is complete; no effect afterwards. */
  cancel(): void;
  /** Has the workers rest and runs no more, until it is cancelled or dropped. */
  hold(): void;
  /** Ends it at once, for whom nothing of it matters any more: not even whether losses were tried. */
  drop(): void;
}

/** Starts many replications on the pool's workers. The outcome does not depend on how many they are. */
export function runTrials<Model>(pool: Pool<Model>, request: TrialsRequest<Model>): TrialsRun {
  let job: Job<Model> | null = null;
  const finished = new Promise<Outcome>((resolve) => (job = new Job(pool, request, resolve)));
  return { finished, cancel: () => job?.cancel(), hold: () => job?.hold(), drop: () => job?.drop() };
}
