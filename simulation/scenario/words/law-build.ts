import { gammaFrom } from "../../distributions/gamma.ts";
import type { Law } from "../../distributions/law.ts";
import { type LawOrProblem, notPositive } from "../../distributions/law-or-problem.ts";
import { lognormalFrom, type LognormalWords } from "../../distributions/lognormal-from.ts";
import { weibullFrom } from "../../distributions/weibull.ts";
import type { Parsed } from "../issues.ts";
import { limits, overLimit } from "../limits.ts";
import { quote } from "../show.ts";
import type { LawName } from "./law-words.ts";

/** Parameters by name; the values of an empirical law are numbered. */
type Arguments = Readonly<Record<string, number>>;

/** The law of these parameters, in the unit of the field; `checkParameters` has found them complete. */
export function buildLaw(name: LawName, given: ReadonlyMap<string, number>, text: string): Parsed<Law> {
  return placed(build(name, Object.fromEntries(given)), text);
}

/** `4 h to 24 h`: the lognormal law with that 90 % interval. */
export function intervalLaw(low90: number, high90: number, text: string): Parsed<Law> {
  return placed(lognormalFrom({ low90, high90 }), text);
}

function placed(built: LawOrProblem, text: string): Parsed<Law> {
  return "ok" in built ? built : { problem: { message: `${quote(text)}: ${built.problem}`, found: text } };
}

function build(name: LawName, given: Arguments): LawOrProblem {
  const { mean = 0, shape = 0, scale = 0, low = 0, mode = 0, high = 0 } = given;
  switch (name) {
    case "exponential":
      return positive({ mean }, { law: "exponential", mean });
    case "weibull":
      return "mean" in given
        ? weibullFrom({ mean, shape })
        : positive({ shape, scale }, { law: "weibull", shape, scale });
    case "gamma":
      return "mean" in given ? gammaFrom({ mean, shape }) : positive({ shape, scale }, { law: "gamma", shape, scale });
    case "lognormal":
      return lognormalFrom(given as LognormalWords);
    case "uniform":
      return low < high ? { ok: { law: "uniform", low, high } } : { problem: "the high end must be above the low" };
    case "triangular":
      if (!(low < high)) return { problem: "the high end must be above the low" };
      if (mode < low || mode > high) return { problem: "the mode must lie between the ends" };
      return { ok: { law: "triangular", low, mode, high } };
    case "empirical": {
      const values = Object.values(given).sort((a, b) => a - b);
      if (values.length > limits.lawValues)
        return { problem: overLimit("the number of values of a law", values.length, limits.lawValues) };
      return values.length > 0 ? { ok: { law: "empirical", values } } : { problem: "it needs at least one value" };
    }
  }
}

function positive(parameters: Arguments, law: Law): LawOrProblem {
  const problem = notPositive(parameters);
  return problem === null ? { ok: law } : { problem };
}
