/**
 * Logarithms with the same bits in every engine (Math.log may differ in the last one).
 *
 * The algorithm and the coefficients are those of fdlibm (e_log.c, s_log1p.c; © 1993 Sun Microsystems, Inc., which
 * freely grants use, copying, modification and distribution provided that this notice is preserved):
 * x = 2^k · (1 + f) with 1 + f between √½ and √2, s = f / (2 + f), and ln(1 + f) = f − (f²/2 − s · (f²/2 + R(s²))) with a
 * minimax polynomial R. The error is below 1 ulp.
 */
import { exponentOf, powersOfTwo, powersOffset } from "./powers-of-two.ts";

/** ln 2 in two parts; an exponent times the first is exact. */
export const ln2High = 6.9314718036912381649e-1;
export const ln2Low = 1.90821492927058770002e-10;

/** Natural logarithm; −Infinity at 0, NaN below. */
export function log(x: number): number {
  if (x >= 2 ** -1022 && x < Infinity) {
    const k = exponentOf(x);
    return logOfParts(k, x * powersOfTwo[powersOffset - k] - 1, 0);
  }
  return logAtTheEdge(x);
}

/** Kept out of `log`, which must stay small to be compiled into its callers. */
function logAtTheEdge(x: number): number {
  if (x > 0) return x < 1 ? log(x * 2 ** 54) - 54 * ln2High - 54 * ln2Low : x;
  return x === 0 ? -Infinity : NaN;
}

/** ln(1 + x), exact also where x is small; −Infinity at −1, NaN below. */
export function log1p(x: number): number {
  if (x > -0.2928 && x < 0.4142) return x === 0 ? x : logOfParts(0, x, 0);
  const sum = 1 + x;
  if (!(sum > 0 && sum < 2 ** 53)) return log(sum);
  const k = exponentOf(sum);
  // What the sum lost to rounding; nothing where x is one of our uniform numbers, negated.
  const lost = k > 0 ? 1 - (sum - x) : x - (sum - 1);
  return logOfParts(k, sum * powersOfTwo[powersOffset - k] - 1, lost === 0 ? 0 : lost / sum);
}

/** k · ln 2 + ln(1 + f) + correction, for √½ ≤ 1 + f < √2. */
function logOfParts(k: number, f: number, correction: number): number {
  const halfSquare = 0.5 * f * f;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1));
  const odd =
    z *
    (6.66666666666673513e-1 +
      w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)));
  return k * ln2High - (halfSquare - (s * (halfSquare + (even + odd)) + (k * ln2Low + correction)) - f);
}
