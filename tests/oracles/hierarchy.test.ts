/** Racks, hosts, VMs and pods: what replicas share. */
import { expect, test } from "vitest";
import { hierarchies } from "../../validation/cases/hierarchy.ts";
import { checkCases } from "../support/check-cases.ts";
import { readRepositoryFile, runScenario } from "../support/run-scenario.ts";
import { expectExact, sampleOf } from "../support/sample.ts";

checkCases(hierarchies);

test("the bundled scenario has the values that its description names", () => {
  const runs = runScenario(readRepositoryFile("scenarios/rack-host-vm.yaml"), 2500);
  const yearMinutes = 8760 * 60;
  const minutes = (option: string): number[] =>
    runs
      .get(option)!
      .unavailability()
      .map((share) => share * yearMinutes);
  // The chain of C03-cascade with boot and start times of 3 min and 36 s: 1,480.1 and 46.67 minutes a year.
  expectExact("bundled, same host", sampleOf(minutes("sameHost")), { expected: 0.00281595676496 * yearMinutes });
  expect(sampleOf(minutes("sameRack")).mean).toBeLessThan(sampleOf(minutes("sameHost")).mean / 20);
  expect(sampleOf(minutes("twoRacks")).mean).toBeLessThan(sampleOf(minutes("sameRack")).mean / 3);
});
