import { exactInAllWorlds, type FiguresByThing } from "../exact/worlds.ts";
import type { Scenario } from "../scenario/types.ts";
import type { Outcome, Snapshot } from "../trials/request.ts";
import { drawsOf } from "./decisive.ts";
import { notesOf } from "./notes.ts";
import { summarizeOption } from "./option.ts";
import { differencesOf, pairsOf, readOption } from "./pairs.ts";
import type { Precision } from "./precision.ts";
import type { Result } from "./schema.ts";
import { sharedStreams } from "./shared.ts";
import { allTold, type Told } from "./told.ts";
import type { Verdict } from "./verdict/data.ts";
import { readVerdict } from "./verdict/read.ts";
import { verdictOf, verdictText } from "./verdict/verdict.ts";

/** Where a result comes from; whoever runs it knows. */
export interface Provenance {
  /** SHA-256 of the scenario's bytes, in hexadecimal. */
  readonly hash: string;
  readonly version: string;
  readonly seed: number;
  readonly precision: Precision | null;
}

/** By option and thing; worked out when asked for. */
export type ExactFigures = ReadonlyMap<string, FiguresByThing>;

/** What is worked out rather than simulated. It depends on the file alone: whoever looks often at one run keeps it. */
export function exactFigures(scenario: Scenario, options: readonly string[]): ExactFigures {
  return exactInAllWorlds(
    scenario,
    scenario.options.filter(({ name }) => options.includes(name)),
  );
}

/**
 * The answer of a run with at least one history, ended or going on: the whole, or, of classes, parts and groups, only those
 * that are told. Depends on nothing but its arguments.
 */
export function summarize(
  scenario: Scenario,
  outcome: Outcome | Snapshot,
  { hash, version, seed, precision }: Provenance,
  exact: ExactFigures = exactFigures(
    scenario,
    outcome.runs.map(({ facts }) => facts.name),
  ),
  told: Told = allTold,
): { readonly result: Result; readonly verdict: Verdict } {
  const options = outcome.runs.map((runs) => summarizeOption(runs, exact.get(runs.facts.name) ?? new Map(), told));
  const downtimes = outcome.runs.map(readOption);
  const verdict = verdictOf(
    readVerdict(outcome, precision, downtimes, options, drawsOf(scenario, seed), scenario.marginHours),
  );
  const result: Result = {
    format: "headroom-result/1",
    scenario: scenario.title,
    hash,
    seed,
    replications: outcome.runs[0].count,
    worlds: worldsOf(scenario, outcome),
    version,
    ending: outcome.ending,
    horizonHours: scenario.horizonHours,
    hoursPerYear: scenario.hoursPerYear,
    inputs: { ...scenario.qualities },
    verdict: verdictText(verdict),
    against: [...verdict.against],
    notes: notesOf(scenario, downtimes, options),
    options,
    differences: pairsOf(downtimes).flatMap(([a, b]) => differencesOf(a, b, told.classes)),
    shared: pairsOf(outcome.runs).map(([a, b]) => sharedStreams(a.facts, b.facts)),
  };
  return { result, verdict };
}

function worldsOf({ unknowns }: Scenario, { runs: [{ count, facts }] }: Pick<Outcome, "runs">): Result["worlds"] {
  if (facts.worlds === null) return null;
  const { historiesPerWorld } = facts.worlds;
  return {
    count: count / historiesPerWorld,
    historiesPerWorld,
    unknowns: unknowns.map(({ options, choice, ...rest }) => {
      return { ...rest, options: [...options], choice: choice && [...choice] };
    }),
  };
}
