import { exp } from "../../math/exp.ts";
import type { Chain } from "./chain.ts";

/** Jumps of one stretch: e^(−mean) is a normal number, and the tail beyond twice as many plus 64 is below 10^−17. */
const longestStretch = 512;

/** Multiplications that `advance` takes. */
export function costOfAdvance({ fastest, start, states }: Chain, hours: number): number {
  const jumps = fastest * hours;
  const stretches = Math.max(1, Math.ceil(jumps / longestStretch));
  return (start[states] + 2 * states) * (jumps + stretches * 10 * (Math.sqrt(Math.min(jumps, longestStretch)) + 4));
}

/**
 * The distribution `hours` later, by uniformisation (A. Jensen 1953): the chain is looked at when a Poisson process of its
 * fastest rate strikes. Sums of positive terms only, so that small probabilities are as exact as large ones; what the tail of
 * the Poisson law leaves out is below 10^−16 of the whole.
 */
export function advance(chain: Chain, distribution: Float64Array, hours: number): Float64Array {
  const stretches = Math.max(1, Math.ceil((chain.fastest * hours) / longestStretch));
  let now = distribution;
  for (let i = 0; i < stretches; i++) now = stretch(chain, now, (chain.fastest * hours) / stretches);
  return now;
}

function stretch(chain: Chain, from: Float64Array, mean: number): Float64Array {
  let jumped: Float64Array = from.slice();
  let spare: Float64Array = new Float64Array(from.length);
  let weight = exp(-mean);
  const sum = from.map((value) => value * weight);
  for (let jump = 1; jump < mean || weight > tail; jump++) {
    oneJump(chain, jumped, spare);
    [jumped, spare] = [spare, jumped];
    weight *= mean / jump;
    for (let i = 0; i < sum.length; i++) sum[i] += weight * jumped[i];
  }
  return sum;
}

const tail = 1e-18;

function oneJump({ states, start, to, share, stay }: Chain, from: Float64Array, after: Float64Array): void {
  for (let state = 0; state < states; state++) after[state] = from[state] * stay[state];
  for (let state = 0; state < states; state++) {
    const mass = from[state];
    if (mass === 0) continue;
    for (let i = start[state]; i < start[state + 1]; i++) after[to[i]] += mass * share[i];
  }
}
