import { describe, expect, it } from "vitest";
import type { DrainSpec, PlannedWork, ToolSpec } from "../../../../simulation/scenario/types.ts";
import { component, constant, node, option, part, second, tool, work } from "../../../support/option.ts";
import { runOption } from "../../../support/run-option.ts";
import type { Outcome } from "../../../support/run-option.ts";

const once = (at: number, lasts: number, given: Partial<PlannedWork> = {}): PlannedWork =>
  work(at * second, lasts * second, { cause: "hardware", ...given });
const moved = (seconds: number): ToolSpec["onNodeLoss"] => ({ movedAfter: constant(seconds * second) });

/** One pod on node a, which is lost as said; b is spare. It starts in 60 s, in place in 20 s, and nodes are given up after 350 s. */
function run(
  ground: readonly PlannedWork[],
  onNodeLoss: ToolSpec["onNodeLoss"],
  more: { readonly plane?: readonly PlannedWork[]; readonly planned?: readonly PlannedWork[] } = {},
): Outcome {
  const entities = [
    component("ground", { planned: ground }),
    node("a", { on: "ground", planned: more.planned ?? [] }),
    node("b"),
  ];
  const parts = [part("plane", { stops: ["rescheduling"], planned: more.plane ?? [] })];
  const starts = { start: constant(60 * second), startInPlace: constant(20 * second) };
  const db = tool("db", { ...starts, kind: "stateful", ...(onNodeLoss && { onNodeLoss }) });
  return runOption(option({ entities, parts, tools: [db] }), { horizonHours: 10_000 * second });
}

describe("a pod that stays", () => {
  it("waits for its node, however long that takes, and starts in place", () => {
    const outcome = run([once(1000, 5000)], "wait");
    expect(outcome.outages()).toEqual([[1000, 6020]]);
    expect(outcome.downSeconds()).toEqual({ hardware: 5020 });
    expect(outcome.scalar("podsEvicted")).toBe(0);
    // One that is evicted runs elsewhere at 1350 + 60.
    expect(run([once(1000, 5000)], undefined).outages()).toEqual([[1000, 1410]]);
  });

  it("goes on at once where its node was only cut off", () => {
    expect(run([once(1000, 5000, { effect: "cuts" })], "wait").outages()).toEqual([[1000, 6000]]);
  });

  it("waits without the control plane, charged to its node", () => {
    const outcome = run([once(1000, 5000)], "wait", { plane: [once(1100, 1000, { cause: "control-plane" })] });
    expect(outcome.downSeconds()).toEqual({ hardware: 5020 });
  });

  it("is kept on its node while others are evicted", () => {
    const entities = [component("ground", { planned: [once(1000, 5000)] }), node("a", { on: "ground" }), node("b")];
    const tools = [
      tool("db", { onNodeLoss: "wait", nodes: ["a"] }),
      tool("web", { count: 3, start: constant(60 * second) }),
    ];
    const outcome = runOption(option({ entities, tools }), { horizonHours: 10_000 * second });
    // Of the four pods two are on each node: db and the second of web on a.
    expect(outcome.outages("db")).toEqual([[1000, 6000]]);
    expect(outcome.outages("web")).toEqual([[1000, 1410]]);
    expect([...outcome.sim.nodes.usedPods]).toEqual([1, 3]);
  });
});

describe("a person", () => {
  it("moves it to another node, where it starts and stays", () => {
    const outcome = run([once(1000, 5000)], moved(1800));
    expect(outcome.outages()).toEqual([[1000, 2860]]);
    expect(outcome.scalar("podsMovedByHand")).toBe(1);
    expect(outcome.scalar("podsEvicted")).toBe(0);
    expect([...outcome.sim.nodes.usedPods]).toEqual([0, 1]);
  });

  it("has nothing to do if the node is back before", () => {
    expect(run([once(1000, 1799)], moved(1800)).outages()).toEqual([[1000, 2819]]);
    // At the very instant, what comes back is first.
    expect(run([once(1000, 1800)], moved(1800)).outages()).toEqual([[1000, 2820]]);
  });

  it("begins anew with every loss", () => {
    expect(run([once(1000, 1000), once(3000, 3000)], moved(1800)).outages()).toEqual([
      [1000, 2020],
      [3000, 4860],
    ]);
  });

  it("waits for the control plane", () => {
    expect(run([once(1000, 5000)], moved(1800), { plane: [once(2500, 1000)] }).outages()).toEqual([[1000, 3560]]);
  });
});

describe("a drain", () => {
  const drain: DrainSpec = { mode: "all", grace: constant(30 * second), timeoutHours: Infinity, then: "wait" };

  it("moves it, and it starts elsewhere when it has ended", () => {
    const outcome = run([], "wait", { planned: [once(1000, 600, { drain })] });
    expect(outcome.outages()).toEqual([[1000, 1090]]);
    expect(run([], undefined, { planned: [once(1000, 600, { drain })] }).outages()).toEqual([[1000, 1060]]);
  });

  it("does not wait for it on a node that is lost", () => {
    const planned = [once(1000, 600, { drain: { ...drain, grace: constant(1) }, ifDown: "skip" })];
    // Alone on a and lost before the date: skipped.
    expect(run([once(900, 5000)], "wait", { planned }).outages()).toEqual([[900, 5920]]);
  });
});
