import { describe, expect, it } from "vitest";
import type { GroupSpec, PlannedWork } from "../../../../simulation/scenario/types.ts";
import { component, exponential, mode, node, option, tool, work } from "../../../support/option.ts";
import { runOption } from "../../../support/run-option.ts";
import type { Outcome } from "../../../support/run-option.ts";

const horizonHours = 20_000;
const hour = 3600;

/** Units that fail every 100 h of operation and are repaired in 1 h. */
function units(count: number, share: number, group: Partial<GroupSpec> = {}, within: string | null = null): Outcome {
  const fault = mode("f", exponential(100), 1, { common: { share, within } });
  const groups = [{ name: "g", of: ["unit"], need: 1, size: null, ...group }];
  const all = { name: "all", of: ["g"], need: 1, size: null };
  const entities = [component("unit", { count, failures: [fault] })];
  return runOption(option({ entities, groups: [...groups, all], system: "all" }), { horizonHours });
}

const strikes = ({ sim }: Outcome): number[] => [...sim.modes.strikes];

describe("a share of all failures", () => {
  it("of 100 %: all members fail together, always", () => {
    const outcome = units(3, 1);
    const [first, ...others] = strikes(outcome);
    expect(others).toEqual([first, first]);
    expect(outcome.outages()).toHaveLength(first);
    for (const [from, to] of outcome.outages()) expect(to - from).toBeCloseTo(hour, 2);
    expect(outcome.scalar("incidents")).toBe(first);
  });

  it("leaves each its rate", () => {
    // 20,000 h ÷ 101 h = 198 failures each; the standard error of the mean of 400 units' own is below 0.7.
    const own = strikes(units(400, 0)).reduce((sum, n) => sum + n, 0) / 400;
    expect(Math.abs(own - 198)).toBeLessThan(4 * 0.7);
    // With half in common: 99 strikes of all, with a standard error of 10, and 99 of each alone.
    const half = strikes(units(400, 0.5)).reduce((sum, n) => sum + n, 0) / 400;
    expect(Math.abs(half - 198)).toBeLessThan(4 * 10);
  });

  it("strikes the members of one instance, and the next at other times", () => {
    const outcome = units(4, 1, { size: 2 }, "g");
    const [a, b, c, d] = strikes(outcome);
    expect([b, d]).toEqual([a, c]);
    expect(c).not.toBe(a);
    // One of the two pairs is enough: at 200 failures of 1 h each they meet about twice in 20,000 h.
    expect(outcome.outages().length).toBeLessThan(12);
  });

  it("strikes nobody whose clock stands", () => {
    const away: PlannedWork = work(0, horizonHours);
    const fault = mode("f", exponential(100), 1, { common: { share: 1, within: null } });
    const grounds = [component("a", { planned: [away] }), component("b")];
    const entities = [
      ...grounds,
      component("unit", { count: 2, on: [{ target: "ground", spread: "in-turn" }], failures: [fault] }),
    ];
    const ground = { name: "ground", of: ["a", "b"], need: 1, size: 1 };
    const any = { name: "any", of: ["unit"], need: 1, size: null };
    const outcome = runOption(option({ entities, groups: [ground, any], system: "any" }), { horizonHours });
    const [first, second] = strikes(outcome);
    expect(first).toBe(0);
    expect(second).toBeGreaterThan(150);
  });
});

describe("the instants", () => {
  it("are the same whatever else a design is made of", () => {
    const few = units(2, 1).outages();
    expect(units(5, 1).outages()).toEqual(few);
  });

  it("are one incident, charged to the cause of the mode", () => {
    const fault = mode("f", exponential(1000), 1, { cause: "power", common: { share: 1, within: null } });
    const entities = [node("node", { count: 2, failures: [fault] })];
    const tools = [tool("web", { count: 2 })];
    const seen = runOption(option({ entities, tools, kubernetes: { tolerationHours: 100 } }), { horizonHours: 5000 });
    const [first] = strikes(seen);
    expect(seen.scalar("incidents")).toBe(first);
    expect(seen.scalar("toolsHit")).toBe(2 * first);
    expect(seen.downSeconds()["power"]! / hour).toBeCloseTo(2 * first, 3);
  });
});
