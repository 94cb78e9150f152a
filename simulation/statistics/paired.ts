import { meanInterval } from "./mean-interval.ts";
import type { MeanInterval, MeanIntervalOptions } from "./mean-interval.ts";
import type { Values } from "./moments.ts";
import { wilson } from "./proportion.ts";
import type { Share } from "./proportion.ts";
import { worldMeans } from "./worlds.ts";

export interface PairedDifference {
  /** b − a, pair by pair. */
  readonly differences: Float64Array;
  readonly mean: MeanInterval;
  /** Pairs in which b lost less, exactly the same, and more than a. They depend on the horizon and are no confidence. */
  readonly pBetter: Share;
  readonly pTie: Share;
  readonly pWorse: Share;
}

/**
 * Two options in the same histories, b against a, where less is better (downtime). Pairing takes away what both suffer
 * alike. Bounds, if given, are those of a difference: {low: −horizon, high: horizon}. The mean's interval rests on the means of
 * each `perWorld` consecutive pairs, the shares on single pairs.
 */
export function pairedDifference(
  a: Values,
  b: Values,
  options: MeanIntervalOptions = {},
  perWorld = 1,
): PairedDifference {
  if (a.length !== b.length) throw new RangeError(`pairs need equally many values: ${a.length} and ${b.length}`);
  const differences = new Float64Array(a.length);
  let better = 0;
  let worse = 0;
  for (let i = 0; i < a.length; i++) {
    differences[i] = b[i] - a[i];
    if (b[i] < a[i]) better++;
    if (b[i] > a[i]) worse++;
  }
  const mean = meanInterval(worldMeans(differences, perWorld), options);
  const { level } = options;
  return {
    differences,
    mean,
    pBetter: wilson(better, a.length, level),
    pTie: wilson(a.length - better - worse, a.length, level),
    pWorse: wilson(worse, a.length, level),
  };
}
