import { describe, expect, it } from "vitest";
import { Simulator } from "../../../../simulation/engine/simulator.ts";
import type { EntitySpec, KubernetesSpec, ToolSpec } from "../../../../simulation/scenario/types.ts";
import { constant, eachWithWork, host, node, option, rack, second, tool, vm, work } from "../../../support/option.ts";
import { insideOf, modelOf, runOption } from "../../../support/run-option.ts";

const kubernetes = { graceHours: 50 * second, tolerationHours: 300 * second, schedulingDelayHours: 0 };

/** Node of each pod at t = 0; −1 = pending. */
function placed(
  entities: readonly EntitySpec[],
  tools: readonly ToolSpec[],
  scoring: KubernetesSpec["scoring"] = "least-allocated",
): number[] {
  const model = modelOf(option({ entities, tools, kubernetes: { ...kubernetes, scoring } }), { horizonHours: 1 });
  const simulator = new Simulator(model);
  const nodes = [...insideOf(simulator).pods.node];
  expect(simulator.unplacedPods).toBe(nodes.filter((where) => where < 0).length);
  return nodes;
}

/** Lost at 1000 s for good. */
const lostAtOnce = [work(1000 * second, 1e6)];
/** Node of each pod after 10,000 s. */
function placedLater(entities: readonly EntitySpec[], tools: readonly ToolSpec[]): number[] {
  return [...runOption(option({ entities, tools }), { horizonHours: 10_000 * second }).sim.pods.node];
}

describe("least allocated", () => {
  it("takes the node with the larger free share of CPU and memory, of equals the first", () => {
    // One pod each, then the larger nodes have the larger shares left: 7/8 + 7/8 against 3/4 + 3/4.
    const entities = [
      node("small", { count: 2 }),
      node("large", { count: 2, allocatableCpu: 8000, allocatableMemory: 8192 }),
    ];
    expect(placed(entities, [tool("web", { count: 8 })])).toEqual([0, 1, 2, 3, 2, 3, 0, 1]);
  });

  it("adds the shares of CPU and memory", () => {
    // The first pod takes 1 of 4 CPUs and 1 of 4 GiB: 1.5 is left there; on the second node 1 of 8 and 1 of 2: 1.375.
    const entities = [node("even"), node("odd", { allocatableCpu: 8000, allocatableMemory: 2048 })];
    expect(placed(entities, [tool("web", { count: 4 })])).toEqual([0, 1, 0, 1]);
  });

  it("of equal shares takes the node with fewer pods", () => {
    // Pods without requests: one node after another, again and again.
    const nothing = { requestCpu: constant(0), requestMemory: constant(0) };
    expect(placed([node("n", { count: 3 })], [tool("web", { count: 7, ...nothing })])).toEqual([0, 1, 2, 0, 1, 2, 0]);
  });

  it("passes over nodes that are full in CPU, memory or pods", () => {
    const entities = [
      node("cpu", { allocatableCpu: 1000, allocatableMemory: 1e6 }),
      node("memory", { allocatableCpu: 1e6, allocatableMemory: 1024 }),
      node("pods", { allocatableCpu: 1e6, allocatableMemory: 1e6, maxPods: 1 }),
    ];
    expect(placed(entities, [tool("web", { count: 5 })])).toEqual([0, 1, 2, -1, -1]);
  });

  it("fills a node to the last", () => {
    expect(placed([node("n")], [tool("web", { count: 5 })])).toEqual([0, 0, 0, 0, -1]);
  });

  it("places classes of high priority first", () => {
    const classes = [tool("low", { count: 3, priority: 1 }), tool("high", { count: 3, priority: 2 })];
    expect(placed([node("n")], classes)).toEqual([0, -1, -1, 0, 0, 0]);
  });

  it("keeps to the groups of nodes that a class may use", () => {
    const entities = [node("a"), node("b"), node("c")];
    expect(placed(entities, [tool("web", { count: 4, nodes: ["b", "c"] })])).toEqual([1, 2, 1, 2]);
    expect(placed(entities, [tool("web", { count: 5, nodes: ["b"] })])).toEqual([1, 1, 1, 1, -1]);
  });
});

describe("round robin", () => {
  it("takes one node after another, whatever they hold, but the full ones", () => {
    const entities = [node("n", { count: 3 }), node("never")];
    const classes = [
      tool("big", { requestCpu: constant(3500), nodes: ["n"] }),
      tool("web", { count: 5, nodes: ["n"] }),
    ];
    // Node 0 has no room left for another pod of 1000.
    expect(placed(entities, classes, "round-robin")).toEqual([0, 1, 2, 1, 2, 1]);
  });

  it("goes on where it was when a node is lost, and passes over the lost one", () => {
    const entities = [node("n", { count: 3, planned: [work(1000 * second, 1e6, { stagger: 1e9 })] })];
    const given = option({
      entities,
      tools: [tool("web", { count: 4 })],
      kubernetes: { ...kubernetes, scoring: "round-robin" },
    });
    const { sim } = runOption(given, { horizonHours: 10_000 * second });
    // 0, 1, 2, 0 at first; the two of node 0 go to 1 and 2.
    expect([...sim.pods.node]).toEqual([1, 1, 2, 2]);
  });
});

describe("spread", () => {
  const replicas = (count: number, over: ToolSpec["spread"]["over"], hard: boolean, given: Partial<ToolSpec> = {}) => [
    tool("web", { replicas: count, spread: { over, hard }, ...given }),
  ];

  it("hard over nodes: never two on one", () => {
    expect(placed([node("n", { count: 2 })], replicas(3, "node", true))).toEqual([0, 1, -1]);
  });

  it("soft over nodes: apart while possible, whatever the score", () => {
    expect(placed([node("n", { count: 2 })], replicas(3, "node", false))).toEqual([0, 1, 0]);
    // The large node would win twice without a spread.
    const uneven = [
      node("large", { allocatableCpu: 9000, allocatableMemory: 9216 }),
      node("small", { allocatableCpu: 1000 }),
    ];
    expect(placed(uneven, replicas(2, "none", false))).toEqual([0, 1]);
    const full = [...uneven, node("tiny", { allocatableCpu: 1000, allocatableMemory: 1024 })];
    const taken = tool("first", { nodes: ["small", "large"], requestCpu: constant(500) });
    expect(placed(full, [taken, ...replicas(2, "node", false, { nodes: ["large", "tiny"] })])).toEqual([0, 2, 0]);
  });

  it("over hosts: nodes on one host are one place", () => {
    const entities = [
      host("h", { count: 2 }),
      vm("v", "h", { count: 3, on: [{ target: "h", spread: [1, 1, 2] }] }),
      node("n", { count: 3, on: "v" }),
    ];
    expect(placed(entities, replicas(2, "node", true))).toEqual([0, 1]);
    expect(placed(entities, replicas(2, "host", true))).toEqual([0, 2]);
    expect(placed(entities, replicas(3, "host", true))).toEqual([0, 2, -1]);
    expect(placed(entities, replicas(3, "host", false))).toEqual([0, 2, 1]);
  });

  it("over racks: hosts in one rack are one place", () => {
    const entities = [
      rack("r", { count: 2 }),
      host("h", { count: 4, on: [{ target: "r", spread: "blocks" }] }),
      node("n", { count: 4, on: "h" }),
    ];
    expect(placed(entities, replicas(2, "host", true))).toEqual([0, 1]);
    expect(placed(entities, replicas(2, "rack", true))).toEqual([0, 2]);
    expect(placed(entities, replicas(3, "rack", true))).toEqual([0, 2, -1]);
  });

  it("over racks: nodes without a rack are each a place of their own", () => {
    expect(placed([node("n", { count: 3 })], replicas(3, "rack", true))).toEqual([0, 1, 2]);
    expect(placed([host("h", { count: 2 }), node("n", { count: 2, on: "h" })], replicas(2, "rack", true))).toEqual([
      0, 1,
    ]);
  });

  it("concerns only the pods of one tool", () => {
    expect(placed([node("n", { count: 2 })], replicas(2, "node", true, { count: 3 }))).toEqual([0, 1, 0, 1, 0, 1]);
  });

  it("after a loss: hard waits, soft moves in with its sibling", () => {
    const entities = [node("doomed", { planned: lostAtOnce }), node("safe")];
    expect(placedLater(entities, replicas(2, "node", true))).toEqual([-1, 1]);
    expect(placedLater(entities, replicas(2, "node", false))).toEqual([1, 1]);
  });

  it("a VM that moved takes its node along to its new host", () => {
    // The third host dies; its VM and node move to the first host, where the tool's first pod is. The second node dies:
    // its pod may not go to either of the two others.
    const hosts = eachWithWork(host("h"), [[], [], lostAtOnce]);
    const onHostLoss = { after: constant(0), success: 1 };
    const entities = [
      ...hosts.entities,
      vm("v", "h", { count: 3, on: [{ target: "h", spread: [1, 2, 3] }], onHostLoss }),
      ...[1, 2, 3].map((which) =>
        node(`n${which}`, {
          on: [{ target: "v", spread: [which] }],
          planned: which === 2 ? [work(2000 * second, 1e6)] : [],
        }),
      ),
    ];
    const given = option({ entities, groups: hosts.groups, tools: replicas(2, "host", true) });
    const { sim } = runOption(given, { horizonHours: 10_000 * second });
    expect([...sim.vms.host]).toEqual([0, 1, 0]);
    expect([...sim.pods.node]).toEqual([0, -1]);
  });
});
