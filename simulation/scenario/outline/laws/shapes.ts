/** Laws as their mean and their spread, so that one can take the place of another. */
import { mean, variance } from "../../../distributions/distribution.ts";
import { lognormalFrom } from "../../../distributions/lognormal-from.ts";
import type { Law } from "../../../distributions/law.ts";
import type { LawOrProblem } from "../../../distributions/law-or-problem.ts";
import { weibullMean, weibullVariance } from "../../../distributions/weibull.ts";
import { log } from "../../../math/log.ts";
import { root } from "./root.ts";

/** `interval` is the lognormal law, told by the ends that nine in ten lie between. */
export const lawForms = [
  "constant",
  "exponential",
  "lognormal",
  "interval",
  "weibull",
  "gamma",
  "uniform",
  "triangular",
] as const;
export type LawForm = (typeof lawForms)[number];

export interface LawShape {
  readonly form: LawForm;
  readonly mean: number;
  /** Standard deviation over mean. */
  readonly spread: number;
}

/** Null for values that are listed one by one, and for what is always 0. */
export function shapeOfLaw(law: Law, text: string): LawShape | null {
  const middle = mean(law);
  if (law.law === "empirical" || !(middle > 0)) return null;
  const form = law.law === "lognormal" && !text.includes("(") ? "interval" : law.law;
  return { form, mean: middle, spread: Math.sqrt(variance(law)) / middle };
}

/** The least and the most spread that a form can be given; no more would be told apart in a picture. */
export function spreadsOf(form: LawForm): { readonly least: number; readonly most: number } {
  switch (form) {
    case "constant":
      return { least: 0, most: 0 };
    case "exponential":
      return { least: 1, most: 1 };
    case "lognormal":
    case "interval":
      // Beyond it, the 95 % point of a given mean falls again.
      return { least: 0.02, most: 3.4 };
    case "weibull":
      return { least: 0.02, most: 2.5 };
    case "gamma":
      return { least: 0.02, most: 1.8 };
    case "uniform":
      return { least: 0.02, most: 1 / Math.sqrt(3) };
    case "triangular":
      return { least: 0.02, most: Math.sqrt(0.5) };
  }
}

/** The law of this form with the mean, and with the spread as far as the form has it. */
export function lawOfShape({ form, mean: middle, spread }: LawShape): Law {
  const { least, most } = spreadsOf(form);
  const wanted = Math.min(most, Math.max(least, spread));
  switch (form) {
    case "constant":
      return { law: "constant", value: middle };
    case "exponential":
      return { law: "exponential", mean: middle };
    case "lognormal":
    case "interval":
      return made(lognormalFrom({ mean: middle, sigma: Math.sqrt(log(1 + spread * spread)) }));
    case "weibull":
      return weibullOf(middle, spread);
    case "gamma":
      return { law: "gamma", shape: 1 / (spread * spread), scale: middle * spread * spread };
    case "uniform": {
      const half = Math.min(1, wanted * Math.sqrt(3)) * middle;
      return { law: "uniform", low: middle - half, high: middle + half };
    }
    case "triangular":
      return triangularOf(middle, wanted);
  }
}

function made(built: LawOrProblem): Law {
  if ("problem" in built) throw new Error(built.problem);
  return built.ok;
}

function weibullOf(middle: number, spread: number): Law {
  const spreadOf = (shape: number): number => Math.sqrt(weibullVariance(shape, 1)) / weibullMean(shape, 1);
  const shape = root(0.12, 80, (one) => spread - spreadOf(one));
  return { law: "weibull", shape, scale: middle / weibullMean(shape, 1) };
}

/**
 * Even-sided while there is room above 0. Else from 0, where mode m and high end h follow from m + h = 3 mean and
 * h² + m² − hm = 18 variance.
 */
function triangularOf(middle: number, spread: number): Law {
  const half = Math.sqrt(6) * spread * middle;
  if (half <= middle) return { law: "triangular", low: middle - half, mode: middle, high: middle + half };
  const sum = 3 * middle;
  const product = (sum * sum - 18 * spread * spread * middle * middle) / 3;
  const high = (sum + Math.sqrt(Math.max(0, sum * sum - 4 * product))) / 2;
  return { law: "triangular", low: 0, mode: Math.max(0, sum - high), high };
}
