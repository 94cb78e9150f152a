import { redundancyKinds } from "../../model/types.ts";
import type { Simulation } from "../simulation.ts";
import { reviewCopies } from "./copies.ts";
import { endHelp, reviewCover } from "./covers.ts";
import { endFailover, reviewFailover } from "./failovers.ts";
import type { Redundancy } from "./redundancy.ts";

/** Looks at every row of which a member changed, in the order of the rows. */
export function reviewRedundancy(sim: Simulation, redundancy: Redundancy): void {
  const rows = redundancy.touched.splice(0).sort((a, b) => a - b);
  for (const row of rows) {
    redundancy.isTouched[row] = 0;
    const kind = redundancy.columns.kind[row];
    if (kind === redundancyKinds.failover) reviewFailover(sim, redundancy, row);
    else if (kind === redundancyKinds.copies) reviewCopies(sim, redundancy, row);
    else reviewCover(sim, redundancy, row);
  }
}

/** The failover slot of a row is due. */
export function endOfFailover(sim: Simulation, redundancy: Redundancy, row: number): void {
  if (redundancy.columns.kind[row] === redundancyKinds.failover) endFailover(sim, redundancy, row);
  else endHelp(sim, redundancy, row);
}
