import type { Simulation } from "../simulation.ts";

/** A copy of where every pod is and what that leaves of the nodes: taken at first, and anew by `save`. */
export class SavedPlaces {
  /** The node of each pod when it was taken; −1 = none. */
  readonly nodeOf: Int32Array;
  private readonly sim: Simulation;
  private readonly copies: readonly (readonly [live: Int32Array | Float64Array, copy: Int32Array | Float64Array])[];

  constructor(sim: Simulation) {
    const { pods, nodes, pending } = sim;
    this.sim = sim;
    this.nodeOf = pods.node.slice();
    const live = [
      nodes.usedCpu,
      nodes.usedMemory,
      nodes.usedPods,
      nodes.holds.first,
      nodes.holds.last,
      nodes.cursors,
      ...nodes.rankings.map(({ scores }) => scores),
      pending.queues.first,
      pending.queues.last,
      // Neighbours of those on nodes and of those that wait.
      nodes.holds.next,
      nodes.holds.previous,
    ];
    this.copies = [[pods.node, this.nodeOf] as const, ...live.map((array) => [array, array.slice()] as const)];
  }

  save(): void {
    for (const [live, copy] of this.copies) copy.set(live);
  }

  /** Which nodes take pods is not put back, nor since when and why a pod is down. */
  restore(): void {
    for (const [live, copy] of this.copies) live.set(copy);
    for (const ranking of this.sim.nodes.rankings) ranking.rebuild();
  }
}
