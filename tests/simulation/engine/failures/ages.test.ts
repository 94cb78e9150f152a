/** Ages at t = 0, worked on paper. */
import { describe, expect, it } from "vitest";
import type { Law } from "../../../../simulation/distributions/law.ts";
import type { InitialAge } from "../../../../simulation/scenario/types.ts";
import { component, constant, exponential, mode, option } from "../../../support/option.ts";
import { runOption } from "../../../support/run-option.ts";

const hour = 3600;

/** Beginnings in hours of the outages of a component that fails by this law and is repaired within 1 h. */
function failures(time: Law, initialAge: InitialAge, replication = 0): number[] {
  const entities = [component("server", { failures: [mode("f", time, 1, { initialAge })] })];
  const outcome = runOption(option({ system: "server", entities }), { horizonHours: 1000, replication });
  return outcome.outages().map(([from]) => from / hour);
}

describe("ages at the start", () => {
  it("given: the first life lasts for what is left of it, the next for all of it", () => {
    expect(failures(constant(100), 40).slice(0, 3)).toEqual([60, 161, 262]);
    // Values above 250 are left: 300 or 400.
    const values: Law = { law: "empirical", values: [100, 200, 300, 400] };
    const firsts = new Set(Array.from({ length: 20 }, (_, history) => failures(values, 250, history)[0]));
    expect(firsts).toEqual(new Set([50, 150]));
  });

  it.each(["stationary", "uniform"] as const)("%s: the first life alone differs", (age) => {
    const runs = Array.from({ length: 50 }, (_, history) => failures(constant(100), age, history));
    for (const [first, second, third] of runs) {
      expect(first).toBeGreaterThan(0);
      expect(first).toBeLessThan(100);
      expect(second - first).toBeCloseTo(101, 5);
      expect(third - second).toBeCloseTo(101, 5);
    }
    // Anywhere in the first 100 h: the mean of 50 is within 4 × 100 / √(12 × 50) = 16 of 50.
    const mean = runs.reduce((sum, [first]) => sum + first, 0) / runs.length;
    expect(Math.abs(mean - 50)).toBeLessThan(16);
  });

  it("everything after the first life is what it would have been with new things", () => {
    const weibull: Law = { law: "weibull", shape: 2, scale: 100 };
    const fresh = failures(weibull, "new");
    for (const age of ["stationary", "uniform", 30] as const) {
      const aged = failures(weibull, age);
      expect(aged[0]).not.toBe(fresh[0]);
      const lives = (hours: number[]): number[] => hours.slice(1, 5).map((at, i) => Math.round(1e5 * (at - hours[i])));
      expect(lives(aged)).toEqual(lives(fresh));
    }
  });

  it.each(["stationary", "uniform", 5000] as const)("%s: what has no memory is as good as new, to the bit", (age) => {
    expect(failures(exponential(90), age)).toEqual(failures(exponential(90), "new"));
  });
});
