import type { OptionFacts } from "../trials/types.ts";
import type { CapacityResult } from "./schema.ts";

const millicoresPerCore = 1000;
const mebibytesPerGibibyte = 1024;

export function capacityOf(facts: OptionFacts): CapacityResult {
  return {
    nodes: facts.nodeCount,
    pods: facts.podCount,
    allocatableCpu: limited(facts.allocatableCpu / millicoresPerCore),
    allocatableMemoryGiB: limited(facts.allocatableMemory / mebibytesPerGibibyte),
    requestedCpu: facts.requestedCpu / millicoresPerCore,
    requestedMemoryGiB: facts.requestedMemory / mebibytesPerGibibyte,
    physicalCores: limited(facts.physicalCpu / millicoresPerCore),
    physicalMemoryGiB: limited(facts.physicalMemory / mebibytesPerGibibyte),
  };
}

/** JSON has no Infinity. */
function limited(size: number): number | null {
  return size < Infinity ? size : null;
}
