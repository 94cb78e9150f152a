import { headroomSamples } from "../model/layout.ts";
import type { OptionRuns } from "../trials/types.ts";
import { columnAt, scalarColumn } from "./columns.ts";
import { boundedInterval } from "./intervals.ts";
import { quantilesOf } from "./quantiles.ts";
import type { HeadroomResult, Interval } from "./schema.ts";

/** Null where no node is of limited size: there is nothing to run out of. */
export function headroomOf(runs: OptionRuns): HeadroomResult | null {
  const { facts } = runs;
  const limited = (size: number): boolean => size > 0 && size < Infinity;
  if (facts.nodeCount === 0 || !limited(facts.allocatableCpu) || !limited(facts.allocatableMemory)) return null;
  const cpu = meanShare(runs, "cpuHeadroomMean");
  const memory = meanShare(runs, "memoryHeadroomMean");
  return {
    cpu,
    memory,
    cpuLeast: quantilesOf(scalarColumn(runs, "cpuHeadroomLeast")),
    memoryLeast: quantilesOf(scalarColumn(runs, "memoryHeadroomLeast")),
    overTime: Array.from({ length: headroomSamples }, (_, date) => ({
      hours: (facts.horizonHours * date) / (headroomSamples - 1),
      cpu: quantilesOf(columnAt(runs, facts.layout.cpuHeadroomAt + date)),
      memory: quantilesOf(columnAt(runs, facts.layout.memoryHeadroomAt + date)),
    })),
    binding: memory.mean < cpu.mean ? "memory" : "cpu",
  };
}

/** Headroom can fall below 0: wanted pods count also while nothing is there to hold them. */
function meanShare(runs: OptionRuns, name: "cpuHeadroomMean" | "memoryHeadroomMean"): Interval {
  return boundedInterval(scalarColumn(runs, name), runs.facts, -1, 1);
}
