import { expect, test } from "vitest";
import { component, option, work } from "../../support/option.ts";
import { runOption } from "../../support/run-option.ts";

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
