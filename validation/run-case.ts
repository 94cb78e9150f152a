import { buildModel, openTrial, parseScenario } from "../simulation/index.ts";
import type { Case } from "./case.ts";

/** A case made ready to run; `read` gives the text of a file of this repository. */
export interface OpenCase {
  /** Values of histories first to first + count − 1, one array per metric. */
  run(first: number, count: number): Float64Array[];
  readonly horizonHours: number;
}

export function openCase(given: Case, seed: number, read: (path: string) => string): OpenCase {
  const text = typeof given.scenario === "string" ? given.scenario : read(given.scenario.file);
  const parsed = parseScenario(text);
  if (!parsed.ok) throw new Error(`${given.id}: ${JSON.stringify(parsed.issues, null, 2)}`);
  const { scenario } = parsed;
  const trials = scenario.options.map((option) => openTrial(buildModel(scenario, option, caseSeed(given.id, seed))));
  const facts = trials.map((trial) => trial.facts);
  const rows = facts.map(({ layout }) => new Float64Array(layout.width));
  const figures = given.metrics.map(({ figure }) => figure(facts));
  return {
    horizonHours: scenario.horizonHours,
    run(first, count) {
      const values = figures.map(() => new Float64Array(count));
      for (let i = 0; i < count; i++) {
        trials.forEach((trial, option) => trial.run(first + i, rows[option], 0));
        figures.forEach((figure, metric) => (values[metric][i] = figure(rows)));
      }
      return values;
    },
  };
}

/**
 * Streams are keyed by names: two cases that both call their component `server` would draw the same numbers and err
 * alike. Each case has a seed of its own, so that their errors are independent.
 */
function caseSeed(id: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
