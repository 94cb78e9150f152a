import { describe, expect, it } from "vitest";
import type { EntitySpec, FailureMode, PlannedWork, ToolSpec } from "../../../../simulation/scenario/types.ts";
import { constant, host, mode, node, option, part, phase, second, tool, vm, work } from "../../../support/option.ts";
import { runOption } from "../../../support/run-option.ts";

/** All times in seconds. Given up after 350 s; a pod starts in 60 s, in place in 20 s, without scheduling delay. */
const lost = (at: number, lasts: number, given: Partial<PlannedWork> = {}): PlannedWork =>
  work(at * second, lasts * second, { name: `lost at ${at}`, cause: "hardware", ...given });
const hang = (at: number, recovery: FailureMode["recovery"], given: Partial<FailureMode> = {}): FailureMode =>
  mode(`hang at ${at}`, at * second, 0, {
    effect: { kind: "stuck", part: "nfs" },
    cause: "storage",
    recovery,
    ...given,
  });
const fixed = (lasts: number) => [phase("fix", lasts * second)];
const rebooted = (after: number, lasts: number, drain = false) => [
  phase("detect", after * second),
  phase("reboot", lasts * second, { drain }),
];

const tools = (name: string, given: Partial<ToolSpec> = {}): ToolSpec =>
  tool(name, { start: constant(60 * second), startInPlace: constant(20 * second), ...given });
/** Two classes, of which one needs NFS. */
const both = [tools("files", { needs: ["nfs"] }), tools("plain")];
/** Takes most of node two, so that the other classes begin on node one, with room for both left on two. */
const filler = tools("filler", {
  priority: 1,
  nodes: ["two"],
  requestCpu: constant(3000),
  requestMemory: constant(3072),
});
const two = () => node("two", { allocatableCpu: 5000, allocatableMemory: 5120 });
const run = (entities: readonly EntitySpec[], classes = both) =>
  runOption(
    option({ entities, tools: classes, parts: [part("nfs"), part("redis")] }),
    // Modes strike again after as long a time as the first: the history ends before.
    { horizonHours: 2000 * second },
  );

describe("stuck clients of a part", () => {
  it("only pods that need the part stop; the node stays Ready, and nobody evicts", () => {
    const outcome = run([node("one", { failures: [hang(1000, fixed(900))] })]);
    expect(outcome.outages("files")).toEqual([[1000, 1900]]);
    expect(outcome.downSeconds("files")).toEqual({ storage: 900 });
    expect(outcome.downSeconds("plain")).toEqual({});
    expect(outcome.scalar("podsEvicted")).toBe(0);
    // 2000 of 4000 millicores are free all the time.
    expect(outcome.scalar("cpuHeadroomLeast")).toBe(0.5);
    expect(outcome.brokenSeconds("nfs")).toBe(0);
  });

  it("other nodes and other parts do not notice", () => {
    const classes = [tools("files", { needs: ["nfs"], count: 2 }), tools("cache", { needs: ["redis"], count: 2 })];
    const outcome = run([node("one", { failures: [hang(1000, fixed(900))] }), node("two")], classes);
    expect(outcome.outages("files")).toEqual([[1000, 1900]]);
    expect(outcome.downSeconds("cache")).toEqual({});
  });

  it("a reboot ends it, stops the others for as long, and keeps the cause", () => {
    const outcome = run([node("one", { failures: [hang(1000, rebooted(300, 100))] })]);
    // Rebooting 1300–1400, then 20 s in place.
    expect(outcome.outages("files")).toEqual([[1000, 1420]]);
    expect(outcome.outages("plain")).toEqual([[1300, 1420]]);
    expect(outcome.downSeconds("files")).toEqual({ storage: 420 });
    expect(outcome.downSeconds("plain")).toEqual({ storage: 120 });
    // One root event.
    expect(outcome.scalar("incidents")).toBe(1);
    expect(outcome.scalar("toolsHitMost")).toBe(2);
  });

  it("a reboot with a drain: all pods start elsewhere, the stuck ones, too", () => {
    const outcome = run([node("one", { failures: [hang(1000, rebooted(300, 100, true))] }), two()], [filler, ...both]);
    expect(outcome.scalar("podsDrained")).toBe(2);
    expect(outcome.outages("files")).toEqual([[1000, 1360]]);
    expect(outcome.outages("plain")).toEqual([[1300, 1360]]);
    expect([...outcome.sim.nodes.usedPods]).toEqual([0, 3]);
  });

  it("two at a time: stuck until both are over", () => {
    const failures = [hang(1000, fixed(500)), hang(1200, fixed(700))];
    expect(run([node("one", { failures })]).outages("files")).toEqual([[1000, 1900]]);
  });

  it("a pod that comes to a stuck node is stuck, too, and starts when that is over", () => {
    const entities = [
      node("one", { failures: [hang(1000, fixed(900))] }),
      node("two", { planned: [lost(1100, 5000)] }),
    ];
    // One of each class on each node; those on two are evicted at 1450.
    const classes = [tools("files", { needs: ["nfs"], count: 2 }), tools("plain", { count: 2 })];
    const outcome = run(entities, classes);
    expect(outcome.outages("files")).toEqual([
      [1000, 1900],
      [1100, 1960],
    ]);
    expect(outcome.outages("plain")).toEqual([[1100, 1510]]);
  });

  it("an evicted pod does not run again on its old node while that is stuck", () => {
    // Stuck from 1000 on, cut off 1100–1500: the pods are evicted at 1450 and due on two at 1510. Back at 1500, the
    // node can run only the pod that does not need NFS.
    const failures = [hang(1000, fixed(5000))];
    const one = node("one", { failures, planned: [lost(1100, 400, { effect: "cuts" })] });
    const outcome = run([one, two()], [filler, ...both]);
    expect(outcome.outages("files")).toEqual([[1000, 1510]]);
    expect(outcome.outages("plain")).toEqual([[1100, 1500]]);
  });

  it("a kill of the node meanwhile: the cause stays the first, and the start waits for the end of both", () => {
    const outcome = run([node("one", { failures: [hang(1000, fixed(500))], planned: [lost(1100, 100)] })]);
    // Killed 1100–1200: plain in place at 1220. The clients hang until 1500, and only then files starts in place.
    expect(outcome.outages("plain")).toEqual([[1100, 1220]]);
    expect(outcome.outages("files")).toEqual([[1000, 1520]]);
    expect(outcome.downSeconds("files")).toEqual({ storage: 520 });
  });

  it("a kill of the host ends it; the cause stays the first", () => {
    const failures = [hang(1000, fixed(900), { survivesKill: false })];
    const outcome = run([host("host", { planned: [lost(1100, 100)] }), node("one", { on: "host", failures })]);
    expect(outcome.outages("files")).toEqual([[1000, 1220]]);
    expect(outcome.downSeconds("files")).toEqual({ storage: 220 });
    expect(outcome.downSeconds("plain")).toEqual({ hardware: 120 });
  });

  it("of a VM means the nodes on it", () => {
    const failures = [hang(1000, fixed(500))];
    const entities = [host("host"), vm("vm", "host", { failures }), node("one", { on: "vm" })];
    expect(run(entities).outages("files")).toEqual([[1000, 1500]]);
    expect(run(entities).downSeconds("plain")).toEqual({});
  });
});
