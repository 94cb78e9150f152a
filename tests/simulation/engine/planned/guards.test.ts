import { describe, expect, it } from "vitest";
import { Simulator } from "../../../../simulation/engine/simulator.ts";
import { fitsOnTrial, surelyFits } from "../../../../simulation/engine/planned/guards.ts";
import type { EntitySpec, GuardSpec, PlannedWork } from "../../../../simulation/scenario/types.ts";
import { component, constant, host, node, option, part, second, tool, vm, work } from "../../../support/option.ts";
import { randomOption } from "../../../support/random-option.ts";
import { modelOf, runOption } from "../../../support/run-option.ts";
import type { Outcome } from "../../../support/run-option.ts";
import { watch } from "../../../support/watch.ts";

const once = (at: number, lasts: number, given: Partial<PlannedWork> = {}): PlannedWork =>
  work(at * second, lasts * second, given);
const others: GuardSpec = { others: true, fits: false, atMostHours: Infinity };
const fits: GuardSpec = { others: false, fits: true, atMostHours: Infinity };

interface Given {
  readonly nodes?: number;
  readonly pods?: number;
  /** Work on each node, and what happens to the ground under the first ones. */
  readonly planned: readonly PlannedWork[];
  readonly ground?: readonly (readonly PlannedWork[])[];
  readonly plane?: readonly PlannedWork[];
  readonly horizonSeconds?: number;
}

/**
 * Nodes n-1, n-2 … with room for four pods each, on grounds of their own, and a part for each that shows when it is out.
 * A tool that needs the part runs elsewhere.
 */
function run({ nodes = 2, pods = 0, planned, ground = [], plane = [], horizonSeconds = 10_000 }: Given): Outcome {
  const members = Array.from({ length: nodes }, (_, i) => i + 1);
  const entities: EntitySpec[] = [
    ...members.map((i) => component(`ground${i}`, { planned: ground[i - 1] ?? [] })),
    node("n", { count: nodes, on: [{ target: "grounds", spread: "in-turn" }], planned }),
    node("apart", { allocatableCpu: 9000, allocatableMemory: 9216 }),
    ...members.map((i) => component(`seen${i}`, { on: [{ target: "n", spread: [i] }] })),
  ];
  const groups = [{ name: "grounds", of: members.map((i) => `ground${i}`), need: 1, size: 1 }];
  const parts = [
    ...members.map((i) => part(`watch${i}`, { on: [`seen${i}`], need: 1 })),
    part("plane", { stops: ["rescheduling"], planned: plane }),
  ];
  const tools = [
    ...(pods > 0 ? [tool("web", { count: pods, nodes: ["n"] })] : []),
    ...members.map((i) => tool(`apart${i}`, { needs: [`watch${i}`], nodes: ["apart"] })),
  ];
  return runOption(option({ entities, groups, parts, tools }), { horizonHours: horizonSeconds * second });
}

describe("a guard for others", () => {
  it("lets works that are due together go one after another", () => {
    const planned = [once(1000, 600, { guard: others })];
    const outcome = run({ nodes: 3, planned });
    expect([1, 2, 3].map((i) => outcome.outages(`apart${i}`))).toEqual([
      [[1000, 1600]],
      [[1600, 2200]],
      [[2200, 2800]],
    ]);
    expect(outcome.scalar("works")).toBe(3);
    expect(outcome.scalar("worksPostponed")).toBe(2);
    expect(outcome.scalar("worksSkipped")).toBe(0);
    expect(outcome.scalar("postponedHours")).toBeCloseTo((600 + 1200) * second, 12);
  });

  it("postpones work while another node is lost", () => {
    const planned = [once(1000, 600, { guard: others, stagger: 1e6 })];
    const outcome = run({ planned, ground: [[], [once(900, 400)]] });
    expect(outcome.outages("apart1")).toEqual([[1300, 1900]]);
    const unguarded = run({ planned: [once(1000, 600, { stagger: 1e6 })], ground: [[], [once(900, 400)]] });
    expect(unguarded.outages("apart1")).toEqual([[1000, 1600]]);
  });

  it("but not longer than it may", () => {
    const guard = { ...others, atMostHours: 120 * second };
    const outcome = run({ planned: [once(1000, 600, { guard, stagger: 1e6 })], ground: [[], [once(900, 400)]] });
    expect(outcome.outages("apart1")).toEqual([[1120, 1720]]);
  });

  it("holds while another node is being drained, too", () => {
    // A pod on each of three nodes, which takes 100 s to end: n-1 is closed from 1000 on, and out from 1100 to 1700.
    const drain = { mode: "all", grace: constant(100 * second), timeoutHours: Infinity, then: "wait" } as const;
    const outcome = run({ nodes: 3, pods: 3, planned: [once(1000, 600, { guard: others, drain })] });
    expect(outcome.outages("apart1")).toEqual([[1100, 1700]]);
    expect(outcome.outages("apart2")).toEqual([[1800, 2400]]);
    // Each of the three is drained once.
    expect(outcome.scalar("drainRounds")).toBeCloseTo(1, 12);
  });

  it("passes over dates that come while it waits, and while the work is not over", () => {
    // Postponed from 1000 to 2500 and done until 3100; the dates 2000 and 3000 pass.
    const planned = [once(1000, 600, { guard: others, every: 1000 * second, stagger: 1e6 })];
    const outcome = run({ planned, ground: [[], [once(900, 1600)]], horizonSeconds: 4500 });
    expect(outcome.outages("apart1")).toEqual([
      [2500, 3100],
      [4000, Infinity],
    ]);
    // With what happens to the ground, which is planned as well.
    expect(outcome.scalar("works")).toBe(3);
    expect(outcome.scalar("worksPostponed")).toBe(1);
    expect(outcome.scalar("worksSkipped")).toBe(2);
    expect(outcome.scalar("postponedHours")).toBeCloseTo(1500 * second, 12);
  });

  it("its date is lost if the target is down when it may begin", () => {
    const ground = [[once(1200, 200)], [once(900, 400)]];
    const due = (ifDown: PlannedWork["ifDown"]) => [once(1000, 600, { guard: others, stagger: 1e6, ifDown })];
    expect(run({ planned: due("skip"), ground }).outages("apart1")).toEqual([[1200, 1400]]);
    expect(run({ planned: due("proceed"), ground }).outages("apart1")).toEqual([[1200, 1900]]);
  });

  it("waits for the control plane as well, once it waits", () => {
    const planned = [once(1000, 600, { guard: others, stagger: 1e6, drain: true })];
    const given = { pods: 1, planned, ground: [[], [once(900, 400)]] };
    expect(run({ ...given, plane: [once(1250, 100)] }).outages("apart1")).toEqual([[1350, 1950]]);
    // A date on which the control plane does not serve is skipped as ever.
    expect(run({ ...given, plane: [once(990, 100)] }).outages("apart1")).toEqual([]);
  });

  it("of hosts: another host, or a node that is not on the target", () => {
    const liveMigrate = { stun: constant(0), failure: 0 };
    const planned = [once(1000, 600, { guard: others, liveMigrate, stagger: 1e6 })];
    const outcome = (down: "host" | "node") => {
      const lost = [once(900, 400)];
      const entities = [
        component("ground1", {}),
        component("ground2", { planned: down === "host" ? lost : [] }),
        host("h", { count: 2, on: [{ target: "grounds", spread: "in-turn" }], planned }),
        vm("v", "h", { count: 2 }),
        component("guest1", {}),
        component("guest2", { planned: down === "node" ? lost : [] }),
        node("n", {
          count: 2,
          on: [
            { target: "v", spread: "in-turn" },
            { target: "guests", spread: "in-turn" },
          ],
        }),
        component("seen", { on: [{ target: "h", spread: [1] }] }),
      ];
      const groups = [
        { name: "grounds", of: ["ground1", "ground2"], need: 1, size: 1 },
        { name: "guests", of: ["guest1", "guest2"], need: 1, size: 1 },
      ];
      const parts = [part("watch", { on: ["seen"], need: 1 })];
      const tools = [tool("apart", { needs: ["watch"], nodes: ["n"], requestCpu: constant(0) })];
      return runOption(option({ entities, groups, parts, tools }), { horizonHours: 1 }).outages();
    };
    expect(outcome("host")).toEqual([[1300, 1900]]);
    expect(outcome("node")).toEqual([[1300, 1900]]);
  });
});

describe("a guard for room", () => {
  const planned = (given: Partial<GuardSpec> = {}) => [
    once(1000, 600, { guard: { ...fits, ...given }, stagger: 1e6, drain: true }),
  ];

  it("lets work begin if the other nodes have room for all pods, to the last place", () => {
    expect(run({ pods: 4, planned: planned() }).outages("apart1")).toEqual([[1000, 1600]]);
    expect(run({ pods: 5, planned: planned() }).outages("apart1")).toEqual([]);
    expect(run({ pods: 5, planned: planned({ atMostHours: 500 * second }) }).outages("apart1")).toEqual([[1500, 2100]]);
  });

  it("until there is room again", () => {
    // Of three nodes one is lost from 900 to 1300, and its pods come to the others: five pods on two nodes.
    const outcome = run({ nodes: 3, pods: 6, planned: planned(), ground: [[], [], [once(500, 800)]] });
    expect(outcome.outages("apart1")).toEqual([[1300, 1900]]);
  });

  it("holds while pods wait for room anyway", () => {
    expect(run({ pods: 9, planned: planned() }).outages("apart1")).toEqual([]);
  });

  it("counts places as the scheduler would fill them, and leaves everything where it is", () => {
    let fitting = 0;
    let sure = 0;
    for (let number = 0; number < 60; number++) {
      watch(new Simulator(modelOf(randomOption(number), { horizonHours: 200 })), number, (sim) => {
        const state = () => JSON.stringify([[...sim.pods.node], [...sim.nodes.holds.next], [...sim.nodes.usedCpu]]);
        for (let one = 0; one < sim.model.nodes.count; one++) {
          if (sim.nodes.holds.first[one] < 0) continue;
          const before = state();
          // Round-robin does not keep them.
          const ranks = () =>
            sim.model.kubernetes.roundRobin ? [] : sim.nodes.rankings.map((ranking) => [...ranking.scores]);
          const scores = ranks();
          const fit = fitsOnTrial(sim, [one]);
          expect(state()).toBe(before);
          expect(ranks()).toEqual(scores);
          if (fit) fitting++;
          if (!surelyFits(sim, [one])) continue;
          sure++;
          expect(fit, `design ${number}`).toBe(true);
        }
      });
    }
    expect(sure).toBeGreaterThan(1000);
    expect(fitting).toBeGreaterThan(sure);
  });
});
