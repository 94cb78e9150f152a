/** Nodes that pull images for the pods that come to them, some at a time. */
import { expect, test } from "vitest";
import { pulls } from "../../validation/cases/pulls.ts";
import { checkCases } from "../support/check-cases.ts";
import { runOnly } from "../support/run-scenario.ts";

checkCases(pulls);

/** A server with 60 pods is lost for good at 100 h, and `nodes` others take them over. What is on these keeps them off at first. */
const lost = (nodes: number, parallelPulls: number | "unlimited"): string => `
format: headroom/1
title: A server lost for good
initialAge: new
horizon: 720 h
nodes:
  doomed: {count: 1, cpu: 64, memory: 256 GiB, failures: {loss: {time: 100 h, recovery: 1000 h}}}
  other: {count: ${nodes}, cpu: 64, memory: 256 GiB}
tools:
  there: {count: ${nodes}, priority: 1, nodes: other, requests: {cpu: 32, memory: 128 GiB}}
  web: {count: 60, pull: 20 s, start: 10 s, requests: {cpu: 100m, memory: 256 MiB}}
kubernetes: {grace: 50 s, toleration: 300 s, parallelPulls: ${parallelPulls}}
`;

test.each([
  // 350 s until they are given up, so many pulls as come before, the own one, and the start.
  { nodes: 1, parallelPulls: 1, seconds: 60 * 360 + (20 * (60 * 61)) / 2 },
  { nodes: 6, parallelPulls: 1, seconds: 60 * 360 + (6 * 20 * (10 * 11)) / 2 },
  { nodes: 1, parallelPulls: 6, seconds: 60 * 360 + (6 * 20 * (10 * 11)) / 2 },
  { nodes: 1, parallelPulls: "unlimited" as const, seconds: 60 * 380 },
])("60 pods on $nodes nodes, $parallelPulls at a time", ({ nodes, parallelPulls, seconds }) => {
  const runs = runOnly(lost(nodes, parallelPulls), 1);
  expect(runs.downtimeMs("web", "hardware")).toEqual([1000 * seconds]);
  expect(runs.downtimeMs("web")).toEqual([1000 * seconds]);
});
