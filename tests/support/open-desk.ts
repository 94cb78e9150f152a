/** The desk without a browser: its threads are this one, and its clock is made up. */
import { createHash } from "node:crypto";
import { Desk } from "../../renderer/desk/desk.ts";
import type { FromDesk } from "../../renderer/desk/protocol.ts";
import {
  openTrial,
  parseScenario,
  Pool,
  runTrials,
  summarize,
  trialSource,
  type Result,
  type TrialSource,
} from "../../simulation/index.ts";
import { inProcess } from "../../simulation/trials/in-process.ts";

export const hash = (content: string): string => createHash("sha256").update(content).digest("hex");

export interface Heard {
  readonly desk: Desk;
  readonly heard: FromDesk[];
  /** What its clock showed then. */
  readonly times: number[];
  readonly until: (stop: (message: FromDesk) => boolean) => Promise<FromDesk>;
}

/** `tick`: milliseconds that pass between two looks at the clock. */
export function openDesk(workers = 2, tick = 300, open = openTrial): Heard {
  const heard: FromDesk[] = [];
  const times: number[] = [];
  const waiting: { stop: (message: FromDesk) => boolean; resolve: (message: FromDesk) => void }[] = [];
  let clock = 0;
  const desk = new Desk({
    openWorker: inProcess<TrialSource>(open),
    workers,
    hash: async (content) => hash(content),
    post: (message) => {
      heard.push(message);
      times.push(clock);
      for (const one of waiting) if (one.stop(message)) one.resolve(message);
    },
    now: () => (clock += tick),
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    version: "0.0.0",
  });
  return { desk, heard, times, until: (stop) => new Promise((resolve) => waiting.push({ stop, resolve })) };
}

/** The same run without a desk. */
export async function direct(cap: number, file: string): Promise<Result> {
  const parsed = parseScenario(file);
  if (!parsed.ok) throw new Error("the scenario cannot be run");
  const { scenario } = parsed;
  const pool = new Pool<TrialSource>(1, inProcess<TrialSource>(openTrial));
  const models = scenario.options.map((option) => trialSource(scenario, option, 1));
  const outcome = await runTrials(pool, { models, cap, stopping: null }).finished;
  return summarize(scenario, outcome, { hash: hash(file), version: "0.0.0", seed: 1, precision: null }).result;
}

export const ended = (run: number) => (message: FromDesk) => message.kind === "ended" && message.run === run;
