/**
 * Racks, hosts, VMs and pods: what replicas share. Expected values with independent clocks: transient Markov chain over
 * all components, with the exact deviation of one replication. With cascade: stationary solution of the chain of one
 * host (racks are independent), compared with long runs; the start with everything up makes these about one part in a
 * thousand too good.
 */
import { describe, expect, test } from "vitest";
import { hierarchyScenario } from "../support/hierarchy.ts";
import type { Layers } from "../support/hierarchy.ts";
import { readRepositoryFile, runScenario } from "../support/run-scenario.ts";
import { expectExact, sampleOf } from "../support/sample.ts";

const usual: Layers = { rack: [50_000, 4], host: [8760, 24], vm: [4000, 0.5], pod: [500, 0.05] };
const stressed: Layers = { rack: [2000, 8], host: [500, 20], vm: [200, 4], pod: [50, 1] };

describe("independent clocks, a year, usual rates", () => {
  const text = hierarchyScenario({ layers: usual, rules: { kind: "independent" }, horizonHours: 8760 });
  const runs = runScenario(text, 4000);

  test.each([
    ["single", 0.00302883769526, 0.00385839562522],
    ["sameHost", 0.00280456488879, 0.00385727280132],
    ["singleMetal", 0.00290422343267, 0.00385703467564],
  ])("%s", (option, expected, sd) => {
    expectExact(option, sampleOf(runs.get(option)!.unavailability()), { expected, sd });
  });
});

describe("independent clocks, 2,000 h, stressed", () => {
  const given = { layers: stressed, rules: { kind: "independent" }, horizonHours: 2000 } as const;
  const runs = runScenario(hierarchyScenario(given), 4000);

  test.each([
    ["single", 0.0790652430151, 0.0274436346829],
    ["sameHost", 0.0433500997634, 0.0268579471046],
    ["sameRack", 0.00964033868593, 0.00751901008901],
    ["twoRacks", 0.00626243640206, 0.00532321361362],
    ["singleMetal", 0.0606848476615, 0.0266815896813],
  ])("%s", (option, expected, sd) => {
    expectExact(option, sampleOf(runs.get(option)!.unavailability()), { expected, sd });
  });

  test.each([
    ["quorumTwoRacks", 0.020798258280096],
    ["twoRacksWithStorage", 0.0112609759082],
  ])("%s, long run", (option, expected) => {
    const long = { ...given, horizonHours: 20_000 };
    const stored = option === "twoRacksWithStorage";
    const text = hierarchyScenario(long, stored ? [1000, 5] : null);
    const values = runScenario(text, 500)
      .get(stored ? "twoRacks" : option)!
      .unavailability();
    expectExact(option, sampleOf(values), { expected });
  });
});

describe("with cascade, 20,000 h, stressed", () => {
  const rules = { kind: "cascade", vmBootHours: 3, podStartHours: 1.5 } as const;
  const runs = runScenario(hierarchyScenario({ layers: stressed, rules, horizonHours: 20_000 }), 800);

  test.each([
    ["single", 0.0942150639589],
    ["sameHost", 0.049710846069],
    ["sameRack", 0.0121582636782],
    ["twoRacks", 0.00887647827678],
    ["singleMetal", 0.0638426732752],
    ["sameRackMetal", 0.00758144909245],
    ["twoRacksMetal", 0.00407588693093],
  ])("%s", (option, expected) => {
    expectExact(`cascade ${option}`, sampleOf(runs.get(option)!.unavailability()), { expected });
  });

  test.each([
    ["single", 218.203591092],
    ["singleMetal", 184.516609097],
  ])("%s: outages a year", (option, expectedPerYear) => {
    const expected = (expectedPerYear * 20_000) / 8760;
    expectExact(`cascade ${option}, outages`, sampleOf(runs.get(option)!.groupOutages("service")), { expected });
  });
});

describe("with cascade, usual rates", () => {
  const rules = { kind: "cascade", vmBootHours: 0.05, podStartHours: 0.01 } as const;
  const runs = runScenario(hierarchyScenario({ layers: usual, rules, horizonHours: 87_600 }), 400);

  test.each([
    ["single", 0.0030456566946],
    ["sameHost", 0.00281595676496],
    ["singleMetal", 0.00291286196176],
  ])("%s", (option, expected) => {
    expectExact(`cascade, usual, ${option}`, sampleOf(runs.get(option)!.unavailability()), { expected });
  });
});

test("the bundled scenario has the values that its description names", () => {
  const runs = runScenario(readRepositoryFile("scenarios/rack-host-vm.yaml"), 2500);
  const yearMinutes = 8760 * 60;
  const minutes = (option: string): number[] =>
    runs
      .get(option)!
      .unavailability()
      .map((share) => share * yearMinutes);
  // The same chain with boot and start times of 3 min and 36 s: 1,480.1 and 46.67 minutes a year.
  expectExact("bundled, same host", sampleOf(minutes("sameHost")), { expected: 0.00281595676496 * yearMinutes });
  expect(sampleOf(minutes("sameRack")).mean).toBeLessThan(sampleOf(minutes("sameHost")).mean / 20);
  expect(sampleOf(minutes("twoRacks")).mean).toBeLessThan(sampleOf(minutes("sameRack")).mean / 3);
});
