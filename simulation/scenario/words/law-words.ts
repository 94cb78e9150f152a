import { listOf, quote } from "../show.ts";

/** The laws that can be written, and the parameters that make up each: one of every inner list. */
export interface LawWords {
  readonly needs: readonly (readonly string[])[];
  /** Parameters that may stand without their names, in this order. */
  readonly inOrder?: readonly string[];
  readonly example: string;
  /** When to take it, for the documentation. */
  readonly meaning: string;
}

export const lawWords = {
  exponential: {
    needs: [["mean"]],
    example: "exponential(mean 3 y)",
    meaning: "events without memory: what has lasted long is as likely to end as what has just begun",
  },
  weibull: {
    needs: [["mean", "scale"], ["shape"]],
    example: "weibull(mean 3 y, shape 0.8)",
    meaning: "wear (shape above 1) or infant mortality (below 1)",
  },
  lognormal: {
    needs: [
      ["mean", "median"],
      ["p95", "p99", "sigma"],
    ],
    example: "lognormal(mean 8 h, p95 24 h)",
    meaning: "repairs and people: many are short, a few are very long",
  },
  gamma: {
    needs: [["mean", "scale"], ["shape"]],
    example: "gamma(mean 8 h, shape 2)",
    meaning: "the sum of several waits (shape: how many)",
  },
  uniform: {
    needs: [["low"], ["high"]],
    inOrder: ["low", "high"],
    example: "uniform(1 h, 6 h)",
    meaning: "anything between two bounds, all alike",
  },
  triangular: {
    needs: [["low"], ["mode"], ["high"]],
    inOrder: ["low", "mode", "high"],
    example: "triangular(1 h, 2 h, 6 h)",
    meaning: "between two bounds, most often near `mode`",
  },
  empirical: {
    needs: [],
    example: "empirical(1 h, 2 h, 2 h, 9 h)",
    meaning: "one of the values given, each as likely as the others; a value may be repeated",
  },
} as const satisfies Readonly<Record<string, LawWords>>;

export type LawName = keyof typeof lawWords;

export const lawNames = Object.keys(lawWords) as LawName[];

export function isLawName(text: string): text is LawName {
  return Object.hasOwn(lawWords, text);
}

export function wordsOf(name: LawName): LawWords {
  return lawWords[name];
}

export function parametersOf(name: LawName): readonly string[] {
  return wordsOf(name).needs.flat();
}

/** Parameters that are plain numbers; all others have the unit of the field. */
export const numberParameters: readonly string[] = ["shape", "sigma"];

/** The one from each of the law's lists must be there, and nothing else; null if so. */
export function checkParameters(name: LawName, given: readonly string[]): string | null {
  const { needs, example } = wordsOf(name);
  for (const group of needs) {
    const found = group.filter((one) => given.includes(one));
    if (found.length === 0) return `${quote(name)} needs ${listOf(group, "or")}, as in ${quote(example)}`;
    if (found.length > 1) return `${quote(name)} takes only one of ${listOf(found)}`;
  }
  return null;
}

/** Its parameters, an example and when to take it, in a line. */
export function lawMeaning(name: LawName): string {
  const { needs, example, meaning } = wordsOf(name);
  const parameters = needs.map((group) => listOf(group, "or")).join("; ");
  return `${parameters === "" ? "" : `${parameters}. `}${quote(example)}: ${meaning}`;
}
