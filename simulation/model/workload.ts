import { mean, quantile } from "../distributions/distribution.ts";
import type { Law } from "../distributions/law.ts";
import { permutation } from "../random/permutation.ts";
import { streamKey } from "../random/streams.ts";
import type { ToolSpec } from "../scenario/types.ts";
import { toCsr } from "./csr.ts";
import type { StuckBits } from "./failing.ts";
import { keysOf } from "./keys.ts";
import type { LawPool } from "./law-pool.ts";
import { buildSchedules, type ScheduleColumns } from "./schedules.ts";
import { spreads, type ClassColumns, type ToolColumns } from "./types.ts";

/** Tool classes, tools and pods. `serving`: tracked row of each part whose loss stops serving. */
export function buildWorkload(
  specs: readonly ToolSpec[],
  pools: readonly string[],
  serving: ReadonlyMap<string, number>,
  stuckBits: StuckBits,
  laws: LawPool,
  seed: number,
): { classes: ClassColumns; tools: ToolColumns; schedules: ScheduleColumns } {
  const levels = [...new Set(specs.map((spec) => spec.priority))].sort((a, b) => b - a);
  const needs = toCsr(specs.map((spec) => spec.needs.flatMap((part) => serving.get(part) ?? []).sort((a, b) => a - b)));
  const toolClass = specs.flatMap((spec, index) => Array.from({ length: spec.count }, () => index));
  const replicas = toolClass.map((index) => specs[index].replicas);
  const firstPod = new Int32Array(toolClass.length + 1);
  replicas.forEach((pods, tool) => (firstPod[tool + 1] = firstPod[tool] + pods));
  const firstTool = new Int32Array(specs.length);
  specs.slice(1).forEach((_, i) => (firstTool[i + 1] = firstTool[i] + specs[i].count));
  const perPod = (request: (spec: ToolSpec) => Law, purpose: string): Float64Array =>
    Float64Array.from(
      specs.flatMap((spec) =>
        spreadOver(request(spec), spec, purpose).flatMap((amount) => Array<number>(spec.replicas).fill(amount)),
      ),
    );
  return {
    classes: {
      count: specs.length,
      names: specs.map((spec) => spec.name),
      firstTool,
      toolCount: Int32Array.from(specs, (spec) => spec.count),
      serving: Int32Array.from(specs, (spec) => (spec.schedule === undefined ? spec.count : 0)),
      replicas: Int32Array.from(specs, (spec) => spec.replicas),
      minAvailable: Int32Array.from(specs, (spec) => spec.minAvailable),
      pullLaw: Int32Array.from(specs, ({ pull }) => laws.addOptional(pull ?? null)),
      startLaw: Int32Array.from(specs, (spec) => laws.add(spec.start)),
      startInPlaceLaw: Int32Array.from(specs, (spec) => laws.add(spec.startInPlace)),
      weight: Float64Array.from(specs, (spec) => spec.weight),
      priorityLevel: Int32Array.from(specs, (spec) => levels.indexOf(spec.priority)),
      priorityLevels: levels.length,
      spread: Uint8Array.from(specs, (spec) => (spec.replicas > 1 ? spreads[spec.spread.over] : spreads.none)),
      spreadHard: Uint8Array.from(specs, (spec) => (spec.spread.hard ? 1 : 0)),
      stays: Uint8Array.from(specs, ({ onNodeLoss, schedule }) => ((onNodeLoss ?? schedule) === undefined ? 0 : 1)),
      moveLaw: Int32Array.from(specs, ({ onNodeLoss }) =>
        typeof onNodeLoss === "object" ? laws.add(onNodeLoss.movedAfter) : -1,
      ),
      movedHours: Float64Array.from(specs, ({ onNodeLoss }) =>
        typeof onNodeLoss === "object" ? mean(onNodeLoss.movedAfter) : Infinity,
      ),
      readyHours: Float64Array.from(specs, ({ pull, start }) => (pull === undefined ? 0 : mean(pull)) + mean(start)),
      pools: Int32Array.from(specs, (spec) => poolMask(spec.nodes, pools)),
      stuckMask: Int32Array.from(specs, (spec) =>
        spec.needs.reduce((mask, part) => mask | (stuckBits.get(part) ?? 0), 0),
      ),
      needStart: needs.start,
      needList: needs.list,
    },
    tools: {
      count: toolClass.length,
      podCount: firstPod[toolClass.length],
      toolClass: Int32Array.from(toolClass),
      firstPod,
      keys: keysOf(seed, toolIds(specs), "start"),
      ...movablePods(specs, toolClass),
      podTool: Int32Array.from(replicas.flatMap((pods, tool) => Array<number>(pods).fill(tool))),
      podClass: Int32Array.from(toolClass.flatMap((index) => Array<number>(specs[index].replicas).fill(index))),
      podCpu: perPod((spec) => spec.requestCpu, "cpu"),
      podMemory: perPod((spec) => spec.requestMemory, "memory"),
      // Without a word of their own pods use what they request, tool by tool.
      podUse: specs.some(({ usageCpu, profile }) => usageCpu !== undefined || profile !== undefined)
        ? perPod((spec) => spec.usageCpu ?? spec.requestCpu, "cpu")
        : null,
    },
    schedules: buildSchedules(specs, laws),
  };
}

function movablePods(
  specs: readonly ToolSpec[],
  toolClass: readonly number[],
): Pick<ToolColumns, "moveRow" | "movable"> {
  const moved = toolClass.flatMap((index) =>
    Array<boolean>(specs[index].replicas).fill(typeof specs[index].onNodeLoss === "object"),
  );
  let rows = 0;
  const moveRow = Int32Array.from(moved, (is) => (is ? rows++ : -1));
  return { moveRow, movable: Int32Array.from(moved.flatMap((is, pod) => (is ? [pod] : []))) };
}

function toolIds(specs: readonly ToolSpec[]): string[] {
  return specs.flatMap((spec) => Array.from({ length: spec.count }, (_, i) => `${spec.twin ?? spec.name}-${i + 1}`));
}

/**
 * A law over the tools of a class: the n tools take the quantiles (i + ½) ÷ n, dealt out by a shuffle that depends on
 * the class and the resource only. So the class follows the law without sampling noise, and the demand is the same
 * whatever the seed. Whole millicores and MiB.
 */
function spreadOver(law: Law, spec: ToolSpec, resource: string): number[] {
  const [key0, key1] = streamKey(0, spec.twin ?? spec.name, `request:${resource}`);
  const ranks = permutation(spec.count, key0, key1);
  return Array.from(ranks, (rank) => Math.max(0, Math.round(quantile(law, (rank + 0.5) / spec.count))));
}

function poolMask(wanted: readonly string[], pools: readonly string[]): number {
  if (wanted.length === 0) return (1 << pools.length) - 1;
  return wanted.reduce((mask, name) => mask | (1 << pools.indexOf(name)), 0);
}
