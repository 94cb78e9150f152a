import { clockRuns } from "./clocks.ts";
import type { Exposure } from "./exposure.ts";
import type { Simulation } from "../simulation.ts";

/** Clocks that count pods go on at another speed where pods have come or gone. */
export function reviewExposure(sim: Simulation, exposure: Exposure): void {
  const { model, nodes } = sim;
  const { modeStart } = model.entities;
  for (const node of exposure.touched) {
    exposure.isTouched[node] = 0;
    const entity = model.nodes.entity[node];
    for (let mode = modeStart[entity]; mode < modeStart[entity + 1]; mode++) {
      if (model.modes.perPod[mode] === 1) setSpeed(sim, exposure, mode, nodes.usedPods[node]);
    }
  }
  exposure.touched.length = 0;
}

function setSpeed(sim: Simulation, { speed }: Exposure, mode: number, now: number): void {
  const { modes, queue, slots } = sim;
  const before = speed[mode];
  if (before === now) return;
  speed[mode] = now;
  const slot = slots.failure + mode;
  if (queue.times[slot] !== Infinity) {
    const left = (queue.times[slot] - sim.now) * before;
    if (now === 0) modes.remaining[mode] = left;
    queue.schedule(slot, now === 0 ? Infinity : sim.now + left / now);
  } else if (before === 0 && modes.remaining[mode] !== Infinity && clockRuns(sim, mode)) {
    queue.schedule(slot, sim.now + modes.remaining[mode] / now);
    modes.remaining[mode] = Infinity;
  }
}
