import { describe, expect, it } from "vitest";
import { Simulator } from "../../../../simulation/engine/simulator.ts";
import type { EntitySpec, OptionSpec } from "../../../../simulation/scenario/types.ts";
import { constant, exponential, host, mode, node, option, rack, tool, vm } from "../../../support/option.ts";
import { modelOf } from "../../../support/run-option.ts";

const survey = (entities: EntitySpec[], pods: number, given: Partial<OptionSpec> = {}) => {
  const design = option({ entities, tools: [tool("web", { count: pods })], ...given });
  return new Simulator(modelOf(design, { horizonHours: 100 })).surveyLosses();
};
const all = (sets: number) => ({ sets, tested: sets, fit: sets, worst: null });
const none = (sets: number, podsWithoutPlace: number) => ({
  sets,
  tested: sets,
  fit: 0,
  worst: { podsWithoutPlace, scarce: "cpu" },
});

/** A node holds four pods. */
const metal = (count: number) => [
  rack("rack", { count: 2 }),
  host("host", { count, on: "rack" }),
  node("node", { count, on: "host" }),
];

describe("what fits when some of the platform is lost", () => {
  it("8 pods on 3 nodes for 4: one may go, two may not, and neither may the rack with two of them", () => {
    // Rack 1 holds hosts 1 and 3, rack 2 host 2 alone.
    expect(survey(metal(3), 8)).toEqual({
      unit: "host",
      one: all(3),
      two: none(3, 4),
      rack: { sets: 2, tested: 2, fit: 1, worst: { podsWithoutPlace: 4, scarce: "cpu" } },
      rolling: all(3),
      units: [all(1), all(3), none(3, 4)],
    });
  });

  it("9 pods on 3 nodes for 4: none may go", () => {
    expect(survey(metal(3), 9)).toMatchObject({ one: none(3, 1), rolling: none(3, 1), units: [all(1), none(3, 1)] });
  });

  it("4 pods on 4 nodes: any two, and any rack", () => {
    expect(survey(metal(4), 4)).toMatchObject({ one: all(4), two: all(6), rack: all(2) });
  });

  it("a host takes all its VMs along", () => {
    // Two hosts with two VM nodes each, for one pod each: three pods do not fit on the two that are left.
    const virtual = [
      host("host", { count: 2 }),
      vm("vm", "host", { count: 4, on: [{ target: "host", spread: [1, 1, 2, 2] }] }),
      node("node", { count: 4, on: "vm", allocatableCpu: 1000 }),
    ];
    expect(survey(virtual, 2)).toMatchObject({ unit: "host", one: all(2), two: none(1, 2), rack: null });
    expect(survey(virtual, 3)).toMatchObject({ one: none(2, 1) });
  });

  it("nodes are lost one by one where no hosts are simulated", () => {
    expect(survey([node("node", { count: 3 })], 8)).toMatchObject({ unit: "node", one: all(3), two: none(3, 4) });
  });

  it("which resource is short: that with the least headroom after the loss", () => {
    // Two nodes of 4 CPU and 4 GiB that take 5 pods each, with 6 pods of 100 and 100: without one of them 1 pod too many.
    const nodes = [node("node", { count: 2, maxPods: 5 })];
    const tools = [tool("web", { count: 6, requestCpu: constant(100), requestMemory: constant(100) })];
    expect(survey(nodes, 6, { tools })?.one.worst).toEqual({ podsWithoutPlace: 1, scarce: "pods" });
    // With pods of 100 and 1024, 4 of them fit on one.
    const large = [tool("web", { count: 6, requestCpu: constant(100) })];
    expect(survey(nodes, 6, { tools: large })?.one.worst).toEqual({ podsWithoutPlace: 2, scarce: "memory" });
  });

  it("pods without a place to begin with do not fit after any loss", () => {
    expect(survey([node("node", { count: 2 })], 9)?.units).toEqual([none(1, 1), none(2, 5)]);
  });

  it("counts on to six, as long as anything fits", () => {
    // Eight nodes for four pods each, with 8 pods: two nodes are enough for all, one is not.
    const units = survey([node("node", { count: 8 })], 8)?.units;
    expect(units).toEqual([1, 8, 28, 56, 70, 56, 28].map(all));
  });

  it("beyond ten thousand sets only some are tried, and it says so", () => {
    expect(survey([node("node", { count: 200 })], 200)?.two).toEqual({
      sets: 19_900,
      tested: 10_000,
      fit: 10_000,
      worst: null,
    });
  });

  it("changes no history", () => {
    const failing = metal(3).map((spec) =>
      spec.kind === "node" ? { ...spec, failures: [mode("f", exponential(20), exponential(5))] } : spec,
    );
    const design = option({ entities: failing, tools: [tool("web", { count: 8 })] });
    const rows = [false, true].map((surveyed) => {
      const simulator = new Simulator(modelOf(design, { horizonHours: 1000 }));
      if (surveyed) simulator.surveyLosses();
      const row = new Float64Array(modelOf(design, { horizonHours: 1000 }).layout.width);
      simulator.run(0, row, 0);
      return [...row];
    });
    expect(rows[1]).toEqual(rows[0]);
  });
});
