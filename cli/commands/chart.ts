/** `headroom chart FILE CHART`: one picture of the answer. */
import { drawAnswer, nothingToShow, sheetOf } from "../../charts/index.ts";
import type { Origin, SheetSpec } from "../../charts/index.ts";
import { horizonWords, summarize } from "../../simulation/index.ts";
import type { Result } from "../../simulation/index.ts";
import { chartOptions } from "../arguments/chart-options.ts";
import type { ChartOptions } from "../arguments/chart-options.ts";
import { fileOf } from "../charts/files.ts";
import { exitCodes } from "../exit-codes.ts";
import type { ExitCode } from "../exit-codes.ts";
import { writeFile } from "../output.ts";
import { forTerminal } from "../print/style.ts";
import { simulate } from "../simulate.ts";
import type { Surroundings } from "../surroundings.ts";
import { UsageError } from "../usage-error.ts";
import { sayWhatWasLost } from "./answer.ts";
import { chooseOptions } from "./choose.ts";
import { prepare } from "./prepare.ts";

/** Null: help was asked for. */
export async function chartCommand(args: readonly string[], surroundings: Surroundings): Promise<ExitCode | null> {
  const asked = chartOptions(args);
  if (asked === null) return null;
  const { chart } = asked;
  if (chart === "timeline")
    throw new UsageError("a timeline is drawn in the window; headroom explain tells the history in words");
  const plan = prepare({ ...asked, precision: null }, chooseOptions, surroundings);
  if (plan === null) return exitCodes.usage;
  const outcome = await simulate({ ...plan, precision: null }, surroundings);
  sayWhatWasLost(outcome, surroundings);
  if (outcome.runs.every(({ count }) => count === 0)) return exitCodes.failed;
  const { scenario, hash, seed } = plan;
  const answer = summarize(scenario, outcome, { hash, version: surroundings.version, seed, precision: null });
  const origin = originOf(answer.result, asked);
  const sheet = sheetOf((frame) => drawAnswer(chart, answer, frame), specOf(asked), origin);
  if (sheet === null) throw new UsageError(`there is nothing to draw: ${nothingToShow[chart]}`);
  writeFile(asked.out, await fileOf(sheet, origin, asked, surroundings), surroundings);
  surroundings.out(`${forTerminal(sheet.drawing.title)}\n`);
  return outcome.ending === "lost" ? exitCodes.failed : exitCodes.ok;
}

function specOf({ size, look, bare, transparent }: ChartOptions): SheetSpec {
  return { size, look, title: !bare, subtitle: !bare, aid: !bare, caption: !bare, background: !transparent };
}

function originOf(result: Result, { file, changes, options }: ChartOptions): Origin {
  const inputs = Object.values(result.inputs).reduce((sum, count) => sum + count, 0);
  return {
    version: result.version,
    file: file.split(/[\\/]/).at(-1)!,
    hash: result.hash,
    seed: result.seed,
    histories: result.replications,
    horizon: horizonWords(result.horizonHours, result.hoursPerYear),
    guesses: result.inputs.guess,
    inputs,
    changes: changes.length,
    arguments: [
      ...changes.flatMap(({ path, value }) => ["--set", `${path}=${value}`]),
      ...options.flatMap((name) => ["--option", name]),
    ],
  };
}
