import { describe, expect, it } from "vitest";
import type { PlannedWork } from "../../../../simulation/scenario/types.ts";
import {
  component,
  constant,
  mode,
  node,
  option,
  part,
  phase,
  rack,
  second,
  tool,
  work,
} from "../../../support/option.ts";
import { runOption } from "../../../support/run-option.ts";
import type { Interval } from "../../../support/run-option.ts";

const hour = 3600;

/** Outages in hours of a component with this work (and what else happens to what it stands on). */
function outages(
  planned: readonly PlannedWork[],
  horizonHours: number,
  below: readonly PlannedWork[] = [],
): Interval[] {
  const given = option({
    system: "a",
    entities: [component("ground", { planned: below }), component("a", { on: "ground", planned })],
  });
  return runOption(given, { horizonHours })
    .outages()
    .map(([from, to]) => [from / hour, to / hour]);
}

describe("planned work", () => {
  it("comes at its first date and regularly after it", () => {
    expect(outages([work(10, 2, { every: 20 })], 75)).toEqual([
      [10, 12],
      [30, 32],
      [50, 52],
      [70, 72],
    ]);
  });

  it("is counted from the first date, so that no rounding adds up", () => {
    // 0.1 h has no exact binary form: 100,000 of them added one by one are 1.9e-8 h off.
    const given = option({ system: "a", entities: [component("a", { planned: [work(0.1, 0.01, { every: 0.1 })] })] });
    const { sim, row } = runOption(given, { horizonHours: 10_000.05 });
    expect(sim.queue.times[sim.slots.planBegin]).toBe(0.1 + 100_000 * 0.1);
    expect(row[sim.model.layout.groupOutages]).toBe(100_000);
  });

  it("is staggered over the members of a group", () => {
    const members = component("m", { count: 3, planned: [work(10, 2, { every: 100, stagger: 5 })] });
    const given = option({
      system: "all",
      entities: [members],
      groups: [{ name: "all", of: ["m"], need: 3, size: null }],
    });
    expect(runOption(given, { horizonHours: 100 }).outages()).toEqual([
      [10 * hour, 12 * hour],
      [15 * hour, 17 * hour],
      [20 * hour, 22 * hour],
    ]);
  });

  it("skips a target that is down, and uses its next date", () => {
    const regular = (ifDown: PlannedWork["ifDown"]) => [work(10, 5, { every: 20, ifDown })];
    for (const effect of ["kills", "cuts", "freezes"] as const) {
      const below = [work(8, 4, { effect })];
      expect(outages(regular("skip"), 45, below)).toEqual([
        [8, 12],
        [30, 35],
      ]);
      expect(outages(regular("proceed"), 45, below)).toEqual([
        [8, 15],
        [30, 35],
      ]);
    }
  });

  it("skips a date while the last is not over", () => {
    // 10–25, not at 20, 30–45, not at 40.
    for (const ifDown of ["skip", "proceed"] as const) {
      expect(outages([work(10, 15, { every: 10, ifDown })], 49)).toEqual([
        [10, 25],
        [30, 45],
      ]);
    }
  });

  it("as long as the interval between its dates follows itself without a gap", () => {
    expect(outages([work(10, 10, { every: 10 })], 40)).toEqual([
      [10, 20],
      [20, 30],
      [30, Infinity],
    ]);
  });

  it("of two kinds may overlap", () => {
    expect(outages([work(10, 5), work(12, 6, { effect: "freezes" })], 40)).toEqual([[10, 18]]);
    const skips = work(12, 6, { ifDown: "skip" });
    expect(outages([work(10, 5), skips], 40)).toEqual([[10, 15]]);
  });

  it("draws one duration for each date, used or not", () => {
    const uniform = { law: "uniform", low: 1, high: 5 } as const;
    const regular = [work(10, uniform, { every: 10, ifDown: "skip" })];
    const undisturbed = outages(regular, 100);
    // Down 18–22 and 48–52: the dates 20 and 50 are skipped, all the others last as long as before.
    const disturbed = outages(regular, 100, [work(18, 4), work(48, 4)]);
    expect(undisturbed.map(([from]) => from)).toEqual([10, 20, 30, 40, 50, 60, 70, 80, 90]);
    expect(disturbed).toEqual(
      undisturbed.map((interval): Interval => {
        const skipped: Record<number, Interval> = { 20: [18, 22], 50: [48, 52] };
        return skipped[interval[0]] ?? interval;
      }),
    );
    expect(new Set(undisturbed.map(([from, to]) => to - from)).size).toBe(9);
  });

  it("pauses the clocks of what it stops, and kills what is on it", () => {
    const given = option({
      system: "app",
      entities: [
        component("machine", { planned: [work(10, 2)], failures: [mode("f", 20, 1)] }),
        component("app", { on: "machine", start: constant(0.5) }),
      ],
    });
    // 20 h of operation are over at 22.
    expect(runOption(given, { horizonHours: 25 }).outages()).toEqual([
      [10 * hour, 12.5 * hour],
      [22 * hour, 23.5 * hour],
    ]);
  });

  it("interrupts a part", () => {
    const given = option({
      entities: [node("n")],
      parts: [part("nfs", { planned: [work(10, 2, { effect: "interrupt" })] })],
      tools: [tool("web", { needs: ["nfs"] })],
    });
    expect(runOption(given, { horizonHours: 20 }).downSeconds()).toEqual({ planned: 2 * hour });
  });
});

describe("a drain", () => {
  const web = tool("web", { start: constant(60 * second) });

  it("of every node in turn: each pod moves ahead of the work", () => {
    const nodes = node("n", {
      count: 3,
      planned: [work(1, 0.5, { every: 100, stagger: 1, drain: true, ifDown: "skip" })],
    });
    const outcome = runOption(option({ entities: [nodes], tools: [{ ...web, count: 3 }] }), { horizonHours: 10 });
    // One pod a node. From 0 one goes to 1; from there both go to 0, the first as it is empty, the second as equals are
    // taken in order; from 2 one goes to 1.
    expect(outcome.scalar("podsDrained")).toBe(4);
    expect(outcome.downSeconds()).toEqual({ planned: 4 * 60 });
    expect([...outcome.sim.nodes.usedPods]).toEqual([2, 1, 0]);
    expect([...outcome.sim.nodes.ready]).toEqual([1, 1, 1]);
  });

  it("of what nodes lean on only in part: they are schedulable again afterwards", () => {
    // Two switches of which one suffices. The nodes of the drained one are emptied and closed, but never go down.
    const given = option({
      entities: [
        component("switch", { count: 2, planned: [work(1, 1, { stagger: 1e6, drain: true })] }),
        node("n", { on: "pair" }),
        node("other"),
      ],
      groups: [{ name: "pair", of: ["switch"], need: 1, size: null }],
      tools: [web],
    });
    const outcome = runOption(given, { horizonHours: 10 });
    expect([...outcome.sim.nodes.ready]).toEqual([1, 1]);
    // Half of the capacity is closed for 1 of 10 h: 1 pod of 1000 on 8000 millicores.
    expect(outcome.scalar("cpuHeadroomMean")).toBeCloseTo(7 / 8 - 0.5 * 0.1, 12);
  });

  it("before the reboot that ends a failure: the same", () => {
    const recovery = [phase("fix", 1), phase("reboot", 1, { drain: true })];
    const failures = [mode("f", 4, 0, { effect: { kind: "cuts" }, recovery })];
    const given = option({
      entities: [component("switch", { failures }), component("spare"), node("n", { on: "pair" }), node("other")],
      groups: [{ name: "pair", of: ["switch", "spare"], need: 1, size: null }],
      tools: [web],
    });
    expect([...runOption(given, { horizonHours: 9 }).sim.nodes.ready]).toEqual([1, 1]);
  });

  it("of a rack empties all its nodes before any pod is placed", () => {
    const entities = [
      rack("r", { planned: [work(1, 1, { drain: true })] }),
      node("n", { count: 3, on: "r" }),
      node("spare", { allocatableCpu: 2000 }),
    ];
    const outcome = runOption(option({ entities, tools: [{ ...web, count: 4 }] }), { horizonHours: 10 });
    // One pod a node: three are drained, one finds room; two wait for the rack, and start when it is back.
    expect(outcome.scalar("podsDrained")).toBe(3);
    expect(outcome.scalar("pendingMost")).toBe(2);
    expect(outcome.outages()).toEqual([
      [hour, hour + 60],
      [hour, 2 * hour + 60],
      [hour, 2 * hour + 60],
    ]);
    expect(outcome.downSeconds()).toEqual({ planned: 60, capacity: 2 * (hour + 60) });
  });
});
