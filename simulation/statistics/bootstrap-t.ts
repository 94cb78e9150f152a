import { normalQuantile } from "../math/normal-quantile.ts";
import { binomialTable } from "./binomial.ts";
import { momentsOf } from "./moments.ts";
import type { Moments, Values } from "./moments.ts";
import { resamplingNumber } from "./resampling-numbers.ts";

const resamples = 1999;
/** Samples with more values than this are resampled in batches of neighbours. */
const mostValues = 2048;
/** A resample that happens to hold nearly equal values must not blow its t up without end. */
const leastErrorShare = 0.2;
/** Ranks nearer to the end than this are too noisy to read. */
const leastRank = 5;

export interface CriticalValues {
  /** What (mean* − mean) / error* stays below with probability `tail`, and above with probability `tail`. */
  readonly low: number;
  readonly high: number;
}

/**
 * Bootstrap-t: the distribution of Student's t is taken from 1,999 resamples of the values instead of from the normal law,
 * which carries their skewness into the interval (Efron 1981; Hall, "Theoretical comparison of bootstrap confidence
 * intervals", Annals of Statistics 16, 1988; error of one side 1/n where plain t has 1/√n).
 *
 * Zeros are not drawn one by one: a resample holds a binomial number of non-zero values, and these numbers are spread
 * evenly over the resamples. So a rare outage costs its own count, at most 4 million draws (some 20 ms).
 */
export function bootstrapCriticalValues(values: Values, tail: number): CriticalValues {
  const sample = values.length > mostValues ? batched(values) : values;
  const statistics = resampledStatistics(sample, momentsOf(sample));
  // Beyond the last ranks, as far out as the normal law would go from there.
  const rank = Math.max(leastRank, Math.round(tail * (resamples + 1)));
  const stretch = Math.max(1, normalQuantile(tail) / normalQuantile(rank / (resamples + 1)));
  return { low: statistics[rank - 1] * stretch, high: statistics[resamples - rank] * stretch };
}

function resampledStatistics(values: Values, moments: Moments): Float64Array {
  const { count, mean, variance } = moments;
  const deviations = nonZeroDeviations(values, moments);
  const drawn = deviations.length;
  const { first, weights } = binomialTable(count, drawn / count);
  const leastVariance = variance * leastErrorShare * leastErrorShare;
  const statistics = new Float64Array(resamples);
  // A local name, as module loaders of test runners look imported ones up at every call.
  const draw = resamplingNumber;
  let counter = 0;
  let passed = weights[0];
  let place = 0;
  for (let resample = 0; resample < resamples; resample++) {
    while (passed < (resample + 0.5) / resamples && place < weights.length - 1) passed += weights[++place];
    const zeros = count - first - place;
    let sum = -zeros * mean;
    let squares = zeros * mean * mean;
    for (let i = first + place; i > 0; i--) {
      const pick = draw(count, counter++) * drawn;
      const deviation = deviations[Math.floor(pick / 2 ** 32)];
      sum += deviation;
      squares += deviation * deviation;
    }
    const resampledVariance = (squares - (sum * sum) / count) / (count - 1);
    const error = Math.sqrt(Math.max(leastVariance, resampledVariance) / count);
    statistics[resample] = sum / count / error;
  }
  statistics.sort();
  return statistics;
}

/** Of the non-zero values, from the mean of all. */
function nonZeroDeviations(values: Values, { nonZero, mean }: Moments): Float64Array {
  const deviations = new Float64Array(nonZero);
  let place = 0;
  for (let i = 0; i < values.length; i++) if (values[i] !== 0) deviations[place++] = values[i] - mean;
  return deviations;
}

/**
 * Means of equally many neighbours each, about 1,024 of them. They are as independent as the values, and skewness / √n,
 * which is what bends the distribution of t, is the same for them. Left-over values at the end are not used.
 */
function batched(values: Values): Float64Array {
  const size = Math.floor((2 * values.length) / mostValues);
  const batches = new Float64Array(Math.floor(values.length / size));
  for (let batch = 0; batch < batches.length; batch++) {
    let sum = 0;
    for (let i = batch * size; i < (batch + 1) * size; i++) sum += values[i];
    batches[batch] = sum / size;
  }
  return batches;
}
