import type { Simulation } from "../simulation.ts";
import { reviewFailover } from "./failovers.ts";
import type { Redundancy } from "./redundancy.ts";

/** Looks at every row of which a member changed, in the order of the rows. */
export function reviewRedundancy(sim: Simulation, redundancy: Redundancy): void {
  const rows = redundancy.touched.splice(0).sort((a, b) => a - b);
  for (const row of rows) {
    redundancy.isTouched[row] = 0;
    reviewFailover(sim, redundancy, row);
  }
}
