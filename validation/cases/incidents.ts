import { scenarioOf } from "../case.ts";
import type { Case } from "../case.ts";
import { incidentsOf, shareOfLengthsAbove } from "../figures.ts";

const horizonHours = 2000;
const failures = 1 / 200;
const repairs = 1 / 2;
const nodes = 4;

/** Failures of one node up to t, up at 0: a Markov chain of two states. */
const failuresUntil = (t: number): number => {
  const both = failures + repairs;
  return (failures * repairs * t) / both + (failures / both) ** 2 * (1 - Math.exp(-both * t));
};

/** Of all nodes, that last at least so many hours up to the horizon: those that begin early enough, times P(repair > hours). */
const lasting = (hours: number): number => nodes * failuresUntil(horizonHours - hours) * Math.exp(-repairs * hours);

const nodesOfTen = (ignore: string): string =>
  scenarioOf(
    "Four nodes of ten tools",
    horizonHours,
    `
nodes: {node: {count: 4, failures: {fault: {mttf: 200 h, recovery: exponential(mean 2 h)}}}}
kubernetes: {toleration: 1 year, scoring: round-robin}
tools: {web: {count: 40}}
${ignore}`,
  );

const closed = { method: "Markov chain, transient" };

/** How often how much is hit for how long: each node is an incident of its ten tools, as long as its repair. */
export const incidents: readonly Case[] = [
  {
    id: "incidents by size and length",
    tests: "how many tools, how long; open ones as long as they were seen",
    scenario: nodesOfTen(""),
    metrics: [
      { name: "incidents", figure: incidentsOf(1, 0), expected: lasting(0), ...closed },
      { name: "of 10 tools, 5 min", figure: incidentsOf(10, 5), expected: lasting(1 / 12), ...closed },
      { name: "of 10 tools, 1 h", figure: incidentsOf(10, 60), expected: lasting(1), ...closed },
      { name: "of 10 tools, 4 h", figure: incidentsOf(10, 240), expected: lasting(4), ...closed },
      {
        name: "share of lengths above P95",
        figure: shareOfLengthsAbove(Math.log(20) / repairs),
        expected: 0.05,
        method: "closed form",
      },
    ],
    histories: 33_000,
    testHistories: 1400,
  },
  {
    id: "incidents that are not ignored",
    tests: "ignoreOutagesBelow: 3 h",
    scenario: nodesOfTen("ignoreOutagesBelow: 3 h"),
    metrics: [{ name: "incidents", figure: incidentsOf(1, 0), expected: lasting(3), ...closed }],
    histories: 5000,
    testHistories: 250,
  },
];
