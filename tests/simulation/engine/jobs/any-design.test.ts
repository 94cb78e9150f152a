/** Scheduled tools in random designs: consistent between any two events, and no run is counted twice. */
import { expect, test } from "vitest";
import { Simulator } from "../../../../simulation/engine/simulator.ts";
import { checkConsistency } from "../../../support/consistency/consistency.ts";
import { job, runsOf } from "../../../support/jobs.ts";
import { constant, exponential } from "../../../support/option.ts";
import { randomOption } from "../../../support/random-option.ts";
import { modelOf } from "../../../support/run-option.ts";
import { watch } from "../../../support/watch.ts";

const sum = (counts: Partial<Record<string, number>>): number =>
  Object.values(counts).reduce<number>((all, count) => all + (count ?? 0), 0);

test("any design with scheduled tools is consistent", () => {
  let lost = 0;
  for (let number = 0; number < 60; number++) {
    const given = randomOption(number);
    if (given.tools.length === 0) continue;
    const requests = { requestCpu: constant(5), requestMemory: constant(5) };
    const needs = given.parts.length > 0 && number % 2 === 0 ? [given.parts[0].name] : [];
    const { firstHours: _, ...schedule } = job().schedule!;
    const jobs = { ...job({ count: 12, needs, ...requests }), schedule: { ...schedule, duration: exponential(0.2) } };
    const model = modelOf({ ...given, tools: [...given.tools, jobs] }, { horizonHours: 400 });
    const outcome = watch(new Simulator(model), number, (sim) => checkConsistency(sim));
    const { due, missed, failed } = runsOf(outcome);
    expect(due, `design ${number}`).toBe(12 * 400);
    expect(sum(missed) + sum(failed)).toBeLessThanOrEqual(due);
    const row = outcome.row.slice();
    new Simulator(model).run(number, row, 0);
    expect(row).toEqual(outcome.row);
    lost += sum(missed) + sum(failed);
  }
  expect(lost).toBeGreaterThan(3000);
});
