/** Runs options on worker threads, with a progress bar, until done or interrupted. */
import {
  bytesPerHistory,
  historiesPerWorld,
  memoryRefusal,
  Pool,
  refusalOf,
  runTrials,
  stopAtPrecision,
  trialSource,
} from "../simulation/index.ts";
import type {
  OptionFacts,
  OptionSpec,
  Outcome,
  Precision,
  Scenario,
  ShardRange,
  TrialsRun,
} from "../simulation/index.ts";
import { progressBar } from "./progress-bar.ts";
import type { Surroundings } from "./surroundings.ts";
import { UsageError } from "./usage-error.ts";

export interface SimulationRequest {
  readonly scenario: Scenario;
  readonly options: readonly OptionSpec[];
  readonly seed: number;
  readonly precision: Precision | null;
  /** Most histories. */
  readonly cap: number;
  readonly workers: number;
  /** The part of these histories that is run here; all, if left out. */
  readonly piece?: ShardRange;
}

export async function simulate(request: SimulationRequest, surroundings: Surroundings): Promise<Outcome> {
  const { scenario, options, seed, precision, cap, workers } = request;
  const { first, count } = request.piece ?? { first: 0, count: cap };
  const models = options.map((option) => trialSource(scenario, option, seed));
  const pool = new Pool(Math.min(workers, count), surroundings.openWorker);
  const bar = progressBar(surroundings);
  let refusal: string | null = null;
  const trials = runTrials(pool, {
    models,
    first,
    cap: count,
    historiesPerWorld: historiesPerWorld(scenario),
    // A piece is rows alone.
    ...(request.piece === undefined ? {} : { surveyAfter: null }),
    stopping: precision && stopAtPrecision(precision, cap),
    onFacts: (facts) => {
      refusal = refusalOf(options, facts) ?? tooLarge(facts, cap) ?? shardRefusal(facts, request.piece);
      if (refusal !== null) trials.cancel();
    },
    onProgress: (progress) => bar.show(progress),
  });
  const stopListening = cancelOnInterrupt(
    trials,
    request.piece === undefined ? "the answer so far follows" : "a shard that is not whole is not written",
    surroundings,
  );
  const outcome = await trials.finished;
  stopListening();
  pool.close();
  bar.clear();
  if (refusal !== null) throw new UsageError(refusal);
  return outcome;
}

/** The first Ctrl-C keeps what is done, the second ends the program. */
function cancelOnInterrupt(trials: TrialsRun, then: string, { onInterrupt, err, abort }: Surroundings): () => void {
  let interrupted = false;
  return onInterrupt(() => {
    if (interrupted) abort();
    interrupted = true;
    err(`\nStopping: ${then}. Ctrl-C again ends at once.\n`);
    trials.cancel();
  });
}

const mostBytes = 4 * 2 ** 30;
/** Its file is written and read as one text, which has an end. */
const mostShardBytes = 256 * 2 ** 20;
function tooLarge(facts: readonly OptionFacts[], cap: number): string | null {
  const refusal = memoryRefusal(facts, cap, mostBytes);
  return refusal && `${refusal}, so lower --replications`;
}

function shardRefusal(facts: readonly OptionFacts[], piece: ShardRange | undefined): string | null {
  if (piece === undefined || piece.count * bytesPerHistory(facts) <= mostShardBytes) return null;
  const most = Math.floor(mostShardBytes / bytesPerHistory(facts));
  return `a shard of ${piece.count} histories would hold more than 256 MiB: at most ${most} fit, so make more shards`;
}
