import { expect, test } from "vitest";
import { inProcess } from "../../../simulation/trials/in-process.ts";
import { Pool } from "../../../simulation/trials/pool.ts";
import { runTrials } from "../../../simulation/trials/run.ts";
import type { Outcome, Progress, StoppingRule, TrialsRequest } from "../../../simulation/trials/request.ts";
import { openFakeTrial } from "../../support/fake-trial.ts";
import type { OptionRuns } from "../../../simulation/trials/types.ts";
import type { FakeModel } from "../../support/fake-trial.ts";
import { handWorkers, type HandWorker } from "../../support/hand-worker.ts";

const models: FakeModel[] = [
  { name: "vms", outageChance: 0.5, outageMinutes: 60 },
  { name: "metal", outageChance: 0.3, outageMinutes: 60, plain: true },
];
const request = { models, cap: 200, stopping: null } satisfies TrialsRequest<FakeModel>;

const bytesOf = (outcome: Outcome): string[] =>
  outcome.runs.map(({ columns }) => Buffer.from(columns.slice().buffer).toString("base64"));

async function run(workers: number, changes: Partial<TrialsRequest<FakeModel>> = {}): Promise<Outcome> {
  const pool = new Pool<FakeModel>(workers, inProcess(openFakeTrial));
  const outcome = await runTrials(pool, { ...request, ...changes }).finished;
  pool.close();
  return outcome;
}

test("every row is the one its replication writes", async () => {
  const outcome = await run(3);
  expect(outcome).toMatchObject({ ending: "complete", asked: 200, reason: null });
  outcome.runs.forEach(({ facts, count, columns }, option) => {
    const width = facts.layout.width;
    const expected = new Float64Array(200 * width);
    const trial = openFakeTrial(models[option]);
    for (let i = 0; i < 200; i++) trial.run(i, expected, i * width);
    expect(count).toBe(200);
    expect(columns).toEqual(expected);
  });
});

test.each([1, 2, 4, 7])("%i workers give the same bytes", async (workers) => {
  expect(bytesOf(await run(workers))).toEqual(bytesOf(await run(1)));
});

test("a piece of a longer run has the rows that the whole has there", async () => {
  const whole = await run(1);
  const piece = await run(3, { first: 67, cap: 50 });
  expect(piece).toMatchObject({ ending: "complete", asked: 50 });
  piece.runs.forEach(({ facts, columns }, option) => {
    const width = facts.layout.width;
    expect(columns).toEqual(whole.runs[option].columns.slice(67 * width, 117 * width));
  });
});

test("more workers than replications are no trouble", async () => {
  const outcome = await run(8, { cap: 3 });
  expect(outcome).toMatchObject({ ending: "complete" });
  expect(outcome.runs.map(({ count }) => count)).toEqual([3, 3]);
});

test("a pool serves one job after another, and what the old one still answers is dropped", async () => {
  const { workers, openWorker } = handWorkers();
  const pool = new Pool<FakeModel>(1, openWorker);
  const first = runTrials(pool, request);
  const reseeded = models.map((model) => ({ ...model, seed: 8 }));
  workers[0].work();
  first.cancel();
  const second = runTrials(pool, { ...request, models: reseeded, cap: 1 });
  while (workers[0].inbox.length > 0) workers[0].work();
  expect((await first.finished).runs[0].count).toBe(0);
  expect(bytesOf(await second.finished)).toEqual(bytesOf(await run(1, { models: reseeded, cap: 1 })));
});

const worlds = { historiesPerWorld: 3, unplacedPods: 0, toolCounts: 0, toolWeights: 0, scheduledTools: 0 };
const inWorlds = models.map((model) => ({ ...model, facts: { worlds } }));

test.each([1, 2, 3, 7])(
  "with %i workers, a glimpse is the first history of each of two worlds, told once",
  async (size) => {
    const seen: { readonly runs: readonly OptionRuns[]; readonly done: number }[] = [];
    let done = 0;
    const outcome = await run(size, {
      models: inWorlds,
      cap: 60,
      historiesPerWorld: 3,
      onProgress: (progress) => (done = progress.done),
      onGlimpse: async (runs) => void seen.push({ runs, done }),
    });
    expect(seen).toHaveLength(1);
    // A single worker does the rest of the first world before it.
    expect(seen[0].done).toBe(size === 1 ? 4 : 2);
    seen[0].runs.forEach(({ facts, count, columns }, option) => {
      const { width } = facts.layout;
      const expected = new Float64Array(2 * width);
      const trial = openFakeTrial(inWorlds[option]);
      [0, 3].forEach((replication, row) => trial.run(replication, expected, row * width));
      expect(count).toBe(2);
      expect(facts.worlds?.historiesPerWorld).toBe(1);
      expect(columns).toEqual(expected);
    });
    expect(bytesOf(outcome)).toEqual(bytesOf(await run(1, { models: inWorlds, cap: 60, historiesPerWorld: 3 })));
  },
);

/** Two workers that have opened a run of worlds of three histories, and what ends the showing of its glimpse. */
function beforeGlimpse() {
  const { workers, openWorker } = handWorkers();
  let shown = (): void => {};
  const pool = new Pool<FakeModel>(2, openWorker);
  const onGlimpse = () => new Promise<void>((resolve) => (shown = resolve));
  const trials = runTrials(pool, { ...request, cap: 12, historiesPerWorld: 3, surveyAfter: null, onGlimpse });
  workers.forEach((worker) => worker.work());
  return { workers, trials, endShow: async () => (shown(), await Promise.resolve()) };
}
const asked = ({ inbox }: HandWorker) => inbox.map((one) => (one.kind === "batch" ? [one.first, one.count] : one.kind));

test("workers begin nothing else before a glimpse has been shown", async () => {
  const { workers, trials, endShow } = beforeGlimpse();
  expect(workers.map(asked)).toEqual([[[0, 1]], [[3, 1]]]);
  workers[1].work();
  expect(workers.map(asked)).toEqual([[[0, 1]], []]);
  workers[0].work();
  expect(workers.map(asked)).toEqual([[], []]);
  await endShow();
  expect(workers.map(asked)).toEqual([[[1, 2]], [[4, 2]]]);
  for (const worker of [...workers, ...workers]) while (worker.inbox.length > 0) worker.work();
  expect(bytesOf(await trials.finished)).toEqual(bytesOf(await run(1, { cap: 12 })));
});

test("a death before a glimpse costs only what was not answered, and is no reason to wait for ever", async () => {
  const { workers, trials, endShow } = beforeGlimpse();
  workers[0].work();
  workers[1].die("gone");
  expect(workers.map(asked)).toEqual([[[1, 2]], [], ["open"]]);
  workers[0].work();
  expect(workers.map(asked)).toEqual([[[3, 1]], [], ["open"]]);
  workers[0].work();
  await endShow();
  workers[2].work();
  for (const worker of [...workers, ...workers, ...workers]) while (worker.inbox.length > 0) worker.work();
  expect(bytesOf(await trials.finished)).toEqual(bytesOf(await run(1, { cap: 12 })));
});

test("stopped while a glimpse is shown, it keeps what is complete", async () => {
  const { workers, trials, endShow } = beforeGlimpse();
  workers.forEach((worker) => worker.work());
  trials.cancel();
  await endShow();
  expect(await trials.finished).toMatchObject({ ending: "stopped", runs: [{ count: 0 }, { count: 0 }] });
});

test("after the first look there is no glimpse any more", async () => {
  const seen: string[] = [];
  const stopping: StoppingRule = {
    lookAfter: (after) => after + 1,
    look: ({ length }) => {
      seen.push(`look at ${length} options`);
      return { enough: seen.length > 1, needed: 200 };
    },
  };
  await run(1, { stopping, onGlimpse: async () => void seen.push("glimpse") });
  expect(seen).toEqual(["look at 2 options", "look at 2 options"]);
});

test("progress counts up to what is needed", async () => {
  const seen: Progress[] = [];
  await run(2, { onProgress: (progress) => seen.push(progress) });
  expect(seen.at(-1)).toEqual({ done: 200, needed: 200 });
  expect(seen.map(({ done }) => done)).toEqual(seen.map(({ done }) => done).toSorted((a, b) => a - b));
});

test("facts are told once, before any progress", async () => {
  const seen: string[] = [];
  await run(4, {
    onFacts: (facts) => seen.push(facts.map(({ name }) => name).join()),
    onProgress: () => seen.push("progress"),
  });
  expect(seen.indexOf("vms,metal")).toBe(0);
  expect(seen.lastIndexOf("vms,metal")).toBe(0);
});

test("cancel keeps the longest prefix without a gap", async () => {
  const { workers, openWorker } = handWorkers();
  const pool = new Pool<FakeModel>(2, openWorker);
  const trials = runTrials(pool, request);
  workers.forEach((worker) => worker.work());
  workers[0].work(); // it tries losses, and keeps replication 1 to itself
  for (let i = 0; i < 5; i++) workers[1].work();
  trials.cancel();
  const outcome = await trials.finished;
  expect(outcome).toMatchObject({ ending: "stopped", asked: 200 });
  expect(outcome.runs[0].count).toBe(1);
});

test("cancel before anything is open leaves nothing", async () => {
  const { openWorker } = handWorkers();
  const trials = runTrials(new Pool<FakeModel>(2, openWorker), request);
  trials.cancel();
  expect(await trials.finished).toMatchObject({ ending: "stopped", runs: [] });
});

test("a dead worker's batch is done by another, and nobody can tell", async () => {
  const { workers, openWorker } = handWorkers();
  const trials = runTrials(new Pool<FakeModel>(2, openWorker), request);
  workers.forEach((worker) => worker.work());
  workers[1].die("out of memory");
  expect(workers).toHaveLength(3);
  const waiting = () => workers.find(({ inbox }) => inbox.length > 0);
  for (let worker = waiting(); worker !== undefined; worker = waiting()) worker.work();
  const outcome = await trials.finished;
  expect(outcome.ending).toBe("complete");
  expect(bytesOf(outcome)).toEqual(bytesOf(await run(1)));
});

test("a batch that kills two workers is lost with all after it; all before it is kept", async () => {
  const cursed = models.map((model) => ({ ...model, failsFrom: 100 }));
  const outcome = await run(3, { models: cursed });
  expect(outcome).toMatchObject({ ending: "lost", asked: 200 });
  expect(outcome.reason).toMatch(/^replication \d+ is cursed$/);
  const kept = outcome.runs[0].count;
  expect(kept).toBeLessThanOrEqual(100);
  expect(kept).toBeGreaterThan(100 - 32);
  const whole = await run(1);
  outcome.runs.forEach(({ columns }, option) => {
    expect(columns).toEqual(whole.runs[option].columns.slice(0, columns.length));
  });
});

test("workers that cannot even start end the run with their reason", async () => {
  const pool = new Pool<FakeModel>(
    2,
    inProcess(() => {
      throw new Error("no such engine");
    }),
  );
  expect(await runTrials(pool, request).finished).toMatchObject({ ending: "lost", reason: "no such engine", runs: [] });
});

function stopAt(count: number): StoppingRule & { looks: number[] } {
  const looks: number[] = [];
  return {
    looks,
    lookAfter: (after) => Math.max(16, 2 * after),
    look: (runs) => {
      looks.push(runs[0].count);
      return { enough: runs[0].count >= count, needed: count };
    },
  };
}

test.each([1, 2, 4])(
  "with %i workers a rule looks at its own counts and stops at the first that is enough",
  async (workers) => {
    const stopping = stopAt(60);
    const outcome = await run(workers, { stopping });
    expect(outcome).toMatchObject({ ending: "precise" });
    expect(stopping.looks).toEqual([16, 32, 64]);
    expect(outcome.runs.map(({ count }) => count)).toEqual([64, 64]);
  },
);

test("a rule that is never content ends at the cap, after a look there", async () => {
  const stopping = stopAt(1000);
  const outcome = await run(2, { stopping });
  expect(outcome).toMatchObject({ ending: "capped", asked: 200 });
  expect(stopping.looks).toEqual([16, 32, 64, 128, 200]);
});
