/** What `run` and `compare` have in common: file → histories → answer, and the exit code. */
import type { Outcome } from "../../simulation/index.ts";
import type { RunOptions } from "../arguments/run-options.ts";
import { exitCodes } from "../exit-codes.ts";
import type { ExitCode } from "../exit-codes.ts";
import { readCondition } from "../fail-on/condition.ts";
import { simulate } from "../simulate.ts";
import type { Surroundings } from "../surroundings.ts";
import { conclude } from "./conclude.ts";
import type { Print } from "./conclude.ts";
import { prepare } from "./prepare.ts";
import type { ChooseOptions } from "./prepare.ts";

/** Where `run` and `compare` differ. */
export interface AnswerKind {
  readonly choose: ChooseOptions;
  readonly print: Print;
}

export async function answer(asked: RunOptions, kind: AnswerKind, surroundings: Surroundings): Promise<ExitCode> {
  const plan = prepare(asked, kind.choose, surroundings);
  if (plan === null) return exitCodes.usage;
  const names = plan.options.map(({ name }) => name);
  const conditions = asked.failOn.map((text) => readCondition(text, names));
  const { precision } = asked;
  const outcome = await simulate({ ...plan, precision }, surroundings);
  sayWhatWasLost(outcome, surroundings);
  if (outcome.runs.every(({ count }) => count === 0)) return exitCodes.failed;
  return conclude({ ...plan, outcome, precision, conditions }, asked, kind.print, surroundings);
}

export function sayWhatWasLost({ runs, ending, reason }: Outcome, { err }: Surroundings): void {
  if (ending === "lost") err(`A batch of histories failed twice: ${reason}\n`);
  if (runs.every(({ count }) => count === 0)) err("The run ended before any history was complete.\n");
}
