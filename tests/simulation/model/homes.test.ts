import { describe, expect, it } from "vitest";
import { NoRoomForVm } from "../../../simulation/model/machines.ts";
import type { EntitySpec } from "../../../simulation/scenario/types.ts";
import { component, host, option, rack, vm } from "../../support/option.ts";
import { modelOf } from "../../support/run-option.ts";

/** Hosts on which VMs begin; a host has room for four. */
function homes(...entities: readonly EntitySpec[]): number[] {
  const given = option({ system: "lone", entities: [...entities, component("lone")] });
  return [...modelOf(given, { horizonHours: 1 }).vms.home];
}

describe("the first homes of VMs", () => {
  it("are where most memory is free, of equals the first", () => {
    expect(homes(host("h", { count: 3 }), vm("v", "h", { count: 5 }))).toEqual([0, 1, 2, 0, 1]);
    const uneven = [host("large", { memory: 8192, cpu: 8000 }), host("h")];
    expect(homes(...uneven, vm("v", "h", { count: 2 }))).toEqual([1, 1]);
    // The big VM leaves 1 GiB on the first host, so the others go to the second until it is as full.
    const big = vm("big", "h", { memory: 3072 });
    expect(homes(host("h", { count: 2 }), big, vm("v", "h", { count: 4 }))).toEqual([0, 1, 1, 1, 0]);
  });

  it("are apart from their like where asked, even if more memory is free elsewhere", () => {
    const big = vm("big", "h", { memory: 3072 });
    const soft = (count: number) => homes(host("h", { count: 2 }), big, vm("v", "h", { count, antiAffinity: "soft" }));
    expect(soft(2)).toEqual([0, 1, 0]);
    expect(soft(3)).toEqual([0, 1, 0, 1]);
  });

  it("hard: one of a kind on each host, or the VMs do not fit", () => {
    const hard = (count: number) => homes(host("h", { count: 3 }), vm("v", "h", { count, antiAffinity: "hard" }));
    expect(hard(3)).toEqual([0, 1, 2]);
    expect(() => hard(4)).toThrow(NoRoomForVm);
  });

  it("have room for CPU, memory and overhead", () => {
    expect(homes(host("h"), vm("v", "h", { count: 4 }))).toEqual([0, 0, 0, 0]);
    expect(() => homes(host("h"), vm("v", "h", { count: 5 }))).toThrow(NoRoomForVm);
    expect(() => homes(host("h"), vm("v", "h", { count: 4, memoryOverhead: 1 }))).toThrow(NoRoomForVm);
    expect(() => homes(host("h", { reservedCpu: 1 }), vm("v", "h", { count: 4 }))).toThrow(NoRoomForVm);
    expect(homes(host("h", { cpuOvercommit: 2, memoryOvercommit: 2 }), vm("v", "h", { count: 8 }))).toHaveLength(8);
  });

  it("are as the option lists them", () => {
    const listed = vm("v", "h", { count: 3, on: [{ target: "h", spread: [2, 2, 1] }] });
    expect(homes(host("h", { count: 2 }), listed)).toEqual([1, 1, 0]);
    const blocks = vm("v", "h", { count: 4, on: [{ target: "h", spread: "blocks" }] });
    expect(homes(host("h", { count: 2 }), blocks)).toEqual([0, 0, 1, 1]);
  });
});

describe("hosts", () => {
  it("know their racks, however deep", () => {
    const entities = [
      rack("r", { count: 2 }),
      component("chassis", { count: 2, on: "r" }),
      host("deep", { count: 2, on: "chassis" }),
      host("flat", { count: 2, on: [{ target: "r", spread: [2, 2] }] }),
      host("free"),
    ];
    const { hosts, entities: all } = modelOf(option({ system: "lone", entities: [...entities, component("lone")] }), {
      horizonHours: 1,
    });
    const racks = [...hosts.rack].map((entity) => (entity < 0 ? "none" : all.ids[entity]));
    expect(racks).toEqual(["r-1", "r-2", "r-2", "r-2", "none"]);
  });

  it("offer what is left of them, overcommitted; physical cores and memory stand beside it", () => {
    const reserved = { reservedCpu: 500, reservedMemory: 96, cpuOvercommit: 4, memoryOvercommit: 1.5 };
    const { hosts } = modelOf(
      option({
        system: "lone",
        entities: [host("h", { count: 2, physicalCpu: 2000, ...reserved }), component("lone")],
      }),
      { horizonHours: 1 },
    );
    expect([...hosts.cpu]).toEqual([14_000, 14_000]);
    expect([...hosts.memory]).toEqual([6000, 6000]);
    expect([hosts.physicalCpu, hosts.physicalMemory]).toEqual([4000, 8192]);
  });
});
