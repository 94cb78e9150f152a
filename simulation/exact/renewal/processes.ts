import { expm1 } from "../../math/exp.ts";
import { NotExact } from "../because.ts";
import type { Process } from "../process.ts";
import { bends, downShare, type Breakdowns } from "./down-share.ts";

/** Up for an exponential time, down for another. */
export function twoStates(thing: number, failureRate: number, repairRate: number): Process {
  const sum = failureRate + repairRate;
  const down = (time: number): number => (-failureRate / sum) * expm1(-sum * time);
  return {
    ...common(thing, failureRate, (times) => times.map(down)),
    method: "closed form",
    rate: sum,
    breaks: [],
  };
}

const fewestCells = 32;
const mostCells = 512;
/** Most that the two finest meshes may differ, as a share of the mean; what is extrapolated from both is nearer by far. */
const mostDifference = 3e-6;

/** Up for an exponential time, down for any other: numerically, on finer and finer meshes. Throws NotExact where these go on to differ. */
export function renewals(thing: number, breakdowns: Breakdowns): Process {
  const failureRate = breakdowns.reduce((sum, { rate }) => sum + rate, 0);
  let last: { readonly times: Float64Array; readonly down: Float64Array } | null = null;
  const downAt = (times: Float64Array): Float64Array => {
    if (last?.times !== times) last = { times, down: extrapolated(breakdowns, times) };
    return last.down;
  };
  return {
    ...common(thing, failureRate, downAt),
    method: "renewal equation",
    rate: failureRate,
    breaks: bends(breakdowns),
  };
}

/** The error falls with the square of the mesh: a third of the last difference more takes most of it away. */
function extrapolated(breakdowns: Breakdowns, times: Float64Array): Float64Array {
  let rough = downShare(breakdowns, times, fewestCells);
  for (let cells = 2 * fewestCells; cells <= mostCells; cells *= 2) {
    const fine = downShare(breakdowns, times, cells);
    if (differAtMost(mostDifference, rough, fine, times)) {
      return fine.map((value, i) => Math.max(0, value + (value - rough[i]) / 3));
    }
    rough = fine;
  }
  throw new NotExact("recovery");
}

/** Over the whole time, as a share of the mean. */
function differAtMost(share: number, a: Float64Array, b: Float64Array, times: Float64Array): boolean {
  let [off, all] = [0, 0];
  times.forEach((time, i) => {
    const hours = time - (i === 0 ? 0 : times[i - 1]);
    off += hours * Math.abs(a[i] - b[i]);
    all += hours * b[i];
  });
  return off <= share * all;
}

function common(
  thing: number,
  failureRate: number,
  downAt: (times: Float64Array) => Float64Array,
): Pick<Process, "views" | "probabilities" | "passages"> {
  return {
    views: [[], [thing]],
    probabilities: (times) => {
      const down = downAt(times);
      return Float64Array.from({ length: 2 * times.length }, (_, i) => {
        const share = down[i >> 1];
        return i % 2 === 0 ? 1 - share : share;
      });
    },
    passages: (times, marked) => downAt(times).map((down) => (marked[1] && !marked[0] ? failureRate * (1 - down) : 0)),
  };
}
