import { exp } from "../math/exp.ts";
import { log } from "../math/log.ts";
import { normalQuantile } from "../math/normal-quantile.ts";
import { notPositive, type LawOrProblem } from "./law-or-problem.ts";

/** The two figures that a lognormal law is described by. `low90` and `high90` bound the middle 90 % of it. */
export type LognormalWords =
  | { readonly mean: number; readonly p95: number }
  | { readonly mean: number; readonly p99: number }
  | { readonly median: number; readonly p95: number }
  | { readonly median: number; readonly p99: number }
  | { readonly mean: number; readonly sigma: number }
  | { readonly median: number; readonly sigma: number }
  | { readonly low90: number; readonly high90: number };

const z95 = normalQuantile(0.95);
const z99 = normalQuantile(0.99);

export function lognormalFrom(words: LognormalWords): LawOrProblem {
  const problem = notPositive(words);
  if (problem !== null) return { problem };
  if ("low90" in words) return fromInterval(words.low90, words.high90);
  if ("sigma" in words) {
    const { sigma } = words;
    const median = "median" in words ? words.median : words.mean * exp(-0.5 * sigma * sigma);
    return median > 0 ? lognormal(median, sigma) : { problem: `sigma ${sigma} is too large for a lognormal law` };
  }
  const [name, high, z] = "p95" in words ? (["p95", words.p95, z95] as const) : (["p99", words.p99, z99] as const);
  return "median" in words ? fromMedian(words.median, name, high, z) : fromMean(words.mean, name, high, z);
}

function fromInterval(low: number, high: number): LawOrProblem {
  if (!(high > low)) return { problem: "the end of the range must be above its start" };
  return lognormal(Math.sqrt(low) * Math.sqrt(high), log(high / low) / (2 * z95));
}

function fromMedian(median: number, name: string, high: number, z: number): LawOrProblem {
  if (!(high > median)) return { problem: `${name} must be above the median` };
  return lognormal(median, log(high / median) / z);
}

/**
 * high / mean = exp(z·sigma − sigma²/2) rises with sigma up to exp(z²/2), at sigma = z, and falls again: of the two sigmas
 * that fit, the smaller is meant (with the other, nearly everything is close to 0 and the mean comes from a few giants).
 */
function fromMean(mean: number, name: string, high: number, z: number): LawOrProblem {
  const ratio = high / mean;
  if (!(ratio > 1)) return { problem: `${name} must be above the mean` };
  const inside = z * z - 2 * log(ratio);
  if (inside < 0) {
    const most = exp((z * z) / 2);
    return {
      problem:
        `no lognormal law has a ${name} of ${ratio.toPrecision(4)} times its mean ` +
        `(the most is ${most.toPrecision(4)} times); give the median and the ${name} instead`,
    };
  }
  const sigma = (2 * log(ratio)) / (z + Math.sqrt(inside));
  return lognormal(mean * exp(-0.5 * sigma * sigma), sigma);
}

function lognormal(median: number, sigma: number): LawOrProblem {
  return { ok: { law: "lognormal", median, sigma } };
}
