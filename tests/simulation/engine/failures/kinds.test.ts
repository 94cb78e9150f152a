/** Kinds of outages, worked on paper: how often they begin, what they cost, and what can be told of that beforehand. */
import { describe, expect, it } from "vitest";
import { Simulator } from "../../../../simulation/engine/simulator.ts";
import { layoutOf, type Layout } from "../../../../simulation/model/layout.ts";
import type { OptionSpec, ToolSpec } from "../../../../simulation/scenario/types.ts";
import { component, constant, exponential, mode, node, option, part, rack, tool } from "../../../support/option.ts";
import { modelOf, runModelOnce, runOption } from "../../../support/run-option.ts";

const hour = 3_600_000;

/** By name, those that are not all 0: begun, expected, and hours of tools. */
function kindsOf(given: OptionSpec, horizonHours: number) {
  const { sim, row } = runOption(given, { horizonHours });
  const { layout } = sim.model;
  return Object.fromEntries(
    layout.kinds.map((name, kind) => [
      name,
      [
        row[layout.kindBegun + kind],
        row[layout.kindExpected + kind],
        downMs(row, layout, kind).reduce((all, ms) => all + ms, 0) / hour,
      ],
    ]),
  );
}

function downMs(row: Float64Array, { kindDownMs, classes }: Layout, kind: number): number[] {
  return [...row.subarray(kindDownMs + kind * classes.length, kindDownMs + (kind + 1) * classes.length)];
}

function costHours(given: OptionSpec, horizonHours = 100): Record<string, number> {
  const simulator = new Simulator(modelOf(given, { horizonHours }));
  const { layout } = modelOf(given, { horizonHours });
  const hoursOf = (classMs: readonly number[]): number => classMs.reduce((all, ms) => all + ms, 0) / hour;
  return Object.fromEntries(simulator.surveyReach().map(({ classMs }, kind) => [layout.kinds[kind], hoursOf(classMs)]));
}

const racks = option({
  entities: [
    rack("rack", { count: 2, failures: [mode("power", 300, 10)] }),
    node("node", { count: 4, on: "rack", failures: [mode("crash", 80, 2)] }),
  ],
  tools: [
    tool("one", { count: 8 }),
    tool("two", { count: 4, replicas: 2, minAvailable: 1, spread: { over: "rack", hard: true } }),
  ],
  kubernetes: { tolerationHours: 500, scoring: "round-robin" },
});

const evictedAfterAnHour = { ...racks.kubernetes, tolerationHours: 1 };

describe("kinds of outages", () => {
  it("count what begins, and the minutes of the tools that it makes fall", () => {
    // Each node fails at 80 h, 162 h and 244 h for 2 h; both racks at 300 h for 10 h, when the nodes' clocks stand at 54 h.
    const found = kindsOf(racks, 320);
    expect(found["node.crash"].slice(0, 2)).toEqual([4 * 3, 4 * 4]);
    expect(found["rack.power"].slice(0, 2)).toEqual([2, (2 * 320) / 300]);
    // All nodes, and so all twelve tools, fail together.
    expect(found["node.crash"][2]).toBe(12 * 3 * 2);
    expect(found["rack.power"][2]).toBe(12 * 10);
  });

  it("cost, as can be told beforehand, what loses its last replica while the recovery takes", () => {
    // A node holds two tools with one replica; a rack four. Two replicas are never on one rack.
    expect(costHours(racks)).toEqual({ "rack.power": 4 * 10, "node.crash": 2 * 2 });
    // Evicted after 1 h and 50 s, pods run elsewhere.
    const kubernetes = { ...racks.kubernetes, tolerationHours: 1 };
    const evicted = costHours({ ...racks, kubernetes });
    expect(evicted["rack.power"]).toBeCloseTo(4 * (1 + 50 / 3600), 9);
  });

  it("cost pods that stay the whole recovery, or what a person needs to move them", () => {
    const cost = (given: Partial<ToolSpec>) =>
      costHours({ ...racks, tools: [tool("one", { count: 8, ...given })], kubernetes: evictedAfterAnHour })[
        "rack.power"
      ];
    expect(cost({})).toBeCloseTo(4 * (1 + 50 / 3600), 9);
    expect(cost({ onNodeLoss: "wait" })).toBe(4 * 10);
    expect(cost({ onNodeLoss: { movedAfter: constant(3) } })).toBe(4 * 3);
    // Elsewhere, half an hour for the image and a quarter for the start.
    expect(cost({ pull: constant(0.5), start: constant(0.25) })).toBeCloseTo(4 * (1.75 + 50 / 3600), 9);
  });

  it("cost the whole recovery where nobody is evicted: of all nodes, or of most of a small cluster", () => {
    const cost = (lost: number, left: number, kubernetes: Partial<OptionSpec["kubernetes"]> = {}) =>
      costHours(
        option({
          entities: [
            rack("rack", { failures: [mode("power", 300, 10)] }),
            node("node", { count: lost, on: "rack" }),
            ...(left > 0 ? [node("other", { count: left })] : []),
          ],
          tools: [tool("one", { count: lost + left })],
          kubernetes: { ...evictedAfterAnHour, scoring: "least-allocated", evictionRate: 360, ...kubernetes },
        }),
      )["rack.power"];
    const evicted = 1 + 50 / 3600;
    expect(cost(3, 0)).toBe(3 * 10);
    expect(cost(3, 0, { evictionRate: Infinity })).toBe(3 * 10);
    expect(cost(3, 1)).toBe(3 * 10);
    expect(cost(3, 1, { evictionRate: Infinity })).toBeCloseTo(3 * evicted, 9);
    expect(cost(3, 1, { largeClusterSize: 3 })).toBeCloseTo(3 * evicted, 9);
    expect(cost(3, 3)).toBeCloseTo(3 * evicted, 9);
  });

  it("stop a part with the share of them that hit what it stands on", () => {
    const given = option({
      entities: [
        rack("rack", { count: 4, failures: [mode("power", 300, 10)] }),
        component("disk", { count: 2, on: "rack" }),
        node("node"),
      ],
      parts: [part("db", { on: ["disk"], need: 2 })],
      tools: [tool("web", { needs: ["db"] })],
    });
    const [power] = new Simulator(modelOf(given, { horizonHours: 100 })).surveyReach();
    expect(power).toMatchObject({ thingMs: { db: 5 * hour }, thingShare: { db: 0.5 } });
  });

  it("are told apart by class, by cause, and by what they stop", () => {
    const given = option({
      entities: [
        component("disk", { failures: [mode("f", 100, 1)] }),
        node("node", { count: 2, failures: [mode("crash", 300, 2, { cause: "kernel-or-firmware" })] }),
      ],
      parts: [part("db", { on: ["disk"], need: 1 }), part("site", { needs: ["db"] })],
      tools: [tool("web", { count: 3, needs: ["site"] }), tool("job", { count: 2 })],
      kubernetes: { tolerationHours: 500, scoring: "round-robin" },
    });
    const { sim, row } = runOption(given, { horizonHours: 350 });
    const { layout } = sim.model;
    const costs = new Simulator(modelOf(given, { horizonHours: 350 })).surveyReach();
    const figures = layout.kinds.map((name, kind) => [name, costs[kind], downMs(row, layout, kind)]);
    // The disk fails at 100, 201 and 302 h for 1 h; both nodes at 300 h for 2 h, so that at 302 h all are back as the disk falls.
    expect(figures).toEqual([
      [
        "disk.f",
        {
          cause: "hardware",
          classMs: [3 * hour, 0],
          thingMs: { db: hour, site: hour },
          thingShare: { db: 1, site: 1 },
        },
        [3 * 3 * hour, 0],
      ],
      [
        "node.crash",
        { cause: "kernel-or-firmware", classMs: [1.5 * 2 * hour, 2 * hour], thingMs: {}, thingShare: {} },
        [3 * 2 * hour, 2 * 2 * hour],
      ],
    ]);
  });

  it("cost nothing where enough is left, and all tools of a part that is not", () => {
    const replicas = (need: number) =>
      option({
        entities: [component("replica", { count: 3, failures: [mode("f", 100, 5)] }), node("node")],
        parts: [part("db", { on: ["replica"], need, failures: [mode("bug", 400, 3)] })],
        tools: [tool("web", { count: 3, needs: ["db"] })],
      });
    expect(costHours(replicas(2))).toEqual({ "replica.f": 0, "db.bug": 9 });
    expect(costHours(replicas(3))).toEqual({ "replica.f": 15, "db.bug": 9 });
    // Of 12 faults in each history no run holds too few.
    expect(costHours(replicas(3), 400)).toEqual({ "replica.f": 0, "db.bug": 9 });
  });

  it("are told apart where a trigger brings them about: as often as it fires", () => {
    const stall = {
      name: "stall",
      when: "start",
      probability: 1,
      target: "ceph",
      share: 1,
      cause: "storage",
      effect: { kind: "interrupt" },
      recovery: mode("x", 1, 4).recovery,
      survivesKill: true,
    } as const;
    const given = option({
      entities: [component("disk", { failures: [mode("f", 100, 1, { triggers: [stall] })] }), node("node")],
      parts: [part("ceph")],
      tools: [tool("web", { count: 4, needs: ["ceph"] })],
    });
    // At 100 h, 201 h and 302 h; each stall takes 4 h.
    expect(kindsOf(given, 350)).toEqual({ "disk.f": [3, 3.5, 0], "disk.f.stall": [3, 3.5, 4 * 3 * 4] });
    expect(costHours(given)).toEqual({ "disk.f": 0, "disk.f.stall": 16 });
  });

  it("of a beta factor are those of each one and those of all at once", () => {
    const failures = [mode("f", exponential(100), 5, { common: { share: 0.2, within: null } })];
    const given = option({
      system: "pair",
      entities: [component("disk", { count: 2, failures })],
      groups: [{ name: "pair", of: ["disk"], need: 1, size: null }],
    });
    const { sim, row } = runOption(given, { horizonHours: 100_000 });
    const { layout } = sim.model;
    expect(layout.kinds).toEqual(["disk.f", "disk.f of all"]);
    const expected = [...row.subarray(layout.kindExpected, layout.kindExpected + 2)];
    expect(expected[0]).toBeCloseTo(2 * 800, 9);
    expect(expected[1]).toBeCloseTo(200, 9);
    // Five standard deviations.
    expect(Math.abs(row[layout.kindBegun] - 1600)).toBeLessThan(200 + 0.06 * 1600);
    expect(Math.abs(row[layout.kindBegun + 1] - 200)).toBeLessThan(71);
    expect(costHours(given)).toEqual({ "disk.f": 0, "disk.f of all": 5 });
  });

  it("and classes in their thousands are told by two sums of each kind: plainly, and by users", () => {
    const given = option({
      entities: [node("node", { failures: [mode("f", 100, 5)] })],
      tools: [tool("web", { count: 3, weight: 2 }), tool("job")],
    });
    const model = modelOf(given, { horizonHours: 300 });
    const sums = layoutOf({ ...model.layout, kindsByClass: false });
    const [each, row] = [model, { ...model, layout: sums }].map((one) => runModelOnce(new Simulator(one), 0).row);
    const [web, job] = downMs(each, model.layout, 0);
    expect([web, job]).toEqual([2 * 3 * 5 * hour, 2 * 5 * hour]);
    expect([...row.subarray(sums.kindDownMs, sums.kindDownMs + 2)]).toEqual([web + job, 2 * web + job]);
    expect([...row.subarray(0, sums.kindDownMs)]).toEqual([...each.subarray(0, sums.kindDownMs)]);
    const names = (count: number) => Array.from({ length: count }, (_, i) => `n${i}`);
    const wide = { ...model.layout, kindsByClass: undefined, classes: names(1000), kinds: names(1000) };
    expect(layoutOf(wide).kindsByClass).toBe(false);
    expect(layoutOf({ ...wide, kinds: names(10) }).kindsByClass).toBe(true);
  });
});
