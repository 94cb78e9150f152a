import { describe, expect, it } from "vitest";
import type { FailureMode, ToolSpec } from "../../../../simulation/scenario/types.ts";
import { constant, host, mode, node, option, tool, vm, work } from "../../../support/option.ts";
import { runOption } from "../../../support/run-option.ts";
import type { Outcome } from "../../../support/run-option.ts";

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

/** Four pods that request 1,000 of the four CPUs, promised twice, and use what the case says. */
function used(given: Partial<ToolSpec>, weekOffsetHours = 0): number {
  const entities = [
    host("h", { cpu: 4000, cpuOvercommit: 2, memory: 65_536 }),
    vm("v", "h", { cpu: 8000, memory: 8192 }),
    node("n", { on: "v", allocatableCpu: 8000, allocatableMemory: 8192 }),
  ];
  const tools = [tool("web", { count: 4, requestCpu: constant(1000), ...given })];
  const scenario = { horizonHours: 2 * 168, weekOffsetHours };
  return hours(runOption(option({ entities, tools, kubernetes }), scenario)) / 4;
}

describe("what is really used", () => {
  const working = [8, 32, 56].map((from) => [from, from + 10] as const);

  it("counts instead of what is requested", () => {
    expect(used({})).toBe(0);
    expect(used({ usageCpu: constant(1001) })).toBe(2 * 168);
    expect(used({ usageCpu: constant(999), requestCpu: constant(2000) })).toBe(0);
  });

  it("changes at the hours of the week", () => {
    expect(used({ profile: { hours: working, factor: 1.5 } })).toBeCloseTo(2 * 30, 9);
    // Less than usual then: all other hours.
    expect(used({ usageCpu: constant(1500), profile: { hours: working, factor: 0.5 } })).toBeCloseTo(2 * 138, 9);
    expect(used({ profile: { hours: null, factor: 1.5 } })).toBe(2 * 168);
  });

  it("knows on which day of the week the history begins, and nights over the end of the week", () => {
    // From Wednesday 10:00, hour 58: 8 h are left of that day's ten, a week later all ten, and at last the first two.
    expect(used({ profile: { hours: [[56, 66]], factor: 1.5 } }, 58)).toBeCloseTo(8 + 10 + 2, 9);
    const night = [[0, 6], [162, 168]] as const; // prettier-ignore
    expect(used({ profile: { hours: night, factor: 1.5 } })).toBeCloseTo(2 * 12, 9);
    expect(used({ profile: { hours: night, factor: 1.5 } }, 165)).toBeCloseTo(2 * 12, 9);
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
