import type { Law } from "../../distributions/law.ts";
import { exp } from "../../math/exp.ts";
import { gamma } from "../../math/gamma-function.ts";
import { log } from "../../math/log.ts";
import { normalQuantile } from "../../math/normal-quantile.ts";
import type { Parsed } from "../issues.ts";
import { quote } from "../show.ts";
import type { LawName } from "./law-words.ts";

type Arguments = ReadonlyMap<string, number>;

/** The law of these parameters, in the unit of the field; `checkParameters` has found them complete. */
export function buildLaw(name: LawName, given: Arguments, text: string): Parsed<Law> {
  const built = build(name, given);
  return typeof built === "string" ? { problem: { message: `${quote(text)}: ${built}`, found: text } } : { ok: built };
}

/** `4 h to 24 h`: the lognormal law with that 90 % interval. */
export function intervalLaw(low: number, high: number, text: string): Parsed<Law> {
  const wrong =
    low <= 0 ? "the lower end must be above zero" : high <= low ? "the upper end must be above the lower" : null;
  if (wrong !== null) return { problem: { message: `${quote(text)}: ${wrong}`, found: text } };
  const sigma = log(high / low) / (2 * normalQuantile(0.95));
  return { ok: { law: "lognormal", median: Math.sqrt(low * high), sigma } };
}

function build(name: LawName, given: Arguments): Law | string {
  const get = (label: string): number => given.get(label)!;
  for (const label of ["mean", "median", "scale", "shape", "sigma", "p95", "p99"]) {
    if (given.has(label) && !(get(label) > 0)) return `the ${label} must be above zero`;
  }
  switch (name) {
    case "exponential":
      return { law: "exponential", mean: get("mean") };
    case "weibull":
      return {
        law: "weibull",
        shape: get("shape"),
        scale: given.get("scale") ?? get("mean") / gamma(1 + 1 / get("shape")),
      };
    case "gamma":
      return { law: "gamma", shape: get("shape"), scale: given.get("scale") ?? get("mean") / get("shape") };
    case "lognormal":
      return lognormal(given);
    case "uniform":
      return get("low") < get("high")
        ? { law: "uniform", low: get("low"), high: get("high") }
        : "the upper end must be above the lower";
    case "triangular":
      return triangular(get("low"), get("mode"), get("high"));
    case "empirical": {
      const values = [...given.values()].sort((a, b) => a - b);
      return values.length > 0 ? { law: "empirical", values } : "it needs at least one value";
    }
  }
}

function triangular(low: number, mode: number, high: number): Law | string {
  if (!(low < high)) return "the upper end must be above the lower";
  return low <= mode && mode <= high ? { law: "triangular", low, mode, high } : "the mode must lie between the ends";
}

function lognormal(given: Arguments): Law | string {
  const sigmaGiven = given.get("sigma");
  const [tail, probability] = given.has("p99") ? (["p99", 0.99] as const) : (["p95", 0.95] as const);
  const far = given.get(tail);
  const median = given.get("median");
  if (median !== undefined) {
    if (far === undefined) return { law: "lognormal", median, sigma: sigmaGiven! };
    return far > median
      ? { law: "lognormal", median, sigma: log(far / median) / normalQuantile(probability) }
      : `the ${tail} must be above the median`;
  }
  const mean = given.get("mean")!;
  if (far === undefined)
    return { law: "lognormal", median: mean * exp((-sigmaGiven! * sigmaGiven!) / 2), sigma: sigmaGiven! };
  const z = normalQuantile(probability);
  const root = z * z - 2 * log(far / mean);
  if (far <= mean) return `the ${tail} must be above the mean`;
  if (root < 0) return `no lognormal law has a ${tail} so far above its mean`;
  const sigma = z - Math.sqrt(root);
  return { law: "lognormal", median: mean * exp((-sigma * sigma) / 2), sigma };
}
