import type { Origin } from "../../charts/index.ts";
import { horizonWords, type Result } from "../../simulation/index.ts";

/** What a caption says of where the picture comes from. `changes`: from the file as it is saved. */
export function originOf(result: Result, file: string, changes: number): Origin {
  return {
    version: result.version,
    file,
    hash: result.hash,
    seed: result.seed,
    histories: result.replications,
    horizon: horizonWords(result.horizonHours, result.hoursPerYear),
    guesses: result.inputs.guess,
    inputs: Object.values(result.inputs).reduce((sum, count) => sum + count, 0),
    changes,
    arguments: [],
  };
}
