import { expect, test } from "vitest";
import type { FromWorker, ToWorker } from "../../../simulation/trials/protocol.ts";
import { serve } from "../../../simulation/trials/serve.ts";
import { openFakeTrial } from "../../support/fake-trial.ts";
import type { FakeModel } from "../../support/fake-trial.ts";

const models: FakeModel[] = [
  { name: "vms", outageChance: 0.5, outageMinutes: 60 },
  { name: "metal", outageChance: 0.3, outageMinutes: 60, plain: true },
];

/** A worker that listens after every step, and takes the next one when told to. */
function stepwise() {
  const answers: FromWorker[] = [];
  const steps: (() => void)[] = [];
  const done: string[] = [];
  let receive: (message: ToWorker<FakeModel>) => void = () => {};
  serve<FakeModel>(
    {
      postMessage: (answer) => void answers.push(answer),
      onMessage: (receiver) => void (receive = receiver),
      afterMessages: (goOn) => {
        steps.push(goOn);
        return true;
      },
    },
    (model) => {
      done.push(`open ${model.name}`);
      const trial = openFakeTrial(model);
      return {
        facts: trial.facts,
        survey: () => trial.survey(),
        run: (replication, row, offset) => trial.run(replication, row, offset),
        *steps(replication, row, offset) {
          done.push(`${model.name} ${replication}`);
          yield* trial.steps(replication, row, offset);
        },
      };
    },
  );
  const finish = (): void => {
    for (let step = steps.shift(); step !== undefined; step = steps.shift()) step();
  };
  return { answers, steps, done, finish, ask: (message: ToWorker<FakeModel>) => receive(message) };
}

const answersOf = (answers: readonly FromWorker[]) => answers.map(({ kind, job }) => `${kind} ${job}`);

test("a job that was opened meanwhile ends the batch of the one before it: nothing more of it is run or answered", () => {
  const { answers, steps, done, finish, ask } = stepwise();
  ask({ kind: "open", job: 1, models });
  finish();
  done.length = 0;
  ask({ kind: "batch", job: 1, first: 0, count: 3 });
  steps.shift()!();
  ask({ kind: "open", job: 2, models: models.slice(0, 1) });
  finish();
  ask({ kind: "batch", job: 2, first: 0, count: 2 });
  finish();
  expect(done).toEqual(["vms 0", "vms 1", "open vms", "vms 0", "vms 1"]);
  expect(answersOf(answers)).toEqual(["opened 1", "opened 2", "batch 2"]);
});

test("a job that was opened meanwhile ends the opening of the one before it", () => {
  const { answers, done, finish, ask } = stepwise();
  ask({ kind: "open", job: 1, models });
  ask({ kind: "open", job: 2, models: models.slice(1) });
  finish();
  expect(done).toEqual(["open vms", "open metal"]);
  expect(answersOf(answers)).toEqual(["opened 2"]);
});

test("told to rest, it gives up what it is at, answers nothing, and takes what comes next", () => {
  const { answers, steps, done, finish, ask } = stepwise();
  ask({ kind: "open", job: 1, models });
  finish();
  done.length = 0;
  ask({ kind: "batch", job: 1, first: 0, count: 3 });
  steps.shift()!();
  ask({ kind: "rest", job: 1 });
  finish();
  expect(done).toEqual(["vms 0", "vms 1"]);
  ask({ kind: "survey", job: 1 });
  finish();
  expect(answersOf(answers)).toEqual(["opened 1", "surveyed 1"]);
});

test("rows are the same whether it listens or not", () => {
  const deaf: FromWorker[] = [];
  let receive: (message: ToWorker<FakeModel>) => void = () => {};
  serve<FakeModel>(
    { postMessage: (answer) => void deaf.push(answer), onMessage: (receiver) => void (receive = receiver) },
    openFakeTrial,
  );
  const listening = stepwise();
  for (const ask of [receive, listening.ask]) {
    ask({ kind: "open", job: 1, models });
    listening.finish();
    ask({ kind: "batch", job: 1, first: 5, count: 4 });
    listening.finish();
  }
  expect(deaf).toHaveLength(2);
  expect(listening.answers).toEqual(deaf);
});
