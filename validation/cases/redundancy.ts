import { scenarioOf } from "../case.ts";
import type { Case } from "../case.ts";
import { outagesOf, shareDown } from "../metrics.ts";

const chain = { method: "Markov chain, transient" };

/** Two replicas that fail alike, in use or not. */
const pair = (part: string): string =>
  scenarioOf(
    "A pair",
    2000,
    `
components: {replica: {count: 2, failures: {fault: {mttf: 200 h, recovery: exponential(mean 10 h)}}}}
parts: {service: {on: replica, ${part}}}
groups: {watched: {of: service, need: 1}}
system: watched`,
  );

/**
 * Replicas that take over. The chains' states are who of the two is down, which is in use, and whether a failover is under
 * way, or done by hand; they were solved by uniformization from everything up.
 */
export const redundancies: readonly Case[] = [
  {
    id: "active-standby",
    tests: "failover: time, coverage, by hand; standby lost meanwhile",
    scenario: pair("failover: {time: exponential(mean 0.5 h), coverage: 90 %, manual: exponential(mean 4 h)}"),
    metrics: [
      shareDown(0.0056297853287817735, { ...chain, sd: 0.004206088965025628 }),
      outagesOf("watched", 9.943702146712186, chain),
    ],
    histories: 60_000,
    testHistories: 3000,
  },
  {
    id: "coverage-1-of-2",
    tests: "both in use: the other carries on after nine of ten losses, else until it is back or somebody helps",
    scenario: scenarioOf(
      "A pair that may not carry on",
      2000,
      `
components: {replica: {count: 2, failures: {fault: {mttf: 200 h, recovery: exponential(mean 10 h)}}}}
groups: {system: {of: replica, need: 1, coverage: 90 %, manual: exponential(mean 4 h)}}
system: system`,
    ),
    metrics: [
      shareDown(0.004812016939655204, { ...chain, sd: 0.004381409704768503 }),
      outagesOf("system", 2.692145460664447, chain),
    ],
    histories: 60_000,
    testHistories: 3000,
  },
];
