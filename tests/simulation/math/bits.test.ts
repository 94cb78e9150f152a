/**
 * Snapshot: one number for the bits of many values of each function. It has to be the same in every engine and on every
 * machine; where it changes, every seed gives other results, and the commit has to say so.
 */
import { expect, test } from "vitest";
import { exp, expm1 } from "../../../simulation/math/exp.ts";
import { gammaQuantile } from "../../../simulation/math/gamma-quantile.ts";
import { gamma, lgamma } from "../../../simulation/math/gamma-function.ts";
import { lowerGamma, upperGamma } from "../../../simulation/math/incomplete-gamma.ts";
import { log, log1p } from "../../../simulation/math/log.ts";
import { normalCdf } from "../../../simulation/math/normal-cdf.ts";
import { normalQuantile } from "../../../simulation/math/normal-quantile.ts";
import { pow } from "../../../simulation/math/pow.ts";
import { uniform } from "../../../simulation/random/streams.ts";
import { bitsOf } from "../../support/ulp.ts";

const functions: readonly (readonly [string, (u: number, v: number) => number])[] = [
  ["uniform", (u) => u],
  ["log", (u) => log(u)],
  ["log of any magnitude", (u, v) => log(pow(2, 2000 * u - 1000) * (1 + v))],
  ["log1p", (u, v) => log1p(u * 3 - 1 + v * 2 ** -20)],
  ["exp", (u) => exp(u * 1400 - 700)],
  ["expm1", (u, v) => expm1((u - 0.5) * 20 * v)],
  ["pow", (u, v) => pow(u * 10, v * 20 - 10)],
  ["gamma", (u) => gamma(u * 171)],
  ["lgamma", (u) => lgamma(u * 1000)],
  ["lowerGamma", (u, v) => lowerGamma(u * 20, v * 30)],
  ["upperGamma", (u, v) => upperGamma(u * 20, v * 30)],
  ["gammaQuantile", (u, v) => gammaQuantile(u * 20, v)],
  ["normalCdf", (u) => normalCdf(u * 20 - 10)],
  ["normalQuantile", (u) => normalQuantile(u)],
];

function fingerprint(of: (u: number, v: number) => number): string {
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < 5000; i++) {
    const bits = BigInt.asUintN(64, bitsOf(of(uniform(1, 2, 3, i), uniform(1, 2, 4, i))));
    hash = BigInt.asUintN(64, (hash ^ bits) * 0x100000001b3n);
    hash ^= hash >> 32n;
  }
  return hash.toString(16);
}

test("the bits of every function are those of all other machines", () => {
  expect(Object.fromEntries(functions.map(([name, of]) => [name, fingerprint(of)]))).toMatchInlineSnapshot(`
    {
      "exp": "f5975bea7bd2159a",
      "expm1": "7a2cb98b0e9a4efc",
      "gamma": "b5ae163098638d51",
      "gammaQuantile": "edda7c223dd5f34c",
      "lgamma": "8401141cbb7578af",
      "log": "840b60bad22bd5b1",
      "log of any magnitude": "82eb8a540f5a9cb0",
      "log1p": "373e72ec1aa45f5f",
      "lowerGamma": "7ad2f87ecf5f0e26",
      "normalCdf": "140d2168916f6198",
      "normalQuantile": "66e470cab6ee51f",
      "pow": "df1353157a657377",
      "uniform": "2a4fa0f9f08be04f",
      "upperGamma": "84a45ef668dee511",
    }
  `);
});
