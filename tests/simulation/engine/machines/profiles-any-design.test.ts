/** What pods use over the week, in random designs: whoever is short of CPUs between any two events is slow, and nobody else. */
import { expect, test } from "vitest";
import { Simulator } from "../../../../simulation/engine/simulator.ts";
import { checkConsistency } from "../../../support/consistency/consistency.ts";
import { Dice, randomOption } from "../../../support/random-option.ts";
import { modelOf, runModelOnce } from "../../../support/run-option.ts";
import { watch } from "../../../support/watch.ts";

const windows = [
  [[8, 20]],
  [
    [0, 5],
    [30.25, 100],
    [160, 168],
  ],
  [[100, 168]],
] as const;

test("any design with profiles is consistent, and a history the same whatever was simulated before", () => {
  let slowHours = 0;
  for (let number = 0; number < 60; number++) {
    const dice = new Dice(number);
    const given = randomOption(number);
    const tools = given.tools.map((spec) => ({
      ...spec,
      ...(dice.chance(0.5) ? { usageCpu: dice.law(900) } : {}),
      ...(dice.chance(0.6)
        ? { profile: { hours: dice.chance(0.2) ? null : dice.pick(windows), factor: dice.pick([0, 0.5, 2, 5]) } }
        : {}),
    }));
    const model = modelOf({ ...given, tools }, { horizonHours: 400 });
    const outcome = watch(new Simulator(model), number, (sim, from, to) => {
      // Several profiles may change at an instant, one after another.
      if (to > from) checkConsistency(sim);
    });
    const simulator = new Simulator(model);
    runModelOnce(simulator, number + 1);
    expect(runModelOnce(simulator, number).row, `design ${number}`).toEqual(outcome.row);
    const { degradedHours } = model.layout;
    for (let row = 0; row < model.classes.count; row++) {
      expect(outcome.row[degradedHours + row]).toBeGreaterThanOrEqual(-1e-9);
      slowHours += outcome.row[degradedHours + row];
    }
  }
  expect(slowHours).toBeGreaterThan(1000);
});
