import { link, setTaking, takeAll, unlink } from "../cluster/nodes.ts";
import { SavedPlaces } from "../cluster/saved-places.ts";
import { chooseNode } from "../cluster/scheduler.ts";
import type { Simulation } from "../simulation.ts";

/**
 * Tries losses on the placement that a simulation is in, with the model's own scheduler, and puts everything back as it
 * was. Between `begin` and `end` nothing else may happen to the simulation.
 */
export class Probe {
  private readonly sim: Simulation;
  private readonly places: SavedPlaces;
  /** Scratch: pods that a loss displaced, and where they were. */
  private readonly moved: Int32Array;
  private readonly homes: Int32Array;
  private movedCount = 0;
  /** What keeps account of pods in time, set aside: nothing that is tried takes any time. */
  private accounts: Pick<Simulation, "exposure" | "contention"> = { exposure: null, contention: null };

  constructor(sim: Simulation) {
    const { pods } = sim;
    this.sim = sim;
    this.places = new SavedPlaces(sim);
    this.moved = new Int32Array(pods.node.length);
    this.homes = new Int32Array(pods.node.length);
  }

  /** Finds a place for every pod that has none that works: pending, or on a node that takes none. How many find no place. */
  begin(): number {
    const { nodes, pods, model, exposure, contention } = this.sim;
    this.accounts = { exposure, contention };
    this.sim.exposure = this.sim.contention = null;
    this.movedCount = 0;
    this.places.save();
    let without = 0;
    for (let node = 0; node < model.nodes.count; node++) {
      if (nodes.ready[node] === 0) without += this.rehome(node);
    }
    // Those that wait already, in the order of their numbers; their queues are left alone, and are right again at the end.
    for (let pod = 0; pod < pods.node.length; pod++) {
      if (this.places.nodeOf[pod] >= 0) continue;
      const found = chooseNode(this.sim, pod);
      if (found >= 0) link(this.sim, found, pod);
      else without++;
    }
    return without;
  }

  /** Nodes that took no pods still take none: only what is on them is put back. */
  end(): void {
    this.places.restore();
    Object.assign(this.sim, this.accounts);
  }

  /** How many pods find no place without these nodes. */
  without(lost: readonly number[]): number {
    const missing = this.displace(lost);
    const { sim, moved, homes } = this;
    for (let i = 0; i < this.movedCount; i++) if (sim.pods.node[moved[i]] >= 0) unlink(sim, moved[i]);
    for (const node of lost) setTaking(sim, node, true);
    for (let i = 0; i < this.movedCount; i++) link(sim, homes[i], moved[i]);
    return missing;
  }

  /**
   * One unit after another is emptied, and back in service with no pods; what found no place waits for it. In how many
   * steps every pod has a place, and the most pods without one. Leaves the pods where that brings them: `end` follows.
   */
  roll(units: readonly (readonly number[])[], toTheEnd: boolean): { readonly fit: number; readonly most: number } {
    const { sim, moved, homes } = this;
    let fit = 0;
    let most = 0;
    for (const lost of units) {
      const missing = this.displace(lost);
      if (missing === 0) fit++;
      most = Math.max(most, missing);
      for (const node of lost) setTaking(sim, node, true);
      for (let i = 0; i < this.movedCount; i++) if (sim.pods.node[moved[i]] < 0) link(sim, homes[i], moved[i]);
      if (missing > 0 && !toTheEnd) break;
    }
    return { fit, most };
  }

  /** Takes the nodes out of service and places their pods elsewhere. How many find no place. */
  private displace(lost: readonly number[]): number {
    const { sim } = this;
    this.movedCount = 0;
    for (const node of lost) setTaking(sim, node, false);
    let without = 0;
    for (const node of lost) without += this.rehome(node);
    return without;
  }

  private rehome(home: number): number {
    const { sim, moved, homes } = this;
    let without = 0;
    let pod = takeAll(sim, home);
    while (pod >= 0) {
      const next = sim.nodes.holds.next[pod];
      sim.pods.node[pod] = -1;
      moved[this.movedCount] = pod;
      homes[this.movedCount++] = home;
      const node = chooseNode(sim, pod);
      if (node >= 0) link(sim, node, pod);
      else without++;
      pod = next;
    }
    return without;
  }
}
