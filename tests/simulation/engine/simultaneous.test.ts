import { describe, expect, it } from "vitest";
import { Simulator } from "../../../simulation/engine/simulator.ts";
import { eventKinds, slotsOf } from "../../../simulation/engine/slots.ts";
import type { EventKind } from "../../../simulation/engine/slots.ts";
import type { OptionSpec } from "../../../simulation/scenario/types.ts";
import {
  component,
  constant,
  crew,
  eachWithWork,
  host,
  mode,
  node,
  option,
  part,
  phase,
  tool,
  vm,
  work,
} from "../../support/option.ts";
import { insideOf, modelOf, runModelOnce, runOption } from "../../support/run-option.ts";

const hour = 3600;
/** Quarters of an hour are exact, so that events meant to be simultaneous are. */
const exact = { graceHours: 0.25, tolerationHours: 0.5, schedulingDelayHours: 0, scoring: "least-allocated" } as const;

/** Kinds of the events at an instant, in the order in which they were handled. */
function eventsAt(instant: number, given: OptionSpec, horizonHours: number): EventKind[] {
  const simulator = new Simulator(modelOf(given, { horizonHours }));
  const { queue, slots } = insideOf(simulator);
  const handled: EventKind[] = [];
  const next = queue.next.bind(queue);
  queue.next = () => {
    const slot = next();
    if (queue.times[slot] === instant) handled.push(eventKinds.findLast((kind) => slots[kind] <= slot)!);
    return slot;
  };
  runModelOnce(simulator, 0);
  return handled;
}

describe("simultaneous events", () => {
  it("happen in the order of the table, one of each kind", () => {
    const hosts = eachWithWork(
      host("h", { planned: [work(8, 4, { stagger: 1, liveMigrate: null, effect: "cuts" })] }),
      [[], [work(9, 9)], []],
    );
    const migrating = host("m", {
      count: 2,
      planned: [work(9, 9, { stagger: 1e6, liveMigrate: { stun: constant(1), failure: 0 } })],
    });
    const given = option({
      entities: [
        component("recovered", { failures: [mode("f", 4, 6)] }),
        component("worked on", { planned: [work(5, 5)] }),
        component("below", { planned: [work(5, 4)] }),
        component("started", { on: "below", start: constant(1) }),
        ...hosts.entities,
        migrating,
        vm("paused", "m"),
        vm("evacuated", "h", { on: [{ target: "h", spread: [2] }], onHostLoss: { after: constant(1), success: 1 } }),
        node("lost", { planned: [work(9.25, 9)] }),
        component("replica", { count: 2, planned: [work(9.5, 9, { stagger: 1e6 })] }),
        component("due", { planned: [work(10, 1)] }),
        component("failing", { failures: [mode("f", 10, 1)] }),
      ],
      groups: hosts.groups,
      parts: [
        part("database", {
          on: ["replica"],
          need: 1,
          redundancy: { kind: "failover", time: constant(0.5), coverage: 1, manual: null },
        }),
      ],
      tools: [tool("web")],
      kubernetes: exact,
    });
    // Host 3's own work is due at 10, too, as is that of `due`; and host 1's is over at 12.
    expect(eventsAt(10, given, 11)).toEqual([
      "recovery",
      "planEnd",
      "start",
      "thaw",
      "failover",
      "evacuate",
      "evict",
      "planBegin",
      "planBegin",
      "failure",
    ]);
  });

  it("have their slots in the order of the table", () => {
    const entities = [
      host("h", { planned: [work(1, 1)] }),
      vm("v", "h", { start: constant(1) }),
      node("n", { on: "v" }),
    ];
    const slots = slotsOf(modelOf(option({ entities, tools: [tool("web")] }), { horizonHours: 1 }));
    const firsts = eventKinds.map((kind) => slots[kind]);
    expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
    expect(slots.count).toBeGreaterThan(firsts.at(-1)! - 1);
  });

  it("of one kind happen in the order of the option", () => {
    // Both at 10: the first to fail gets the only member of the crew.
    const recovery = [phase("fix", 2, { crew: "crew" })];
    const failing = (name: string) => component(name, { failures: [mode("f", 10, 0, { recovery })] });
    const given = option({ system: "a", crews: [crew("crew")], entities: [failing("b"), failing("a")] });
    const outcome = runOption(given, { horizonHours: 20 });
    expect([outcome.brokenSeconds("b"), outcome.brokenSeconds("a")]).toEqual([2 * hour, 4 * hour]);
  });
});

describe("what the order means", () => {
  it("a recovery ends before the next failure strikes: its crew is free", () => {
    const recovery = [phase("fix", 5, { crew: "crew" })];
    const entities = [
      // Named last, fails first.
      component("late", { failures: [mode("f", 10, 0, { recovery })] }),
      component("early", { failures: [mode("f", 5, 0, { recovery })] }),
    ];
    const outcome = runOption(option({ system: "late", crews: [crew("crew")], entities }), { horizonHours: 18 });
    expect(outcome.brokenSeconds("late") / hour).toBe(5);
  });

  it("a recovery and planned work that end together: the recovery releases its crew, then the work is over", () => {
    const entities = [
      component("a", { failures: [mode("f", 4, 6)], planned: [work(5, 5)] }),
      component("b", { on: "a" }),
    ];
    expect(runOption(option({ system: "b", entities }), { horizonHours: 13 }).outages()).toEqual([
      [4 * hour, 10 * hour],
    ]);
    expect(eventsAt(10, option({ system: "b", entities }), 13)).toEqual(["recovery", "planEnd"]);
  });

  it("planned work that ends before the machine's start: the start that ends then is in time", () => {
    // The machine starts until 10, when the work on the network ends as well.
    const entities = [
      component("below", { planned: [work(5, 4)] }),
      component("machine", { on: "below", start: constant(1) }),
      component("network", { planned: [work(6, 4, { effect: "cuts" })] }),
      component("app", {
        on: [
          { target: "machine", spread: "in-turn" },
          { target: "network", spread: "in-turn" },
        ],
      }),
    ];
    expect(runOption(option({ system: "app", entities }), { horizonHours: 20 }).outages()).toEqual([
      [5 * hour, 10 * hour],
    ]);
    expect(eventsAt(10, option({ system: "app", entities }), 20)).toEqual(["planEnd", "start"]);
  });

  it("work that ends when other work begins on the same thing: down all along, charged to each", () => {
    const planned = [work(5, 5, { cause: "power" }), work(10, 5, { cause: "network", ifDown: "skip" })];
    const outcome = runOption(option({ system: "a", entities: [component("a", { planned })] }), { horizonHours: 20 });
    expect(outcome.downSeconds()).toEqual({ power: 5 * hour, network: 5 * hour });
    expect(outcome.outagesOf("a")).toBe(2);
  });

  it("a start that ends at the eviction: the node keeps its pods", () => {
    // Lost at 5 for a quarter, started half an hour later, when eviction is due.
    const ground = component("ground", { planned: [work(5, 0.25)] });
    const entities = [ground, node("n", { on: "ground", start: constant(0.5) }), node("other")];
    const outcome = runOption(option({ entities, tools: [tool("web")], kubernetes: exact }), { horizonHours: 20 });
    expect(outcome.outages()).toEqual([[5 * hour, 5.75 * hour]]);
    expect(outcome.scalar("podsEvicted")).toBe(0);
  });

  it("a pause that ends at the eviction: the node keeps its pods", () => {
    const planned = [work(5, 9, { stagger: 1e6, liveMigrate: { stun: constant(0.75), failure: 0 } })];
    const entities = [host("h", { count: 2, planned }), vm("v", "h"), node("n", { on: "v" }), node("other")];
    const outcome = runOption(option({ entities, tools: [tool("web")], kubernetes: exact }), { horizonHours: 20 });
    expect(outcome.outages()).toEqual([[5 * hour, 5.75 * hour]]);
    expect(outcome.scalar("podsEvicted")).toBe(0);
  });

  it("an evacuation at the eviction comes first: the node keeps its pods", () => {
    const hosts = eachWithWork(host("h"), [[work(5, 9)], []]);
    const onHostLoss = { after: constant(0.75), success: 1 };
    const entities = [...hosts.entities, vm("v", "h", { onHostLoss }), node("n", { on: "v" }), node("other")];
    const given = option({ entities, groups: hosts.groups, tools: [tool("web")], kubernetes: exact });
    const outcome = runOption(given, { horizonHours: 20 });
    expect(outcome.outages()).toEqual([[5 * hour, 5.75 * hour]]);
    expect(outcome.scalar("podsEvicted")).toBe(0);
  });

  it("an eviction comes before planned work: the node that is to be drained still takes the pods", () => {
    // `lost` dies at 5; at 5.75 its pod is evicted to the only other node, which is drained at that very instant.
    const entities = [
      node("lost", { planned: [work(5, 20)] }),
      node("drained", { planned: [work(5.75, 1, { drain: true })] }),
    ];
    const given = option({ entities, tools: [tool("web", { start: constant(0.5) })], kubernetes: exact });
    const outcome = runOption(given, { horizonHours: 20 });
    expect(outcome.scalar("podsEvicted")).toBe(1);
    expect(outcome.scalar("podsDrained")).toBe(1);
    expect(outcome.outages()).toEqual([[5 * hour, 7.25 * hour]]);
  });

  it("planned work begins before a failure strikes: the work's cause is charged, and it is not skipped", () => {
    const a = component("a", {
      planned: [work(10, 2, { ifDown: "skip" })],
      failures: [mode("f", 10, 5, { clock: "calendar", cause: "power" })],
    });
    const outcome = runOption(option({ system: "a", entities: [a] }), { horizonHours: 20 });
    expect(outcome.downSeconds()).toEqual({ planned: 5 * hour });
  });

  it("a control plane that returns at the eviction: the timers have just begun anew", () => {
    // The node is lost at 5, eviction due at 5.75, when the control plane returns: evicted at 6.5.
    const entities = [node("n", { planned: [work(5, 9)] }), node("other")];
    const plane = part("plane", { stops: ["rescheduling"], planned: [work(5.5, 0.25, { effect: "interrupt" })] });
    const given = option({ entities, parts: [plane], tools: [tool("web")], kubernetes: exact });
    expect(runOption(given, { horizonHours: 20 }).outages()).toEqual([[5 * hour, 6.5 * hour]]);
  });
});
