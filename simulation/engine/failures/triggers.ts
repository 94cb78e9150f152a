import { drawUniform, purposes } from "./draws.ts";
import type { Simulation } from "../simulation.ts";

/**
 * What a mode brings about when it strikes or when its recovery ends: with the trigger's probability each of the targets,
 * or a share of them, is struck too. `hit` strikes one; the event is a new one with its own cause and the root of the old.
 */
export function fireTriggers(
  sim: Simulation,
  mode: number,
  atEnd: 0 | 1,
  hit: (sim: Simulation, mode: number, rootEvent: number) => void,
): void {
  const { modes, model } = sim;
  const { triggers, triggerStart, triggerEnd, keys } = model.modes;
  for (let trigger = triggerStart[mode]; trigger < triggerEnd[mode]; trigger++) {
    if (triggers.atEnd[trigger] !== atEnd) continue;
    const purpose = Math.imul(purposes.trigger, 2 * (trigger - triggerStart[mode]) + 1);
    const happens = drawUniform(keys, mode, purpose, sim.history, modes.strikes[mode]);
    if (happens > triggers.probability[trigger]) continue;
    let struck = -1;
    for (let i = triggers.targetStart[trigger]; i < triggers.targetStart[trigger + 1]; i++) {
      const target = triggers.targetList[i];
      const share = triggers.share[trigger];
      if (share < 1) {
        const ordinal = modes.drawn[target]++;
        if (drawUniform(keys, target, purposes.share, sim.history, ordinal) > share) continue;
      }
      hit(sim, target, modes.event[mode]);
      struck = target;
    }
    if (struck >= 0) sim.kinds.begun[model.kinds.ofMode[struck]]++;
  }
}
