import { describe, expect, it } from "vitest";
import type { FailureMode } from "../../../simulation/scenario/types.ts";
import { constant, host, mode, node, option, tool, vm, work } from "../../support/option.ts";
import { runOption } from "../../support/run-option.ts";
import type { Outcome } from "../../support/run-option.ts";

const hours = ({ row, sim }: Outcome, index = 0): number => row[sim.model.layout.degradedHours + index];
const kubernetes = { graceHours: 0, tolerationHours: 0 };

/** Four CPUs promised twice to two VMs of four each. */
function overcommitted(tools: number, cpu = 1000, hosts = 1): Outcome {
  const entities = [
    host("h", { count: hosts, cpu: 4000, cpuOvercommit: 2, memory: 65_536 }),
    vm("v", "h", { count: 2, cpu: 4000, memory: 8192 }),
    node("n", {
      count: 2,
      on: "v",
      allocatableCpu: 4000,
      allocatableMemory: 8192,
      planned: [work(40, 10, { stagger: 1e6 })],
    }),
  ];
  const given = [tool("web", { count: tools, requestCpu: constant(cpu) })];
  return runOption(option({ entities, tools: given, kubernetes }), { horizonHours: 100 });
}

describe("CPU steal", () => {
  it("is where pods on a host want more than its CPUs, not more than it promises", () => {
    expect(hours(overcommitted(4))).toBe(0);
    // Six of 1,000 on four: all six are slow, but for the 10 h in which two of them have no place beside the other four.
    expect(hours(overcommitted(6))).toBe(6 * 90);
    expect(overcommitted(6).totalDownMs).toBe(2 * 10 * 3_600_000);
  });

  it("is not where VMs have hosts of their own", () => {
    expect(hours(overcommitted(6, 1000, 2))).toBe(0);
  });
});

/** Two pods of 1,500 on a host of four CPUs that keeps a share of them for 30 h from 50 h on. */
function degraded(factor: number, on: "host" | "node", given: Partial<FailureMode> = {}): Outcome {
  const failures = [mode("hot", 50, 30, { effect: { kind: "degraded", factor }, ...given })];
  const entities = [
    host("h", { cpu: 4000, failures: on === "host" ? failures : [] }),
    node("n", { on: "h", failures: on === "node" ? failures : [] }),
  ];
  const tools = [tool("web", { count: 1, replicas: 2, requestCpu: constant(1500) })];
  return runOption(option({ entities, tools, kubernetes }), { horizonHours: 100 });
}

describe("a degraded machine", () => {
  it.each(["host", "node"] as const)("makes its tools slow where it has not enough left: %s", (on) => {
    // One tool with both pods on it: 30 h, no downtime.
    expect(hours(degraded(0.7, on))).toBe(30);
    expect(degraded(0.7, on).totalDownMs).toBe(0);
    expect(hours(degraded(0.75, on))).toBe(0);
  });
});
