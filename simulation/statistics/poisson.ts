import { log } from "../math/log.ts";
import { poissonAtLeast } from "./binomial.ts";
import { risingRoot } from "./rising-root.ts";

export interface PoissonInterval {
  /** Events per unit of exposure. */
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The exact interval on a rate, from `count` events in `exposure` (years, say): Garwood, "Fiducial limits for the Poisson
 * distribution", Biometrika 28 (1936). Covers at least `level`, usually more. Where nothing was seen the low end is
 * certain and all the doubt is put above: fewer than 3 in the exposure, at 95 %.
 */
export function poissonInterval(count: number, exposure: number, level = 0.95): PoissonInterval {
  if (!(exposure > 0)) throw new RangeError(`exposure must be positive: ${exposure}`);
  const tail = count === 0 ? 1 - level : (1 - level) / 2;
  return {
    rate: count / exposure,
    low: poissonLow(count, tail) / exposure,
    high: poissonHigh(count, tail) / exposure,
  };
}

/** The mean at which `count` or more happen with probability `tail`; half the chi-square quantile at 2 · count. */
export function poissonLow(count: number, tail: number): number {
  checkCount(count);
  if (count === 0) return 0;
  return risingRoot((mean) => poissonAtLeast(mean, count), tail, 0, count + 1);
}

/** The mean at which `count` or fewer happen with probability `tail`; half the chi-square quantile at 2 · count + 2. */
export function poissonHigh(count: number, tail: number): number {
  checkCount(count);
  if (count === 0) return -log(tail);
  let far = count + 10;
  while (poissonAtLeast(far, count + 1) < 1 - tail) far += count;
  return risingRoot((mean) => poissonAtLeast(mean, count + 1), 1 - tail, count, far);
}

function checkCount(count: number): void {
  if (!Number.isInteger(count) || count < 0)
    throw new RangeError(`a count of events must be an integer >= 0: ${count}`);
}
