import { powersOfTwo, powersOffset } from "../../math/powers-of-two.ts";
import type { Chain } from "./chain.ts";
import { advance } from "./uniformised.ts";

/** Multiplications that `matrixAfter` takes, and the application of the matrix once. */
export function costOfMatrix({ fastest, states, start }: Chain, hours: number): number {
  const doublings = doublingsFor(fastest * hours);
  return states * states * states * doublings + states * 20 * (start[states] + 2 * states) + states * states;
}

/**
 * Distributions `hours` later from every state, row by row: those after a short step, squared until the step is long
 * enough. For few states and very unlike rates. Rows are scaled to 1 after every squaring, so that rounding does not add up.
 */
export function matrixAfter(chain: Chain, hours: number): Float64Array {
  const { states } = chain;
  const doublings = doublingsFor(chain.fastest * hours);
  const step = hours / powersOfTwo[powersOffset + doublings];
  let matrix: Float64Array = new Float64Array(states * states);
  for (let state = 0; state < states; state++) {
    const sure = new Float64Array(states);
    sure[state] = 1;
    matrix.set(advance(chain, sure, step), state * states);
  }
  for (let i = 0; i < doublings; i++) matrix = squared(matrix, states);
  return matrix;
}

export function applied(matrix: Float64Array, distribution: Float64Array): Float64Array {
  const { length } = distribution;
  const after = new Float64Array(length);
  for (let from = 0; from < length; from++) {
    const mass = distribution[from];
    for (let to = 0; to < length; to++) after[to] += mass * matrix[from * length + to];
  }
  return after;
}

function squared(matrix: Float64Array, states: number): Float64Array {
  const square = new Float64Array(states * states);
  for (let from = 0; from < states; from++) {
    const row = square.subarray(from * states, (from + 1) * states);
    for (let over = 0; over < states; over++) {
      const mass = matrix[from * states + over];
      if (mass === 0) continue;
      const base = over * states;
      for (let to = 0; to < states; to++) row[to] += mass * matrix[base + to];
    }
    const sum = row.reduce((total, value) => total + value, 0);
    for (let to = 0; to < states; to++) row[to] /= sum;
  }
  return square;
}

/** So many that the short step has less than one jump. */
function doublingsFor(jumps: number): number {
  let doublings = 0;
  for (let left = jumps; left > 1; left /= 2) doublings++;
  return doublings;
}
