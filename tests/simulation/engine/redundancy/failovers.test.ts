import { describe, expect, it } from "vitest";
import type { EntitySpec, Failover, FailureMode, PlannedWork } from "../../../../simulation/scenario/types.ts";
import { component, constant, host, mode, option, part, second, vm } from "../../../support/option.ts";
import { runOption } from "../../../support/run-option.ts";
import type { Outcome } from "../../../support/run-option.ts";
import { forGood, lost, settings } from "../../../support/vm-system.ts";

type Given = { readonly planned?: readonly PlannedWork[]; readonly failures?: readonly FailureMode[] };

/** In seconds: 30 for a failover, 200 by hand. */
const failover = (given: Partial<Failover> = {}): Failover => ({
  kind: "failover",
  time: constant(30 * second),
  coverage: 1,
  manual: constant(200 * second),
  ...given,
});
function run(replicas: readonly Given[], given: Partial<Failover> = {}, need = 1, ground?: EntitySpec): Outcome {
  const names = replicas.map((_, i) => "abc"[i]);
  const on = ground === undefined ? [] : [{ target: ground.name, spread: "in-turn" } as const];
  const entities = replicas.map((replica, i) => component(names[i], { ...replica, on }));
  const db = part("db", { on: names, need, redundancy: failover(given) });
  return runOption(
    option({ system: "db", entities: [...(ground ? [ground] : []), ...entities], parts: [db] }),
    settings,
  );
}
const away = (...works: PlannedWork[]): Given => ({ planned: works });
const fails = (at: number, repair: number): Given => ({ failures: [mode("f", at * second, repair * second)] });
const fine: Given = {};

describe("the replica in use stops", () => {
  it("the other one serves after the failover, and goes on when the first is back", () => {
    const outcome = run([away(lost(1000, 1000)), away(lost(3000, 100))]);
    expect(outcome.outages()).toEqual([
      [1000, 1030],
      [3000, 3030],
    ]);
    expect(outcome.downSeconds()).toEqual({ hardware: 60 });
  });

  it("cut off or standing still, too", () => {
    for (const effect of ["cuts", "freezes"] as const)
      expect(run([away(lost(1000, 1000, { effect })), fine]).outages()).toEqual([[1000, 1030]]);
  });

  it("and is back before the failover is done: it goes on", () => {
    const outcome = run([away(lost(1000, 10), lost(5000, 40)), fine]);
    expect(outcome.outages()).toEqual([
      [1000, 1010],
      [5000, 5030],
    ]);
  });

  it("a failover that takes no time is no outage", () => {
    const outcome = run([away(lost(1000, 1000)), fine], { time: constant(0) });
    expect(outcome.outages()).toEqual([]);
    expect(outcome.outagesOf("db")).toBe(0);
  });

  it("with a standby gone as well: down until one is back, the other by a failover", () => {
    expect(run([away(lost(1000, forGood)), away(lost(990, 210))]).outages()).toEqual([[1000, 1230]]);
    expect(run([away(lost(1000, 500)), away(lost(990, forGood))]).outages()).toEqual([[1000, 1500]]);
  });

  it("and the standby in the middle of the failover: another try, all charged to the first cause", () => {
    const outcome = run([away(lost(1000, forGood)), away(lost(1010, 90, { cause: "power" }))]);
    expect(outcome.outages()).toEqual([[1000, 1130]]);
    expect(outcome.downSeconds()).toEqual({ hardware: 130 });
  });

  it("together with the other: nothing to fail over to, and as before when both are back", () => {
    const rack = component("rack", { planned: [lost(1000, 500)] });
    const outcome = run([fine, fine], {}, 1, rack);
    expect(outcome.outages()).toEqual([[1000, 1500]]);
    expect([...outcome.sim.redundancy!.attempts]).toEqual([0]);
  });

  it("of two in use the one that stopped is replaced; without a spare it is waited for", () => {
    const outcome = run([away(lost(1000, forGood)), away(lost(2000, 500)), fine], {}, 2);
    expect(outcome.outages()).toEqual([
      [1000, 1030],
      [2000, 2500],
    ]);
  });
});

describe("a standby stops", () => {
  it("at no cost", () => {
    expect(run([fine, away(lost(1000, 1000))]).outages()).toEqual([]);
  });
});

describe("a failover that fails", () => {
  it("is done by hand", () => {
    // At 1000; a is back at 1600 as the standby and fails again at 2600.
    const outcome = run([fails(1000, 600), fine], { coverage: 0 });
    expect(outcome.outages()).toEqual([[1000, 1200]]);
  });

  it("or not before the old one is back, if that is first or nobody does it", () => {
    expect(run([fails(1000, 150), fine], { coverage: 0 }).outages()[0]).toEqual([1000, 1150]);
    const nobody = run([fails(4000, 600), fine], { coverage: 0, manual: null });
    expect(nobody.outages()).toEqual([
      [4000, 4600],
      [8600, 9200],
    ]);
  });

  it("never in planned work: somebody watches", () => {
    expect(run([away(lost(1000, 600, { cause: "planned" })), fine], { coverage: 0 }).outages()).toEqual([[1000, 1030]]);
  });
});

describe("a replica in use on a VM", () => {
  it("that is live-migrated without a pause goes on", () => {
    const liveMigrate = { stun: constant(0), failure: 0 };
    const planned = [lost(1000, 600, { stagger: 1e6, liveMigrate })];
    const entities = [
      host("h", { count: 2, planned }),
      vm("v", "h", { count: 2, on: [{ target: "h", spread: [1, 2] }] }),
    ];
    const db = part("db", { on: ["v"], need: 1, redundancy: failover() });
    expect(runOption(option({ system: "db", entities, parts: [db] }), settings).totalDownMs).toBe(0);
  });
});
