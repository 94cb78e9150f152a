/**
 * Closed-form statistics: streams that have anything to do with each other are not correlated, and keys do not coincide.
 * Correlations of n draws have the standard error 1 / √n; the largest of all pairs is held to what an ideal source
 * exceeds in 1 of 1000 runs (Bonferroni), their sum of squares to 4 standard errors.
 */
import { describe, expect, test } from "vitest";
import { normalQuantile } from "../../../simulation/math/normal-quantile.ts";
import { permutation } from "../../../simulation/random/permutation.ts";
import { streamKey, uniform } from "../../../simulation/random/streams.ts";
import { chiSquareOfCounts, poissonTail, twoSided } from "../../support/randomness/p-values.ts";

const draws = 2048;

/** All correlations of two rows, in standard errors. */
function correlations(rows: readonly Float64Array[]): Float64Array {
  const found = new Float64Array((rows.length * (rows.length - 1)) / 2);
  let pair = 0;
  for (let i = 1; i < rows.length; i++) {
    for (let j = 0; j < i; j++) {
      let sum = 0;
      for (let k = 0; k < draws; k++) sum += (rows[i][k] - 0.5) * (rows[j][k] - 0.5);
      found[pair++] = (12 * sum) / Math.sqrt(draws);
    }
  }
  return found;
}

function expectUncorrelated(rows: readonly Float64Array[]): void {
  const found = correlations(rows);
  const worst = found.reduce((most, z) => Math.max(most, Math.abs(z)), 0);
  expect(worst).toBeLessThan(-normalQuantile(1e-3 / (2 * found.length)));
  // A product of two has the fourth moment 1.8², so that a squared correlation has the variance 2 + 0.24 / n.
  const squares = found.reduce((sum, z) => sum + z * z, 0);
  expect(Math.abs(squares - found.length) / Math.sqrt(2 * found.length)).toBeLessThan(4);
}

const row = (of: (k: number) => number): Float64Array => Float64Array.from({ length: draws }, (_, k) => of(k));
const rowsOf = (count: number, of: (i: number, k: number) => number): Float64Array[] =>
  Array.from({ length: count }, (_, i) => row((k) => of(i, k)));

const [key0, key1] = streamKey(1, "host-1", "time");
const keys = Array.from({ length: 128 }, (_, i) => streamKey(1, `host-${i + 1}`, "time"));

/** Rows that stand for what meets in a run: alike in all but one of seed, id, purpose, history. */
const families: Readonly<Record<string, readonly Float64Array[]>> = {
  "hosts, along ordinals": rowsOf(128, (i, k) => uniform(keys[i][0], keys[i][1], 0, k)),
  "hosts, along histories": rowsOf(128, (i, k) => uniform(keys[i][0], keys[i][1], k, 0)),
  "histories of one host": rowsOf(128, (i, k) => uniform(key0, key1, i, k)),
  "ordinals of one host": rowsOf(128, (i, k) => uniform(key0, key1, k, i)),
  seeds: rowsOf(128, (i, k) => uniform(...streamKey(i, "host-1", "time"), 0, k)),
  purposes: rowsOf(128, (i, k) => uniform(...streamKey(1, "host-1", `purpose-${i}`), 0, k)),
  "purposes folded into the first half of a key": rowsOf(128, (i, k) =>
    uniform(key0 ^ Math.imul(i, 0x9e3779b1), key1, 0, k),
  ),
  "keys that differ in one bit": rowsOf(64, (i, k) =>
    uniform(key0 ^ (i < 32 ? 1 << i : 0), key1 ^ (i < 32 ? 0 : 1 << (i - 32)), 0, k),
  ),
};

describe("streams", () => {
  test.each(Object.entries(families))("of %s are not correlated", (_, rows) => expectUncorrelated(rows));

  test.each(Object.entries(families).slice(0, 4))("of %s are not correlated one step apart", (_, rows) => {
    const later = rows.slice(0, 64).map((values) => row((k) => values[(k + 1) % draws]));
    expectUncorrelated([...rows.slice(0, 64), ...later]);
  });

  test("a correlation of 0.14 in one of 8,128 pairs is seen", () => {
    const rows = [...families["hosts, along ordinals"]];
    rows[100] = row((k) => (k % 7 === 0 ? rows[7][k] : rows[100][k]));
    expect(() => expectUncorrelated(rows)).toThrow();
  });
});

describe("streamKey", () => {
  const ids = ["host", "vm", "worker", "k8s-node", "a", "b", "rack-eqiad"].flatMap((name) =>
    Array.from({ length: 3000 }, (_, i) => `${name}-${i + 1}`),
  );
  const all = ids.flatMap((id) =>
    ["time", "repair", "detect", "hw/time", "hw/fix"].flatMap((purpose) => [
      streamKey(1, id, purpose),
      streamKey(2, id, purpose),
    ]),
  );

  test("gives 210,000 streams of a large scenario as many keys", () => {
    expect(new Set(all.map(([first, second]) => first * 2 ** 32 + (second >>> 0))).size).toBeGreaterThan(
      all.length - 2,
    );
    expect(new Set(all.map(String)).size).toBe(210_000);
  });

  test.each([0, 1] as const)("has halves (%s) that coincide as often as chance would have it", (half) => {
    const repeats = all.length - new Set(all.map((key) => key[half])).size;
    expect(twoSided(poissonTail(repeats, (all.length * (all.length - 1)) / 2 ** 33))).toBeGreaterThan(1e-3);
  });
});

describe("permutation", () => {
  test("holds every number once", () => {
    for (const count of [0, 1, 2, 1000]) {
      expect(Array.from(permutation(count, 1, 2)).toSorted((a, b) => a - b)).toEqual(
        Array.from({ length: count }, (_, i) => i),
      );
    }
  });

  test("is the same for a key, another for another", () => {
    expect(permutation(100, 1, 2)).toEqual(permutation(100, 1, 2));
    expect(permutation(100, 1, 2)).not.toEqual(permutation(100, 2, 1));
  });

  test("has all 120 orders of five equally often", () => {
    const counts = new Map<string, number>();
    const total = 60_000;
    for (let i = 0; i < total; i++) {
      const order = permutation(5, ...streamKey(i, "crew", "order")).join("");
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(120);
    expect(twoSided(chiSquareOfCounts([...counts.values()], () => total / 120))).toBeGreaterThan(1e-3);
  });
});
