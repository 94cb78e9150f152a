import { describe, expect, it } from "vitest";
import type {
  EntitySpec,
  KubernetesSpec,
  OptionSpec,
  PlannedWork,
  ToolSpec,
} from "../../../../simulation/scenario/types.ts";
import { constant, mode, node, option, part, phase, second, tool, work } from "../../../support/option.ts";
import { randomOption } from "../../../support/random-option.ts";
import { runOption } from "../../../support/run-option.ts";
import type { Interval, Outcome } from "../../../support/run-option.ts";

/**
 * All times in seconds. A node is given up after 350 s; a pod is scheduled in 5 s, pulls its image in 60 s, starts in 10 s, in
 * place in 20 s. The pods of `web` are on node a, which is lost at 1000; at 1350 they go to b, c, b, c … and ask at 1355.
 */
const lost = (at: number, lasts: number, given: Partial<PlannedWork> = {}): PlannedWork =>
  work(at * second, lasts * second, { name: `lost at ${at}`, cause: "hardware", ...given });

const times = { pull: constant(60 * second), start: constant(10 * second), startInPlace: constant(20 * second) };
const web = (count: number, given: Partial<ToolSpec> = {}): ToolSpec => tool("web", { count, ...times, ...given });

interface Story {
  readonly a?: readonly PlannedWork[];
  readonly b?: Partial<EntitySpec>;
  readonly c?: Partial<EntitySpec>;
  readonly targets?: readonly string[];
  readonly parts?: OptionSpec["parts"];
  readonly kubernetes?: Partial<KubernetesSpec>;
}

/** Something placed before takes half of each target, so that web begins on a. */
function run(tools: readonly ToolSpec[], story: Story = {}): Outcome {
  const { a = [lost(1000, 20_000)], b, c, targets = ["b", "c"], parts = [], kubernetes = {} } = story;
  const big = { allocatableCpu: 100_000, allocatableMemory: 102_400 };
  const filler = tool("filler", {
    count: targets.length,
    priority: 1,
    nodes: [...targets],
    requestCpu: constant(40_000),
    requestMemory: constant(40_960),
  });
  const more: Record<string, Partial<EntitySpec> | undefined> = { b, c };
  const entities = [
    node("a", { ...big, planned: a }),
    ...targets.map((name) => node(name, { ...big, ...(more[name] as object) })),
  ];
  const given = { schedulingDelayHours: 5 * second, ...kubernetes };
  return runOption(option({ entities, parts, tools: [...tools, filler], kubernetes: given }), {
    horizonHours: 4000 * second,
  });
}

const from1000 = (...ends: number[]): Interval[] => ends.map((end) => [1000, end]);

describe("pods that come to a node anew", () => {
  it("pull one after another, and start when their image is there", () => {
    const outcome = run([web(3)]);
    // b: 1355 to 1415, 1415 to 1475; c: 1355 to 1415.
    expect(outcome.outages()).toEqual(from1000(1425, 1425, 1485));
    expect(outcome.downSeconds()).toEqual({ hardware: 425 + 425 + 485 });
    expect(run([web(3, { pull: constant(0) })]).outages()).toEqual(from1000(1365, 1365, 1365));
  });

  it("pull as many at a time as the node does", () => {
    expect(run([web(3)], { kubernetes: { parallelPulls: 2 } }).outages()).toEqual(from1000(1425, 1425, 1425));
    // Five on one node, two at a time: 1415, 1415, 1475, 1475, 1535.
    const two = { targets: ["b"], kubernetes: { parallelPulls: 2 } };
    expect(run([web(5)], two).outages()).toEqual(from1000(1425, 1425, 1485, 1485, 1545));
    const unlimited = { targets: ["b"], kubernetes: { parallelPulls: Infinity } };
    expect(run([web(5)], unlimited).outages()).toEqual(from1000(1425, 1425, 1425, 1425, 1425));
  });

  it("wait longer on one large node than on several small ones", () => {
    const one = run([web(6)], { targets: ["b"] });
    expect(one.outages()).toEqual(from1000(1425, 1485, 1545, 1605, 1665, 1725));
    expect(run([web(6)], { targets: ["b", "c", "d"] }).outages()).toEqual(from1000(1425, 1425, 1425, 1485, 1485, 1485));
  });

  it("wait also where only others have something to pull, and not where they have nothing", () => {
    const outcome = run([web(2), tool("plain", { start: constant(10 * second) })], { targets: ["b"] });
    expect(outcome.outages("web")).toEqual(from1000(1425, 1485));
    expect(outcome.outages("plain")).toEqual(from1000(1365));
  });

  it("pull as well when they are drained or moved by a person", () => {
    const drained = lost(1000, 600, { drain: true, cause: "planned" });
    expect(run([web(3)], { a: [drained] }).outages()).toEqual(from1000(1075, 1075, 1135));
    // Moved 300 s after the loss, all at once.
    const moved = web(3, { onNodeLoss: { movedAfter: constant(300 * second) } });
    expect(run([moved]).outages()).toEqual(from1000(1375, 1375, 1435));
  });

  it("pull as well when they had no room, from the start or later", () => {
    // b is back at 2000.
    const later = run([web(2)], { targets: ["b"], b: { planned: [lost(500, 1500)] } });
    expect(later.outages()).toEqual(from1000(2075, 2135));
    expect(later.downSeconds()).toEqual({ hardware: 700, capacity: 725 + 785 });
    // Only a may take it, but is full until what is there is evicted; back at 1600.
    const big = { requestCpu: constant(60_000), ...times };
    const first = tool("first", { ...big, priority: 2 });
    const outcome = run([web(1, { ...big, nodes: ["a"] }), first], { a: [lost(1000, 600)], targets: ["b"] });
    expect(outcome.outages("first")).toEqual(from1000(1425));
    expect(outcome.outages("web")).toEqual([[0, 1675]]);
  });

  it("and must have ended where there must never be two of them", () => {
    const grace = constant(30 * second);
    const drain = { mode: "all", grace, timeoutHours: Infinity, then: "wait" } as const;
    // Told to end at 1000, they have ended at 1030, and ask then: 1035 to 1095, 1095 to 1155.
    const outcome = run([web(2, { onNodeLoss: "wait" })], { a: [lost(1000, 600, { drain })], targets: ["b"] });
    expect(outcome.outages()).toEqual(from1000(1105, 1165));
  });
});

describe("a node that has an image", () => {
  it("starts the pod in place without a pull", () => {
    const b = { planned: [lost(2000, 100)] };
    expect(run([web(3)], { b }).outages()).toEqual([...from1000(1425, 1425, 1485), [2000, 2120], [2000, 2120]]);
  });

  it("and one that has part of it pulls it anew", () => {
    // 45 s of the first pull are lost. In place at 1430: 1430 to 1490, 1490 to 1550, and 20 s each.
    const b = { planned: [lost(1400, 30)] };
    expect(run([web(3)], { b }).outages()).toEqual(from1000(1425, 1510, 1570));
  });
});

describe("a node that does not answer", () => {
  it.each(["freezes", "cuts"] as const)("pulls nothing while a failure %s it, and goes on afterwards", (effect) => {
    // 15 s were left: 1430 to 1445, 1445 to 1505.
    const b = { planned: [lost(1400, 30, { effect })] };
    expect(run([web(3)], { b }).outages()).toEqual(from1000(1425, 1455, 1515));
  });

  it("cut off, it goes on with a start", () => {
    // Pulled at 1415, started at 1425, to be seen from 1450 on. The second pull has 55 s left: 1450 to 1505.
    const b = { planned: [lost(1420, 30, { effect: "cuts" })] };
    expect(run([web(3)], { b }).outages()).toEqual(from1000(1425, 1450, 1515));
  });

  it("is left by those that wait there, who ask elsewhere", () => {
    // Evicted at 1750: at c from 1755, after the one that has been there since 1415.
    const b = { planned: [lost(1400, 5000)] };
    expect(run([web(3)], { b }).outages()).toEqual(from1000(1425, 1825, 1885));
  });

  it("and back, pulls what it has not got, if that is sooner than elsewhere", () => {
    // Back at 1760: there 1760 + 60 + 20 = 1840, better than 1885, not than 1825.
    const b = { planned: [lost(1400, 360)] };
    expect(run([web(3)], { b }).outages()).toEqual(from1000(1425, 1825, 1840));
  });
});

describe("a turn that is not taken", () => {
  it("falls to the next", () => {
    // a is back at 1380: the first starts there in place at 1385. The second, 600 s there, pulls from 1380 on: 1440.
    const quick = tool("quick", { ...times, startInPlace: constant(5 * second) });
    const slow = tool("slow", { ...times, startInPlace: constant(600 * second) });
    const outcome = run([quick, slow], { a: [lost(1000, 380)], targets: ["b"] });
    expect(outcome.outages("quick")).toEqual(from1000(1385));
    expect(outcome.outages("slow")).toEqual(from1000(1450));
  });

  it("counts when both places are compared", () => {
    // Back at 1400, in place at 1420: sooner than the third's 1485, not than the others' 1425 … of 30 s in place.
    const outcome = run([web(3, { startInPlace: constant(30 * second) })], { a: [lost(1000, 400)] });
    expect(outcome.outages()).toEqual(from1000(1425, 1425, 1430));
    expect([...outcome.sim.nodes.usedPods.subarray(0, 1)]).toEqual([1]);
  });
});

describe("parts that starts need", () => {
  it("hold pulls that have not begun, and not those that have", () => {
    const registry = part("registry", { stops: ["starts"], planned: [lost(1400, 100, { effect: "interrupt" })] });
    // The second on b begins at 1500.
    expect(run([web(3)], { parts: [registry] }).outages()).toEqual(from1000(1425, 1425, 1570));
  });

  it("hold pods that are placed meanwhile, which pull in the order in which they came", () => {
    const registry = part("registry", { stops: ["starts"], planned: [lost(1300, 200, { effect: "interrupt" })] });
    // Back at 1500, scheduled at 1505.
    expect(run([web(3)], { parts: [registry] }).outages()).toEqual(from1000(1575, 1575, 1635));
  });
});

describe("stuck clients of a part", () => {
  const hang = (at: number, lasts: number) =>
    mode("hang", at * second, 0, { effect: { kind: "stuck", part: "nfs" }, recovery: [phase("fix", lasts * second)] });

  it("do not stop a pull that is under way", () => {
    const outcome = run([web(1, { needs: ["nfs"] })], { b: { failures: [hang(1400, 200)] }, parts: [part("nfs")] });
    expect(outcome.outages()[0]).toEqual([1000, 1600]);
  });

  it("keep one from beginning where the pod is stuck from the first", () => {
    const outcome = run([web(1, { needs: ["nfs"] })], { b: { failures: [hang(1300, 300)] }, parts: [part("nfs")] });
    // Scheduled at 1605, pulled at 1665.
    expect(outcome.outages()[0]).toEqual([1000, 1675]);
  });
});

describe("draws of pulls", () => {
  const law = { law: "uniform", low: 20 * second, high: 90 * second } as const;
  const lengths = (given: Partial<ToolSpec>) =>
    run([web(1, given)], { a: [lost(1000, 100_000)], targets: ["b", "c"] })
      .outages()
      .map(([from, to]) => to - from);

  it("leave those of starts as they are", () => {
    const [without] = lengths({ pull: constant(0), start: law });
    const [fixed] = lengths({ start: law });
    expect(fixed - without).toBeCloseTo(60, 2);
    const [drawn] = lengths({ pull: law, start: constant(0) });
    expect(lengths({ pull: law, start: law })[0]).toBeCloseTo(drawn + without - 355, 2);
    expect(drawn).not.toBeCloseTo(without, 0);
  });
});

describe("a pull that takes no time, of any number at a time", () => {
  it("is no pull", () => {
    const settings = { horizonHours: 400 };
    let evicted = 0;
    for (let number = 0; number < 150; number++) {
      const given = randomOption(number);
      // A node that is cut off while a pod is being scheduled to it pulls later, however short that is.
      const kubernetes = { ...given.kubernetes, schedulingDelayHours: 0, parallelPulls: Infinity };
      const withPull = (pull: ToolSpec["pull"]) => {
        const tools = given.tools.map((spec) => ({ ...spec, pull }));
        return runOption({ ...given, kubernetes, tools }, { ...settings, replication: number });
      };
      const without = withPull(undefined);
      expect(without.sim.pulls).toBeNull();
      expect(withPull(constant(0)).row, `design ${number}`).toEqual(without.row);
      evicted += without.scalar("podsEvicted");
    }
    expect(evicted).toBeGreaterThan(500);
  });
});
