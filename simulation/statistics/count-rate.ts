import { gammaQuantile, gammaUpperQuantile } from "../math/gamma-quantile.ts";
import type { Values } from "./moments.ts";
import { momentsOf } from "./moments.ts";
import type { PoissonInterval } from "./poisson.ts";
import { poissonInterval } from "./poisson.ts";

/**
 * The rate of events from their number in independent units (worlds, say) of the same exposure. In closed form, for tables of
 * many rates, where a bootstrap each would take too long.
 *
 * Counts that vary more than a Poisson law says, since events come in swarms or rates differ between units, are worth fewer
 * events: their number divided by their dispersion (variance ÷ mean, at least 1; quasi-Poisson, McCullagh and Nelder,
 * Generalized Linear Models, 6.2). Around that number Garwood's limits, which are quantiles of gamma laws also where it is not
 * whole. Nothing seen: fewer than 3 in the exposure.
 */
export function countRate(counts: Values, exposureEach: number, level = 0.95): PoissonInterval {
  const { count, mean, variance } = momentsOf(counts);
  const exposure = count * exposureEach;
  if (mean === 0) return poissonInterval(0, exposure, level);
  let events = 0;
  for (let i = 0; i < count; i++) events += counts[i];
  const dispersion = Math.max(1, variance / mean);
  const worth = events / dispersion;
  const tail = (1 - level) / 2;
  const scale = dispersion / exposure;
  return {
    rate: events / exposure,
    low: gammaQuantile(worth, tail) * scale,
    high: gammaUpperQuantile(worth + 1, tail) * scale,
  };
}
