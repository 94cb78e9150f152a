/** The end of every command that gives an answer: histories → result → output, and the exit code. */
import { summarize } from "../../simulation/index.ts";
import type { Outcome, Precision, Result, Scenario, Verdict } from "../../simulation/index.ts";
import type { OutputOptions } from "../arguments/output-options.ts";
import { exitCodes } from "../exit-codes.ts";
import type { ExitCode } from "../exit-codes.ts";
import { heldConditions } from "../fail-on/check.ts";
import type { Condition } from "../fail-on/condition.ts";
import { putOut } from "../output.ts";
import type { Style } from "../print/style.ts";
import type { Surroundings } from "../surroundings.ts";

export interface Conclusion {
  readonly scenario: Scenario;
  /** With at least one history. */
  readonly outcome: Outcome;
  readonly hash: string;
  readonly seed: number;
  readonly precision: Precision | null;
  readonly conditions: readonly Condition[];
}

export type Print = (result: Result, verdict: Verdict, style: Style) => string;

export function conclude(
  { scenario, outcome, hash, seed, precision, conditions }: Conclusion,
  asked: OutputOptions,
  print: Print,
  surroundings: Surroundings,
): ExitCode {
  const { result, verdict } = summarize(scenario, outcome, { hash, version: surroundings.version, seed, precision });
  putOut(result, asked, (style) => print(result, verdict, style), surroundings);
  const held = heldConditions(conditions, result);
  surroundings.err(held.map((line) => `${line}\n`).join(""));
  return held.length > 0 || outcome.ending === "lost" ? exitCodes.failed : exitCodes.ok;
}
