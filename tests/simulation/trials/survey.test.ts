import { expect, test } from "vitest";
import type { LossSurvey } from "../../../simulation/engine/losses/survey.ts";
import { Pool } from "../../../simulation/trials/pool.ts";
import { runTrials } from "../../../simulation/trials/run.ts";
import type { Outcome, StoppingRule, TrialsRequest } from "../../../simulation/trials/request.ts";
import type { FakeModel } from "../../support/fake-trial.ts";
import { handWorkers, type HandWorker } from "../../support/hand-worker.ts";

const count = { sets: 3, tested: 3, fit: 3, worst: null };
const losses: LossSurvey = { unit: "host", one: count, two: count, rack: null, rolling: count, units: [count, count] };
const models: FakeModel[] = [
  { name: "vms", outageChance: 0.5, outageMinutes: 60, facts: { losses } },
  { name: "metal", outageChance: 0.3, outageMinutes: 60, plain: true },
];

function start(workers: number, changes: Partial<TrialsRequest<FakeModel>> = {}) {
  const hands = handWorkers();
  const trials = runTrials(new Pool<FakeModel>(workers, hands.openWorker), {
    models,
    cap: 4,
    stopping: null,
    ...changes,
  });
  return { trials, workers: hands.workers };
}

const inbox = ({ inbox: waiting }: HandWorker): string[] => waiting.map(({ kind }) => kind);
const lossesOf = ({ runs }: Outcome) => runs.map(({ facts }) => facts.losses);

function finish(workers: readonly HandWorker[]): void {
  const waiting = () => workers.find((worker) => worker.inbox.length > 0);
  for (let worker = waiting(); worker !== undefined; worker = waiting()) worker.work();
}

test("one worker tries losses, before its first history; the others do not", async () => {
  const { trials, workers } = start(3);
  workers.forEach((worker) => worker.work());
  expect(workers.map(inbox)).toEqual([["survey"], ["batch"], ["batch"]]);
  workers[0].work();
  expect(inbox(workers[0])).toEqual(["batch"]);
  finish(workers);
  expect(lossesOf(await trials.finished)).toEqual([losses, null]);
});

test("it can wait for histories, unless a worker has nothing else to do", async () => {
  const late = start(1, { surveyAfter: 2 });
  late.workers[0].work();
  const order: string[] = [];
  while (late.workers[0].inbox.length > 0) {
    order.push(...inbox(late.workers[0]));
    late.workers[0].work();
  }
  expect(order).toEqual(["batch", "batch", "survey", "batch", "batch"]);
  expect(lossesOf(await late.trials.finished)).toEqual([losses, null]);
  const idle = start(3, { cap: 2, surveyAfter: 2 });
  idle.workers.forEach((worker) => worker.work());
  expect(idle.workers.map(inbox)).toEqual([["batch"], ["batch"], ["survey"]]);
});

test("a look before it was tried has no losses, the outcome waits for it", async () => {
  const seen: unknown[] = [];
  const stopping: StoppingRule = {
    lookAfter: (after) => after + 2,
    look: (runs) => {
      seen.push(runs[0].facts.losses);
      return { enough: true, needed: 2 };
    },
  };
  const { trials, workers } = start(1, { surveyAfter: 2, stopping });
  finish(workers);
  expect(seen).toEqual(["later"]);
  expect(await trials.finished).toMatchObject({ ending: "precise", runs: [{ count: 2, facts: { losses } }, {}] });
});

test("cancelled before it was tried, a run still has it tried, and no more histories", async () => {
  const { trials, workers } = start(2, { surveyAfter: 3 });
  workers.forEach((worker) => worker.work());
  workers[0].work();
  trials.cancel();
  expect(workers.map(inbox)).toEqual([["batch", "survey"], ["batch"]]);
  workers[0].work();
  workers[0].work();
  expect(await trials.finished).toMatchObject({ ending: "stopped", runs: [{ facts: { losses } }, {}] });
});

test("a worker that dies of it, just after it answered the batch that it was at, is replaced as well", async () => {
  const { trials, workers } = start(2, { surveyAfter: 3 });
  workers.forEach((worker) => worker.work());
  workers[0].work();
  trials.cancel();
  workers[0].work();
  expect(inbox(workers[0])).toEqual(["survey"]);
  workers[0].die("out of memory");
  finish(workers);
  expect(await trials.finished).toMatchObject({ ending: "stopped", runs: [{ facts: { losses } }, {}] });
});

test("held, a run has those that are at histories rest, and ends with what is complete", async () => {
  const { trials, workers } = start(2, { surveyAfter: 3 });
  workers.forEach((worker) => worker.work());
  workers[0].work();
  trials.hold();
  trials.hold();
  expect(workers.map(inbox)).toEqual([
    ["batch", "rest"],
    ["batch", "rest"],
  ]);
  finish(workers);
  expect(workers.map(inbox)).toEqual([[], []]);
  trials.cancel();
  finish(workers);
  expect(await trials.finished).toMatchObject({ ending: "stopped", runs: [{ facts: { losses } }, {}] });
});

test("dropped, a run asks nothing more of anybody", async () => {
  const { trials, workers } = start(2, { surveyAfter: 3 });
  workers.forEach((worker) => worker.work());
  workers[0].work();
  trials.drop();
  expect(workers.map(inbox)).toEqual([["batch"], ["batch"]]);
  expect(await trials.finished).toMatchObject({ ending: "stopped", runs: [{ facts: { losses: "later" } }, {}] });
});

test("not wanted, it is tried by nobody", async () => {
  const { trials, workers } = start(2, { surveyAfter: null });
  workers.forEach((worker) => worker.work());
  expect(workers.map(inbox)).toEqual([["batch"], ["batch"]]);
  finish(workers);
  expect(await trials.finished).toMatchObject({ ending: "complete", runs: [{ count: 4 }, {}] });
});

test("a worker that dies of it is replaced once; after the second the run is lost", async () => {
  const once = start(1);
  once.workers[0].work();
  once.workers[0].die("out of memory");
  finish(once.workers);
  expect(await once.trials.finished).toMatchObject({ ending: "complete", runs: [{ facts: { losses } }, {}] });
  const twice = start(1);
  twice.workers[0].work();
  twice.workers[0].die("out of memory");
  twice.workers[1].work();
  twice.workers[1].die("out of memory");
  expect(await twice.trials.finished).toMatchObject({ ending: "lost", reason: "out of memory" });
});
