/**
 * Exponentials with the same bits in every engine (Math.exp may differ in the last one).
 *
 * The algorithm and the coefficients are those of fdlibm (e_exp.c, s_expm1.c; © 1993 Sun Microsystems, Inc., which freely
 * grants use, copying, modification and distribution provided that this notice is preserved): x = k · ln 2 + r with
 * |r| ≤ ½ ln 2, and e^r from a rational function whose polynomial is minimax in r². The error is below 1 ulp.
 */
import { ln2High, ln2Low } from "./log.ts";
import { powersOfTwo, powersOffset } from "./powers-of-two.ts";

const inverseLn2 = 1.442695040888963387;

/** e^x; 0 below −745.13, Infinity above 709.78. */
export function exp(x: number): number {
  if (!(x > -708 && x < 709)) return expFar(x);
  const k = Math.floor(x * inverseLn2 + 0.5) | 0;
  return expOfParts(x - k * ln2High, k * ln2Low) * powersOfTwo[powersOffset + k];
}

/** Where 2^k or the result is no normal number. */
function expFar(x: number): number {
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019412) return 0;
  if (x !== x) return NaN;
  const k = Math.floor(x * inverseLn2 + 0.5) | 0;
  const half = k >> 1;
  const value = expOfParts(x - k * ln2High, k * ln2Low);
  return value * powersOfTwo[powersOffset + half] * powersOfTwo[powersOffset + k - half];
}

/** e^(high − low) for |high − low| ≤ ½ ln 2. */
function expOfParts(high: number, low: number): number {
  const c = correctionOf(high - low);
  return 1 - (low - ((high - low) * c) / (2 - c) - high);
}

/** The c with e^r = 1 + r + r·c / (2 − c), which is r − r²/6 + r⁴/360 − … = 2 + r − r·coth(r/2). */
function correctionOf(r: number): number {
  const z = r * r;
  const low = 1.66666666666666019037e-1 + z * -2.77777777770155933842e-3;
  const high = 6.61375632143793436117e-5 + z * (-1.6533902205465251539e-6 + z * 4.13813679705723846039e-8);
  return r - z * (low + z * z * high);
}

/** e^x − 1, exact also where x is small. */
export function expm1(x: number): number {
  if (!(x > -38 && x < 38)) return exp(x) - 1;
  const k = Math.floor(x * inverseLn2 + 0.5) | 0;
  const high = x - k * ln2High;
  const low = k * ln2Low;
  const r = high - low;
  const tail = high - r - low;
  const c = correctionOf(r);
  const beyond = (r * c) / (2 - c) + (tail + tail * r);
  if (k === 0) return r + beyond;
  // r is added before the much smaller rest, and all of it before the multiplication.
  return (1 - powersOfTwo[powersOffset - k] + r + beyond) * powersOfTwo[powersOffset + k];
}
