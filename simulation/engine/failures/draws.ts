import { sample, type LawTable } from "../../distributions/compiled.ts";
import { uniform } from "../../random/streams.ts";
import type { StreamKeys } from "../../model/types.ts";

/**
 * What keeps the draws of one row of keys apart by purpose: folded into the first half of the key.
 * Arbitrary odd constants; the mixing of `uniform` does the rest.
 */
export const purposes = {
  start: 0x1b873593,
  age: 0x3c6ef373,
  evacuation: 0x2545f491,
  evacuationSuccess: 0x38495ab5,
  evacuationMove: 0x3c6ef372 | 1,
  coverage: 0x27d4eb2f,
  failover: 0x165667b1,
  byHand: 0x2c1b3c6d,
  recoveryWindow: 0x5f356495,
  migration: 0x4cf5ad43,
  stun: 0x5bd1e995,
  duration: 0x6c8e9cf5,
  grace: 0x2f6b1a4d,
  personMoves: 0x41c64e6d,
  pull: 0x7f4a7c15,
  trigger: 0x51ed270b,
  share: 0x68e31da5,
  run: 0x1d8e4e27,
  crewChoice: 0x7ed55d16 | 1,
} as const;

/** Phases fold in `phasePurpose × (name + 1)`. */
export const phasePurpose = 0x9e3779b1 | 0;

/** The ordinal-th uniform of row `row` for a purpose (0 = the row's main stream). Both bounds excluded. */
export function drawUniform(keys: StreamKeys, row: number, purpose: number, history: number, ordinal: number): number {
  return uniform(keys[2 * row] ^ purpose, keys[2 * row + 1], history, ordinal);
}

/** Kind of a law that needs no draw. */
export const CONSTANT = 0;

/** The ordinal-th value of a law from the stream of row `row`; a constant costs no draw. */
export function draw(
  laws: LawTable,
  law: number,
  keys: StreamKeys,
  row: number,
  purpose: number,
  history: number,
  ordinal: number,
): number {
  if (laws.kind[law] === CONSTANT) return laws.a[law];
  return sample(laws, law, drawUniform(keys, row, purpose, history, ordinal));
}
