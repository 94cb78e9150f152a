import { describe, expect, it } from "vitest";
import { Simulator } from "../../../../simulation/engine/simulator.ts";
import type { PlannedWork } from "../../../../simulation/scenario/types.ts";
import { constant, second } from "../../../support/option.ts";
import { modelOf, runModelOnce, runOption } from "../../../support/run-option.ts";
import { ceph, lost, run, settings, systemOn, vmOperations } from "../../../support/vm-system.ts";

describe("a live migration", () => {
  const migrating = (given: Partial<PlannedWork> = {}, failure = 0): PlannedWork =>
    lost(1000, 600, { cause: "planned", stagger: 1e6, liveMigrate: { stun: constant(2 * second), failure }, ...given });

  it("pauses the VM for a moment and leaves it on the new host", () => {
    const outcome = run([[], []], {}, { host: { planned: [migrating()] } });
    expect(outcome.outages()).toEqual([[1000, 1002]]);
    expect(outcome.downSeconds()).toEqual({ planned: 2 });
    expect(outcome.scalar("vmsMigrated")).toBe(1);
    expect([...outcome.sim.vms.host]).toEqual([1]);
  });

  it("that fails restarts the VM on the new host", () => {
    const outcome = run([[], []], {}, { host: { planned: [migrating({}, 1)] } });
    expect(outcome.outages()).toEqual([[1000, 1030]]);
    expect([...outcome.sim.vms.host]).toEqual([1]);
  });

  it("that fails stops what is on the VM even if the VM itself is back at once", () => {
    const given = systemOn([[], []], { start: null }, { host: { planned: [migrating({}, 1)] } });
    const entities = given.entities.map((spec) =>
      spec.name === "service" ? { ...spec, start: constant(40 * second) } : spec,
    );
    expect(runOption({ ...given, entities }, settings).outages()).toEqual([[1000, 1040]]);
  });

  it("fails as often as it says", () => {
    const given = systemOn([[], []], {}, { host: { planned: [migrating({}, 0.3)] } });
    const simulator = new Simulator(modelOf(given, settings));
    const runs = 4000;
    let failed = 0;
    for (let i = 0; i < runs; i++) failed += runModelOnce(simulator, i).totalDownMs === 30_000 ? 1 : 0;
    // Standard error √(0.3 × 0.7 ÷ 4000) = 0.0072; 4 of them allowed.
    expect(Math.abs(failed / runs - 0.3)).toBeLessThan(4 * 0.0072);
  });

  it("does not happen without room: the VM shares its host's fate", () => {
    const outcome = run([[]], {}, { host: { planned: [migrating()] } });
    expect(outcome.outages()).toEqual([[1000, 1630]]);
    expect(outcome.scalar("vmsMigrated")).toBe(0);
  });

  it("needs the VM operations: without them the work is skipped", () => {
    const given = { host: { planned: [migrating()] }, parts: [vmOperations(900, 200)] };
    expect(run([[], []], {}, given).totalDownMs).toBe(0);
  });

  it("is not possible from a dead host", () => {
    // Dead 900–1300; work that proceeds all the same makes it 900–1600, and nothing is migrated.
    const outcome = run([[lost(900, 400)], []], {}, { host: { planned: [migrating({ ifDown: "proceed" })] } });
    expect(outcome.outages()).toEqual([[900, 1630]]);
    expect(outcome.scalar("vmsMigrated")).toBe(0);
  });

  it("of every host in turn: the VM moves ahead of the work", () => {
    const rolling = migrating({ stagger: 1000 * second });
    const outcome = run([[], [], []], {}, { host: { planned: [rolling] } });
    // From the first at 1000 to the second, from there at 2000 to the first, and the third is empty at 3000.
    expect(outcome.outages()).toEqual([
      [1000, 1002],
      [2000, 2002],
    ]);
    expect([...outcome.sim.vms.host]).toEqual([0]);
  });

  it("with a storage stall in the middle of the pause ends when both are over", () => {
    const given = { host: { planned: [migrating()] }, parts: [ceph(1001, 10)] };
    expect(run([[], []], { storage: "ceph" }, given).outages()).toEqual([[1000, 1011]]);
  });
});
