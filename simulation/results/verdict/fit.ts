/** Options whose pods have no place from the start. */
import type { OptionFacts } from "../../trials/types.ts";
import { count, counted } from "../words/numbers.ts";
import type { VerdictOption } from "./data.ts";

type Fit = Pick<VerdictOption, "title" | "pods" | "unplacedPods" | "scarce">;

export function fitOf(facts: OptionFacts): Fit {
  const { title, podCount, unplacedPods, requestedCpu, requestedMemory, allocatableCpu, allocatableMemory } = facts;
  const scarcerCpu = requestedCpu * allocatableMemory >= requestedMemory * allocatableCpu;
  return { title, pods: podCount, unplacedPods, scarce: scarcerCpu ? "CPU" : "memory" };
}

export function doesNotFit({ title, unplacedPods, pods, scarce }: Fit): string {
  const have = unplacedPods === 1 ? "has" : "have";
  return `${title} does not fit: ${count(unplacedPods)} of ${counted(pods, "pod")} ${have} no place from the start (${scarce} runs out).`;
}
