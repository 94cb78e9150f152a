import { inProcess } from "../../simulation/trials/in-process.ts";
import { Pool } from "../../simulation/trials/pool.ts";
import { runTrials } from "../../simulation/trials/run.ts";
import type { Outcome, TrialsRequest } from "../../simulation/trials/request.ts";
import type { Scenario } from "../../simulation/scenario/types.ts";
import { openFakeTrial } from "./fake-trial.ts";
import type { FakeModel } from "./fake-trial.ts";

/** A finished run of fake options, on one in-process worker. */
export async function fakeOutcome(
  models: readonly FakeModel[],
  cap: number,
  changes: Partial<TrialsRequest<FakeModel>> = {},
): Promise<Outcome> {
  const pool = new Pool<FakeModel>(1, inProcess(openFakeTrial));
  const outcome = await runTrials(pool, { models, cap, stopping: null, ...changes }).finished;
  pool.close();
  return outcome;
}

/** The scenario that fake options would come from, as far as a result looks at it. */
export const fakeScenario: Scenario = {
  title: "A fake",
  description: "",
  horizonHours: 3 * 8766,
  hoursPerYear: 8766,
  startsAtHours: 0,
  marginHours: null,
  isStartGiven: false,
  weekOffsetHours: 0,
  run: { seed: 1, replications: null },
  options: [],
  qualities: { measured: 1, published: 2, derived: 0, unverified: 0, guess: 3 },
  unknowns: [],
  undrawn: null,
};
