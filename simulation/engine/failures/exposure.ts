import type { Model } from "../../model/types.ts";
import type { Simulation } from "../simulation.ts";

/**
 * Failure modes whose rate is that of a pod: their clocks run as fast as there are pods on their node, and stand on an empty
 * one. Nodes are looked at again when an event has been followed through.
 */
export interface Exposure {
  /** By mode: hours of its clock in an hour; 1 where pods do not matter. */
  readonly speed: Float64Array;
  /** Nodes whose pods have changed, each at most once. */
  readonly touched: number[];
  readonly isTouched: Uint8Array;
}

/** null = pods matter to no clock, so that nobody has to count. */
export function createExposure({ modes, nodes }: Model): Exposure | null {
  if (!modes.perPod.includes(1)) return null;
  return { speed: new Float64Array(modes.count), touched: [], isTouched: new Uint8Array(nodes.count) };
}

/** Pods are where they are at t = 0. */
export function resetExposure({ exposure, model, nodes }: Simulation): void {
  if (exposure === null) return;
  exposure.touched.length = 0;
  exposure.isTouched.fill(0);
  exposure.speed.fill(1);
  for (let mode = 0; mode < model.modes.count; mode++) {
    if (model.modes.perPod[mode] === 0) continue;
    exposure.speed[mode] = nodes.usedPods[model.entities.node[model.modes.entity[mode]]];
  }
}

export function speedOf({ exposure }: Simulation, mode: number): number {
  return exposure === null ? 1 : exposure.speed[mode];
}

/** A pod came or went. */
export function podsChanged({ isTouched, touched }: Exposure, node: number): void {
  if (isTouched[node] === 1) return;
  isTouched[node] = 1;
  touched.push(node);
}
