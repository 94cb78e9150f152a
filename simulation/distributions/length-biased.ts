import { exp } from "../math/exp.ts";
import { gammaQuantile } from "../math/gamma-quantile.ts";
import { normalQuantile } from "../math/normal-quantile.ts";
import { pow } from "../math/pow.ts";
import { lawKinds, type LawTable } from "./compiled.ts";

/**
 * The quantile of the law with density x f(x) / mean: of the whole life of what is found alive at some instant, when it and
 * its likes have been replaced for ever. Rises with u. Such a life is over after a uniform share of it.
 */
export function lengthBiased(table: LawTable, index: number, u: number): number {
  const a = table.a[index];
  const b = table.b[index];
  const c = table.c[index];
  switch (table.kind[index]) {
    case lawKinds.constant:
      return a;
    case lawKinds.exponential:
      return a * gammaQuantile(2, u);
    case lawKinds.weibull:
      return b * pow(gammaQuantile(1 + a, u), a);
    case lawKinds.lognormal:
      return a * exp(b * (b + normalQuantile(u)));
    case lawKinds.gamma:
      return b * gammaQuantile(a + 1, u);
    case lawKinds.uniform:
      return Math.sqrt(a * a + u * b * (2 * a + b));
    case lawKinds.triangular:
      return triangular(a, b, c, u);
    case lawKinds.empirical:
      return empirical(table.pool.subarray(a, a + b), u);
    default:
      throw new RangeError(`no law ${index} in the table`);
  }
}

/** The moment below x rises from 0 to mean × width / 2: a cubic on each side of the mode, which halving solves to the last bits. */
function triangular(low: number, mode: number, high: number, u: number): number {
  const rising = mode - low;
  const falling = high - mode;
  const total = ((low + mode + high) * (high - low)) / 6;
  const below = rising * (rising / 3 + low / 2);
  const wanted = u * total;
  return wanted < below
    ? low + inverse((y) => (y * y * (y / 3 + low / 2)) / rising, wanted, rising)
    : high - inverse((y) => (y * y * (high / 2 - y / 3)) / falling, (1 - u) * total, falling);
}

/** The y from 0 to `most` at which a rising function has a value. */
function inverse(rising: (y: number) => number, value: number, most: number): number {
  let low = 0;
  let high = most;
  for (let round = 0; round < 64; round++) {
    const middle = 0.5 * (low + high);
    if (rising(middle) < value) low = middle;
    else high = middle;
  }
  return high;
}

/** Each value as likely as it is long. */
function empirical(values: Float64Array, u: number): number {
  let total = 0;
  for (const value of values) total += value;
  let passed = 0;
  for (const value of values) {
    passed += value;
    if (passed >= u * total) return value;
  }
  return values[values.length - 1];
}
