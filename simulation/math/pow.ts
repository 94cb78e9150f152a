/**
 * base^exponent with the same bits in every engine, for base ≥ 0 (NaN below): an error below 1.5 ulp.
 *
 * ln(base) is computed in two doubles (relative error about 2^−65), as 2s + 2s·(z/3 + z²·G(z)) with s = f / (2 + f) and
 * z = s², and multiplied by the exponent without loss. Products are exact by T. J. Dekker's method ("A floating-point
 * technique for extending the available precision", Numerische Mathematik 18, 1971); G is a Chebyshev fit made for this
 * file, of the series 1/5 + z/7 + z²/9 + …, to 10^−18.
 */
import { exp } from "./exp.ts";
import { ln2High, ln2Low } from "./log.ts";
import { exponentOf, powersOfTwo, powersOffset } from "./powers-of-two.ts";

const third = 1 / 3;
const thirdLow = 1.850371707708594e-17;

export function pow(base: number, exponent: number): number {
  if (exponent === 0 || base === 1) return 1;
  if (exponent === 1) return base;
  if (!(base > 0 && base < Infinity && Math.abs(exponent) < 2 ** 64)) return atTheEdge(base, exponent);
  let k = 0;
  if (base < 2 ** -1022) {
    base *= 2 ** 54;
    k = -54;
  }
  const shift = exponentOf(base);
  k += shift;
  const f = base * powersOfTwo[powersOffset - shift] - 1;

  // s + sLow = f / (2 + f)
  const divisor = 2 + f;
  const s = f / divisor;
  const product = s * divisor;
  const remainder = f - product - productError(s, divisor, product) - s * (f - (divisor - 2));
  const sLow = remainder / divisor;

  // t + tLow = z/3 + z²·G(z)
  const z = s * s;
  const zLow = productError(s, s, z) + 2 * s * sLow;
  const t = z * third;
  const tLow = productError(z, third, t) + z * thirdLow + zLow * third + z * z * series(z);

  // high + low = k·ln 2 + 2·(s + sLow)·(1 + t + tLow), the larger terms first
  const st = s * t;
  const small = 2 * (sLow + productError(s, t, st) + s * tLow + sLow * t) + k * ln2Low;
  const sum1 = k * ln2High + 2 * s;
  const sum2 = sum1 + 2 * st;
  const lost = 2 * s - (sum1 - k * ln2High) + (2 * st - (sum2 - sum1)) + small;
  const high = sum2 + lost;
  const low = lost - (high - sum2);

  const power = exponent * high;
  const value = exp(power);
  if (value === 0 || value === Infinity) return value;
  return value + value * (productError(exponent, high, power) + exponent * low);
}

/** 1/5 + z/7 + z²/9 + … for z up to 0.0295. */
function series(z: number): number {
  const a = 0.2 + z * 0.14285714285714682;
  const b = 0.11111111110828116 + z * 0.09090909167657202;
  const c = 0.07692297485447729 + z * 0.06667402119112673;
  const d = 0.05853124270461193 + z * 0.058615255140488765;
  const w = z * z;
  return a + w * (b + w * (c + w * d));
}

/** a · b − product, exactly, where product is a · b rounded. */
function productError(a: number, b: number, product: number): number {
  const splitA = 134217729 * a;
  const a1 = splitA - (splitA - a);
  const a2 = a - a1;
  const splitB = 134217729 * b;
  const b1 = splitB - (splitB - b);
  const b2 = b - b1;
  return a1 * b1 - product + a1 * b2 + a2 * b1 + a2 * b2;
}

function atTheEdge(base: number, exponent: number): number {
  if (!(base >= 0) || exponent !== exponent) return NaN;
  return base > 1 === exponent > 0 ? Infinity : 0;
}
