/** Worked on paper: where runs begin when the node of a scheduled tool is lost or drained. */
import { describe, expect, it } from "vitest";
import type { KubernetesSpec, PlannedWork, ToolSpec } from "../../../../simulation/scenario/types.ts";
import { down, job, runsOf } from "../../../support/jobs.ts";
import { component, node, option, part, second, tool } from "../../../support/option.ts";
import { runOption } from "../../../support/run-option.ts";

interface Given {
  readonly a?: readonly PlannedWork[];
  readonly b?: readonly PlannedWork[];
  readonly plane?: readonly PlannedWork[];
  readonly roomOnB?: number;
  readonly kubernetes?: Partial<KubernetesSpec>;
  readonly jobs?: ToolSpec;
}

/** Hourly runs at 0:30, 1:30, … of a tool on node a, which stands on ground that is lost; b is spare. NotReady after 50 s. */
function run({ a = [], b = [], plane = [], roomOnB = 4000, kubernetes = {}, jobs = job() }: Given) {
  const entities = [
    component("ground", { planned: a }),
    node("a", { on: "ground" }),
    node("b", { planned: b, allocatableCpu: roomOnB }),
  ];
  const parts = [part("plane", { stops: ["rescheduling"], planned: plane })];
  const outcome = runOption(option({ entities, parts, tools: [jobs], kubernetes }), { horizonHours: 10 });
  return { ...runsOf(outcome), on: [...outcome.sim.nodes.usedPods], evicted: outcome.scalar("podsEvicted") };
}

describe("when its node is lost", () => {
  it("the tool runs elsewhere once the node is NotReady, without toleration, and stays there", () => {
    // Lost at 1:29:42, NotReady at 1:30:32: two seconds too late. That of 2:30 runs on b.
    const lost = [down(1.495, 5, "hardware")];
    expect(run({ a: lost })).toEqual({ due: 10, missed: { hardware: 1 }, failed: {}, on: [0, 1], evicted: 0 });
    // Lost at 1:29:38.4: NotReady at 1:30:28.4, in time.
    expect(run({ a: [down(1.494, 5, "hardware")] }).missed).toEqual({});
    // Where there is a scheduling delay, it counts.
    const kubernetes = { schedulingDelayHours: 2 * second };
    expect(run({ a: [down(1.494, 5, "hardware")], kubernetes }).missed).toEqual({ hardware: 1 });
  });

  it("the run under way fails", () => {
    expect(run({ a: [down(1.55, 5, "hardware")] })).toMatchObject({ missed: {}, failed: { hardware: 1 } });
  });

  it("no pace of evictions holds it up", () => {
    // Tools on ten nodes, of which nine are lost: a small cluster evicts nothing, but a run needs no eviction.
    const nodes = Array.from({ length: 9 }, (_, i) => node(`lost-${i}`, { on: "ground", allocatableCpu: 1000 }));
    const entities = [
      component("ground", { planned: [down(1.4, 8, "power")] }),
      ...nodes,
      node("left", { allocatableCpu: 9000, allocatableMemory: 9216 }),
    ];
    const kubernetes = { evictionRate: 360, secondaryEvictionRate: 36 };
    const tools = [job({ count: 9, nodes: [] })];
    const outcome = runOption(option({ entities, tools, kubernetes }), { horizonHours: 10 });
    expect(runsOf(outcome)).toEqual({ due: 90, missed: {}, failed: {} });
    const web = runOption(option({ entities, tools: [tool("web", { count: 9 })], kubernetes }), { horizonHours: 10 });
    expect(web.scalar("podsEvicted")).toBe(0);
  });

  it("and no other has room, its runs are lost for want of capacity", () => {
    // From 1:25:50 on it waits for room; at 1:25 the node was lost, and until then it would have been hardware.
    expect(run({ a: [down(17 / 12, 3.45, "hardware")], roomOnB: 500 })).toMatchObject({
      missed: { capacity: 2 },
      failed: {},
      on: [1, 0],
    });
  });

  it("with all others, it waits for the first that returns", () => {
    const both = { a: [down(1.4, 5, "power")], b: [down(1.4, 2.6, "power")] };
    // b is back at 2:36.
    expect(run(both)).toMatchObject({ missed: { power: 2 }, failed: {}, on: [0, 1] });
    expect(run({ a: [down(1.4, 2.6, "power")], b: [down(1.4, 5, "power")] }).on).toEqual([1, 0]);
    // The controller that saw no node starts its timers anew at 2:29:42: NotReady at 2:30:32.
    const paced = { evictionRate: 360, secondaryEvictionRate: 36 };
    const back = { a: both.a, b: [down(1.4, 2.495, "power")] };
    expect(run({ ...back, kubernetes: paced }).missed).toEqual({ power: 2 });
    expect(run(back).missed).toEqual({ power: 1 });
  });

  it("and the control plane with it, its runs are charged to that until it is back, and the node is looked at anew", () => {
    const lost = { a: [down(1.4, 9, "hardware")], plane: [down(1.41, 2.6, "control-plane")] };
    // At 1:24:50 it would run elsewhere, but for the control plane.
    expect(run(lost)).toMatchObject({ missed: { "control-plane": 2 }, failed: {}, on: [0, 1] });
    // Back at 3:29:42, the plane finds the node NotReady at 3:30:32.
    expect(run({ ...lost, plane: [down(1.41, 3.495, "control-plane")] }).missed).toEqual({ "control-plane": 3 });
  });
});

describe("a run that survives a minute", () => {
  const jobs = job({}, { survivesHours: 60 * second });
  const short = (effect: PlannedWork["effect"]) => ({ jobs, a: [down(1.55, 1.56, "hardware", { effect })] });

  it("outlives a node that stands still or is cut off, not one that stops", () => {
    expect(run(short("freezes")).failed).toEqual({});
    expect(run(short("cuts")).failed).toEqual({});
    expect(run(short("kills")).failed).toEqual({ hardware: 1 });
  });

  it("does not outlive a move, however short", () => {
    expect(run({ jobs, a: [down(1.55, 5, "planned", { drain: true })] }).failed).toEqual({ planned: 1 });
    // At 1:33 the node freezes; 50 s later the tool has another home.
    expect(run({ jobs, a: [down(1.55, 5, "hardware", { effect: "freezes" })] }).failed).toEqual({ hardware: 1 });
  });
});

describe("a drain", () => {
  it("stops the run under way, and the next begins elsewhere", () => {
    expect(run({ b: [down(0.1, 0.2, "hardware")], a: [down(1.55, 5, "planned", { drain: true })] })).toMatchObject({
      missed: {},
      failed: { planned: 1 },
      on: [0, 1],
    });
  });
});
