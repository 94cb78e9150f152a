/** The same scenario under many seeds, with inputs that are not known drawn anew for each. */
import { openTrial, parseScenario, trialSource } from "../../simulation/index.ts";
import type { OptionRuns, Scenario } from "../../simulation/index.ts";

export interface Repeat {
  readonly scenario: Scenario;
  /** All histories of one seed, per option. */
  runs(seed: number): OptionRuns[];
}

export function repeat(text: string, histories: number): Repeat {
  const parsed = parseScenario(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues, null, 2));
  const { scenario } = parsed;
  return {
    scenario,
    runs: (seed) =>
      scenario.options.map((option): OptionRuns => {
        const trial = openTrial(trialSource(scenario, option, seed));
        const { width } = trial.facts.layout;
        const columns = new Float64Array(histories * width);
        for (let i = 0; i < histories; i++) trial.run(i, columns, i * width);
        return { facts: trial.facts, count: histories, columns };
      }),
  };
}
