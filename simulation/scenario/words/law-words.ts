import { listOf, quote } from "../show.ts";

/** The laws that can be written, and the parameters that make up each: one of every inner list. */
export interface LawWords {
  readonly needs: readonly (readonly string[])[];
  /** Parameters that may stand without their names, in this order. */
  readonly inOrder?: readonly string[];
  readonly example: string;
}

export const lawWords = {
  exponential: { needs: [["mean"]], example: "exponential(mean 3 y)" },
  weibull: { needs: [["mean", "scale"], ["shape"]], example: "weibull(mean 3 y, shape 0.8)" },
  lognormal: {
    needs: [
      ["mean", "median"],
      ["p95", "p99", "sigma"],
    ],
    example: "lognormal(mean 8 h, p95 24 h)",
  },
  gamma: { needs: [["mean", "scale"], ["shape"]], example: "gamma(mean 8 h, shape 2)" },
  uniform: { needs: [["low"], ["high"]], inOrder: ["low", "high"], example: "uniform(1 h, 6 h)" },
  triangular: {
    needs: [["low"], ["mode"], ["high"]],
    inOrder: ["low", "mode", "high"],
    example: "triangular(1 h, 2 h, 6 h)",
  },
  empirical: { needs: [], example: "empirical(1 h, 2 h, 2 h, 9 h)" },
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
