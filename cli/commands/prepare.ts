/** Command line and file → what is to be simulated. */
import { historiesPerWorld, usualLimit, usualReplications, wholeWorlds } from "../../simulation/index.ts";
import type { OptionSpec, Scenario } from "../../simulation/index.ts";
import type { CommonOptions, RunOptions } from "../arguments/run-options.ts";
import { load } from "../load.ts";
import { issueCounts, issueLines } from "../print/issues.ts";
import type { Surroundings } from "../surroundings.ts";

/** Throws what is wrong with the asked names. */
export type ChooseOptions = (scenario: Scenario, names: readonly string[]) => readonly OptionSpec[];

export interface Plan {
  readonly scenario: Scenario;
  readonly options: readonly OptionSpec[];
  readonly seed: number;
  /** Most histories, in whole worlds. */
  readonly cap: number;
  readonly workers: number;
  readonly hash: string;
  readonly source: string;
}

/** What is needed to know it. */
export type Asked = Pick<RunOptions, keyof CommonOptions | "options" | "precision">;

/** Null: the file cannot be run, and its issues have been told. */
export function prepare(asked: Asked, choose: ChooseOptions, surroundings: Surroundings): Plan | null {
  const { file } = asked;
  const { parsed, hash, source } = load(file, asked.changes, surroundings);
  surroundings.err(issueLines(file, parsed.issues));
  if (!parsed.ok) {
    surroundings.err(`${file} cannot be run: ${issueCounts(parsed.issues)}\n`);
    return null;
  }
  const { scenario } = parsed;
  const usual = asked.precision === null ? (scenario.run.replications ?? usualReplications) : usualLimit;
  return {
    scenario,
    options: choose(scenario, asked.options),
    seed: asked.seed ?? scenario.run.seed,
    cap: wholeWorlds(asked.replications ?? usual, historiesPerWorld(scenario)),
    workers: asked.workers ?? surroundings.processors,
    hash,
    source,
  };
}
