import { describe, expect, it } from "vitest";
import { Simulator } from "../../../../simulation/engine/simulator.ts";
import type { VmFields } from "../../../../simulation/scenario/types.ts";
import {
  component,
  constant,
  eachWithWork,
  host,
  mode,
  node,
  option,
  phase,
  second,
  tool,
  vm,
  work,
} from "../../../support/option.ts";
import { modelOf, runModelOnce, runOption } from "../../../support/run-option.ts";
import { after, ceph, forGood, lost, run, settings, systemOn, vmOperations } from "../../../support/vm-system.ts";

describe("a VM whose host dies", () => {
  it("waits for it by default", () => {
    const outcome = run([[lost(1000, 500)], []]);
    expect(outcome.outages()).toEqual([[1000, 1530]]);
    expect([...outcome.sim.vms.host]).toEqual([0]);
  });

  it("is evacuated to a host with room, and stays there", () => {
    const outcome = run([[lost(1000, 2000)], []], { onHostLoss: after(100) });
    expect(outcome.outages()).toEqual([[1000, 1130]]);
    expect(outcome.downSeconds()).toEqual({ hardware: 130 });
    expect(outcome.scalar("vmsEvacuated")).toBe(1);
    expect([...outcome.sim.vms.host]).toEqual([1]);
    expect([...outcome.sim.vms.usedCpu]).toEqual([0, 1000]);
  });

  it("back before the evacuation: the VM starts where it was", () => {
    const outcome = run([[lost(1000, 99.999)], []], { onHostLoss: after(100) });
    expect(outcome.outages()).toEqual([[1000, 1129.999]]);
    expect(outcome.scalar("vmsEvacuated")).toBe(0);
  });

  it("back at the very instant of the evacuation: the VM starts where it was", () => {
    const outcome = run([[work(0.25, 0.25)], []], { onHostLoss: { after: constant(0.25), success: 1 } });
    expect(outcome.scalar("vmsEvacuated")).toBe(0);
    expect([...outcome.sim.vms.host]).toEqual([0]);
  });

  it("is not evacuated where there is no room", () => {
    const outcome = run([[lost(1000, 500)], []], { onHostLoss: after(100) }, { host: { cpu: 1000 } });
    expect(outcome.scalar("vmsEvacuated")).toBe(1);
    const crowded = systemOn([[lost(1000, 500)], []], { onHostLoss: after(100), count: 2 }, { host: { memory: 2048 } });
    // Two VMs of the first host, of which the second host can take both; with half the memory, only the first one.
    expect(runOption(crowded, settings).scalar("vmsEvacuated")).toBe(2);
    const other = vm("other", "h", { on: [{ target: "h", spread: [2] }] });
    const tight = { ...crowded, entities: [...crowded.entities, other] };
    const last = runOption(tight, settings);
    expect(last.scalar("vmsEvacuated")).toBe(1);
    expect([...last.sim.vms.host]).toEqual([1, 0, 1]);
    expect(last.outages()).toEqual([[1000, 1130]]);
  });

  it("a reserve, an overcommit and the VM's overhead count for the room", () => {
    const evacuated = (given: Parameters<typeof systemOn>[2], overhead = 0): number =>
      run([[lost(1000, 500)], []], { onHostLoss: after(100), memoryOverhead: overhead }, given).scalar("vmsEvacuated");
    expect(evacuated({ host: { memory: 1024 } })).toBe(1);
    // Homes that the option names are not questioned, so the VM begins on a host that is too small for it.
    expect(evacuated({ host: { memory: 1024 } }, 1)).toBe(0);
    expect(evacuated({ host: { memory: 1024, memoryOvercommit: 1.25 } }, 256)).toBe(1);
    expect(evacuated({ host: { cpu: 1000, reservedCpu: 1 } })).toBe(0);
    expect(evacuated({ host: { cpu: 501, reservedCpu: 1, cpuOvercommit: 2 } })).toBe(1);
  });

  it("waits when its evacuation fails", () => {
    const outcome = run([[lost(1000, 500)], []], { onHostLoss: after(100, 0) });
    expect(outcome.outages()).toEqual([[1000, 1530]]);
    expect(outcome.scalar("vmsEvacuated")).toBe(0);
  });

  it("is evacuated as often as it succeeds", () => {
    const given = systemOn([[lost(1000, 500)], []], { onHostLoss: after(100, 0.3) });
    const simulator = new Simulator(modelOf(given, settings));
    const runs = 4000;
    let evacuated = 0;
    for (let i = 0; i < runs; i++) evacuated += runModelOnce(simulator, i).scalar("vmsEvacuated");
    // Standard error √(0.3 × 0.7 ÷ 4000) = 0.0072; 4 of them allowed.
    expect(Math.abs(evacuated / runs - 0.3)).toBeLessThan(4 * 0.0072);
  });

  it("is not evacuated from a host that is only cut off or frozen", () => {
    for (const effect of ["cuts", "freezes"] as const) {
      const outcome = run([[lost(1000, 500, { effect })], []], { onHostLoss: after(100) });
      expect(outcome.outages()).toEqual([[1000, 1500]]);
      expect(outcome.scalar("vmsEvacuated")).toBe(0);
    }
  });

  it("goes to a host that answers, with the most free memory, of equals the first", () => {
    const other = (hostNumber: number) =>
      vm(`other-${hostNumber}`, "h", { on: [{ target: "h", spread: [hostNumber] }] });
    const works = [[lost(1000, forGood)], [lost(1050, 200, { effect: "cuts" })], [], []];
    const given = systemOn(works, { onHostLoss: after(100) });
    const withOthers = (numbers: readonly number[]) =>
      runOption({ ...given, entities: [...given.entities, ...numbers.map(other)] }, settings).sim.vms.host[0];
    expect(withOthers([])).toBe(2);
    expect(withOthers([3])).toBe(3);
    expect(withOthers([4])).toBe(2);
  });

  it("dies with its new host, too, and is evacuated again", () => {
    const outcome = run([[lost(1000, 2000)], [lost(4000, forGood)]], { onHostLoss: after(100) });
    expect(outcome.outages()).toEqual([
      [1000, 1130],
      [4000, 4130],
    ]);
    expect([...outcome.sim.vms.host]).toEqual([0]);
  });

  it("no longer cares for the host it has left", () => {
    expect(run([[lost(1000, 1000), lost(3000, 1000)], []], { onHostLoss: after(100) }).outages()).toEqual([
      [1000, 1130],
    ]);
  });
});

describe("a VM that returns home", () => {
  const homely = { onHostLoss: after(100), returnHome: true };

  it("moves back without a pause when its host is back", () => {
    const outcome = run([[lost(1000, 1000), lost(3000, 50)], []], homely);
    expect(outcome.outages()).toEqual([
      [1000, 1130],
      [3000, 3080],
    ]);
    expect([...outcome.sim.vms.host]).toEqual([0]);
  });

  it("stays if there is no room", () => {
    // Home has room for one VM, and another one whose host died has taken it meanwhile.
    const given = systemOn([[lost(1000, 1000)], [], [lost(2500, forGood)]], { onHostLoss: after(100) });
    expect(runOption(given, settings).sim.vms.host[0]).toBe(1);
  });

  it("from a dead host, and its evacuation from there is off", () => {
    // On the second host from 1100 on, which dies at 2950, so that the evacuation is due at 3050. Home is back at 3000.
    const outcome = run([[lost(1000, 2000)], [lost(2950, forGood)], []], homely);
    expect(outcome.outages()).toEqual([
      [1000, 1130],
      [2950, 3030],
    ]);
    expect([...outcome.sim.vms.host]).toEqual([0]);
    expect(outcome.scalar("vmsEvacuated")).toBe(1);
  });
});

describe("anti-affinity", () => {
  /** Two alike on the first host, one on the second; the first host dies. */
  const moved = (antiAffinity: VmFields["antiAffinity"], hostCount: number) => {
    const works = Array.from({ length: hostCount }, (_, i) => (i === 0 ? [lost(1000, forGood)] : []));
    const hosts = eachWithWork(host("h"), works);
    const given = option({
      system: "vm",
      entities: [
        ...hosts.entities,
        vm("vm", "h", { antiAffinity, onHostLoss: after(100), on: [{ target: "h", spread: [1] }] }),
        // Not alike, but it takes memory from the third host.
        vm("stranger", "h", { on: [{ target: "h", spread: [3] }], memory: 2048 }),
        vm("alike", "h", { count: 2, antiAffinity, onHostLoss: after(100), on: [{ target: "h", spread: [1, 2] }] }),
      ],
      groups: hosts.groups,
    });
    return [...runOption(given, settings).sim.vms.host];
  };

  it("none: the most free memory decides", () => {
    expect(moved("none", 3)).toEqual([1, 2, 1, 1]);
  });

  it("soft: apart from its like before memory", () => {
    expect(moved("soft", 3)).toEqual([1, 2, 2, 1]);
  });

  it("hard: not beside its like", () => {
    expect(moved("hard", 3)).toEqual([1, 2, 2, 1]);
    const two = (antiAffinity: VmFields["antiAffinity"]) => {
      const hosts = eachWithWork(host("h"), [[lost(1000, forGood)], []]);
      const alike = vm("vm", "h", { count: 2, antiAffinity, onHostLoss: after(100) });
      const given = option({
        system: "other",
        entities: [...hosts.entities, alike, component("other")],
        groups: hosts.groups,
      });
      return [...runOption(given, settings).sim.vms.host];
    };
    expect(two("hard")).toEqual([0, 1]);
    expect(two("soft")).toEqual([1, 1]);
  });
});

describe("an evacuation needs", () => {
  it("the VM operations", () => {
    const outcome = run([[lost(1000, 5000)], []], { onHostLoss: after(100) }, { parts: [vmOperations(1050, 950)] });
    expect(outcome.outages()).toEqual([[1000, 2030]]);
    expect(outcome.scalar("vmsEvacuated")).toBe(1);
  });

  it("the VM operations, but not if the host is back first", () => {
    const outcome = run([[lost(1000, 500)], []], { onHostLoss: after(100) }, { parts: [vmOperations(1050, 950)] });
    expect(outcome.outages()).toEqual([[1000, 1530]]);
    expect(outcome.scalar("vmsEvacuated")).toBe(0);
    expect([...outcome.sim.vms.host]).toEqual([0]);
  });

  it("the part with the root disk", () => {
    const onCeph = { onHostLoss: after(100), storage: "ceph" };
    expect(run([[lost(1000, 5000)], []], onCeph, { parts: [ceph(1050, 950)] }).outages()).toEqual([[1000, 2030]]);
  });
});

describe("a VM whose root disk is on a part", () => {
  const onCeph = { storage: "ceph" };

  it("stands still with it, and goes on at once", () => {
    const outcome = run([[], []], onCeph, { parts: [ceph(1000, 100)] });
    expect(outcome.downSeconds()).toEqual({ storage: 100 });
    expect(outcome.outages()).toEqual([[1000, 1100]]);
  });

  it("does not start without it", () => {
    // The host is back at 1060, the storage at 1100.
    const outcome = run([[lost(1000, 60)], []], onCeph, { parts: [ceph(1010, 90)] });
    expect(outcome.outages()).toEqual([[1000, 1130]]);
    // 10 s of the start are over when the storage fails for 100 s.
    const broken = run([[lost(1000, 60)], []], onCeph, { parts: [ceph(1070, 100)] });
    expect(broken.outages()).toEqual([[1000, 1190]]);
  });

  it("has a clock that stands meanwhile", () => {
    const failures = [mode("f", 2000 * second, 1)];
    const outcome = run([[], []], { ...onCeph, failures }, { parts: [ceph(1000, 100)] });
    expect(outcome.outages()[1][0]).toBe(2100);
  });
});

describe("nodes on VMs", () => {
  const web = tool("web", { start: constant(60 * second), startInPlace: constant(20 * second) });

  it("the VM's evacuation before the pods' eviction: they start in place", () => {
    const hosts = eachWithWork(host("h"), [[lost(1000, forGood)], []]);
    const onHostLoss = after(100);
    const entities = [
      ...hosts.entities,
      vm("v", "h", { count: 2, start: constant(30 * second), onHostLoss }),
      node("n", { count: 2, on: "v" }),
    ];
    const outcome = runOption(option({ entities, groups: hosts.groups, tools: [web] }), settings);
    // 1000 + 100 + 30 + 20.
    expect(outcome.outages()).toEqual([[1000, 1150]]);
    expect(outcome.scalar("podsEvicted")).toBe(0);
    expect([...outcome.sim.vms.host]).toEqual([1, 1]);
  });

  it("a pause of a live migration pauses the pods", () => {
    const planned = [lost(1000, 600, { stagger: 1e6, liveMigrate: { stun: constant(2 * second), failure: 0 } })];
    const entities = [host("h", { count: 2, planned }), vm("v", "h"), node("n", { on: "v" })];
    const outcome = runOption(option({ entities, tools: [web] }), settings);
    expect(outcome.outages()).toEqual([[1000, 1002]]);
  });

  it("with live migration and a drain: VMs without room are drained", () => {
    // Two VMs on the first host, room for one on the second.
    const planned = [
      lost(1000, 600, { stagger: 1e6, drain: true, liveMigrate: { stun: constant(2 * second), failure: 0 } }),
    ];
    const entities = [
      host("h", { count: 2, planned, memory: 2048 }),
      vm("v", "h", { count: 3, on: [{ target: "h", spread: [1, 1, 2] }] }),
      node("n", { count: 3, on: "v" }),
    ];
    const outcome = runOption(option({ entities, tools: [{ ...web, count: 3 }] }), settings);
    expect(outcome.scalar("vmsMigrated")).toBe(1);
    expect(outcome.scalar("podsDrained")).toBe(1);
    // The drained pod goes to the migrated VM, where its start stands still with the pause.
    expect(outcome.outages()).toEqual([
      [1000, 1002],
      [1000, 1062],
    ]);
  });

  it("a repair of the VM that its host's death ends", () => {
    const failures = [mode("crash", 1000 * second, 0, { survivesKill: false, recovery: [phase("fix", 1)] })];
    const hosts = eachWithWork(host("h"), [[lost(1200, 50)], []]);
    const entities = [
      ...hosts.entities,
      vm("v", "h", { start: constant(30 * second), failures }),
      node("n", { on: "v" }),
    ];
    const outcome = runOption(option({ entities, groups: hosts.groups, tools: [web] }), {
      horizonHours: 2200 * second,
    });
    // Dead from 1000 on; the host is back at 1250, the VM at 1280, the pod in place at 1300.
    expect(outcome.outages()).toEqual([[1000, 1300]]);
  });
});
