/** Options whose pods have no place from the start. */
import type { OptionSpec } from "../../scenario/types.ts";
import type { OptionFacts } from "../../trials/types.ts";
import { count, counted } from "../words/numbers.ts";
import { of100 } from "../words/shares.ts";
import type { VerdictOption } from "./data.ts";

type Fit = Pick<VerdictOption, "title" | "pods" | "unplacedPods" | "worldsWithoutRoom" | "scarce">;

export function fitOf(facts: OptionFacts, worldsWithoutRoom: number | null = null): Fit {
  const { title, podCount, unplacedPods, requestedCpu, requestedMemory, allocatableCpu, allocatableMemory } = facts;
  const [cpu, memory, pods] = [
    requestedCpu / allocatableCpu,
    requestedMemory / allocatableMemory,
    podCount / facts.podSlots,
  ];
  const scarce = pods > Math.max(cpu, memory) ? "pods" : cpu >= memory ? "CPU" : "memory";
  return { title, pods: podCount, unplacedPods, worldsWithoutRoom, scarce };
}

/** Null where everything has a place, in all worlds. */
export function misfitOf(fit: Fit): string | null {
  const { title, unplacedPods, worldsWithoutRoom } = fit;
  if (worldsWithoutRoom === null) return unplacedPods > 0 ? doesNotFit(fit) : null;
  if (worldsWithoutRoom === 0) return null;
  return `${title} does not fit in ${of100(worldsWithoutRoom)} worlds: there, pods have no place from the start.`;
}

function doesNotFit({ title, unplacedPods, pods, scarce }: Fit): string {
  const have = unplacedPods === 1 ? "has" : "have";
  const why = scarce === "pods" ? "nodes take no more pods" : `${scarce} runs out`;
  return `${title} does not fit: ${count(unplacedPods)} of ${counted(pods, "pod")} ${have} no place from the start (${why}).`;
}

/** A design that cannot hold its own pods is a mistake in the file, unless the file says otherwise. */
export function refusalOf(
  options: readonly Pick<OptionSpec, "allowPending">[],
  facts: readonly OptionFacts[],
): string | null {
  const misfit = facts.find(({ unplacedPods }, index) => unplacedPods > 0 && !options[index].allowPending);
  if (misfit === undefined) return null;
  return `${doesNotFit(fitOf(misfit))} Make room, or set \`allowPending: true\` to simulate it as it is.`;
}
