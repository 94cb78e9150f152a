import type { Model } from "../../model/types.ts";
import type { Simulation } from "../simulation.ts";

/**
 * How fast nodes are evicted, as kube-controller-manager paces it: the whole cluster is one zone. One node after another
 * at the normal rate; slower, or in a small cluster not at all, once many nodes are NotReady; and not at all while every
 * node is, for then it is the controller that cannot see.
 */
export interface Pace {
  /** Nodes that do not answer. */
  notReady: number;
  /** When a node was last evicted, in hours. */
  last: number;
  /** 1 = its eviction was due while none were made. */
  readonly held: Uint8Array;
  heldCount: number;
}

export function createPace(model: Model): Pace {
  return { notReady: 0, last: -Infinity, held: new Uint8Array(model.nodes.count), heldCount: 0 };
}

export function resetPace(pace: Pace): void {
  pace.notReady = 0;
  pace.last = -Infinity;
  pace.held.fill(0);
  pace.heldCount = 0;
}

/** From when on the next node may be evicted; Infinity = not in the present state of the cluster. */
export function nextEviction(sim: Simulation): number {
  const { pace } = sim;
  const interval = evictionInterval(sim);
  if (interval === 0 || interval === Infinity) return interval === 0 ? sim.now : Infinity;
  return Math.max(sim.now, pace.last + interval);
}

/** The node's eviction is due, but none are made now. */
export function hold(pace: Pace, node: number): void {
  if (pace.held[node] === 1) return;
  pace.held[node] = 1;
  pace.heldCount++;
}

export function letGo(pace: Pace, node: number): void {
  if (pace.held[node] === 0) return;
  pace.held[node] = 0;
  pace.heldCount--;
}

/** A controller that saw no node at all starts its timers anew when it sees one. */
export function wasBlind(sim: Simulation): boolean {
  return paced(sim) && sim.pace.notReady === sim.model.nodes.count;
}

function paced(sim: Simulation): boolean {
  return sim.model.kubernetes.evictionIntervalHours > 0;
}

function evictionInterval({ model, pace }: Simulation): number {
  return intervalAt(model, pace.notReady);
}

/** Hours from the eviction of one node to that of the next while so many are NotReady; Infinity = none is evicted. */
export function intervalAt({ kubernetes, nodes }: Pick<Model, "kubernetes" | "nodes">, notReady: number): number {
  if (kubernetes.evictionIntervalHours === 0) return 0;
  if (notReady === nodes.count) return Infinity;
  // Two nodes or fewer never count as a disrupted zone.
  const disrupted = notReady > 2 && notReady >= kubernetes.unhealthyShare * nodes.count;
  if (!disrupted) return kubernetes.evictionIntervalHours;
  return nodes.count > kubernetes.largeClusterNodes ? kubernetes.slowEvictionIntervalHours : Infinity;
}
