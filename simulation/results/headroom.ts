import { headroomSamples } from "../model/layout.ts";
import type { Scalar } from "../model/layout.ts";
import type { OptionFacts, OptionRuns } from "../trials/types.ts";
import { columnAt, scalarColumn } from "./columns.ts";
import { headroomInterval } from "./headroom-interval.ts";
import { boundedInterval, inUnits } from "./intervals.ts";
import { bandsOf, leastOf } from "./quantiles.ts";
import { roomForOneOf } from "./room-for-one.ts";
import { resources } from "./schema/headroom.ts";
import { isTold } from "./told.ts";
import type { HeadroomResult, Interval, Resource } from "./schema.ts";

const millicoresPerCore = 1000;
const mebibytesPerGibibyte = 1024;

/** Null where CPU or memory is unlimited: there is nothing to run out of. */
export function headroomOf(runs: OptionRuns, told: ReadonlySet<string> | null = null): HeadroomResult | null {
  const { facts } = runs;
  const { layout, room } = facts;
  const limited = (size: number): boolean => size > 0 && size < 1e300;
  if (facts.nodeCount === 0 || !limited(facts.allocatableCpu) || !limited(facts.allocatableMemory)) return null;
  const usual = atStart(facts);
  const average = (resource: Resource, mean: Scalar, dates: number): Interval =>
    headroomInterval({ mean: scalarColumn(runs, mean), atStart: columnAt(runs, dates), usual: usual[resource] }, facts);
  const cpu = average("cpu", "cpuHeadroomMean", layout.cpuHeadroomAt);
  const memory = average("memory", "memoryHeadroomMean", layout.memoryHeadroomAt);
  const pods = average("pods", "slotHeadroomMean", layout.slotHeadroomAt);
  const least = [
    scalarColumn(runs, "cpuHeadroomLeast"),
    scalarColumn(runs, "memoryHeadroomLeast"),
    scalarColumn(runs, "slotHeadroomLeast"),
  ] as const;
  return {
    cpu,
    memory,
    pods,
    cpuLeast: leastOf(least[0]),
    memoryLeast: leastOf(least[1]),
    podsLeast: leastOf(least[2]),
    least: leastOf(least[0].map((value, i) => Math.min(value, least[1][i], least[2][i]))),
    overTime: Array.from({ length: headroomSamples }, (_, date) => ({
      hours: (facts.horizonHours * date) / (headroomSamples - 1),
      cpu: bandsOf(columnAt(runs, layout.cpuHeadroomAt + date)),
      memory: bandsOf(columnAt(runs, layout.memoryHeadroomAt + date)),
      pods: bandsOf(columnAt(runs, layout.slotHeadroomAt + date)),
    })),
    binding: scarcest({ cpu: cpu.mean, memory: memory.mean, pods: pods.mean }),
    bindingAtStart: scarcest(usual),
    bindingTime: {
      cpu: shareOfTime(runs, "cpuBinding"),
      memory: shareOfTime(runs, "memoryBinding"),
      pods: shareOfTime(runs, "slotsBinding"),
    },
    physical: {
      cores: inUnits(cpu, room.physicalCpu / millicoresPerCore),
      memoryGiB: inUnits(memory, room.physicalMemory / mebibytesPerGibibyte),
      coresAtStart: room.freePhysicalCpu / millicoresPerCore,
      memoryGiBAtStart: room.freePhysicalMemory / mebibytesPerGibibyte,
    },
    roomForOne: roomForOneOf(runs),
    largestBlock: { cpu: room.block.cpu / millicoresPerCore, memoryGiB: room.block.memory / mebibytesPerGibibyte },
    morePods: layout.classes.flatMap((name, index) =>
      isTold(told, name) ? [{ class: name, pods: room.morePods[index] < Infinity ? room.morePods[index] : null }] : [],
    ),
  };
}

function atStart(facts: OptionFacts): Record<Resource, number> {
  return {
    cpu: 1 - facts.requestedCpu / facts.allocatableCpu,
    memory: 1 - facts.requestedMemory / facts.allocatableMemory,
    pods: 1 - facts.podCount / facts.podSlots,
  };
}

/** Of equals the first. */
function scarcest(headroom: Record<Resource, number>): Resource {
  return resources.reduce((least, one) => (headroom[one] < headroom[least] ? one : least));
}

function shareOfTime(runs: OptionRuns, name: Scalar): Interval {
  return boundedInterval(scalarColumn(runs, name), runs.facts, 0, 1);
}
