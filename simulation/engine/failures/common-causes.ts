import type { Model } from "../../model/types.ts";
import { clockRuns } from "./clocks.ts";
import { draw } from "./draws.ts";
import { hit } from "../repairs/recovery.ts";
import type { Simulation } from "../simulation.ts";

/** Strikes of one mode of several entities at once: a Poisson process each, the same in every option. */
export interface CommonCauses {
  /** Times drawn: the ordinal of the next. */
  readonly drawn: Int32Array;
}

export function createCommonCauses({ common }: Model): CommonCauses {
  return { drawn: new Int32Array(common.count) };
}

/** The caller rebuilds the queue. */
export function resetCommonCauses(sim: Simulation): void {
  const { common, model, queue, slots } = sim;
  common.drawn.fill(0);
  for (let row = 0; row < model.common.count; row++) queue.times[slots.common + row] = drawGap(sim, row);
}

/**
 * All whose clocks run are struck: not what is down with this mode already, and of clocks that stand with their entity not
 * what does not move. So each of them fails at the rate of its mode, this share of it together with the others. The first
 * is the root event, of which the others are consequences: one incident.
 */
export function strikeAll(sim: Simulation, row: number): void {
  const { model, modes, queue, slots } = sim;
  const { targetStart, targetList } = model.common;
  queue.schedule(slots.common + row, sim.now + drawGap(sim, row));
  let root = -1;
  for (let i = targetStart[row]; i < targetStart[row + 1]; i++) {
    const mode = targetList[i];
    if (modes.active[mode] === 1 || !clockRuns(sim, mode)) continue;
    hit(sim, mode, root);
    sim.events.kind[modes.event[mode]] = model.kinds.ofCommon[row];
    if (root < 0) root = modes.event[mode];
  }
  if (root >= 0) sim.kinds.begun[model.kinds.ofCommon[row]]++;
}

function drawGap({ model, common, history }: Simulation, row: number): number {
  return draw(model.laws, model.common.law[row], model.common.keys, row, 0, history, common.drawn[row]++);
}
