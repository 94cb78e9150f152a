import type { Case } from "../case.ts";
import { downtime, nodesNotReady } from "../figures.ts";
import { shareDown } from "../metrics.ts";

const downShare = (mttfHours: number, mttrHours: number): number => mttrHours / (mttfHours + mttrHours);
const faulty = 1 - (1 - downShare(4380, 0.5)) * (1 - downShare(26_280, 8)) * (1 - downShare(87_600, 2));
// 36 dates fall before the horizon, but the last of them is the horizon itself for node 1 and beyond it for the others.
const rebooting = (35 * 300) / 3600 / 26_280;

const programs = "two hand-written C++ programs, 12,000 histories";

/** Larger systems, whose values come from independent programs. */
export const workloads: readonly Case[] = [
  {
    id: "W1s",
    tests: "190 of 200 components, three crews, lognormal repair",
    scenario: { file: "tests/oracles/scenarios/fleet.yaml" },
    metrics: [
      // A winner tree over all components, and a race of exponentials with std::mt19937_64.
      shareDown(0.011693, { method: "two unlike C++ programs, 710,000 histories", expectedError: 7e-6 }),
    ],
    histories: 13_000,
    testHistories: 500,
  },
  {
    id: "W2",
    tests: "2,000 tools on 60 nodes on 20 hypervisors in 4 racks: evictions, monthly reboots with drains",
    scenario: { file: "tests/oracles/scenarios/cluster.yaml" },
    metrics: [
      {
        name: "share down, one replica",
        figure: downtime({ className: "single" }),
        expected: 4.9096e-5,
        expectedError: 1.9e-8,
        method: programs,
      },
      {
        name: "share down, two replicas",
        figure: downtime({ className: "double" }),
        expected: 6.683e-7,
        expectedError: 4.3e-9,
        method: programs,
        // Two pods of one tool must fall within six minutes. A tenth would take 1,000 histories.
        testBluntness: 0.2,
      },
      {
        name: "nodes not Ready",
        figure: nodesNotReady,
        expected: faulty + (1 - faulty) * rebooting,
        method: "closed form, long run",
      },
    ],
    histories: 3000,
    testHistories: 256,
    blunt: "two pods of one tool seldom fall within six minutes",
  },
];
