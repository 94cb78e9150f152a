import { describe, expect, it } from "vitest";
import type { Coverage, FailureMode, PlannedWork, Redundancy } from "../../../../simulation/scenario/types.ts";
import { component, constant, mode, option, second } from "../../../support/option.ts";
import { runOption } from "../../../support/run-option.ts";
import type { Interval, Outcome } from "../../../support/run-option.ts";
import { forGood, lost, settings } from "../../../support/vm-system.ts";

type Given = { readonly planned?: readonly PlannedWork[]; readonly failures?: readonly FailureMode[] };

const never: Coverage = { kind: "coverage", coverage: 0, manual: null };

/** A machine that starts in 20 s on two feeds, one of which is enough. */
function fed(a: Given, b: Given, redundancy: Redundancy, effect: FailureMode["effect"] = { kind: "kills" }): Outcome {
  const given = ({ failures = [], ...rest }: Given): Given => ({
    ...rest,
    failures: failures.map((one) => ({ ...one, effect })),
  });
  const entities = [
    component("a", given(a)),
    component("b", given(b)),
    component("machine", { on: "power", start: constant(20 * second) }),
  ];
  const groups = [{ name: "power", of: ["a", "b"], need: 1, size: null, redundancy }];
  return runOption(option({ entities, groups, system: "machine" }), settings);
}
/** Each mode once: its clock takes longer than the rest of the history after the repair. */
const fails = (at: number, repair: number, given: Partial<FailureMode> = {}): Given => ({
  failures: [mode("f", at * second, repair * second, given)],
});
const fine: Given = {};

describe("the loss of a member that the others do not carry on without", () => {
  it("does to the group what was done to the member, until that is back", () => {
    // Dead 6000–6400, then 20 s of start.
    expect(fed(fails(6000, 400), fine, never).outages()).toEqual([[6000, 6420]]);
    expect(fed(fails(6000, 400), fine, never, { kind: "freezes" }).outages()).toEqual([[6000, 6400]]);
    expect(fed(fails(6000, 400), fine, never, { kind: "cuts" }).outages()).toEqual([[6000, 6400]]);
    expect(fed(fine, fails(6000, 400), never).outages()).toEqual([[6000, 6420]]);
  });

  it("or until somebody has helped", () => {
    const helped = { ...never, manual: constant(100 * second) };
    expect(fed(fails(6000, 400), fine, helped).outages()).toEqual([[6000, 6120]]);
    // At once is still an interruption.
    expect(fed(fails(6000, 400), fine, { ...never, manual: constant(0) }).outages()).toEqual([[6000, 6020]]);
  });

  it("costs nothing where they always do, for this failure or for all", () => {
    expect(fed(fails(6000, 400), fine, { ...never, coverage: 1 }).outages()).toEqual([]);
    expect(fed(fails(6000, 400, { coverage: 1 }), fine, never).outages()).toEqual([]);
    expect(fed(fails(6000, 400, { coverage: 0 }), fine, { ...never, coverage: 1 }).outages()).toEqual([[6000, 6420]]);
  });

  it("costs nothing in planned work", () => {
    expect(fed({ planned: [lost(6000, 400, { cause: "planned" })] }, fine, never).outages()).toEqual([]);
  });

  it("is charged to what took the member", () => {
    expect(fed(fails(6000, 400, { cause: "power" }), fine, never).downSeconds()).toEqual({ power: 420 });
  });
});

describe("the loss of the last member", () => {
  it("is no failover: the first to return is enough", () => {
    // a always gone; b 6000–6400.
    const gone: Given = { planned: [lost(5000, forGood)] };
    expect(fed(gone, fails(6000, 400), never).outages()).toEqual([[6000, 6420]]);
  });

  it("while another is waited for: both have to be back, or somebody helps", () => {
    // a 6000–6400; b 6100–6900.
    const both = (manual: Redundancy["manual"]): Interval[] =>
      fed(fails(6000, 400), fails(6100, 800), { ...never, manual }).outages();
    // b's loss leaves too few to carry on, so that only a is waited for; from 6400 on a is enough.
    expect(both(null)).toEqual([[6000, 6420]]);
    expect(both(constant(50 * second))).toEqual([
      [6000, 6070],
      [6100, 6420],
    ]);
  });
});

describe("a group that fails over", () => {
  const failover = { kind: "failover", time: constant(30 * second), coverage: 1, manual: null } as const;

  it("does not serve meanwhile, but what stands on it goes on", () => {
    expect(fed(fails(6000, 400), fine, failover).outages()).toEqual([[6000, 6030]]);
    expect(fed(fine, fails(6000, 400), failover).outages()).toEqual([]);
  });

  it("and fails to, does as the member", () => {
    const failing = { ...failover, coverage: 0, manual: constant(100 * second) };
    expect(fed(fails(6000, 400), fine, failing).outages()).toEqual([[6000, 6120]]);
  });

  it("goes back to the first without an interruption, where it is told to", () => {
    // a away 4000–4400, b from 6000 on: who is in use then?
    const once: Given = { planned: [lost(4000, 400)] };
    const twice = (given: object): Interval[] => fed(once, fails(6000, 9000), { ...failover, ...given }).outages();
    expect(twice({})).toEqual([
      [4000, 4030],
      [6000, 6030],
    ]);
    expect(twice({ failback: true })).toEqual([[4000, 4030]]);
  });
});
