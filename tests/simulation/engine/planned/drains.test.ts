import { describe, expect, it } from "vitest";
import type { DrainSpec, EntitySpec, PlannedWork } from "../../../../simulation/scenario/types.ts";
import { component, constant, node, option, part, rack, second, tool, work } from "../../../support/option.ts";
import { runOption } from "../../../support/run-option.ts";
import type { Outcome } from "../../../support/run-option.ts";

interface Given {
  readonly drain?: Partial<DrainSpec>;
  readonly planned?: Partial<PlannedWork>;
  /** Tools, which are dealt to a and b in turn; both have room for eight. */
  readonly tools?: number;
  readonly roomOnB?: number;
  /** What happens to the ground under a. */
  readonly ground?: readonly PlannedWork[];
  readonly controlPlane?: readonly PlannedWork[];
  readonly horizonSeconds?: number;
}

const once = (at: number, lasts: number, given: Partial<PlannedWork> = {}): PlannedWork =>
  work(at * second, lasts * second, given);

/**
 * At 1000 s node a is drained for work of 600 s. Pods start within 60 s, in place within 20 s. `apart` runs on a third
 * node and needs a to answer: its outages show when the work began and ended.
 */
function run({ drain = {}, planned = {}, tools = 4, roomOnB = 8, ground = [], ...given }: Given = {}): Outcome {
  const detail: DrainSpec = {
    mode: "one-by-one",
    grace: constant(0),
    timeoutHours: Infinity,
    then: "wait",
    ...drain,
  };
  const room = (pods: number) => ({ allocatableCpu: 1000 * pods, allocatableMemory: 1024 * pods });
  const entities: EntitySpec[] = [
    component("ground", { planned: ground }),
    node("a", { on: "ground", ...room(8), planned: [once(1000, 600, { drain: detail, ...planned })] }),
    node("b", room(roomOnB)),
    node("c"),
  ];
  const parts = [
    part("watch", { on: ["a"], need: 1 }),
    part("plane", { stops: ["rescheduling"], planned: given.controlPlane ?? [] }),
  ];
  const starts = { start: constant(60 * second), startInPlace: constant(20 * second) };
  const web = tool("web", { count: tools, ...starts, nodes: ["a", "b"] });
  const apart = tool("apart", { needs: ["watch"], nodes: ["c"] });
  const horizonHours = (given.horizonSeconds ?? 5000) * second;
  return runOption(option({ entities, parts, tools: [web, apart] }), { horizonHours });
}

describe("a drain one by one", () => {
  it("moves the next pod when the one before runs elsewhere, and then the work begins", () => {
    // Tools 1 and 3 are on a.
    const outcome = run();
    expect(outcome.outages("web")).toEqual([
      [1000, 1060],
      [1060, 1120],
    ]);
    expect(outcome.outages("apart")).toEqual([[1120, 1720]]);
    expect(outcome.downSeconds()).toEqual({ planned: 120 });
    expect(outcome.scalar("podsDrained")).toBe(2);
  });

  it("waits for the pod to end as well, and does not begin while the last is ending", () => {
    const outcome = run({ drain: { grace: constant(100 * second) } });
    expect(outcome.outages("web")).toEqual([
      [1000, 1060],
      [1100, 1160],
    ]);
    expect(outcome.outages("apart")).toEqual([[1200, 1800]]);
  });

  it("of a node without pods begins the work at once", () => {
    expect(run({ tools: 0 }).outages("apart")).toEqual([[1000, 1600]]);
  });

  it("goes from node to node of a rack, all of which are closed meanwhile", () => {
    const drain: DrainSpec = { mode: "one-by-one", grace: constant(0), timeoutHours: Infinity, then: "wait" };
    const size = { allocatableCpu: 2000, allocatableMemory: 2048 };
    const entities = [
      rack("r", { planned: [once(1000, 600, { drain })] }),
      node("n", { count: 2, on: "r", ...size }),
      node("spare", { ...size }),
    ];
    const web = tool("web", { count: 3, start: constant(60 * second) });
    const outcome = runOption(option({ entities, tools: [web] }), { horizonHours: 1 });
    // One of the three runs on the spare node, and there is room for one more: the other waits for the rack, which is never
    // worked on as long as the drain waits for it.
    expect(outcome.outages()).toEqual([
      [1000, 1060],
      [1060, Infinity],
    ]);
    expect([...outcome.sim.nodes.ready]).toEqual([0, 0, 1]);
  });

  it("passes over the dates until its work is over", () => {
    // Work at 1120–1720, 1800–2400 (nothing to drain any more), 2400 is not over then, 2500–3100.
    const outcome = run({ planned: { every: 100 * second }, horizonSeconds: 2900 });
    expect(outcome.outages("apart")).toEqual([
      [1120, 1720],
      [1800, 2400],
      [2400, Infinity],
    ]);
  });
});

describe("a drain of all pods at once", () => {
  it("moves them together; the work waits until they have ended", () => {
    const outcome = run({ drain: { mode: "all", grace: constant(100 * second) } });
    expect(outcome.outages("web")).toEqual([
      [1000, 1060],
      [1000, 1060],
    ]);
    expect(outcome.outages("apart")).toEqual([[1100, 1700]]);
  });

  it("does not wait until they run elsewhere", () => {
    expect(run({ drain: { mode: "all" } }).outages("apart")).toEqual([[1000, 1600]]);
  });

  it("waits for the slowest", () => {
    // Uniform from 0 to 200 s, for two pods: between both draws and 200 s.
    const grace = { law: "uniform", low: 0, high: 200 * second } as const;
    const [[began, ended]] = run({ drain: { mode: "all", grace } }).outages("apart");
    expect(ended - began).toBeCloseTo(600, 3);
    const [[alone]] = run({ drain: { mode: "all", grace }, tools: 1 }).outages("apart");
    expect(alone).toBeGreaterThan(1000);
    expect(began).toBeGreaterThanOrEqual(alone);
    expect(began).toBeLessThan(1200);
  });
});

describe("after the timeout", () => {
  const timeoutHours = 90 * second;
  // Of six tools three are on a, moved at 1000, 1060 and 1120 if nobody hurries.

  it("wait: goes on as before", () => {
    const outcome = run({ tools: 6, drain: { timeoutHours, then: "wait" } });
    expect(outcome.outages("web")).toEqual([
      [1000, 1060],
      [1060, 1120],
      [1120, 1180],
    ]);
    expect(outcome.outages("apart")).toEqual([[1180, 1780]]);
  });

  it("force: the rest is moved at once and the work begins", () => {
    const outcome = run({ tools: 6, drain: { timeoutHours, then: "force" } });
    expect(outcome.outages("web")).toEqual([
      [1000, 1060],
      [1060, 1120],
      [1090, 1150],
    ]);
    expect(outcome.outages("apart")).toEqual([[1090, 1690]]);
  });

  it("force: nobody is given time to end", () => {
    const outcome = run({ drain: { mode: "all", grace: constant(1), timeoutHours, then: "force" } });
    expect(outcome.outages("apart")).toEqual([[1090, 1690]]);
  });

  it("hard-reboot: the rest goes down with the node, and is evicted or back first", () => {
    const drain = { timeoutHours, then: "hard-reboot" } as const;
    const outcome = run({ tools: 6, drain });
    // Evicted after 350 s, at 1440.
    expect(outcome.outages("web")).toEqual([
      [1000, 1060],
      [1060, 1120],
      [1090, 1500],
    ]);
    expect(outcome.outages("apart")).toEqual([[1090, 1690]]);
    expect(outcome.scalar("podsDrained")).toBe(2);
    expect(outcome.scalar("podsEvicted")).toBe(1);
    const quick = run({ tools: 6, drain, planned: { duration: constant(100 * second) } });
    expect(quick.outages("web")[2]).toEqual([1090, 1210]);
  });

  it("nothing is left of it when the drain is over before", () => {
    const drain = { timeoutHours: 1000 * second, then: "hard-reboot" } as const;
    expect(run({ drain }).outages("apart")).toEqual([[1120, 1720]]);
  });
});

describe("a drain without the control plane", () => {
  const controlPlane = [once(1050, 100)];

  it("goes on when it is back", () => {
    const outcome = run({ controlPlane });
    expect(outcome.outages("web")).toEqual([
      [1000, 1060],
      [1150, 1210],
    ]);
    expect(outcome.outages("apart")).toEqual([[1210, 1810]]);
  });

  it("cannot be forced, but the node can be rebooted", () => {
    const timeoutHours = 80 * second;
    const forced = run({ controlPlane, drain: { timeoutHours, then: "force" } });
    expect(forced.outages("web")[1]).toEqual([1150, 1210]);
    expect(forced.outages("apart")).toEqual([[1150, 1750]]);
    // Timers start anew at 1150: evicted at 1500.
    const rebooted = run({ controlPlane, drain: { timeoutHours, then: "hard-reboot" } });
    expect(rebooted.outages("web")[1]).toEqual([1080, 1560]);
    expect(rebooted.outages("apart")).toEqual([[1080, 1680]]);
  });
});

describe("a drain without room", () => {
  it("waits with the first pod that finds none", () => {
    const outcome = run({ roomOnB: 1, tools: 3 });
    expect(outcome.outages("web")).toEqual([[1000, Infinity]]);
    expect(outcome.outages("apart")).toEqual([]);
  });

  it("or until its time is over", () => {
    const outcome = run({ roomOnB: 1, tools: 3, drain: { timeoutHours: 100 * second, then: "force" } });
    expect(outcome.outages("web")).toEqual([
      [1000, 1760],
      [1100, 1760],
    ]);
    expect(outcome.downSeconds()).toEqual({ capacity: 760 + 660 });
  });
});

describe("a node that is lost while it is drained", () => {
  it("is left when its pods have been evicted: the work is called off, and it is open when it is back", () => {
    const given = { ground: [once(1030, 1000)], planned: { ifDown: "skip" } } as const;
    const outcome = run(given);
    expect(outcome.outages("web")).toEqual([
      [1000, 1060],
      [1030, 1440],
    ]);
    expect(outcome.outages("apart")).toEqual([[1030, 2030]]);
    expect([...outcome.sim.nodes.ready]).toEqual([1, 1, 1]);
  });

  it("or worked on all the same, with `ifDown: proceed`", () => {
    // From 1380, the eviction, to 1980.
    expect(run({ ground: [once(1030, 800)] }).outages("apart")).toEqual([[1030, 1980]]);
  });

  it("goes on being drained when it is back before that, and is closed all the time", () => {
    const outcome = run({ ground: [once(1030, 10, { effect: "cuts" })] });
    expect(outcome.outages("web")).toEqual([
      [1000, 1060],
      [1030, 1040],
      [1060, 1120],
    ]);
    expect(outcome.outages("apart")).toEqual([
      [1030, 1040],
      [1120, 1720],
    ]);
    const meanwhile = run({ ground: [once(1030, 10, { effect: "cuts" })], horizonSeconds: 1050 });
    expect([...meanwhile.sim.nodes.ready]).toEqual([0, 1, 1]);
  });
});

describe("a node that two works close", () => {
  it("is open when both are over", () => {
    const spare = { effect: "cuts", drain: true } as const;
    const entities = [
      component("switch", { count: 2, planned: [once(1000, 600, { ...spare, stagger: 300 * second })] }),
      node("a", { on: "pair" }),
      node("b"),
    ];
    const groups = [{ name: "pair", of: ["switch"], need: 1, size: null }];
    const ready = (atSeconds: number): number =>
      runOption(option({ entities, groups, tools: [tool("web")] }), { horizonHours: atSeconds * second }).sim.nodes
        .ready[0];
    // 1000–1600 and 1300–1900; both switches are off from 1300 to 1600.
    expect([999, 1001, 1299, 1301, 1601, 1899, 1901].map(ready)).toEqual([1, 0, 0, 0, 0, 0, 1]);
  });
});
