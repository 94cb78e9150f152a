import type { Simulation } from "../simulation.ts";

/** The control plane is down for another reason than this root event: a stall that takes both along keeps its own cause. */
export function stoppedByAnother(sim: Simulation, event: number): boolean {
  const { tracked, model } = sim;
  const { root } = sim.events;
  for (let part = 0; part < model.tracked.count; part++) {
    if (
      model.tracked.stopsRescheduling[part] === 1 &&
      tracked.down[part] === 1 &&
      root[tracked.event[part]] !== root[event]
    )
      return true;
  }
  return false;
}
