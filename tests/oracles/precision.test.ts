/**
 * Mean and deviation of one replication: downtime in a year of components with exponential up time (500 h) and repair
 * (5 h), all up at t = 0. Expected values: closed form for one component, second moment of the chain for 2 of 3.
 */
import { describe, test } from "vitest";
import { runOnly } from "../support/run-scenario.ts";
import { expectDeviation, expectExact, sampleOf } from "../support/sample.ts";

describe.each([
  ["one component", 1, 1, 0.00989539480192, 0.00332675586372, 4000],
  ["2 of 3", 3, 2, 0.000291900350296, 0.000412957724172, 20_000],
] as const)("%s", (title, count, need, expected, sd, replications) => {
  const text = `
format: headroom/1
title: ${title}
horizon: 8760 h
hoursPerYear: 8760
components: {member: {count: ${count}, failures: {breakdown: {mttf: 500 h, recovery: exponential(mean 5 h)}}}}
groups: {system: {of: member, need: ${need}}}
system: system
`;
  const values = runOnly(text, replications).unavailability();

  test("mean", () => expectExact(title, sampleOf(values), { expected, sd }));
  test("standard deviation", () => expectDeviation(title, values, sd));
});
