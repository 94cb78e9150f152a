import { headroomSamples } from "../model/layout.ts";

/** Worlds beyond these are not looked at: the shares are known well enough, and nothing becomes slower. */
const mostWorlds = 64 * headroomSamples;

/**
 * On which date of a history it is asked what would fit if hosts were lost; −1 = on none. One history of each world on one
 * date, the dates in turn: so all looks are independent of each other.
 */
export function lookDate(replication: number, historiesPerWorld: number): number {
  const world = replication / historiesPerWorld;
  return Number.isInteger(world) && world < mostWorlds ? world % headroomSamples : -1;
}
