import { expect, test } from "vitest";
import type { KubernetesSpec } from "../../../../simulation/scenario/types.ts";
import { constant, node, option, second, tool, work } from "../../../support/option.ts";
import { runOption } from "../../../support/run-option.ts";

const big = { allocatableCpu: 20_000, allocatableMemory: 20_480 };

/**
 * Ten nodes with one pod each. Some are lost at 1000 s, one of these until `backAt`, the others for good. All times in
 * seconds: given up after 350 s, scheduled in 5 s, started in 60 s, in place in 20 s.
 */
function outages(lost: number, backAt: number, kubernetes: Partial<KubernetesSpec> = {}) {
  const down = (until: number) => work(1000 * second, (until - 1000) * second, { cause: "hardware" });
  const entities = [
    node("back", { ...big, planned: [down(backAt)] }),
    node("lost", { ...big, count: lost - 1, planned: [down(90_000)] }),
    ...(lost < 10 ? [node("fine", { ...big, count: 10 - lost })] : []),
  ];
  const pods = tool("web", { count: 10, start: constant(60 * second), startInPlace: constant(20 * second) });
  const paced = { schedulingDelayHours: 5 * second, evictionRate: 360, secondaryEvictionRate: 36, ...kubernetes };
  return runOption(option({ entities, tools: [pods], kubernetes: paced }), { horizonHours: 10_000 * second }).outages();
}

const from1000 = (...ends: number[]) => ends.map((end) => [1000, end]);

test("nodes are evicted one after another, a node in ten seconds", () => {
  // Due at 1350, made at 1350, 1360, 1370; 65 s later the pods run.
  expect(outages(3, 90_000)).toEqual(from1000(1415, 1425, 1435));
});

test("without a pace all that are due are evicted at once", () => {
  expect(outages(3, 90_000, { evictionRate: Infinity })).toEqual(from1000(1415, 1415, 1415));
});

test("a small cluster with 55 % or more of its nodes NotReady evicts nobody until fewer are", () => {
  // Six of ten until 3000, then five: those held are evicted from 3000 on, and the node that is back starts its own pod.
  expect(outages(6, 3000)).toEqual(from1000(3020, 3065, 3075, 3085, 3095, 3105));
});

test("a large one goes on slowly", () => {
  expect(outages(6, 90_000, { largeClusterSize: 9 })).toEqual(from1000(1415, 1515, 1615, 1715, 1815, 1915));
});

test("a controller that sees no node evicts nobody, and starts its timers anew when it sees one", () => {
  // Back at 3000; the nine others are due at 3350, nine of ten lost in a large cluster: one in 100 s.
  const ends = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((n) => 3415 + 100 * n);
  expect(outages(10, 3000, { largeClusterSize: 9 })).toEqual(from1000(3020, ...ends));
});
