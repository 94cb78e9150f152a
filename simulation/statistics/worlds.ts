/** Values in groups of equal size, one group a world: what is luck within a world, and what differs between worlds. */
import type { Values } from "./moments.ts";
import { meanOf } from "./moments.ts";

export interface Components {
  /** Standard deviation of single histories of one world: what nobody can know beforehand. */
  readonly chance: number;
  /** Standard deviation of the expected value over worlds: what better inputs would take away. 0 where chance explains all. */
  readonly ignorance: number;
}

/** The mean of each `perWorld` consecutive values, in their order. Their number must be a multiple of it. */
export function worldMeans(values: Float64Array, perWorld: number): Float64Array {
  if (perWorld === 1) return values;
  if (values.length % perWorld !== 0)
    throw new RangeError(`${values.length} values are no whole worlds of ${perWorld}`);
  const means = new Float64Array(values.length / perWorld);
  for (let world = 0; world < means.length; world++) {
    let sum = 0;
    for (let i = 0; i < perWorld; i++) sum += values[world * perWorld + i];
    means[world] = sum / perWorld;
  }
  return means;
}

/**
 * Variance components of the one-way layout: chance² is the mean variance within worlds; ignorance² the variance of the
 * world means less what chance puts into them, chance² / perWorld, and not below 0. At least 2 values a world, 2 worlds.
 */
export function componentsOf(values: Float64Array, perWorld: number): Components {
  const means = worldMeans(values, perWorld);
  if (perWorld < 2 || means.length < 2)
    throw new RangeError(`${means.length} worlds of ${perWorld} tell nothing apart`);
  let within = 0;
  for (let i = 0; i < values.length; i++) {
    const deviation = values[i] - means[Math.floor(i / perWorld)];
    within += deviation * deviation;
  }
  within /= means.length * (perWorld - 1);
  const between = varianceOf(means);
  return { chance: Math.sqrt(within), ignorance: Math.sqrt(Math.max(0, between - within / perWorld)) };
}

/**
 * What each world would come to with endless histories, as far as can be told: the world means, drawn towards the mean of
 * all until their spread is the ignorance alone. The factor is √(ignorance² ÷ variance of the world means), not its square,
 * which would give each world its best estimate but make all of them together too alike: the share of worlds below a bound
 * would be too near to 0 or 1. Exact where worlds and histories are normal, an approximation elsewhere, best for
 * ignorance > chance ÷ √perWorld. All equal where chance explains everything.
 */
export function expectedByWorld(values: Float64Array, perWorld: number): Float64Array {
  const means = worldMeans(values, perWorld);
  const centre = meanOf(means);
  const { ignorance } = componentsOf(values, perWorld);
  const spread = Math.sqrt(varianceOf(means));
  const factor = spread > 0 ? ignorance / spread : 0;
  return means.map((mean) => centre + factor * (mean - centre));
}

/**
 * Share of worlds whose expected value is below 0; null where that cannot be told: the ignorance is less than twice its own
 * standard error (as of normal values), so that all worlds look alike, and on which side of 0 they lie is not sure either.
 */
export function shareExpectedBelowZero(values: Float64Array, perWorld: number): number | null {
  const means = worldMeans(values, perWorld);
  const { chance, ignorance } = componentsOf(values, perWorld);
  const between = varianceOf(means);
  const noise = (chance * chance) / perWorld;
  const error = Math.sqrt(
    (2 * between * between) / (means.length - 1) + (2 * noise * noise) / (means.length * (perWorld - 1)),
  );
  const alike = ignorance * ignorance <= 2 * error;
  if (alike && Math.abs(meanOf(means)) <= 2 * Math.sqrt(between / means.length)) return null;
  return expectedByWorld(values, perWorld).filter((value) => value < 0).length / means.length;
}

function varianceOf(values: Values): number {
  const mean = meanOf(values);
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += (values[i] - mean) * (values[i] - mean);
  return squares / (values.length - 1);
}
