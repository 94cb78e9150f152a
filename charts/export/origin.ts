import { horizonWords, type Quality, type Result } from "../../simulation/index.ts";
import type { Origin } from "./spec.ts";

/** What was run. */
type Run = Pick<Result, "version" | "hash" | "seed" | "horizonHours" | "hoursPerYear"> & {
  readonly inputs: Readonly<Record<Quality, number>>;
};

export function originOf(
  { version, hash, seed, horizonHours, hoursPerYear, inputs }: Run,
  how: Pick<Origin, "file" | "histories" | "changes" | "arguments">,
): Origin {
  return {
    ...how,
    version,
    hash,
    seed,
    horizon: horizonWords(horizonHours, hoursPerYear),
    guesses: inputs.guess,
    inputs: Object.values(inputs).reduce((sum, count) => sum + count, 0),
  };
}
