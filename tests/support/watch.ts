/** Watches a simulator from outside: calls back between events, when the last one has been followed through. */
import type { Simulation } from "../../simulation/engine/simulation.ts";
import type { Simulator } from "../../simulation/engine/simulator.ts";
import { insideOf, runModelOnce } from "./run-option.ts";
import type { Outcome } from "./run-option.ts";

/** `between(sim, from, to)`: nothing happens after `from` and before `to` (hours); events at `from` are over. */
export function watch(
  simulator: Simulator,
  replication: number,
  between: (sim: Simulation, from: number, to: number, nextSlot: number) => void,
): Outcome {
  const sim = insideOf(simulator);
  const { queue, model } = sim;
  const next = queue.next.bind(queue);
  queue.next = () => {
    const slot = next();
    between(sim, sim.now, Math.min(queue.times[slot], model.horizonHours), slot);
    return slot;
  };
  try {
    return runModelOnce(simulator, replication);
  } finally {
    queue.next = next;
  }
}

/** Tool-hours down in a stretch without events, from when each pod runs and which parts serve. */
export function downHours(sim: Simulation, from: number, to: number): number {
  const { model, pods, tools } = sim;
  let hours = 0;
  for (let tool = 0; tool < model.tools.count; tool++) {
    const toolClass = model.tools.toolClass[tool];
    const upAt = [...pods.upAt.subarray(model.tools.firstPod[tool], model.tools.firstPod[tool + 1])];
    const enough = upAt.sort((a, b) => a - b)[model.classes.minAvailable[toolClass] - 1];
    const up = tools.partsDown[toolClass] > 0 ? Infinity : enough;
    hours += Math.min(Math.max(up, from), to) - from;
  }
  return hours;
}
