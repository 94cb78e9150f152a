/** What `run` and `compare` have in common: file → histories → result → output, and the exit code. */
import { summarize } from "../../simulation/index.ts";
import type { OptionSpec, Outcome, Result, Scenario, Verdict } from "../../simulation/index.ts";
import type { RunOptions } from "../arguments/run-options.ts";
import { exitCodes } from "../exit-codes.ts";
import type { ExitCode } from "../exit-codes.ts";
import { heldConditions } from "../fail-on/check.ts";
import { readCondition } from "../fail-on/condition.ts";
import { load } from "../load.ts";
import { putOut } from "../output.ts";
import { issueCounts, issueLines } from "../print/issues.ts";
import type { Style } from "../print/style.ts";
import { simulate } from "../simulate.ts";
import type { Surroundings } from "../surroundings.ts";

/** Where `run` and `compare` differ. */
export interface AnswerKind {
  /** Throws what is wrong with the asked names. */
  readonly choose: (scenario: Scenario, names: readonly string[]) => readonly OptionSpec[];
  readonly print: (result: Result, verdict: Verdict, style: Style) => string;
}

/** Histories if neither the command line nor the file says how many, and their limit where a precision is asked. */
const defaultReplications = 512;
const defaultLimit = 65_536;

export async function answer(asked: RunOptions, kind: AnswerKind, surroundings: Surroundings): Promise<ExitCode> {
  const { file, precision } = asked;
  const { parsed, hash } = load(file, asked.changes, surroundings);
  surroundings.err(issueLines(file, parsed.issues));
  if (!parsed.ok) {
    surroundings.err(`${file} cannot be run: ${issueCounts(parsed.issues)}\n`);
    return exitCodes.usage;
  }
  const { scenario } = parsed;
  const options = kind.choose(scenario, asked.options);
  const names = options.map(({ name }) => name);
  const conditions = asked.failOn.map((text) => readCondition(text, names));
  const seed = asked.seed ?? scenario.run.seed;
  const usual = precision === null ? (scenario.run.replications ?? defaultReplications) : defaultLimit;
  const cap = asked.replications ?? usual;
  const workers = asked.workers ?? surroundings.processors;
  const outcome = await simulate({ scenario, options, seed, precision, cap, workers }, surroundings);
  sayWhatWasLost(outcome, surroundings);
  if (outcome.runs.every(({ count }) => count === 0)) return exitCodes.failed;
  const { result, verdict } = summarize(scenario, outcome, { hash, version: surroundings.version, seed, precision });
  putOut(result, asked, (style) => kind.print(result, verdict, style), surroundings);
  const held = heldConditions(conditions, result);
  surroundings.err(held.map((line) => `${line}\n`).join(""));
  return held.length > 0 || outcome.ending === "lost" ? exitCodes.failed : exitCodes.ok;
}

function sayWhatWasLost({ runs, ending, reason }: Outcome, { err }: Surroundings): void {
  if (ending === "lost") err(`A batch of histories failed twice: ${reason}\n`);
  if (runs.every(({ count }) => count === 0)) err("The run ended before any history was complete.\n");
}
