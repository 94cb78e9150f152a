import { NotExact } from "../because.ts";
import type { Chain } from "./chain.ts";
import { applied, costOfMatrix, matrixAfter } from "./doubled.ts";
import { longRun } from "./long-run.ts";
import { advance, costOfAdvance } from "./uniformised.ts";

/** Multiplications that one chain may take: about a quarter of a second. */
const mostWork = 2e8;
/** Beyond so many states the long run is not worked out beforehand. */
const mostForLongRun = 400;
/** A distribution so near the long run, state by state, stays as near for ever, and is taken for it. */
const near = 1e-11;

/**
 * The distribution of the chain at ascending instants, row by row. From each instant to the next by uniformisation or, where
 * that takes fewer multiplications, by doubling steps. Throws NotExact rather than take long.
 */
export function distributionsAt(chain: Chain, times: Float64Array): Float64Array {
  const { states } = chain;
  const rows = new Float64Array(times.length * states);
  const goal = states <= mostForLongRun ? longRun(chain) : null;
  let now: Float64Array = new Float64Array(states);
  now[0] = 1;
  let work = 0;
  let at = 0;
  let settled = false;
  times.forEach((time, row) => {
    const hours = time - at;
    if (!settled && hours > 0 && chain.fastest > 0) {
      const [byJumps, byMatrix] = [costOfAdvance(chain, hours), costOfMatrix(chain, hours)];
      work += Math.min(byJumps, byMatrix);
      if (work > mostWork) throw new NotExact("too large");
      now = byJumps <= byMatrix ? advance(chain, now, hours) : applied(matrixAfter(chain, hours), now);
      settled = goal !== null && now.every((value, state) => Math.abs(value - goal[state]) <= near * goal[state]);
    }
    rows.set(now, row * states);
    at = time;
  });
  return rows;
}
