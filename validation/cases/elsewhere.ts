import { scenarioOf } from "../case.ts";
import type { Case, Metric } from "../case.ts";
import { outagesPerTool } from "../figures.ts";
import { shareDown } from "../metrics.ts";

interface Given {
  readonly mttfHours: number;
  readonly recovery: string;
  readonly toleration: string;
  readonly start: string;
  readonly startInPlace: string;
  readonly horizonHours: number;
}

const renewal = { method: "renewal theory" };

/** 20 tools on 20 nodes, so that one with room is always up. The nodes are found silent at once, or after 40 s. */
function restartElsewhere(given: Given, grace = "40 s"): string {
  return scenarioOf(
    "Restart elsewhere",
    given.horizonHours,
    `
nodes:
  worker: {count: 20, failures: {os: {mttf: ${given.mttfHours} h, recovery: "${given.recovery}"}}}
tools:
  web: {count: 20, start: "${given.start}", startInPlace: ${given.startInPlace}}
kubernetes: {grace: ${grace}, toleration: ${given.toleration}, scoring: round-robin, evictionRate: unlimited}`,
  );
}

function outages(yearly: number): Metric {
  return { name: "outages per tool", figure: outagesPerTool, expected: yearly, ...renewal };
}

const usual = {
  mttfHours: 4380,
  recovery: "exponential(mean 6 h)",
  toleration: "300 s",
  start: "60 s",
  startInPlace: "0 s",
  horizonHours: 8760,
};

/**
 * The case says that nothing else happens to a pod while it is down. Where a start takes hours, its new node would fail
 * meanwhile; so these wait 5 h for the eviction and then start at once, which is the same law of the outage.
 */
const stressed = {
  ...usual,
  mttfHours: 200,
  recovery: "exponential(mean 20 h)",
  toleration: "5 h",
  start: "0 s",
  horizonHours: 4000,
};

/** Rates at which a new node fails during a start of a minute: once in 100,000 restarts. */
export const elsewhere: readonly Case[] = [
  {
    id: "C04a-exp-repair",
    tests: "evicted after 340 s, runs elsewhere 60 s later, or at once when its node returns",
    scenario: restartElsewhere(usual),
    metrics: [shareDown(2.5133598850084035e-5, renewal), outages(1.9999497324844973)],
    histories: 4000,
    testHistories: 300,
  },
  {
    id: "C04b-lognormal-repair",
    tests: "… with lognormal repair",
    scenario: restartElsewhere({ ...usual, recovery: "lognormal(median 2 h, sigma 1.2)" }),
    metrics: [shareDown(2.5308313005481576e-5, renewal), outages(1.9999493830534067)],
    histories: 4000,
    testHistories: 300,
  },
  {
    id: "C04c-start-after-repair",
    tests: "… with a start of 30 s on the repaired node",
    scenario: restartElsewhere({ ...usual, startInPlace: "30 s" }),
    metrics: [shareDown(2.516720821355801e-5, renewal), outages(1.9999496652653295)],
    histories: 4000,
    testHistories: 300,
  },
  {
    id: "C04d-random-start",
    tests: "… with a random start elsewhere",
    scenario: restartElsewhere({ ...usual, start: "lognormal(median 0.02 h, sigma 0.8)" }),
    metrics: [shareDown(2.755613101672488e-5, renewal), outages(1.9999448873385353)],
    histories: 4000,
    testHistories: 300,
  },
  {
    id: "C04e-no-eviction",
    tests: "a pod that waits for its own node",
    scenario: restartElsewhere({ ...usual, toleration: "50 years" }),
    metrics: [shareDown(0.0013670533590588053, renewal)],
    histories: 4000,
    testHistories: 200,
  },
  {
    id: "C04f-two-node-pool",
    tests: "where both nodes are down, the pod waits for the first to return",
    // The case's eviction timer is exponential. Here eviction is at once and the start takes that time, which is the same
    // unless the second node is down, too; then the pod waits 0.1 h longer, in one outage of 730: 0.1 % of the share.
    scenario: scenarioOf(
      "Two nodes",
      8760,
      `
nodes:
  worker: {count: 2, failures: {os: {mttf: 4380 h, recovery: exponential(mean 6 h)}}}
tools:
  web: {start: exponential(mean 0.1 h), startInPlace: 0 s}
kubernetes: {grace: 0 s, toleration: 0 s, evictionRate: unlimited}`,
    ),
    metrics: [shareDown(2.4265122055010188e-5, { method: "Markov chain, transient", sd: 4.2482652536934776e-5 })],
    histories: 150_000,
    testHistories: 8000,
  },
  {
    id: "C04a-exp-repair-stress",
    tests: "half of the evicted pods' nodes would have returned within the day",
    scenario: restartElsewhere(stressed, "0 s"),
    metrics: [shareDown(0.021628537365002348, renewal)],
    histories: 300,
    testHistories: 30,
  },
  {
    id: "C04b-lognormal-repair-stress",
    tests: "… with lognormal repair",
    scenario: restartElsewhere({ ...stressed, recovery: "lognormal(median 6 h, sigma 1)" }, "0 s"),
    metrics: [shareDown(0.019761746568243505, renewal)],
    histories: 300,
    testHistories: 30,
  },
  {
    id: "C04e-no-eviction-stress",
    tests: "a pod that waits for its own node",
    scenario: restartElsewhere({ ...stressed, toleration: "50 years" }),
    metrics: [shareDown(0.09049586776859507, renewal)],
    histories: 600,
    testHistories: 40,
  },
];
