/** A pod whose node fails: it runs again at the first of its node's return and its start elsewhere. */
import { describe, expect, test } from "vitest";
import { elsewhere } from "../../validation/cases/elsewhere.ts";
import { checkCases } from "../support/check-cases.ts";
import { runOnly } from "../support/run-scenario.ts";

checkCases(elsewhere);

describe("worked on paper", () => {
  const lost = (start: string, replicas: number): string => `
format: headroom/1
title: A node lost for good
initialAge: new
horizon: 720 h
nodes:
  doomed: {count: 1, cpu: 8, memory: 32 GiB, failures: {loss: {time: 100 h, recovery: 1000 h}}}
  sound: {count: 3, cpu: 8, memory: 32 GiB}
tools:
  web: {count: 4, replicas: ${replicas}, start: ${start}, spread: {over: node, hard: true}, requests: {cpu: 1, memory: 1 GiB}}
kubernetes: {grace: 50 s, toleration: 300 s}
`;

  test.each([
    ["5 s", 355_000],
    ["15 s", 365_000],
    ["60 s", 410_000],
  ])("a node lost for good costs its pod 350 s and the start of %s", (start, expectedMs) => {
    // Four tools on four nodes, one each: one of them is hit.
    const runs = runOnly(lost(start, 1), 2);
    expect(runs.downtimeMs("web")).toEqual([expectedMs, expectedMs]);
    expect(runs.downtimeMs("web", "hardware")).toEqual([expectedMs, expectedMs]);
    expect(runs.scalar("podsEvicted")).toEqual([1, 1]);
  });

  test("a second replica on another node costs nothing", () => {
    expect(runOnly(lost("15 s", 2), 1).downtimeMs("web")).toEqual([0]);
  });

  test.each([1, 3])("a storage stall of 25 minutes costs 25 minutes, with %i replica(s)", (replicas) => {
    // The outage of 2024-06-11: 99.9421 % of a month of 30 days. Nobody is evicted, for nobody is there to do it.
    const runs = runOnly(
      `
format: headroom/1
title: Storage stalls
initialAge: new
horizon: 30 d
hosts: {host: {count: 3, cpu: 64, memory: 256 GiB}}
vms:
  workerVm: {count: 3, on: host, cpu: 8, memory: 32 GiB, storage: ceph, start: 90 s}
  controlVm: {count: 3, on: host, cpu: 8, memory: 32 GiB, storage: ceph, start: 90 s}
nodes: {worker: {on: workerVm}}
parts:
  ceph: {failures: {stall: {cause: storage, time: 100 h, recovery: 25 min, effect: freezes}}}
  control: {on: controlVm, need: 2, stops: [rescheduling, deploys]}
tools:
  web: {count: 10, replicas: ${replicas}, start: 30 s, spread: node, requests: {cpu: 100m, memory: 512 MiB}}
`,
      1,
    );
    // The second stall would come at 200 h and 25 min, and so on: seven in 720 h.
    expect(runs.downtimeMs("web")).toEqual([10 * 7 * 1_500_000]);
    expect(runs.partUnavailability("control")).toEqual([(7 * 25) / (720 * 60)]);
  });
});
