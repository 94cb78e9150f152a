import { exp } from "../math/exp.ts";
import { log } from "../math/log.ts";
import { normalQuantile } from "../math/normal-quantile.ts";
import { binomialAtLeast } from "./binomial.ts";
import { risingRoot } from "./rising-root.ts";

/** `count` of `trials`, which must be independent, with the interval of the probability behind it. */
export interface Share {
  readonly count: number;
  readonly trials: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson's score interval (E. B. Wilson, JASA 22, 1927): covers about `level` on average over the probability, also for
 * few trials and near 0 and 1.
 */
export function wilson(count: number, trials: number, level = 0.95): Share {
  checkShare(count, trials);
  const z = -normalQuantile((1 - level) / 2);
  const share = count / trials;
  const centre = (count + (z * z) / 2) / (trials + z * z);
  const half = (z / (trials + z * z)) * Math.sqrt((count * (trials - count)) / trials + (z * z) / 4);
  return {
    count,
    trials,
    share,
    low: count === 0 ? 0 : Math.max(0, centre - half),
    high: count === trials ? 1 : Math.min(1, centre + half),
  };
}

/**
 * The exact interval (Clopper and Pearson, Biometrika 26, 1934): covers at least `level`, usually more. For 256 of 256 its
 * low end is 0.9857, so that "all 256 histories (at least 98.5 of 100)".
 */
export function clopperPearson(count: number, trials: number, level = 0.95): Share {
  checkShare(count, trials);
  const tail = (1 - level) / 2;
  return {
    count,
    trials,
    share: count / trials,
    low: shareLow(count, trials, tail),
    high: shareHigh(count, trials, tail),
  };
}

/** The probability at which `count` or more of `trials` succeed with probability `tail`. */
export function shareLow(count: number, trials: number, tail: number): number {
  if (count === 0) return 0;
  if (count === trials) return exp(log(tail) / trials);
  return risingRoot((share) => binomialAtLeast(trials, share, count), tail, 0, 1);
}

/** The probability at which `count` or fewer of `trials` succeed with probability `tail`. */
export function shareHigh(count: number, trials: number, tail: number): number {
  return 1 - shareLow(trials - count, trials, tail);
}

function checkShare(count: number, trials: number): void {
  if (!Number.isInteger(count) || !Number.isInteger(trials) || count < 0 || count > trials || trials < 1)
    throw new RangeError(`a share needs 0 <= count <= trials and at least one trial: ${count} of ${trials}`);
}
