import { meanOf } from "../statistics/moments.ts";
import { drawOf } from "../scenario/worlds.ts";
import type { Scenario, UnknownSpec } from "../scenario/types.ts";

export interface WorldDraws {
  readonly unknowns: readonly UnknownSpec[];
  readonly seed: number;
}

export function drawsOf({ unknowns }: Scenario, seed: number): WorldDraws {
  return { unknowns, seed };
}

/**
 * The unknown that goes along most with a value of each world (their correlation), by its name or place; null where none
 * does more than luck would make one of them do.
 */
export function mostDecisive(values: Float64Array, { unknowns, seed }: WorldDraws): string | null {
  const ranked = unknowns
    .map((unknown) => {
      const draws = Float64Array.from(values, (_, world) => drawOf(seed, unknown.key, world));
      return { unknown, strength: Math.abs(correlation(draws, values)) };
    })
    .sort((a, b) => b.strength - a.strength);
  const best = ranked[0];
  if (best === undefined || best.strength * Math.sqrt(values.length) < surely) return null;
  return best.unknown.name ?? best.unknown.key;
}

/** Standard errors that a correlation of luck alone exceeds in 1 of 2,000 cases. */
const surely = 3.5;

function correlation(a: Float64Array, b: Float64Array): number {
  const [meanA, meanB] = [meanOf(a), meanOf(b)];
  let [ab, aa, bb] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    ab += (a[i] - meanA) * (b[i] - meanB);
    aa += (a[i] - meanA) * (a[i] - meanA);
    bb += (b[i] - meanB) * (b[i] - meanB);
  }
  return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : 0;
}
