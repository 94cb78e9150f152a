/** `headroom chart FILE CHART`: one picture of the answer. */
import {
  drawAnswer,
  nothingToShow,
  originOf,
  sheetOf,
  spanOf,
  spanViewOf,
  switchesOf,
  timelineChart,
  viewOf,
} from "../../charts/index.ts";
import type { Draw, Origin, SheetSpec } from "../../charts/index.ts";
import { explain, nothingTold, replay, summarize } from "../../simulation/index.ts";
import { chartOptions } from "../arguments/chart-options.ts";
import type { ChartOptions } from "../arguments/chart-options.ts";
import type { HistoryChoice } from "../arguments/explain-options.ts";
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
import { chooseHistory } from "./choose-history.ts";
import { prepare } from "./prepare.ts";
import type { Plan } from "./prepare.ts";

/** Null: help was asked for. */
export async function chartCommand(args: readonly string[], surroundings: Surroundings): Promise<ExitCode | null> {
  const asked = chartOptions(args);
  if (asked === null) return null;
  const plan = prepare({ ...asked, precision: null }, chooseOptions, surroundings);
  if (plan === null) return exitCodes.usage;
  const drawn =
    asked.history === null
      ? await drawRun(asked, plan, surroundings)
      : await drawHistory(asked, asked.history, plan, surroundings);
  if (drawn === null) return exitCodes.failed;
  const sheet = sheetOf(drawn.draw, specOf(asked), drawn.origin);
  if (sheet === null) throw new UsageError(`there is nothing to draw: ${drawn.nothing}`);
  writeFile(asked.out, await fileOf(sheet, drawn.origin, asked, surroundings), surroundings);
  surroundings.out(`${forTerminal(sheet.drawing.title)}\n`);
  return drawn.lost ? exitCodes.failed : exitCodes.ok;
}

interface Drawn {
  readonly draw: Draw;
  readonly origin: Origin;
  /** Why there may be nothing to draw. */
  readonly nothing: string;
  /** Whether histories were lost on the way. */
  readonly lost: boolean;
}

/** Null: no history was complete. */
async function drawRun(asked: ChartOptions, plan: Plan, surroundings: Surroundings): Promise<Drawn | null> {
  const { chart } = asked;
  if (chart === "timeline") throw new TypeError("a timeline is drawn from a history");
  const outcome = await simulate({ ...plan, precision: null }, surroundings);
  sayWhatWasLost(outcome, surroundings);
  if (outcome.runs.every(({ count }) => count === 0)) return null;
  const { scenario, hash, seed } = plan;
  // Of thousands of classes and parts the figures take seconds, and one picture is of one class.
  const told = chart === "availability" ? { ...nothingTold, classes: null } : nothingTold;
  const provenance = { hash, version: surroundings.version, seed, precision: null };
  const answer = summarize(scenario, outcome, provenance, undefined, told);
  const view = viewOf(asked.views, switchesOf(chart, answer.result));
  if (typeof view === "string") throw new UsageError(`${chart}: ${view}`);
  return {
    draw: (frame) => drawAnswer(chart, answer, frame, view),
    origin: originFor(plan, answer.result.replications, asked, surroundings),
    nothing: nothingToShow[chart],
    lost: outcome.ending === "lost",
  };
}

/** The same history of up to two options; the first decides which is the worst. Null: no history was complete. */
async function drawHistory(
  asked: ChartOptions,
  history: HistoryChoice,
  plan: Plan,
  surroundings: Surroundings,
): Promise<Drawn | null> {
  const { scenario, seed, hash } = plan;
  const view = spanViewOf(asked.views, scenario.horizonHours);
  if (typeof view === "string") throw new UsageError(`timeline: ${view}`);
  const window = spanOf(view, scenario.horizonHours);
  const options = plan.options.slice(0, 2);
  const chosen = await chooseHistory(history, { ...plan, options: options.slice(0, 1) }, surroundings);
  if (chosen === null) return null;
  const { replication, place } = chosen;
  const stories = options.map((option) => {
    const told = replay(scenario, option, seed, replication);
    if (typeof told === "string") throw new UsageError(`history ${replication} cannot be told: ${told}`);
    return explain(told, { scenario: scenario.title, hash, version: surroundings.version, place });
  });
  return {
    draw: (frame) => timelineChart(stories, frame, { window }),
    origin: originFor(plan, place?.of ?? null, asked, surroundings),
    nothing: "there is no option",
    lost: false,
  };
}

function specOf({ size, look, words, transparent }: ChartOptions): SheetSpec {
  return { size, look, ...words, background: !transparent };
}

/** `histories`: null where one was drawn that nobody had to look for. */
function originFor(
  { scenario, hash, seed }: Plan,
  histories: number | null,
  asked: ChartOptions,
  { version }: Surroundings,
): Origin {
  const { file, changes, options, history, views } = asked;
  const { horizonHours, hoursPerYear, qualities } = scenario;
  return originOf(
    { version, hash, seed, horizonHours, hoursPerYear, inputs: qualities },
    {
      file: file.split(/[\\/]/).at(-1)!,
      histories,
      changes: changes.length,
      arguments: [
        ...(history === null
          ? []
          : history.kind === "place"
            ? [`--${history.place}`]
            : ["--replication", String(history.number)]),
        ...views.flatMap((word) => ["--view", word]),
        ...changes.flatMap(({ path, value }) => ["--set", `${path}=${value}`]),
        ...options.flatMap((name) => ["--option", name]),
      ],
    },
  );
}
