import { assertNever } from "../assert-never.ts";
import { empiricalIndex } from "./empirical.ts";
import { exponentialQuantile } from "./exponential.ts";
import { gammaQuantile } from "./gamma.ts";
import type { Law } from "./law.ts";
import { lognormalQuantile } from "./lognormal.ts";
import { triangularQuantile } from "./triangular.ts";
import { uniformQuantile } from "./uniform.ts";
import { weibullQuantile } from "./weibull.ts";

/** Laws as flat columns, which can be copied to other threads: row i is law i. What a, b and c hold depends on the kind. */
export interface LawTable {
  /** Which law, as numbered below; 0 = constant. */
  readonly kind: Uint8Array;
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly c: Float64Array;
  /** The values of all empirical laws, one law after the other. */
  readonly pool: Float64Array;
}

const constant = 0;
const exponential = 1;
const weibull = 2;
const lognormal = 3;
const gamma = 4;
const uniform = 5;
const triangular = 6;
const empirical = 7;

/** Values of LawTable.kind. */
export const lawKinds = { constant, exponential, weibull, lognormal, gamma, uniform, triangular, empirical } as const;

export function compileLaws(laws: readonly Law[]): LawTable {
  const pool: number[] = [];
  const rows = laws.map((law) => rowOf(law, pool));
  return {
    kind: Uint8Array.from(rows, (row) => row[0]),
    a: Float64Array.from(rows, (row) => row[1]),
    b: Float64Array.from(rows, (row) => row[2] ?? 0),
    c: Float64Array.from(rows, (row) => row[3] ?? 0),
    pool: Float64Array.from(pool),
  };
}

/** Kind, a, b, c. Values of an empirical law are added to the pool. */
function rowOf(law: Law, pool: number[]): readonly [number, number, number?, number?] {
  switch (law.law) {
    case "constant":
      return [constant, law.value];
    case "exponential":
      return [exponential, law.mean];
    case "weibull":
      return [weibull, 1 / law.shape, law.scale];
    case "lognormal":
      return [lognormal, law.median, law.sigma];
    case "gamma":
      return [gamma, law.shape, law.scale];
    case "uniform":
      return [uniform, law.low, law.high - law.low];
    case "triangular":
      return [triangular, law.low, law.mode, law.high];
    case "empirical": {
      const start = pool.length;
      for (const value of law.values) pool.push(value);
      return [empirical, start, law.values.length];
    }
    default:
      return assertNever(law);
  }
}

/** The same bits as `quantile(laws[index], u)`. With a uniform number for u, a draw; one u per draw, whatever the law. */
export function sample(table: LawTable, index: number, u: number): number {
  const a = table.a[index];
  switch (table.kind[index]) {
    case constant:
      return a;
    case exponential:
      return exponentialQuantile(a, u);
    case weibull:
      return weibullQuantile(a, table.b[index], u);
    case lognormal:
      return lognormalQuantile(a, table.b[index], u);
    case gamma:
      return gammaQuantile(a, table.b[index], u);
    case uniform:
      return uniformQuantile(a, table.b[index], u);
    case triangular:
      return triangularQuantile(a, table.b[index], table.c[index], u);
    case empirical:
      return table.pool[a + empiricalIndex(table.b[index], u)];
    default:
      throw new RangeError(`no law ${index} in the table`);
  }
}
