import { log } from "../math/log.ts";
import { mayHaveEitherSign } from "./bounds.ts";
import type { Bounds, Limits } from "./bounds.ts";
import type { Values } from "./moments.ts";
import { shareHigh, shareLow } from "./proportion.ts";

/** With so few events the law of their lengths is a guess; the asked doubt is divided by this to pay for it. */
const caution = 10;

/**
 * Limits of a mean when nothing but zeros was seen: the share of non-zero values is below −ln(1 − level) / n ("fewer than
 * 3 in n", at 95 %), and each of them could be as large as the bounds allow; infinite where there are none.
 */
export function noneSeenLimits(count: number, bounds: Bounds, level: number): Limits {
  const share = Math.min(1, -log(1 - level) / count);
  return { low: share * Math.min(0, bounds.low ?? -Infinity), high: share * Math.max(0, bounds.high ?? Infinity) };
}

/**
 * Limits of a mean that rests on a few non-zero values. If they come as a Poisson process and their sizes are exponential,
 * mean = rate · size with rate ~ Gamma(k + 1) / n and size ~ sum / Gamma(k) as seen from above (Gamma(k) / n from below);
 * a ratio of gamma variates is the odds of a beta variate, whose quantiles are Clopper and Pearson's limits. This is
 * Garwood's Poisson interval widened by what so few sizes say of their mean. Exponential is a guess; asking for a tenth of
 * the doubt keeps 93 % coverage up to lognormal sizes with σ = 1.5 (90 % of them within two powers of ten).
 *
 * A value that may have either sign: |mean| is below the limit of the mean size, whatever the signs; and if one sign was
 * never seen, its events are fewer than a Poisson count of none allows, and of the sizes that were seen.
 */
export function fewEventsLimits(values: Values, bounds: Bounds, level: number): Limits {
  const tail = (1 - level) / 2 / caution;
  let positive = 0;
  let negative = 0;
  let size = 0;
  for (let i = 0; i < values.length; i++) {
    if (values[i] > 0) positive++;
    if (values[i] < 0) negative++;
    size += Math.abs(values[i]) / values.length;
  }
  const seen = positive + negative;
  const most = size * odds(shareHigh(seen, 2 * seen, tail));
  const least = size * odds(shareLow(seen, 2 * seen - 1, tail));
  const unseen = size * odds(shareHigh(0, seen, tail));
  if (!mayHaveEitherSign(bounds)) return positive > 0 ? { low: least, high: most } : { low: -most, high: -least };
  return { low: negative > 0 ? -most : -unseen, high: positive > 0 ? most : unseen };
}

function odds(share: number): number {
  return share / (1 - share);
}
