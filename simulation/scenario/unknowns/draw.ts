import { exp } from "../../math/exp.ts";
import { log } from "../../math/log.ts";
import { normalQuantile } from "../../math/normal-quantile.ts";

/** What a field's values are, which decides the law of its unknowns. */
export type DrawKind =
  /** Amounts and rates: split lognormal. */
  | { readonly kind: "positive" }
  /** Shares: split logit-normal. */
  | { readonly kind: "share" }
  /** Whole numbers from `least` to `most`, both included: split lognormal, rounded. */
  | { readonly kind: "count"; readonly least: number; readonly most: number }
  /** Words and truth values: only a choice. */
  | { readonly kind: "word" };

/** In numbers: the median, and the ends that 5 % and 95 % of the worlds stay below. */
export interface Spread {
  readonly best: number;
  readonly low: number;
  readonly high: number;
}

const z95 = normalQuantile(0.95);

/** What is wrong with a spread of this kind, as the end of a sentence; null if nothing is. */
export function spreadProblem(kind: DrawKind["kind"], { best, low, high }: Spread): string | null {
  if (low > high) return "the range ends below its beginning";
  if (best < low || best > high) return "the best guess must lie inside the range";
  if (low <= 0)
    return "the range of what is not known must begin above zero; what may be zero is a choice, as in `{choice: {0: 0.5, 2: 0.5}}`";
  if (kind === "share" && high >= 1)
    return "the range of a share must end below 100 %; what may be certain is a choice";
  return null;
}

/**
 * The value of a world that drew `u`: two half-normals on the scale of logarithms (of logits for shares), joined at the
 * median, so that P5, P50 and P95 are met however lopsided they are. The density has a step at the median; the mean is not
 * the best guess. Costs a logarithm and an exponential or two.
 */
export function drawSpread(kind: DrawKind, spread: Spread, u: number | null): number {
  if (kind.kind === "count") {
    const value = Math.round(u === null ? spread.best : splitLognormal(spread, u));
    return Math.min(kind.most, Math.max(kind.least, value));
  }
  if (u === null) return spread.best;
  return kind.kind === "share" ? splitLogitNormal(spread, u) : splitLognormal(spread, u);
}

function splitLognormal({ best, low, high }: Spread, u: number): number {
  const z = normalQuantile(u) / z95;
  return best * exp(z < 0 ? z * log(best / low) : z * log(high / best));
}

function splitLogitNormal({ best, low, high }: Spread, u: number): number {
  const z = normalQuantile(u) / z95;
  const [from, middle, to] = [low, best, high].map((share) => log(share / (1 - share)));
  const logit = middle + (z < 0 ? z * (middle - from) : z * (to - middle));
  return z === 0 ? best : 1 / (1 + exp(-logit));
}

/** The value whose turn it is when the weights are laid end to end; at best the heaviest, the first of equals. */
export function drawChoice<T>(weights: readonly (readonly [T, number])[], u: number | null): T {
  if (u === null) return weights.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  const possible = weights.filter(([, weight]) => weight > 0);
  let passed = 0;
  for (const [value, weight] of possible) {
    passed += weight;
    if (u * total < passed) return value;
  }
  return possible[possible.length - 1][0];
}
