import { describe, expect, it } from "vitest";
import type { Cause, PlannedWork, ToolSpec } from "../../../../simulation/scenario/types.ts";
import { node, option, part, second, tool, work } from "../../../support/option.ts";
import { runOption } from "../../../support/run-option.ts";

/** All times in seconds. Every replica is on a node of its own, which is only ever cut off: back at once, no eviction. */
const away = (from: number, to: number, cause: Cause): PlannedWork =>
  work(from * second, (to - from) * second, { name: `away ${from}`, cause, effect: "cuts" });

/** Replicas on nodes that are away so, needing parts that are away so. */
function run(
  minAvailable: number,
  nodes: readonly (readonly PlannedWork[])[],
  parts: Readonly<Record<string, readonly PlannedWork[]>> = {},
  given: Partial<ToolSpec> = {},
) {
  const replicas = nodes.length;
  const web = { replicas, minAvailable, needs: Object.keys(parts), spread: { over: "node", hard: true } } as const;
  return runOption(
    option({
      entities: nodes.map((planned, i) => node(`node-${i}`, { planned })),
      parts: Object.entries(parts).map(([name, planned]) => part(name, { planned })),
      tools: [tool("web", { ...web, ...given })],
      kubernetes: { graceHours: 0, tolerationHours: 1e6, schedulingDelayHours: 0, scoring: "least-allocated" },
    }),
    { horizonHours: 10_000 * second },
  );
}

describe("the charge of a tool that needs all its replicas", () => {
  it("passes from the pod that made it fall to the one that is left", () => {
    const outcome = run(2, [[away(1000, 1200, "power")], [away(1100, 1300, "network")]]);
    expect(outcome.outages()).toEqual([[1000, 1300]]);
    expect(outcome.downSeconds()).toEqual({ power: 200, network: 100 });
    // The incident keeps its root event.
    expect(outcome.scalar("incidents")).toBe(1);
    expect(outcome.scalar("incidentsClosedMs")).toBe(300_000);
  });

  it("does not pass to what came and went meanwhile", () => {
    const outcome = run(2, [[away(1000, 1500, "power")], [away(1100, 1300, "network")]]);
    expect(outcome.downSeconds()).toEqual({ power: 500 });
  });

  it("passes to the earliest of those that are left", () => {
    const outcome = run(3, [[away(1000, 1200, "power")], [away(1150, 1500, "network")], [away(1100, 1400, "storage")]]);
    // Power until 1200; of the two that are left storage began first, until 1400; then network.
    expect(outcome.downSeconds()).toEqual({ power: 200, storage: 200, network: 100 });
  });
});

describe("the charge of a tool that needs some of its replicas", () => {
  it("goes to the one whose loss was one too many", () => {
    const outcome = run(1, [[away(1000, 1500, "power")], [away(1100, 1300, "network")]]);
    expect(outcome.outages()).toEqual([[1100, 1300]]);
    expect(outcome.downSeconds()).toEqual({ network: 200 });
  });

  it("ends when enough run again, whoever they are", () => {
    const outcome = run(1, [[away(1000, 1200, "power")], [away(1100, 1300, "network")]]);
    expect(outcome.outages()).toEqual([[1100, 1200]]);
    expect(outcome.downSeconds()).toEqual({ network: 100 });
  });

  it("2 of 3: stays with the one that made it fall until 2 run", () => {
    const outcome = run(2, [[away(1000, 1400, "power")], [away(1100, 1500, "network")], [away(1200, 1300, "storage")]]);
    expect(outcome.outages()).toEqual([[1100, 1400]]);
    expect(outcome.downSeconds()).toEqual({ network: 300 });
  });

  it("2 of 3: passes to the earliest of those that are left, also to one that fell before the tool did", () => {
    const outcome = run(2, [[away(1000, 1400, "power")], [away(1100, 1250, "network")], [away(1200, 1500, "storage")]]);
    expect(outcome.outages()).toEqual([[1100, 1400]]);
    expect(outcome.downSeconds()).toEqual({ network: 150, power: 150 });
  });
});

describe("pods and parts", () => {
  it("a part fails first, the pod stays", () => {
    const outcome = run(1, [[away(1200, 1600, "network")]], { nfs: [away(1000, 1500, "storage")] });
    expect(outcome.outages()).toEqual([[1000, 1600]]);
    expect(outcome.downSeconds()).toEqual({ storage: 500, network: 100 });
  });

  it("a pod fails first, the part stays", () => {
    const outcome = run(1, [[away(1000, 1500, "network")]], { nfs: [away(1200, 1600, "storage")] });
    expect(outcome.downSeconds()).toEqual({ network: 500, storage: 100 });
  });

  it("a pod that is no longer necessary gives its charge to the part", () => {
    // One of two suffices: away 1000–1300 and 1100–1900. From 1300 on only the part keeps it down.
    const nodes = [[away(1000, 1300, "power")], [away(1100, 1900, "network")]];
    const outcome = run(1, nodes, { nfs: [away(1200, 1800, "storage")] });
    expect(outcome.outages()).toEqual([[1100, 1800]]);
    expect(outcome.downSeconds()).toEqual({ network: 200, storage: 500 });
  });

  it("a pod that becomes necessary while a part is away", () => {
    // The part 1000–1500; both pods away 1200–1600 and 1300–1700: 1500–1600 the one that fell first.
    const nodes = [[away(1300, 1700, "power")], [away(1200, 1600, "network")]];
    const outcome = run(1, nodes, { nfs: [away(1000, 1500, "storage")] });
    expect(outcome.outages()).toEqual([[1000, 1600]]);
    expect(outcome.downSeconds()).toEqual({ storage: 500, network: 100 });
  });

  it("of simultaneous ones the part comes before the pod", () => {
    const nodes = [[away(1000, 1200, "power")], [away(1100, 1400, "network")]];
    const outcome = run(2, nodes, { nfs: [away(1100, 1300, "storage")] });
    // Power until 1200, then the part until 1300, then the other pod.
    expect(outcome.downSeconds()).toEqual({ power: 200, storage: 100, network: 100 });
  });

  it("of simultaneous parts the one that the option names first", () => {
    const parts = { dns: [away(1100, 1300, "network")], nfs: [away(1100, 1400, "storage")] };
    for (const needs of [
      ["dns", "nfs"],
      ["nfs", "dns"],
    ]) {
      const outcome = run(1, [[away(1000, 1200, "power")]], parts, { needs });
      expect(outcome.downSeconds()).toEqual({ power: 200, network: 100, storage: 100 });
    }
  });

  it("of simultaneous pods the one with the lower number", () => {
    const nodes = [[away(1000, 1200, "power")], [away(1100, 1300, "network")], [away(1100, 1400, "storage")]];
    expect(run(3, nodes).downSeconds()).toEqual({ power: 200, network: 100, storage: 100 });
  });
});

describe("the first cause", () => {
  it("is kept by a pod that is hit again while it is down", () => {
    const hitAgain = [away(1000, 1300, "network"), work(1100 * second, 400 * second, { cause: "hardware" })];
    const outcome = run(1, [hitAgain]);
    expect(outcome.outages()).toEqual([[1000, 1500]]);
    expect(outcome.downSeconds()).toEqual({ network: 500 });
    expect(outcome.scalar("incidents")).toBe(1);
  });

  it("is kept by a part that is hit again while it is down", () => {
    const hitAgain = [away(1000, 1300, "network"), away(1200, 1600, "storage")];
    expect(run(1, [[]], { nfs: hitAgain }).downSeconds()).toEqual({ network: 600 });
  });

  it("ends with the outage: back for a moment, the next loss is charged for itself", () => {
    const twice = [away(1000, 1300, "network"), away(1300.001, 1600, "storage")];
    expect(run(1, [twice]).downSeconds()).toEqual({ network: 300, storage: 299.999 });
  });
});
