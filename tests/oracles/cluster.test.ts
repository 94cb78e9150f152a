/**
 * 2,000 tools on 60 nodes with failures in three layers, evictions, and monthly reboots with drains. Expected values of
 * the tools: hand-written C++ simulations of the same rules (two programs, 12,000 histories). Of the nodes: on paper.
 */
import { test } from "vitest";
import { readRepositoryFile, runOnly } from "../support/run-scenario.ts";
import { expectExact, sampleOf } from "../support/sample.ts";

const runs = runOnly(readRepositoryFile("tests/oracles/scenarios/cluster.yaml"), 256);

test("tools with one replica", () => {
  expectExact("single", sampleOf(runs.unavailability("single")), { expected: 4.9096e-5, expectedError: 1.9e-8 });
});

test("tools with two replicas", () => {
  // Rare: two pods of one tool must fall within six minutes. A tenth would take 1,000 histories.
  const exact = { expected: 6.683e-7, expectedError: 4.3e-9, bluntness: 0.2 };
  expectExact("double", sampleOf(runs.unavailability("double")), exact);
});

test("nodes that are not ready", () => {
  const down = (mttf: number, mttr: number): number => mttr / (mttf + mttr);
  const faulty = 1 - (1 - down(4380, 0.5)) * (1 - down(26_280, 8)) * (1 - down(87_600, 2));
  // 36 dates fall before the horizon, but the last of them is the horizon itself for node 1 and beyond it for the others.
  const rebooting = (35 * 300) / 3600 / 26_280;
  // The nodes are alike and nothing is requested: headroom is the share of nodes that are ready.
  const notReady = runs.scalar("cpuHeadroomMean").map((headroom) => 1 - headroom);
  expectExact("not ready", sampleOf(notReady), { expected: faulty + (1 - faulty) * rebooting });
});
