/**
 * Closed-form statistics: every sequence of `axes` against every check of `checks`, once for the leading bits of the
 * numbers and once for the low ones.
 *
 * What it can say: under an ideal source the least of all N p-values is below 10^-3 / N in at most 1 of 1000 choices of
 * the seed. The seeds are fixed, so that the outcome is too. HEADROOM_LONG=64 npx vitest run tests/simulation/random
 * runs it over 64 times as many numbers.
 */
import { describe, expect, test } from "vitest";
import { axes, type Sequence } from "../../support/randomness/axes.ts";
import { checks, lowBits } from "../../support/randomness/checks.ts";
import { twoSided } from "../../support/randomness/p-values.ts";

const long = Number(process.env.HEADROOM_LONG ?? 1);
const length = 2 ** 17 * long;
const threshold = 1e-3 / (2 * Object.keys(axes).length * Object.keys(checks).length);

/** Two-sided p-values by check. */
function pValues(sequence: Sequence, count: number): Record<string, number> {
  const values = Float64Array.from({ length: count }, (_, i) => sequence(i));
  const low = lowBits(values);
  const found: Record<string, number> = {};
  for (const [name, check] of Object.entries(checks)) {
    found[name] = twoSided(check(values));
    found[`${name}, low bits`] = twoSided(check(low));
  }
  return found;
}

describe("keyed streams", () => {
  const all: number[] = [];

  test.each(Object.keys(axes))("look like chance along %s", { timeout: 30_000 * long }, (name) => {
    const found = pValues(axes[name], length);
    all.push(...Object.values(found));
    expect(Object.entries(found).filter(([, p]) => !(p > threshold))).toEqual([]);
  });

  test("give p-values that are spread evenly themselves", () => {
    const sorted = all.toSorted((a, b) => a - b);
    const off = sorted.map((p, i) => Math.max((i + 1) / sorted.length - p, p - i / sorted.length));
    // Kolmogorov and Smirnov's distance, beyond which an ideal source lies in 1 of 1000 cases.
    expect(sorted.length).toBe(2 * Object.keys(axes).length * Object.keys(checks).length);
    expect(Math.max(...off)).toBeLessThan(1.95 / Math.sqrt(sorted.length));
  });
});

/** Sequences with a flaw, and the checks that must see it. */
const flawed: readonly (readonly [string, Sequence, readonly string[]])[] = [
  ["an even spread", (i) => (0.5 + i * 0.6180339887498949) % 1, ["correlation with the next", "runs", "gaps"]],
  ["a mean of 0.526", (i) => fair(i) ** 0.9, ["mean", "skewness", "bytes", "largest of eight"]],
  ["a variance 2 % low", (i) => 0.5 + (fair(i) - 0.5) * 0.99, ["variance", "bytes"]],
  ["a bit that is set too often", (i) => withBit(fair(i), 20, i % 25 === 0), ["bits"]],
  [
    "a value kept in 1 of 20",
    (i) => fair(i % 20 === 1 ? i - 1 : i),
    ["correlation with the next", "pairs", "runs", "quadruples", "permutations of four"],
  ],
  ["a value from 2 before in 1 of 20", (i) => fair(i % 20 === 2 ? i - 2 : i), ["correlation 2 apart", "triples"]],
  [
    "a value from 1000 before in 1 of 40",
    (i) => fair(i % 2000 >= 1000 && i % 20 === 0 ? i - 1000 : i),
    ["correlation 1000 apart"],
  ],
  ["a lattice of 2^16", (i) => (Math.floor(fair(i) * 2 ** 16) + 0.5) / 2 ** 16, ["collisions", "bits, low bits"]],
  ["birthdays on even days", (i) => (2 * Math.floor(fair(i) * 2 ** 15) + 0.5) / 2 ** 16, ["birthday spacings"]],
];

function fair(i: number): number {
  return axes["ordinals"](i);
}

function withBit(u: number, bit: number, set: boolean): number {
  const step = 2 ** -bit;
  return set && Math.floor(u / step) % 2 === 0 ? u + step : u;
}

test.each(flawed)("%s is seen", (_, sequence, seenBy) => {
  const found = pValues(sequence, 2 ** 17);
  const blind = seenBy.filter((name) => !(found[name] < threshold));
  expect(
    blind,
    JSON.stringify(found, (_key, p: unknown) => (typeof p === "number" ? Number(p.toPrecision(2)) : p)),
  ).toEqual([]);
});

test("every check sees something", () => {
  const seen = new Set(flawed.flatMap(([, , by]) => by));
  expect(Object.keys(checks).filter((name) => !seen.has(name))).toEqual([]);
});
