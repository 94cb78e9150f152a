/** Which history is told or drawn. */
import { historyAt, openTrial, refusalOf, trialSource } from "../../simulation/index.ts";
import type { Explanation, OptionFacts } from "../../simulation/index.ts";
import type { HistoryChoice } from "../arguments/explain-options.ts";
import { simulate } from "../simulate.ts";
import type { Surroundings } from "../surroundings.ts";
import { UsageError } from "../usage-error.ts";
import { sayWhatWasLost } from "./answer.ts";
import type { Plan } from "./prepare.ts";

export interface Chosen {
  readonly replication: number;
  readonly place: Explanation["place"];
}

/** By its place among those of the plan's first option. Null: no history was complete. */
export async function chooseHistory(
  history: HistoryChoice,
  plan: Plan,
  surroundings: Surroundings,
): Promise<Chosen | null> {
  if (history.kind === "number") {
    const refusal = refusalOf(plan.options, factsOf(plan));
    if (refusal !== null) throw new UsageError(refusal);
    return { replication: history.number, place: null };
  }
  const outcome = await simulate({ ...plan, precision: null }, surroundings);
  sayWhatWasLost(outcome, surroundings);
  const [runs] = outcome.runs;
  if (runs === undefined || runs.count === 0) return null;
  return { replication: historyAt(runs, history.place), place: { asked: history.place, of: runs.count } };
}

function factsOf({ scenario, options, seed }: Plan): OptionFacts[] {
  return options.map((option) => openTrial(trialSource(scenario, option, seed)).facts);
}
