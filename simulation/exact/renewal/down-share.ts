import { expm1 } from "../../math/exp.ts";
import { log1p } from "../../math/log.ts";
import { bendsOf, limitedMoments, type Repair } from "./repair-law.ts";

/** Up for exponential times, down for one of several repairs, each with its own rate of coming up, per hour. */
export type Breakdowns = readonly { readonly rate: number; readonly repair: Repair }[];

/**
 * Probability of being down at ascending instants when up at t = 0. It solves the renewal equation
 * D(t) = λ M(t) − λ ∫₀ᵗ D(s) P(X > t − s) ds, with M(t) = E[min(X, t)]: whoever is down at t broke down at some s while up,
 * and is not repaired yet. D is taken for linear between the points of a mesh, with the kernel integrated exactly.
 */
export function downShare(breakdowns: Breakdowns, times: Float64Array, cells: number): Float64Array {
  const rate = breakdowns.reduce((sum, one) => sum + one.rate, 0);
  const moments = breakdowns.map((one) => limitedMoments(one.repair));
  /** λ M(t), and λ E[min(X, t)²] ÷ 2. */
  const first = (cap: number): number =>
    cap > 0 ? breakdowns.reduce((sum, one, i) => sum + one.rate * moments[i].mean(cap), 0) : 0;
  const second = (cap: number): number =>
    cap > 0 ? breakdowns.reduce((sum, one, i) => sum + one.rate * moments[i].square(cap), 0) / 2 : 0;
  const mesh = meshTo(times[times.length - 1], first(times[times.length - 1]) / rate, bends(breakdowns), cells);
  const down = new Float64Array(mesh.length);
  const overlap = new Float64Array(mesh.length);
  for (let row = 1; row < mesh.length; row++) {
    let x1 = mesh[row];
    let [m1, n1] = [first(x1), second(x1)];
    const all = m1;
    let known = 0;
    let own = 0;
    for (let cell = 0; cell < row; cell++) {
      const width = mesh[cell + 1] - mesh[cell];
      const x0 = mesh[row] - mesh[cell + 1];
      const [m0, n0] = [first(x0), second(x0)];
      // The kernel over the cell, and the part of it that falls to the cell's right end.
      const whole = m1 - m0;
      const right = (x1 * whole - (n1 - n0)) / width;
      known += (whole - right) * down[cell];
      if (cell + 1 < row) known += right * down[cell + 1];
      else own = right;
      [x1, m1, n1] = [x0, m0, n0];
    }
    down[row] = (all - known) / (1 + own);
    overlap[row] = all - down[row];
  }
  return atTimes(times, mesh, overlap, first);
}

/** The convolution is smoother than the whole: it is taken for linear, and the rest is exact. */
function atTimes(
  times: Float64Array,
  mesh: readonly number[],
  overlap: Float64Array,
  first: (cap: number) => number,
): Float64Array {
  let cell = 0;
  return times.map((time) => {
    while (cell + 2 < mesh.length && mesh[cell + 1] < time) cell++;
    const along = (time - mesh[cell]) / (mesh[cell + 1] - mesh[cell]);
    return first(time) - (overlap[cell] + along * (overlap[cell + 1] - overlap[cell]));
  });
}

/** Fine where repairs last, coarser by and by. */
function meshTo(end: number, meanRepair: number, breaks: readonly number[], cells: number): number[] {
  const scale = finest * meanRepair;
  const growth = log1p(end / scale);
  const points = Array.from({ length: cells + 1 }, (_, i) => scale * expm1((growth * i) / cells));
  points[cells] = end;
  return [...new Set([...points, ...breaks.filter((at) => at < end)])].sort((a, b) => a - b);
}

const finest = 0.1;

/** Where one repair, or two in a row, bend the curve. */
export function bends(breakdowns: Breakdowns): number[] {
  const all = breakdowns.flatMap(({ repair }) => bendsOf(repair));
  return [...new Set([...all, ...all.map((at) => 2 * at)])].filter((at) => at > 0);
}
