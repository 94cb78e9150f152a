/** Series, parallel and k-of-n systems, with one crew and any number of them. */
import { expect, test } from "vitest";
import { quorums } from "../../validation/cases/quorum.ts";
import { checkCases } from "../support/check-cases.ts";
import { readRepositoryFile, runScenario } from "../support/run-scenario.ts";
import { expectExact, sampleOf } from "../support/sample.ts";

checkCases(quorums);

test("the bundled quorum has the values that its description names", () => {
  const all = runScenario(readRepositoryFile("scenarios/etcd-quorum.yaml"), 5000);
  const share = (option: string): number[] => all.get(option)!.groupUnavailability("quorum");
  expectExact("bundled, unlimited", sampleOf(share("anyCrews")), { expected: 0.00113680110549, sd: 0.00104108570686 });
  expectExact("bundled, one crew", sampleOf(share("oneCrew")), { expected: 0.00229986891246, sd: 0.00211992860218 });
  for (const runs of all.values()) {
    // The system's downtime is the sum of its causes.
    expect(runs.unavailability(undefined, "hardware")).toEqual(runs.groupUnavailability("quorum"));
    expect(runs.unavailability()).toEqual(runs.groupUnavailability("quorum"));
  }
});
