/** Clocks that stand still while the whole system is down, worked on paper; and their bookkeeping in random systems. */
import { describe, expect, it } from "vitest";
import { Simulator } from "../../../../simulation/engine/simulator.ts";
import type { FailureMode, OptionSpec } from "../../../../simulation/scenario/types.ts";
import { checkConsistency } from "../../../support/consistency/consistency.ts";
import { component, mode, option } from "../../../support/option.ts";
import { randomPlain } from "../../../support/random-plain.ts";
import { modelOf, runOption } from "../../../support/run-option.ts";
import { watch } from "../../../support/watch.ts";

const hour = 3600;

/** A fails after 100 h of operation, B after 120 h; each is repaired for 10 h. */
function series(clock: FailureMode["clock"], need = 2): OptionSpec {
  return option({
    system: "both",
    entities: [
      component("a", { failures: [mode("f", 100, 10, { clock })] }),
      component("b", { failures: [mode("f", 120, 10, { clock })] }),
    ],
    groups: [{ name: "both", of: ["a", "b"], need, size: null }],
  });
}

describe("clock: system", () => {
  it("series of two: up 235 of 265 h where clocks stand still while the system is down, 225 h where they run on", () => {
    const stopped = runOption(series("system"), { horizonHours: 265 });
    // B has 20 h left at 100 and strikes at 130; A, with 20 h of its second life over, strikes at 220; B would at 270.
    expect(stopped.outages()).toEqual([
      [100 * hour, 110 * hour],
      [130 * hour, 140 * hour],
      [220 * hour, 230 * hour],
    ]);
    expect(265 * hour - stopped.totalDownMs / 1000).toBe(235 * hour);
    // A at 100 and 210, B at 120 and 250.
    expect(265 * hour - runOption(series("operating"), { horizonHours: 265 }).totalDownMs / 1000).toBe(225 * hour);
  });

  it("one of two is enough: the system stays up, and clocks run as operating ones do", () => {
    expect(runOption(series("system", 1), { horizonHours: 1000 }).row).toEqual(
      runOption(series("operating", 1), { horizonHours: 1000 }).row,
    );
  });

  it("what is due at the instant at which the system falls strikes as soon as it is back", () => {
    const twice = option({
      system: "both",
      entities: ["a", "b"].map((name) => component(name, { failures: [mode("f", 100, 10, { clock: "system" })] })),
      groups: [{ name: "both", of: ["a", "b"], need: 2, size: null }],
    });
    // A 100–110, then B 110–120 at once; both again after 100 h of the system being up.
    expect(runOption(twice, { horizonHours: 230 }).outages()).toEqual([
      [100 * hour, 110 * hour],
      [110 * hour, 120 * hour],
      [220 * hour, Infinity],
    ]);
  });

  it("no clock runs while the system is down, and all that may run do while it is up, in any system", () => {
    let events = 0;
    for (let number = 0; number < 150; number++) {
      const given = randomPlain(number);
      const entities = given.entities.map((spec) => ({
        ...spec,
        failures: spec.failures.map((one, i) => ({
          ...one,
          clock: (["system", "operating", "calendar"] as const)[(i + number) % 3],
        })),
      }));
      const simulator = new Simulator(modelOf({ ...given, entities }, { horizonHours: 400 }));
      events += watch(simulator, number, (sim) => checkConsistency(sim)).scalar("events");
    }
    expect(events).toBeGreaterThan(5000);
  });
});
