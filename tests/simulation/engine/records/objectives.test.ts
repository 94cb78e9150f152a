import { expect, test } from "vitest";
import { Simulator } from "../../../../simulation/engine/simulator.ts";
import { buildModel } from "../../../../simulation/model/build.ts";
import { dayNumber } from "../../../../simulation/scenario/calendar.ts";
import { component, node, option, scenarioOf, tool, work } from "../../../support/option.ts";
import { runModelOnce, runOption } from "../../../support/run-option.ts";

/** A service that is down at planned times, held to an objective over windows of 100 h. */
function outcome(target: number, horizonHours: number, ...downs: [at: number, hours: number][]) {
  const planned = downs.map(([at, hours], i) => work(at, hours, { name: `w${i}` }));
  const given = option({
    system: "service",
    entities: [component("service", { planned })],
    slo: { target, windowHours: 100 },
  });
  const { sim, row } = runOption(given, { horizonHours });
  const { layout, objective } = sim.model;
  return { windows: objective.windows, missed: row[layout.sloMissed], whole: row[layout.sloWindowsMissed] };
}

test("a window is missed by more than the budget, not by just the budget", () => {
  expect(outcome(0.99, 500, [10, 1])).toEqual({ windows: 5, missed: 0, whole: 0 });
  expect(outcome(0.99, 500, [10, 1.001])).toEqual({ windows: 5, missed: 1, whole: 1 });
});

test("outages of one window add up, those of two do not", () => {
  expect(outcome(0.99, 500, [10, 0.6], [90, 0.6]).missed).toBe(1);
  expect(outcome(0.99, 500, [10, 0.6], [110, 0.6]).missed).toBe(0);
});

test("an outage over the boundary counts in each window for its part there", () => {
  // 95 to 205: 5 h of the first window, all of the second, 5 h of the third.
  expect(outcome(0.95, 500, [95, 110]).missed).toBe(1);
  expect(outcome(0.96, 500, [95, 110]).missed).toBe(3);
});

test("an incomplete last window is not counted", () => {
  expect(outcome(0.99, 250, [210, 20])).toEqual({ windows: 2, missed: 0, whole: 0 });
  expect(outcome(0.99, 99, [10, 20])).toEqual({ windows: 0, missed: 0, whole: 0 });
});

/** Class `a` of two tools on node 1, `b` of one on node 2; the nodes are down at planned times. Two windows of 100 h. */
function budgets(target: number, downOfA: [at: number, hours: number][], downOfB: [at: number, hours: number][]) {
  const planned = (downs: [at: number, hours: number][]) =>
    downs.map(([at, hours], i) => work(at, hours, { name: `w${i}` }));
  const given = option({
    entities: [node("one", { planned: planned(downOfA) }), node("two", { planned: planned(downOfB) })],
    tools: [tool("a", { count: 2, nodes: ["one"] }), tool("b", { nodes: ["two"] })],
    kubernetes: { tolerationHours: 1000 },
    slo: { target, windowHours: 100 },
  });
  const { sim, row } = runOption(given, { horizonHours: 200 });
  const { layout } = sim.model;
  return {
    spent: [...row.subarray(layout.sloSpent, layout.sloSpent + 2)],
    overspent: [...row.subarray(layout.sloOverspent, layout.sloOverspent + 3)],
  };
}

test("the budget of a window is spent by downtime; what is not spent does not pass on to the next", () => {
  // 10 h of budget. `a`: 5 h and 12 h of each of two tools; `b`: 5 h over the edge of the windows. Together 11 h and 28 h of 30 h.
  expect(
    budgets(
      0.9,
      [
        [10, 5],
        [150, 12],
      ],
      [[99, 5]],
    ),
  ).toEqual({
    spent: [2 * 0.5 + 2 * 1.2, 0.1 + 0.4],
    overspent: [1, 0, 0],
  });
});

test("together, tools overspend only what all of them have", () => {
  // 2 h of budget: `a` spends 0, `b` 5 h of the 6 h of all; then 7 h.
  expect(
    budgets(
      0.98,
      [],
      [
        [10, 5],
        [150, 7],
      ],
    ).overspent,
  ).toEqual([0, 2, 1]);
});

test("without a budget nothing is spent", () => {
  expect(budgets(1, [[10, 5]], [])).toEqual({ spent: [0, 0], overspent: [1, 0, 1] });
});

test("calendar months are as long as they are, from the first that begins at t = 0 or later", () => {
  // From 30 January 2029 on: 2 days are no month; February has a budget of 6.72 h, March of 7.44 h, April is not over.
  const month = (at: number, hours: number) => {
    const given = option({
      system: "service",
      entities: [component("service", { planned: [work(24 * at, hours)] })],
      slo: { target: 0.99, windowHours: "calendar month" },
    });
    const scenario = { ...scenarioOf(24 * 80, [given]), startsAtHours: dayNumber(2029, 1, 30) * 24 };
    const { sim, row } = runModelOnce(new Simulator(buildModel(scenario, given, 1)), 0);
    const { layout, objective } = sim.model;
    return [objective.windows, row[layout.sloMissed], row[layout.sloSpent]];
  };
  expect(month(0, 48)).toEqual([2, 0, 0]);
  expect(month(10, 6.72)).toEqual([2, 0, 1]);
  expect(month(10, 6.73)).toEqual([2, 1, expect.closeTo(6.73 / 6.72, 12)]);
  expect(month(40, 6.73)).toEqual([2, 0, expect.closeTo(6.73 / 7.44, 12)]);
  expect(month(62, 100)).toEqual([2, 0, 0]);
  // Half a day in each.
  expect(month(29.5, 24)).toEqual([2, 2, expect.closeTo(12 / 6.72 + 12 / 7.44, 12)]);
});
