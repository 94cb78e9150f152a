/**
 * Series, parallel and k-of-n systems of components with exponential up time (400 h) and repair (8 h), all up at t = 0.
 * Expected values: transient solution of the continuous-time Markov chain (uniformisation), its second moment for the
 * deviation of one replication.
 */
import { describe, expect, test } from "vitest";
import { runOnly, runScenario, readRepositoryFile } from "../support/run-scenario.ts";
import { expectExact, sampleOf } from "../support/sample.ts";

function quorum(count: number, need: number, crews: number | "unlimited"): string {
  return `
format: headroom/1
title: ${need} of ${count}
horizon: 8760 h
hoursPerYear: 8760
crews: {repair: {count: ${crews}}}
components:
  member:
    count: ${count}
    failures: {breakdown: {mttf: 400 h, recovery: {fix: {time: exponential(mean 8 h), crew: repair}}}}
groups: {system: {of: member, need: ${need}}}
system: system
`;
}

describe.each([
  ["series of 5", 5, 5, "unlimited", 0.0941864532401, 0.0122317586607, 99.1865833702, 1000],
  ["series of 5", 5, 5, 1, 0.0977850738783, 0.0130516112733, 98.7925344103, 1000],
  ["2 of 3", 3, 2, "unlimited", 0.00113680110549, 0.00104108570686, 2.47425035856, 5000],
  ["2 of 3", 3, 2, 1, 0.00229986891246, 0.00211992860218, 2.47132532632, 5000],
  ["3 of 5", 5, 3, "unlimited", 7.30663061256e-5, 0.000216031124025, 0.237710670756, 16_000],
  ["3 of 5", 5, 3, 1, 0.000449403136932, 0.000969369610074, 0.473274283861, 8000],
  ["1 of 3", 3, 1, 1, 4.50550188032e-5, 0.000289657193465, 0.0493804242712, 70_000],
] as const)("%s (%i, %i) with %s crew(s)", (title, count, need, crews, expected, sd, outages, replications) => {
  const runs = runOnly(quorum(count, need, crews), replications);

  test("share of the year without quorum", () => {
    expectExact(`${title}, ${crews}, share`, sampleOf(runs.groupUnavailability("system")), { expected, sd });
  });

  test("how often it is lost", () => {
    expectExact(`${title}, ${crews}, outages`, sampleOf(runs.groupOutages("system")), { expected: outages });
  });

  test("the system's downtime is the sum of its causes", () => {
    expect(runs.unavailability(undefined, "hardware")).toEqual(runs.groupUnavailability("system"));
    expect(runs.unavailability()).toEqual(runs.groupUnavailability("system"));
  });
});

test("first come, first served, with unlike components", () => {
  // Mean up times 300, 600, 1200 h, repairs 4, 10, 24 h, two of three must work, one crew. Without a queue: 0.000787.
  const member = (mttf: number, mttr: number): string =>
    `{failures: {breakdown: {mttf: ${mttf} h, recovery: {fix: {time: exponential(mean ${mttr} h), crew: repair}}}}}`;
  const text = `
format: headroom/1
title: Unlike components
horizon: 8760 h
hoursPerYear: 8760
crews: {repair: {count: 1, order: first-come}}
components: {quick: ${member(300, 4)}, middling: ${member(600, 10)}, slow: ${member(1200, 24)}}
groups: {system: {of: [quick, middling, slow], need: 2}}
system: system
`;
  const runs = runOnly(text, 5000);
  const exact = { expected: 0.00291586056174, sd: 0.00368876252985 };
  expectExact("unlike components", sampleOf(runs.groupUnavailability("system")), exact);
});

test("the bundled quorum has the values that its description names", () => {
  const runs = runScenario(readRepositoryFile("scenarios/etcd-quorum.yaml"), 5000);
  const share = (option: string): number[] => runs.get(option)!.groupUnavailability("quorum");
  expectExact("bundled, unlimited", sampleOf(share("anyCrews")), { expected: 0.00113680110549, sd: 0.00104108570686 });
  expectExact("bundled, one crew", sampleOf(share("oneCrew")), { expected: 0.00229986891246, sd: 0.00211992860218 });
});
