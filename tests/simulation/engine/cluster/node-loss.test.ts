import { describe, expect, it } from "vitest";
import type { EntitySpec, KubernetesSpec, PlannedWork, ToolSpec } from "../../../../simulation/scenario/types.ts";
import { component, constant, node, option, second, tool, work } from "../../../support/option.ts";
import { runOption } from "../../../support/run-option.ts";
import type { Outcome } from "../../../support/run-option.ts";

/** All times in seconds. A node is given up after 350 s; a pod is scheduled in 5 s, starts in 60 s, in place in 20 s. */
const lost = (at: number, lasts: number, given: Partial<PlannedWork> = {}): PlannedWork =>
  work(at * second, lasts * second, { name: `lost at ${at}`, cause: "hardware", ...given });

const web = (given: Partial<ToolSpec> = {}): ToolSpec =>
  tool("web", { start: constant(60 * second), startInPlace: constant(20 * second), ...given });

function run(nodes: readonly EntitySpec[], tools = [web()], kubernetes: Partial<KubernetesSpec> = {}): Outcome {
  const given = { schedulingDelayHours: 5 * second, ...kubernetes } as KubernetesSpec;
  return runOption(option({ entities: nodes, tools, kubernetes: given }), { horizonHours: 10_000 * second });
}

/** Two nodes; the pod is on the first to begin with, as equals are taken in order. */
const pair = (first: readonly PlannedWork[], second_: readonly PlannedWork[] = []): EntitySpec[] => [
  node("one", { planned: first }),
  node("two", { planned: second_ }),
];
const nodeOfPod = (outcome: Outcome): number => outcome.sim.pods.node[0];

describe("a node that dies", () => {
  it("for good: the pod runs elsewhere after grace, toleration, scheduling and start", () => {
    const outcome = run(pair([lost(1000, 20_000)]));
    // 1000 + 50 + 300 + 5 + 60.
    expect(outcome.outages()).toEqual([[1000, 1415]]);
    expect(outcome.downSeconds()).toEqual({ hardware: 415 });
    expect(outcome.scalar("podsEvicted")).toBe(1);
    expect(nodeOfPod(outcome)).toBe(1);
    expect([...outcome.sim.nodes.usedCpu]).toEqual([0, 1000]);
  });

  it("back before the eviction: the pod starts in place", () => {
    const outcome = run(pair([lost(1000, 349.999)]));
    expect(outcome.outages()).toEqual([[1000, 1369.999]]);
    expect(outcome.scalar("podsEvicted")).toBe(0);
    expect(nodeOfPod(outcome)).toBe(0);
  });

  it("back at the very instant of the eviction: nothing is evicted", () => {
    // Quarters of an hour are exact: given up after 900 s, back after 900 s, 20 s later running.
    const quarters = { graceHours: 0, tolerationHours: 0.25 };
    const outcome = run(pair([work(1, 0.25, { cause: "hardware" })]), [web()], quarters);
    expect(outcome.outages()).toEqual([[3600, 4520]]);
    expect(outcome.scalar("podsEvicted")).toBe(0);
  });

  it("back after the eviction, and in place sooner than elsewhere: the pod starts in place", () => {
    // Due elsewhere at 1415; back at 1380, in place at 1400.
    const outcome = run(pair([lost(1000, 380)]));
    expect(outcome.outages()).toEqual([[1000, 1400]]);
    expect(nodeOfPod(outcome)).toBe(0);
    expect([...outcome.sim.nodes.usedCpu]).toEqual([1000, 0]);
    expect(outcome.scalar("podsEvicted")).toBe(1);
  });

  it("back after the eviction, but in place later than elsewhere: the pod starts elsewhere", () => {
    // Due elsewhere at 1415; back at 1400, in place at 1420.
    const outcome = run(pair([lost(1000, 400)]));
    expect(outcome.outages()).toEqual([[1000, 1415]]);
    expect(nodeOfPod(outcome)).toBe(1);
  });

  it("back when the pod runs elsewhere: it never moves back, and the node returns empty", () => {
    const outcome = run(pair([lost(1000, 2000)]));
    expect(outcome.outages()).toEqual([[1000, 1415]]);
    expect(nodeOfPod(outcome)).toBe(1);
    expect([...outcome.sim.nodes.usedPods]).toEqual([0, 1]);
    expect([...outcome.sim.nodes.ready]).toEqual([1, 1]);
  });

  it("the return of a node does not bring back a pod that has run elsewhere since", () => {
    // Runs on two from 1415; two is lost at 2000, one returns at 2100. It waits for two's eviction at 2350: 2415.
    const outcome = run(pair([lost(1000, 1100)], [lost(2000, 5000)]));
    expect(outcome.outages()).toEqual([
      [1000, 1415],
      [2000, 2415],
    ]);
    expect(nodeOfPod(outcome)).toBe(0);
  });

  it("the return of a node brings back a pod whose new node was lost before it ran there", () => {
    // Due on two at 1415, which is lost at 1400; one returns at 1500 and runs it at 1520.
    const outcome = run(pair([lost(1000, 500)], [lost(1400, 5000)]));
    expect(outcome.outages()).toEqual([[1000, 1520]]);
    expect(nodeOfPod(outcome)).toBe(0);
  });

  it("evicted twice without having run: it returns to the last node or runs on the newest, whichever comes first", () => {
    // Evicted from one at 1350 to two, which is lost at 1400; evicted from there at 1750 to three, due at 1815.
    const twice = (one: number, two: number) =>
      run([...pair([lost(1000, one)], [lost(1400, two)]), node("three", { planned: [lost(0, 1500)] })]);
    const neither = twice(9000, 9000);
    expect(neither.outages()).toEqual([[1000, 1815]]);
    expect(nodeOfPod(neither)).toBe(2);
    // Two is back at 1780: in place at 1800.
    const last = twice(9000, 380);
    expect(last.outages()).toEqual([[1000, 1800]]);
    expect(nodeOfPod(last)).toBe(1);
    // One is back at 1760, but the pod has long been deleted there.
    expect(twice(760, 9000).outages()).toEqual([[1000, 1815]]);
  });

  it("dies again while the pod starts in place: the start begins anew", () => {
    // Back at 1100, start until 1120; dead 1110–1200: in place at 1220.
    expect(run(pair([lost(1000, 100), lost(1110, 90)])).outages()).toEqual([[1000, 1220]]);
  });

  it("dies twice: grace and toleration count from the last loss", () => {
    // Back at 1300 for 10 s, then evicted at 1310 + 350 = 1660: 1725.
    expect(run(pair([lost(1000, 300), lost(1310, 5000)])).outages()).toEqual([[1000, 1725]]);
  });

  it("dies where the pod starts afresh: that start begins anew in place", () => {
    // On two from 1350, due at 1415; two dead 1400–1500: 20 s in place.
    expect(run(pair([lost(1000, 5000)], [lost(1400, 100)])).outages()).toEqual([[1000, 1520]]);
  });

  it("with its own start: it is ready after that, and then the pod starts in place", () => {
    const nodes = [
      component("host", { planned: [lost(1000, 100)] }),
      node("one", { on: "host", start: constant(30 * second) }),
      node("two"),
    ];
    expect(run(nodes).outages()).toEqual([[1000, 1150]]);
  });

  it("alone: its pods wait for it, the time after the eviction is charged to capacity", () => {
    const outcome = run([node("one", { planned: [lost(1000, 1000)] })]);
    // Evicted at 1350 with nowhere to go. Back at 2000: in place at 2020.
    expect(outcome.outages()).toEqual([[1000, 2020]]);
    expect(outcome.downSeconds()).toEqual({ hardware: 350, capacity: 670 });
    expect(outcome.scalar("pendingMost")).toBe(1);
    expect(outcome.scalar("pendingPodHours") * 3600).toBeCloseTo(650, 6);
  });
});

describe("two nodes of three that die", () => {
  it("are no disrupted cluster: they are evicted one after another", () => {
    const nodes = [node("n", { count: 2, planned: [lost(1000, 20_000)] }), node("rest")];
    const outcome = run(nodes, [web({ count: 3 })], { evictionRate: 360, secondaryEvictionRate: 36 });
    expect(outcome.outages()).toEqual([
      [1000, 1415],
      [1000, 1425],
    ]);
  });
});

describe("a node that is cut off", () => {
  const cut = (at: number, lasts: number) => lost(at, lasts, { effect: "cuts", cause: "network" });

  it("shortly: its pods never stopped", () => {
    const outcome = run(pair([cut(1000, 100)]));
    expect(outcome.downSeconds()).toEqual({ network: 100 });
    expect(outcome.scalar("podsEvicted")).toBe(0);
  });

  it("longer than grace and toleration: the pod is replaced elsewhere", () => {
    const outcome = run(pair([cut(1000, 5000)]));
    expect(outcome.outages()).toEqual([[1000, 1415]]);
    expect(nodeOfPod(outcome)).toBe(1);
  });

  it("back while the replacement starts: the pod is back at once", () => {
    const outcome = run(pair([cut(1000, 380)]));
    expect(outcome.outages()).toEqual([[1000, 1380]]);
    expect(nodeOfPod(outcome)).toBe(0);
  });

  it("killed while cut off: the pod has to start in place", () => {
    expect(run(pair([cut(1000, 200), lost(1100, 50)])).outages()).toEqual([[1000, 1220]]);
  });

  it("killed while cut off, after the eviction: the pod has to start in place", () => {
    // Back at 1380, killed 1360–1370: in place at 1400, before 1415.
    expect(run(pair([cut(1000, 380), lost(1360, 10)])).outages()).toEqual([[1000, 1400]]);
  });

  it("while a pod starts on it: the start goes on", () => {
    // On two from 1350, started by 1415 although two is cut off 1390–1410 or 1390–1450.
    expect(run(pair([lost(1000, 5000)], [cut(1390, 20)])).outages()).toEqual([[1000, 1415]]);
    expect(run(pair([lost(1000, 5000)], [cut(1390, 60)])).outages()).toEqual([[1000, 1450]]);
  });

  it("evicted in the middle of a long start: back, that start still has to end", () => {
    // Fresh start of 600 s on one, begun at 2355 after two died; one cut off 2400–2900, evicted from it at 2750 with
    // nowhere to go. Back at 2900, the start that went on meanwhile is over at 2955.
    const nodes = pair([lost(500, 1500), cut(2400, 500)], [lost(2000, 5000)]);
    const outcome = run(nodes, [web({ start: constant(600 * second) })]);
    expect(outcome.outages()).toEqual([
      [500, 1455],
      [2000, 2955],
    ]);
  });
});

describe("a node that stands still", () => {
  const frozen = (at: number, lasts: number) => lost(at, lasts, { effect: "freezes", cause: "storage" });

  it("its pods go on at once", () => {
    expect(run(pair([frozen(1000, 100)])).downSeconds()).toEqual({ storage: 100 });
  });

  it("a start under way stands still, too", () => {
    // On two, due at 1415; frozen 1390–1450: 60 s later.
    const outcome = run(pair([lost(1000, 5000)], [frozen(1390, 60)]));
    expect(outcome.outages()).toEqual([[1000, 1475]]);
    // Frozen twice, and cut off over the end of the first time.
    const nodes = pair([lost(1000, 5000)], [frozen(1390, 10), frozen(1405, 10), lost(1395, 7, { effect: "cuts" })]);
    expect(run(nodes).outages()).toEqual([[1000, 1435]]);
  });

  it("a start that is over does not stand still", () => {
    // Started at 1415, frozen 1420–1430.
    expect(run(pair([lost(1000, 5000)], [frozen(1420, 10)])).outages()).toEqual([
      [1000, 1415],
      [1420, 1430],
    ]);
  });

  it("evicted in the middle of a long start: back, that start goes on from where it stood", () => {
    // As in the case of the cut: 555 s are left at 2400, when one freezes until 2900.
    const nodes = pair([lost(500, 1500), frozen(2400, 500)], [lost(2000, 5000)]);
    const outcome = run(nodes, [web({ start: constant(600 * second) })]);
    expect(outcome.outages()).toEqual([
      [500, 1455],
      [2000, 3455],
    ]);
  });
});

describe("a planned reboot", () => {
  const rebooted = (given: Partial<PlannedWork>) => lost(1000, 600, { cause: "planned", ...given });

  it("with a drain: the pods start elsewhere at once and stay there", () => {
    const outcome = run(pair([rebooted({ drain: true })]));
    expect(outcome.outages()).toEqual([[1000, 1065]]);
    expect(outcome.downSeconds()).toEqual({ planned: 65 });
    expect(outcome.scalar("podsDrained")).toBe(1);
    expect(outcome.scalar("podsEvicted")).toBe(0);
    expect(nodeOfPod(outcome)).toBe(1);
  });

  it("without a drain: as if it had died", () => {
    const outcome = run(pair([rebooted({})]));
    expect(outcome.downSeconds()).toEqual({ planned: 415 });
    expect(outcome.scalar("podsDrained")).toBe(0);
  });

  it("with a drain and nowhere to go: the pods wait for the node, charged to capacity", () => {
    const outcome = run([node("one", { planned: [rebooted({ drain: true })] })]);
    expect(outcome.outages()).toEqual([[1000, 1665]]);
    expect(outcome.downSeconds()).toEqual({ capacity: 665 });
  });

  it("of a node that does not answer: the drain finds nobody to talk to", () => {
    // Cut off 900–2500: evicted at 1250; the drain at 1000 moves nothing.
    const outcome = run(pair([lost(900, 1600, { effect: "cuts" }), rebooted({ drain: true })]));
    expect(outcome.outages()).toEqual([[900, 1315]]);
    expect(outcome.scalar("podsDrained")).toBe(0);
  });

  it("all nodes of a rack at once: none takes another's pods", () => {
    const planned = [rebooted({ drain: true })];
    const outcome = run(
      [...[1, 2].map((i) => node(`in rack ${i}`, { on: "rack" })), node("apart"), { ...rackOf(planned) }],
      [web({ count: 2 }), web({ name: "other", count: 2 })],
    );
    expect(outcome.scalar("podsDrained")).toBe(3);
    expect([...outcome.sim.nodes.usedPods]).toEqual([0, 0, 4]);
    expect(outcome.totalDownMs).toBe(3 * 65_000);
  });
});

function rackOf(planned: readonly PlannedWork[]): EntitySpec {
  return { kind: "rack", name: "rack", count: 1, twin: null, on: [], start: null, failures: [], planned };
}
