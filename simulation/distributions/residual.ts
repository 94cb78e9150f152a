import { assertNever } from "../assert-never.ts";
import { expm1 } from "../math/exp.ts";
import { gammaQuantile, gammaUpperQuantile } from "../math/gamma-quantile.ts";
import { lowerGamma, upperGamma } from "../math/incomplete-gamma.ts";
import { log, log1p } from "../math/log.ts";
import { normalCdf } from "../math/normal-cdf.ts";
import { normalQuantile } from "../math/normal-quantile.ts";
import { pow } from "../math/pow.ts";
import { lawKinds, sample, type LawTable } from "./compiled.ts";
import { empiricalIndex } from "./empirical.ts";
import { standardExponential } from "./exponential.ts";
import type { Law } from "./law.ts";

/** What is left at the share u of a life that has lasted for `age` already: Q(1 − (1 − u) S(age)) − age. Rises with u. */
export function residualAfter(table: LawTable, index: number, age: number, u: number): number {
  if (!(age > 0)) return sample(table, index, u);
  const a = table.a[index];
  const b = table.b[index];
  const c = table.c[index];
  switch (table.kind[index]) {
    case lawKinds.constant:
      return a - age;
    case lawKinds.exponential:
      return sample(table, index, u);
    case lawKinds.weibull:
      return afterWeibull(a, b, age, u);
    case lawKinds.lognormal:
      return afterLognormal(a, b, age, u);
    case lawKinds.gamma:
      return Math.max(0, afterGamma(a, age / b, u) * b - age);
    case lawKinds.uniform:
      return age < a ? a - age + b * u : u * (a + b - age);
    case lawKinds.triangular:
      return afterTriangular(table, index, age, u, b, c);
    case lawKinds.empirical:
      return afterEmpirical(table.pool.subarray(a, a + b), age, u);
    default:
      throw new RangeError(`no law ${index} in the table`);
  }
}

/** False where nothing lasts so long: there would be nothing left to draw. */
export function mayReach(law: Law, age: number): boolean {
  switch (law.law) {
    case "constant":
      return age < law.value;
    case "exponential":
    case "weibull":
      return true;
    case "lognormal":
      return log(age / law.median) / law.sigma < farthestNormal;
    case "gamma":
      return upperGamma(law.shape, age / law.scale) > 0;
    case "uniform":
    case "triangular":
      return age < law.high;
    case "empirical":
      return age < law.values[law.values.length - 1];
    default:
      return assertNever(law);
  }
}

/** Beyond so many standard deviations a normal tail is no number any more. */
const farthestNormal = 37;

/** (age + x)^k = age^k + E scale^k. Where the age is most of it, what is added is computed by itself. */
function afterWeibull(inverseShape: number, scale: number, age: number, u: number): number {
  const added = standardExponential(u);
  const spent = pow(age / scale, 1 / inverseShape);
  if (spent < added) return scale * pow(spent + added, inverseShape) - age;
  return age * expm1(log1p(added / spent) * inverseShape);
}

/** Of the two tails the smaller is worked with: neither is then a difference from 1. */
function afterLognormal(median: number, sigma: number, age: number, u: number): number {
  const from = log(age / median) / sigma;
  const below = normalCdf(from);
  const left = (1 - u) * normalCdf(-from);
  const to = left < 0.5 ? -normalQuantile(left) : normalQuantile(u + (1 - u) * below);
  return Math.max(0, age * expm1(sigma * (to - from)));
}

function afterGamma(shape: number, age: number, u: number): number {
  const left = (1 - u) * upperGamma(shape, age);
  return left < 0.5 ? gammaUpperQuantile(shape, left) : gammaQuantile(shape, u + (1 - u) * lowerGamma(shape, age));
}

function afterTriangular(table: LawTable, index: number, age: number, u: number, mode: number, high: number): number {
  const low = table.a[index];
  if (age <= low) return sample(table, index, u) - age;
  // (high − x)² shrinks by 1 − u.
  if (age >= mode) return ((high - age) * u) / (1 + Math.sqrt(1 - u));
  const below = ((age - low) / (high - low)) * ((age - low) / (mode - low));
  return Math.max(0, sample(table, index, u + (1 - u) * below) - age);
}

function afterEmpirical(values: Float64Array, age: number, u: number): number {
  let passed = 0;
  while (passed < values.length && values[passed] <= age) passed++;
  return values[passed + empiricalIndex(values.length - passed, u)] - age;
}
