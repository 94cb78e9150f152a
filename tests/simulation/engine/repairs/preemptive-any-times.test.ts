/** A preemptive crew at any times beside a reference that follows the rule event by event. Whole hours, so that many coincide. */
import { expect, test } from "vitest";
import { Simulator } from "../../../../simulation/engine/simulator.ts";
import { checkConsistency } from "../../../support/consistency/consistency.ts";
import { component, crew, mode, option, phase } from "../../../support/option.ts";
import { Dice, randomOption } from "../../../support/random-option.ts";
import { modelOf, runModelOnce, runOption } from "../../../support/run-option.ts";
import { watch } from "../../../support/watch.ts";

const horizon = 300;

interface Phase {
  readonly work: number;
  readonly priority: number;
  readonly continuous: boolean;
}

interface Thing {
  readonly lives: number;
  readonly phases: readonly Phase[];
}

/** Hours that each thing is broken, by members of the crew. */
function expected(things: readonly Thing[], members: number): number[] {
  const broken = things.map(() => 0);
  const failsAt = things.map(({ lives }) => lives);
  const at = things.map(() => 0);
  const left = things.map(() => 0);
  const began = things.map(() => -1);
  const endsAt = things.map(() => Infinity);
  const queue: number[] = [];
  const phaseOf = (i: number): Phase => things[i].phases[at[i]];
  const begin = (i: number, now: number): void => {
    began[i] = now;
    endsAt[i] = now + left[i];
  };
  const serveNext = (now: number): void => {
    if (queue.length === 0) return;
    const urgency = Math.min(...queue.map((i) => phaseOf(i).priority));
    const [next] = queue.splice(
      queue.findIndex((i) => phaseOf(i).priority === urgency),
      1,
    );
    begin(next, now);
  };
  const fail = (i: number, now: number): void => {
    failsAt[i] = Infinity;
    at[i] = 0;
    left[i] = phaseOf(i).work;
    const busy = things.flatMap((_, other) => (endsAt[other] < Infinity ? [other] : []));
    if (busy.length < members) return begin(i, now);
    const [victim] = busy
      .filter((other) => !phaseOf(other).continuous && phaseOf(other).priority > phaseOf(i).priority)
      .sort((x, y) => phaseOf(y).priority - phaseOf(x).priority || began[y] - began[x] || y - x);
    if (victim === undefined) return void queue.push(i);
    left[victim] = endsAt[victim] - now;
    endsAt[victim] = Infinity;
    queue.unshift(victim);
    begin(i, now);
  };
  const end = (i: number, now: number): void => {
    endsAt[i] = Infinity;
    if (++at[i] === things[i].phases.length) {
      failsAt[i] = now + things[i].lives;
      return serveNext(now);
    }
    left[i] = phaseOf(i).work;
    if (!queue.some((other) => phaseOf(other).priority < phaseOf(i).priority)) return begin(i, now);
    serveNext(now);
    queue.unshift(i);
  };
  for (let now = 0; now < horizon; now++) {
    things.forEach((_, i) => endsAt[i] === now && end(i, now));
    things.forEach((_, i) => failsAt[i] === now && fail(i, now));
    things.forEach((_, i) => (broken[i] += failsAt[i] === Infinity ? 1 : 0));
  }
  return broken;
}

test("a preemptive crew works on what the rule says", () => {
  let waited = 0;
  for (let number = 0; number < 300; number++) {
    const dice = new Dice(number);
    const members = dice.whole(1, 3);
    const things = Array.from({ length: dice.whole(2, 8) }, () => ({
      lives: dice.whole(1, 30),
      phases: Array.from({ length: dice.whole(1, 2) }, () => ({
        work: dice.whole(1, 12),
        priority: dice.whole(0, 3),
        continuous: dice.chance(0.2),
      })),
    }));
    const entities = things.map(({ lives, phases }, i) => {
      const recovery = phases.map(({ work, ...given }, j) =>
        phase(j === 0 ? "fix" : "hands-on", work, { crew: "crew", ...given }),
      );
      return component(`t${i}`, { failures: [mode("f", lives, 0, { recovery })] });
    });
    const given = option({ system: "t0", crews: [crew("crew", { order: "preemptive", count: members })], entities });
    const outcome = runOption(given, { horizonHours: horizon });
    const found = entities.map(({ name }) => Math.round(outcome.brokenSeconds(name)) / 3600);
    expect(found, `case ${number}: ${members} of ${JSON.stringify(things)}`).toEqual(expected(things, members));
    if (things.length > members) waited++;
  }
  expect(waited).toBeGreaterThan(100);
});

test("any design with preemptive crews is consistent, and a history the same whatever was simulated before", () => {
  for (let number = 0; number < 60; number++) {
    const given = randomOption(number);
    const crews = given.crews.map((one) => ({ ...one, order: "preemptive" as const }));
    const entities = given.entities.map((spec) => ({
      ...spec,
      failures: spec.failures.map((one, i) => ({
        ...one,
        recovery: one.recovery.map((step, j) => ({ ...step, priority: (i + j + spec.name.length) % 3 })),
      })),
    }));
    const model = modelOf({ ...given, crews, entities }, { horizonHours: 300 });
    const outcome = watch(new Simulator(model), number, (sim) => checkConsistency(sim));
    const simulator = new Simulator(model);
    runModelOnce(simulator, number + 1);
    expect(runModelOnce(simulator, number).row, `design ${number}`).toEqual(outcome.row);
  }
});
