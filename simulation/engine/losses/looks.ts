import { lossLevels, lossColumns, randomLossColumns } from "../../model/layout.ts";
import type { Simulation } from "../simulation.ts";
import { Probe } from "./probe.ts";
import { affordableAtLook, firstSet, nextSet, randomOrder, randomSet, setsOf } from "./sets.ts";
import { hasRacks, unitsOf } from "./units.ts";
import { byWeight } from "./weights.ts";

const rack = lossLevels;
const rolling = lossLevels + 1;
/** Purposes of the draws of what is lost at random; those of sets of k hosts are k, from two on. */
const unitsAtRandom = 0;
const racksAtRandom = 1;

/**
 * What would fit if some of the platform were lost at a date of a history, beside what is down then.
 *
 * Costs about five placements of all pods, so a history is looked at on one date only. Every unit and every rack is tried;
 * of larger sets all if they are few, else those that take most away and some by chance. Ends at the first that does not
 * fit, and a loss beyond one that does not fit is not tried. Beside it one loss that chance chooses, unit after unit.
 */
export class LossLooks {
  /** Pods without a place after the first tested loss that does not fit, by column; 0 = all fit, −1 = not looked at. */
  readonly missing = new Float64Array(lossColumns);
  /** The same after a random loss of so many units, and behind them of a random rack: one draw each. */
  readonly atRandom = new Float64Array(randomLossColumns);
  private readonly probe: Probe;

  constructor(sim: Simulation) {
    this.probe = new Probe(sim);
    this.reset();
  }

  reset(): void {
    this.missing.fill(-1);
    this.atRandom.fill(-1);
  }

  look(sim: Simulation): void {
    const { probe, missing, atRandom } = this;
    const { each, racks } = unitsOf(sim);
    const without = probe.begin();
    missing[0] = without;
    if (without > 0) {
      missing.fill(without, 1);
      atRandom.fill(without);
      if (!hasRacks(sim.model)) missing[rack] = atRandom[rack] = -1;
    } else {
      const order = byWeight(sim, each);
      for (let size = 1; size < lossLevels; size++) {
        missing[size] = missing[size - 1] > 0 ? missing[size - 1] : this.worstOf(sim, each, order, size);
      }
      if (racks.length > 0) missing[rack] = this.firstMissing(racks);
      this.lookAtRandom(sim, each, racks);
      missing[rolling] = probe.roll(each, false).most;
    }
    probe.end();
  }

  private lookAtRandom(
    sim: Simulation,
    each: readonly (readonly number[])[],
    racks: readonly (readonly number[])[],
  ): void {
    const { probe, missing, atRandom } = this;
    const most = Math.min(lossLevels - 1, each.length);
    const order = randomOrder(sim.model.lossKeys, unitsAtRandom, sim.history, 0, each.length, most);
    atRandom[0] = 0;
    for (let size = 1; size < lossLevels; size++) {
      if (atRandom[size - 1] > 0) atRandom[size] = atRandom[size - 1];
      else if (size >= each.length) atRandom[size] = sim.model.tools.podCount;
      // All of them were tried.
      else if (size === 1 && missing[1] === 0) atRandom[size] = 0;
      else atRandom[size] = probe.without(order.slice(0, size).flatMap((unit) => each[unit]));
    }
    if (racks.length === 0) return;
    const [chosen] = randomOrder(sim.model.lossKeys, racksAtRandom, sim.history, 0, racks.length, 1);
    atRandom[rack] = missing[rack] === 0 ? 0 : probe.without(racks[chosen]);
  }

  private worstOf(
    sim: Simulation,
    each: readonly (readonly number[])[],
    order: readonly number[],
    size: number,
  ): number {
    if (size >= each.length) return sim.model.tools.podCount;
    const sets = setsOf(each.length, size);
    const affordable = affordableAtLook(each.length, size);
    const nodesOf = (set: readonly number[]): number[] => set.flatMap((unit) => each[unit]);
    const heaviest = this.probe.without(nodesOf(order.slice(0, size)));
    if (heaviest > 0) return heaviest;
    if (sets <= affordable) {
      const set = firstSet(size);
      do {
        const without = this.probe.without(nodesOf(set));
        if (without > 0) return without;
      } while (nextSet(set, each.length));
      return 0;
    }
    for (let i = 1; i < affordable; i++) {
      const set = randomSet(sim.model.lossKeys, size, sim.history, i, each.length, size);
      const without = this.probe.without(nodesOf(set));
      if (without > 0) return without;
    }
    return 0;
  }

  private firstMissing(losses: readonly (readonly number[])[]): number {
    for (const lost of losses) {
      const without = this.probe.without(lost);
      if (without > 0) return without;
    }
    return 0;
  }
}
