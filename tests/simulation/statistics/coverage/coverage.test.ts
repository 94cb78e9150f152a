import { describe, expect, test } from "vitest";
import { coverageLine, coverageOf } from "./coverage.ts";
import type { Coverage } from "./coverage.ts";
import { enough, few, unseen } from "./scenarios.ts";
import type { Scenario } from "./scenarios.ts";

/**
 * Samples of about 1,000 values per scenario. HEADROOM_COVERAGE=10000 takes some minutes and prints the table of
 * README.md.
 */
const asked = process.env.HEADROOM_COVERAGE;
const samplesOf = (scenario: Scenario): number => {
  if (asked !== undefined) return Number(asked);
  return scenario.count > 1000 ? Math.ceil(250_000 / scenario.count) : 250;
};

describe("95 % intervals hold the true mean", () => {
  test.each(enough)("in 93 to 97 % of the samples: $name", (scenario) => {
    const coverage = measured(scenario);
    // Three standard errors of the sampling beside what is aimed at.
    expect(coverage.covered).toBeGreaterThan(0.93 - 3 * errorOf(0.93, coverage.samples));
    expect(coverage.covered).toBeLessThan(0.97 + 3 * errorOf(0.97, coverage.samples));
  });

  test.each(few)("in 93 % or more: $name", (scenario) => {
    const coverage = measured(scenario);
    expect(coverage.covered).toBeGreaterThan(0.93 - 3 * errorOf(0.93, coverage.samples));
  });

  test("2 of 3 over 72 h, where plain t covers 62 %: no ordinary interval is claimed", () => {
    const coverage = measured(few[0]);
    expect(coverage.covered).toBeGreaterThan(0.95);
    expect([...coverage.methods.keys()].toSorted((a, b) => (a < b ? -1 : 1))).toEqual(["none-seen", "too-few"]);
    // Half a width of many times the mean: nobody can take it for an estimate.
    expect(coverage.halfWidth).toBeGreaterThan(10);
  });
});

describe("what no interval can know", () => {
  test.each(unseen)("$name: covered less often, since the long ones are often not seen at all", (scenario) => {
    const coverage = measured(scenario);
    // Measured over 4,000 samples: 79.7 and 90.3 %.
    expect(coverage.covered).toBeGreaterThan(0.78 - 3 * errorOf(0.78, coverage.samples));
    expect(coverage.tooLow).toBeGreaterThan(3 * coverage.tooHigh);
  });
});

const done = new Map<Scenario, Coverage>();

function measured(scenario: Scenario): Coverage {
  const known = done.get(scenario);
  if (known !== undefined) return known;
  const coverage = coverageOf(scenario, samplesOf(scenario));
  done.set(scenario, coverage);
  if (asked !== undefined) process.stdout.write(`${coverageLine(coverage)}\n`);
  return coverage;
}

function errorOf(share: number, samples: number): number {
  return Math.sqrt((share * (1 - share)) / samples);
}
