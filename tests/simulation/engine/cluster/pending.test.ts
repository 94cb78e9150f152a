import { describe, expect, it } from "vitest";
import type { PlannedWork, ToolSpec } from "../../../../simulation/scenario/types.ts";
import { constant, node, option, part, second, tool, work } from "../../../support/option.ts";
import { runOption } from "../../../support/run-option.ts";

/** All times in seconds. Given up after 350 s; a pod starts in 60 s, in place in 20 s, without scheduling delay. */
const lost = (at: number, lasts: number, given: Partial<PlannedWork> = {}): PlannedWork =>
  work(at * second, lasts * second, { name: `lost at ${at}`, cause: "hardware", ...given });
const tools = (name: string, given: Partial<ToolSpec> = {}): ToolSpec =>
  tool(name, { start: constant(60 * second), startInPlace: constant(20 * second), ...given });
const settings = { horizonHours: 10_000 * second };
/** A node for this many pods. */
const roomFor = (pods: number) => ({ allocatableCpu: 1000 * pods });

describe("pods that fit nowhere", () => {
  it("with room for one, that of the higher priority is placed although it waits less long", () => {
    const classes = [tools("low", { priority: 1 }), tools("high", { priority: 5 })];
    const nodes = [
      node("highs", { ...roomFor(1), planned: [lost(1000, 20_000)] }),
      node("lows", { ...roomFor(1), planned: [lost(500, 20_000)] }),
      node("spare", { ...roomFor(1), planned: [lost(100, 1900)] }),
    ];
    const outcome = runOption(option({ entities: nodes, tools: classes }), settings);
    expect(outcome.outages("high")).toEqual([[1000, 2060]]);
    expect(outcome.downSeconds("high")).toEqual({ hardware: 350, capacity: 710 });
    expect(outcome.outages("low")).toEqual([[500, Infinity]]);
  });

  it("of one priority are placed in the order in which they began to wait", () => {
    const classes = [tools("first"), tools("second")];
    const nodes = [
      node("a", { ...roomFor(1), planned: [lost(1000, 20_000)] }),
      node("b", { ...roomFor(1), planned: [lost(500, 20_000)] }),
      node("spare", { ...roomFor(1), planned: [lost(100, 1900)] }),
    ];
    const outcome = runOption(option({ entities: nodes, tools: classes }), settings);
    // `second` is on b and pending since 850, `first` on a since 1350.
    expect(outcome.outages("second")).toEqual([[500, 2060]]);
    expect(outcome.outages("first")).toEqual([[1000, Infinity]]);
  });

  it("a small pod gets past a large one that does not fit", () => {
    const classes = [tools("large", { requestCpu: constant(2000) }), tools("small")];
    const nodes = [
      node("full", { ...roomFor(3), planned: [lost(1000, 20_000)] }),
      node("spare", { ...roomFor(1), planned: [lost(100, 1900)] }),
    ];
    const outcome = runOption(option({ entities: nodes, tools: classes }), settings);
    // At t = 0 the small pod is on the empty spare node; from 510 on it is beside the large one.
    expect(outcome.outages("small")).toEqual([
      [100, 510],
      [1000, 2060],
    ]);
    expect(outcome.outages("large")).toEqual([[1000, Infinity]]);
  });

  it("of a class of mixed sizes, the ones that fit are placed", () => {
    // Requests 1000, 2000, 3000 in some order; all pending; 3000 millicores return.
    const mixed = tools("mixed", { count: 3, requestCpu: { law: "empirical", values: [1000, 2000, 3000] } });
    const nodes = [
      node("full", { allocatableCpu: 6000, planned: [lost(1000, 20_000)] }),
      node("spare", { allocatableCpu: 3000, planned: [lost(100, 1900)] }),
    ];
    const outcome = runOption(option({ entities: nodes, tools: [mixed] }), settings);
    const { pods, model, nodes: state } = outcome.sim;
    const waiting = [0, 1, 2].filter((pod) => pods.node[pod] < 0).map((pod) => model.tools.podCpu[pod]);
    // Whatever the order, the spare node is full: 3000, or 1000 and 2000.
    expect(state.usedCpu[1]).toBe(3000);
    expect(waiting.reduce((sum, cpu) => sum + cpu, 0)).toBe(3000);
  });

  it("hard spread: a tool that may not use the room does not keep another from it", () => {
    const classes = [
      tools("pair", { count: 2, replicas: 2, spread: { over: "node", hard: true }, nodes: ["x", "y", "z"] }),
      tools("guest", { nodes: ["home", "y"], start: constant(3000 * second) }),
    ];
    // The first pair is on x and y, the second on z and x.
    const nodes = [
      node("x", { ...roomFor(2), planned: [lost(1000, 20_000)] }),
      node("y", roomFor(2)),
      node("z", roomFor(1)),
      // The guest is evicted at 650 to y, where it would start until 3650; it goes home at 2000.
      node("home", { ...roomFor(1), planned: [lost(300, 1700)] }),
    ];
    const outcome = runOption(option({ entities: nodes, tools: classes }), settings);
    // Two pods wait since 1350. From 2000 on y has room for one, but not beside the first pair's other pod.
    expect([...outcome.sim.pods.node]).toEqual([-1, 1, 2, 1, 3]);
  });

  it("at t = 0 are down from the beginning", () => {
    // Three pods for two places. One is lost at 1000, its pod evicted at 1350 with nowhere to go, and back in place.
    const classes = [tools("web", { count: 3 })];
    const nodes = [node("one", { ...roomFor(1), planned: [lost(1000, 1000)] }), node("two", roomFor(1))];
    const outcome = runOption(option({ entities: nodes, tools: classes }), settings);
    expect(outcome.outages()).toEqual([
      [0, Infinity],
      [1000, 2020],
    ]);
    expect(outcome.downSeconds()).toEqual({ capacity: 10_000 + 670, hardware: 350 });
    expect(outcome.scalar("pendingMost")).toBe(2);
  });

  it("a pod that had no place at t = 0 needs its start when it gets one", () => {
    // The only node of `b` is full of a at t = 0. It dies; a, evicted at 1350, is placed elsewhere and runs from 1410;
    // at 2000 the node is back and empty: b starts there, running at 2060.
    const classes = [tools("a", { priority: 1, nodes: ["n", "m"] }), tools("b", { nodes: ["n"] })];
    const nodes = [
      node("n", { ...roomFor(1), planned: [lost(1000, 1000)] }),
      node("m", { ...roomFor(1), allocatableMemory: 1024 }),
    ];
    const outcome = runOption(option({ entities: nodes, tools: classes }), settings);
    expect(outcome.outages("a")).toEqual([[1000, 1410]]);
    expect(outcome.outages("b")).toEqual([[0, 2060]]);
    expect(outcome.downSeconds("b")).toEqual({ capacity: 2060 });
  });
});

describe("without the control plane", () => {
  const controlPlane = (from: number, lasts: number, given: Partial<PlannedWork> = {}) =>
    part("control-plane", {
      stops: ["rescheduling"],
      planned: [lost(from, lasts, { effect: "interrupt", cause: "change", ...given })],
    });
  const two = [node("one", { planned: [lost(1000, 5000)] }), node("two")];
  const run = (plane: ReturnType<typeof part>, entities = two) =>
    runOption(option({ entities, tools: [tools("web")], parts: [plane] }), settings);

  it("nothing is evicted: from the moment it was due the charge is the control plane's; timers restart", () => {
    const outcome = run(controlPlane(900, 1100));
    // Due at 1350. Back at 2000: evicted at 2350, running at 2410.
    expect(outcome.outages()).toEqual([[1000, 2410]]);
    expect(outcome.downSeconds()).toEqual({ hardware: 350, "control-plane": 1060 });
    expect(outcome.scalar("podsEvicted")).toBe(1);
  });

  it("that is back before the eviction is due: the timers restart, and the charge stays", () => {
    const outcome = run(controlPlane(900, 200));
    // Back at 1100: evicted at 1450, running at 1510.
    expect(outcome.outages()).toEqual([[1000, 1510]]);
    expect(outcome.downSeconds()).toEqual({ hardware: 510 });
  });

  it("that fails between the loss and the eviction: the same", () => {
    const outcome = run(controlPlane(1300, 700));
    expect(outcome.outages()).toEqual([[1000, 2410]]);
    expect(outcome.downSeconds()).toEqual({ hardware: 350, "control-plane": 1060 });
  });

  it("that fails after the eviction: the pod that was placed starts", () => {
    const outcome = run(controlPlane(1351, 5000));
    expect(outcome.outages()).toEqual([[1000, 1410]]);
    expect(outcome.downSeconds()).toEqual({ hardware: 410 });
  });

  it("a node that returns first runs its pods in place", () => {
    const outcome = run(controlPlane(900, 5000), [node("one", { planned: [lost(1000, 500)] }), node("two")]);
    expect(outcome.outages()).toEqual([[1000, 1520]]);
    expect(outcome.downSeconds()).toEqual({ hardware: 350, "control-plane": 170 });
    expect(outcome.scalar("podsEvicted")).toBe(0);
  });

  it("pods keep serving", () => {
    const outcome = run(controlPlane(900, 5000), [node("one"), node("two")]);
    expect(outcome.totalDownMs).toBe(0);
    expect(outcome.brokenSeconds("control-plane")).toBe(5000);
  });

  it("pending pods stay pending until it is back", () => {
    // The pod has been pending since 1350; room is back at 2000, the control plane at 2500.
    const nodes = [
      node("one", { ...roomFor(1), planned: [lost(1000, 9000)] }),
      node("spare", { ...roomFor(1), planned: [lost(100, 1900)] }),
    ];
    const outcome = run(controlPlane(1500, 1000), nodes);
    expect(outcome.outages()).toEqual([[1000, 2560]]);
  });

  it("drains do not happen: planned work with a drain is skipped", () => {
    const drained = [node("one", { planned: [lost(1000, 500, { drain: true })] }), node("two")];
    expect(run(controlPlane(900, 200), drained).totalDownMs).toBe(0);
    expect(run(controlPlane(900, 50), drained).outages()).toEqual([[1000, 1060]]);
  });

  it("two parts that stop rescheduling: both must be back", () => {
    const parts = [controlPlane(900, 300), part("scheduler", { ...controlPlane(1100, 700), name: "scheduler" })];
    const outcome = runOption(option({ entities: two, tools: [tools("web")], parts }), settings);
    // Together away 900–1800: evicted at 2150, running at 2210.
    expect(outcome.outages()).toEqual([[1000, 2210]]);
    expect(outcome.downSeconds()).toEqual({ hardware: 350, "control-plane": 860 });
  });

  it("lost to the same event as the node, the cause stays that of the event", () => {
    const nodes = [
      { ...node("n", { on: "rack" }), count: 1 },
      node("two"),
      {
        kind: "rack" as const,
        name: "rack",
        count: 1,
        twin: null,
        on: [],
        start: null,
        failures: [],
        planned: [lost(1000, 5000)],
      },
      node("master", { on: "rack", allocatableCpu: 1 }),
    ];
    const plane = part("control-plane", { stops: ["rescheduling"], on: ["master"], need: 1 });
    const outcome = run(plane, nodes);
    expect(outcome.downSeconds()).toEqual({ hardware: 5020 });
  });
});
