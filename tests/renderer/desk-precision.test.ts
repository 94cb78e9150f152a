/** A live run that is asked for a precision ends where the command line ends it, whatever is seen of it on the way. */
import { expect, test } from "vitest";
import type { FromDesk, Goal } from "../../renderer/desk/protocol.ts";
import { parseScenario, Pool, runTrials, stopAtPrecision, summarize, trialSource } from "../../simulation/index.ts";
import { openTrial, type Precision, type TrialSource } from "../../simulation/index.ts";
import { inProcess } from "../../simulation/trials/in-process.ts";
import { ended, hash, openDesk, type Heard } from "../support/open-desk.ts";
import { readRepositoryFile } from "../support/run-scenario.ts";

const text = readRepositoryFile("scenarios/etcd-quorum.yaml");
const withUnknown = text.replace(/mttf: .*/, "mttf: {unknown: {best: 400 h, range: 200 h to 900 h}}");

const hours = (number: number): Precision => ({ kind: "minutes", minutes: number * 60 });
const percent = (number: number): Precision => ({ kind: "relative", share: number / 100 });

async function asOnCommandLine(file: string, precision: Precision, cap: number) {
  const parsed = parseScenario(file);
  if (!parsed.ok) throw new Error("the scenario cannot be run");
  const { scenario } = parsed;
  const pool = new Pool<TrialSource>(1, inProcess<TrialSource>(openTrial));
  const models = scenario.options.map((option) => trialSource(scenario, option, 1));
  const historiesPerWorld = scenario.unknowns.length > 0 ? 2 : 1;
  const stopping = stopAtPrecision(precision, cap);
  const outcome = await runTrials(pool, { models, cap, historiesPerWorld, stopping }).finished;
  return summarize(scenario, outcome, { hash: hash(file), version: "0.0.0", seed: 1, precision });
}

async function runTo(file: string, goal: Goal, tick = 300) {
  const { desk, heard, until } = openDesk(2, tick);
  const end = until(ended(1));
  desk.receive({ kind: "run", run: 1, text: file, seed: 1, ...goal });
  return { desk, until, heard, answer: answerOf(await end) };
}

function answerOf(message: FromDesk) {
  if (message.kind !== "ended") throw new Error("not ended");
  return message.answer;
}

const endedAs = (until: Heard["until"], ending: string) =>
  until((message) => message.kind === "ended" && message.answer.result.ending === ending);

test.each([
  ["the difference to 1.2 h", text, hours(1.2), 4096, "precise"],
  ["every downtime to 8 %", text, percent(8), 4096, "precise"],
  ["in worlds", withUnknown, percent(25), 1024, "precise"],
  ["a limit that is no look", text, percent(0.1), 300, "capped"],
] as const)("%s", async (_, file, precision, cap, ending) => {
  const { result, verdict } = await asOnCommandLine(file, precision, cap);
  expect(result.ending).toBe(ending);
  // Slow and quick clocks show other looks.
  for (const tick of [300, 1]) {
    const { answer } = await runTo(file, { cap, precision }, tick);
    expect(answer.result).toMatchObject({ ending, replications: result.replications });
    expect(answer.result.options).toEqual(result.options);
    expect(answer.verdict).toEqual(verdict);
    expect(answer.precision).toMatchObject({ asked: precision });
    if (ending === "precise") {
      expect(answer.needed).toBe(result.replications);
      expect(answer.precision!.reached).toBeLessThanOrEqual(precision.kind === "relative" ? precision.share : 72);
    } else {
      expect(answer.precision!.reached).toBeGreaterThan(0.001);
      expect(answer.verdict.rest).toContain("Limit of 300 histories reached: precision ±");
    }
  }
});

test("what is seen on the way says how far it is, and names no winner by the plain interval", async () => {
  const { heard, answer } = await runTo(text, { cap: 4096, precision: hours(1.2) });
  const looks = heard.flatMap((one) => (one.kind === "look" ? [one.answer] : []));
  expect(answer.result.replications).toBeGreaterThanOrEqual(512);
  expect(looks.length).toBeGreaterThan(4);
  for (const { result, precision, needed, cap } of looks) {
    expect(result.ending).toBe("running");
    expect(precision!.reached).toBeGreaterThan(0);
    expect(needed).toBeLessThanOrEqual(cap);
    expect(needed).toBeGreaterThanOrEqual(256);
  }
  expect(looks.at(-1)!.needed).toBe(answer.result.replications);
});

test("stopped by hand it says what was asked, and continued it comes to the same end", async () => {
  const { desk, until } = openDesk();
  const goal = { cap: 4096, precision: hours(1.2) };
  const stopAt = until((message) => message.kind === "look" && message.answer.result.replications === 320);
  const first = until(ended(1));
  desk.receive({ kind: "run", run: 1, text, seed: 1, ...goal });
  await stopAt;
  desk.receive({ kind: "stop", run: 1 });
  const stopped = answerOf(await first);
  expect(stopped.result.ending).toBe("stopped");
  expect(stopped.verdict.rest).toMatch(/Stopped at \d+ histories; precision ±2\.3.h, asked ±1\.2.h\.$/);
  const again = endedAs(until, "precise");
  desk.receive({ kind: "continue", run: 1, ...goal });
  const whole = await asOnCommandLine(text, goal.precision, goal.cap);
  expect(answerOf(await again).result.options).toEqual(whole.result.options);
});

test("a finer precision goes on from what there is, a coarser one is reached at once, and a higher limit goes further", async () => {
  const { desk, until, answer } = await runTo(text, { cap: 4096, precision: percent(14) });
  expect(answer.result).toMatchObject({ ending: "precise", replications: 256 });
  const finer = endedAs(until, "precise");
  desk.receive({ kind: "continue", run: 1, cap: 4096, precision: percent(6) });
  const found = answerOf(await finer).result;
  expect(found.replications).toBeGreaterThan(256);
  expect(found.options).toEqual((await asOnCommandLine(text, percent(6), 4096)).result.options);
  const coarser = endedAs(until, "precise");
  desk.receive({ kind: "continue", run: 1, cap: 4096, precision: percent(50) });
  expect(answerOf(await coarser).result.replications).toBe(found.replications);
  // What there is stays, however low the limit.
  const lower = endedAs(until, "capped");
  desk.receive({ kind: "continue", run: 1, cap: 300, precision: percent(0.01) });
  expect(answerOf(await lower)).toMatchObject({ cap: found.replications, needed: found.replications });
  const higher = until((message) => message.kind === "ended" && message.answer.cap === 2 * found.replications);
  desk.receive({ kind: "continue", run: 1, cap: 2 * found.replications });
  const more = answerOf(await higher);
  expect(more.result).toMatchObject({ ending: "complete", replications: 2 * found.replications });
  expect(more.precision).toBeNull();
});
