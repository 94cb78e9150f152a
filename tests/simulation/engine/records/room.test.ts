/** Worked on paper: the room that a placement leaves. */
import { describe, expect, it } from "vitest";
import { Simulator } from "../../../../simulation/engine/simulator.ts";
import type { EntitySpec, ToolSpec } from "../../../../simulation/scenario/types.ts";
import { constant, host, node, option, tool, vm } from "../../../support/option.ts";
import { modelOf } from "../../../support/run-option.ts";

const roomOf = (entities: EntitySpec[], tools: ToolSpec[]) =>
  new Simulator(modelOf(option({ entities, tools }), { horizonHours: 100 })).surveyRoom();

const pod = (cpu: number, memory: number) => ({ requestCpu: constant(cpu), requestMemory: constant(memory) });

describe("the room that is left at t = 0", () => {
  it("is counted node by node: what is left over in two nodes holds no pod together", () => {
    // Two nodes of 4000 and 4096, with 2 pods of 1000 and 1024 on one and 1 on the other: 2000/2048 and 3000/3072 are
    // free, so 2 + 3 pods more. The third node holds the two pods that it may hold, and takes no more. All pods together ask
    // for about 1000 to 1024, so the largest block is the free room of the second node.
    const tools = [
      tool("web", { count: 3, nodes: ["n"] }),
      tool("wide", { ...pod(1500, 1024), nodes: ["other"] }),
      tool("huge", { ...pod(2500, 1), nodes: ["other"] }),
    ];
    const nodes = [node("n", { count: 2 }), node("other", { maxPods: 2 })];
    const room = roomOf(nodes, tools);
    expect(room.morePods).toEqual([5, 0, 0]);
    expect(room.block).toEqual({ cpu: 3000, memory: 3072 });
    const free = roomOf(
      [node("n", { count: 2 }), node("other", { maxPods: 3 })],
      tools.map((one) => (one.name === "web" ? one : { ...one, nodes: [] })),
    );
    // Anywhere, the pod of 1500 goes to the empty node, and that of 2500 to the second, which is the freest now. Left are
    // 2000/2048, 500/3071 and 2500/3072: of 1500 and 1024 one, none and one; of 2500 and 1 none, none and one.
    expect(free.morePods).toEqual([2, 2, 1]);
  });

  it("ends at the nodes' limit on pods", () => {
    const room = roomOf([node("n", { count: 3, maxPods: 5 })], [tool("web", { count: 4, ...pod(10, 10) })]);
    expect(room.morePods).toEqual([3 * 5 - 4]);
  });

  it("is what C08a says of an empty platform, less the one pod that is there", () => {
    // 6 nodes of 64 − 2 cores and 512 − 16 GiB; pods of 750 millicores and 3 GiB: min(82, 165, 250) each.
    const nodes = [node("n", { count: 6, allocatableCpu: 62_000, allocatableMemory: 496 * 1024, maxPods: 250 })];
    expect(roomOf(nodes, [tool("web", pod(750, 3072))]).morePods).toEqual([492 - 1]);
  });

  it("in physical cores and memory: overcommit is divided out, threads are two a core", () => {
    // A host of 4 cores with 8 threads, of which VMs are promised 4 × 8 and 2 × 4096 MiB. Two VM nodes of 4 CPU and 1024
    // MiB stand for 4 ÷ 4 ÷ 2 = 0.5 cores and 512 MiB each. A pod of 1000 and 256 takes 125 and 128 of it.
    const virtual = [
      host("h", { cpu: 8000, physicalCpu: 4000, cpuOvercommit: 4, memoryOvercommit: 2 }),
      vm("v", "h", { count: 2, cpu: 4000 }),
      node("n", { count: 2, on: "v", allocatableMemory: 1024 }),
    ];
    expect(roomOf(virtual, [tool("web", pod(1000, 256))])).toMatchObject({
      physicalCpu: 1000,
      physicalMemory: 1024,
      freePhysicalCpu: 875,
      freePhysicalMemory: 896,
    });
    // On metal nothing is promised twice: 4 cores behind 8 threads, one of them requested.
    const metal = [
      host("h", { cpu: 8000, physicalCpu: 4000, cpuOvercommit: 4, memoryOvercommit: 2 }),
      node("n", { on: "h", allocatableCpu: 8000 }),
    ];
    expect(roomOf(metal, [tool("web", pod(1000, 1024))])).toMatchObject({
      physicalCpu: 4000,
      physicalMemory: 4096,
      freePhysicalCpu: 3500,
      freePhysicalMemory: 3072,
    });
  });
});
