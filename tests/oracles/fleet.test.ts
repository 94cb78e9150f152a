/**
 * 200 components and three crews, first come, first served; up 876 h on average (exponential), repairs lognormal with
 * mean 8 h and sigma 1, all up at t = 0, three years. Expected: share of time with at least 190 up, from two unlike
 * hand-written programs (a winner tree over all components; a race of exponentials with std::mt19937_64), 710,000
 * histories in all.
 */
import { test } from "vitest";
import { readRepositoryFile, runOnly } from "../support/run-scenario.ts";
import { expectExact, sampleOf } from "../support/sample.ts";

test("share of time with 190 of 200 up", () => {
  const runs = runOnly(readRepositoryFile("tests/oracles/scenarios/fleet.yaml"), 500);
  const down = sampleOf(runs.groupUnavailability("enough"));
  expectExact("190 of 200", down, { expected: 0.011693, expectedError: 7e-6 });
});
