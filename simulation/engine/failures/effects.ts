import { effectCodes } from "../../model/types.ts";
import type { Simulation } from "../simulation.ts";
import { markStuck, unmarkStuck } from "../cluster/stuck.ts";
import { touch } from "./tree.ts";

/** The mode strikes: its entity stops, is cut off, stands still, or its clients get stuck. */
export function applyEffect(sim: Simulation, mode: number, event: number): void {
  const { tree, model } = sim;
  const entity = model.modes.entity[mode];
  switch (model.modes.effect[mode]) {
    case effectCodes.kills:
      tree.kills[entity]++;
      break;
    case effectCodes.cuts:
      tree.cuts[entity]++;
      break;
    case effectCodes.freezes:
      tree.freezes[entity]++;
      break;
    case effectCodes.degraded:
      if (sim.contention !== null) sim.contention.whole = true;
      return;
    default:
      markStuck(sim, entity, model.modes.stuckMask[mode], event);
      return;
  }
  touch(tree, entity, event);
}

/** The effect of a strike is over. The caller touches the entity. */
export function liftEffect(sim: Simulation, mode: number): void {
  const { tree, model } = sim;
  const entity = model.modes.entity[mode];
  switch (model.modes.effect[mode]) {
    case effectCodes.kills:
      tree.kills[entity]--;
      break;
    case effectCodes.cuts:
      tree.cuts[entity]--;
      break;
    case effectCodes.freezes:
      tree.freezes[entity]--;
      break;
    case effectCodes.degraded:
      if (sim.contention !== null) sim.contention.whole = true;
      break;
    default:
      unmarkStuck(sim, entity, model.modes.stuckMask[mode]);
  }
}
