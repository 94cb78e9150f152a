import { Simulator } from "../engine/simulator.ts";
import { factsOf } from "./facts.ts";
import { lookDate } from "./look-dates.ts";
import type { Trial } from "./serve.ts";
import { isWorlds, type TrialSource } from "./source.ts";
import { openWorldsTrial } from "./worlds-trial.ts";

/** Makes an option ready to run. What it is made from holds its streams, seed included. */
export function openTrial(source: TrialSource): Trial {
  if (isWorlds(source)) return openWorldsTrial(source);
  const simulator = new Simulator(source);
  return {
    facts: factsOf(source, simulator),
    survey: () => new Simulator(source).surveyLosses(),
    run: (replication, row, offset) => simulator.run(replication, row, offset, lookDate(replication, 1)),
    steps: (replication, row, offset) => simulator.steps(replication, row, offset, lookDate(replication, 1)),
  };
}
