/**
 * Checks of a sequence of numbers between 0 and 1 for chance, each with the p-value of one tail. They are the classical
 * ones: D. E. Knuth, The Art of Computer Programming, volume 2, 3.3.2, and G. Marsaglia's birthday spacings.
 */
import { chiSquareOfCounts, chiSquareTail, normalTail, poissonTail } from "./p-values.ts";

export type Check = (values: Float64Array) => number;

export const checks: Readonly<Record<string, Check>> = {
  mean: (values) => momentTail(values, (u) => u, 1 / 2, 1 / 12),
  variance: (values) => momentTail(values, (u) => (u - 0.5) * (u - 0.5), 1 / 12, 1 / 180),
  skewness: (values) => momentTail(values, (u) => (u - 0.5) * (u - 0.5) * (u - 0.5), 0, 1 / 448),
  bytes: (values) => cells(values, 256, (u) => Math.floor(u * 256)),
  bits: bits,
  "correlation with the next": (values) => lagged(values, 1),
  "correlation 2 apart": (values) => lagged(values, 2),
  "correlation 1000 apart": (values) => lagged(values, 1000),
  pairs: (values) => tuples(values, 2, 64),
  triples: (values) => tuples(values, 3, 16),
  quadruples: (values) => tuples(values, 4, 8),
  runs: runs,
  gaps: gaps,
  "largest of eight": largest,
  "permutations of four": permutations,
  "birthday spacings": birthdays,
  collisions: collisions,
};

/** The values' 26 low bits as numbers of their own; the grid of `uniform` has 52 bits and a half. */
export function lowBits(values: Float64Array): Float64Array {
  return values.map((u) => (u * 2 ** 26) % 1);
}

function momentTail(values: Float64Array, of: (u: number) => number, mean: number, variance: number): number {
  let sum = 0;
  for (const u of values) sum += of(u);
  return normalTail((sum - values.length * mean) / Math.sqrt(values.length * variance));
}

function cells(values: Float64Array, count: number, cellOf: (u: number) => number): number {
  const counts = new Float64Array(count);
  for (const u of values) counts[cellOf(u)]++;
  return chiSquareOfCounts(counts, () => values.length / count);
}

/** Each of the 26 leading bits set in half of the values. */
function bits(values: Float64Array): number {
  const ones = new Float64Array(26);
  for (const u of values) {
    const word = Math.floor(u * 2 ** 26);
    for (let bit = 0; bit < 26; bit++) ones[bit] += (word >> bit) & 1;
  }
  let statistic = 0;
  for (const count of ones) statistic += (2 * count - values.length) ** 2 / values.length;
  return chiSquareTail(statistic, 26);
}

function lagged(values: Float64Array, lag: number): number {
  let sum = 0;
  for (let i = lag; i < values.length; i++) sum += (values[i] - 0.5) * (values[i - lag] - 0.5);
  return normalTail((12 * sum) / Math.sqrt(values.length - lag));
}

/** Successive values, not overlapping, as points in a cube cut into sides^size cells. */
function tuples(values: Float64Array, size: number, sides: number): number {
  const counts = new Float64Array(sides ** size);
  const whole = Math.floor(values.length / size);
  for (let i = 0; i < whole; i++) {
    let cell = 0;
    for (let j = 0; j < size; j++) cell = cell * sides + Math.floor(values[i * size + j] * sides);
    counts[cell]++;
  }
  return chiSquareOfCounts(counts, () => whole / counts.length);
}

/** Lengths of rising runs; the value that breaks a run is left out, so that runs are independent. */
function runs(values: Float64Array): number {
  const counts = new Float64Array(6);
  let length = 1;
  let total = 0;
  for (let i = 1; i < values.length; i++) {
    if (values[i] > values[i - 1]) length++;
    else {
      counts[Math.min(length, 6) - 1]++;
      total++;
      i++;
      length = 1;
    }
  }
  const factorial = [1, 2, 6, 24, 120, 720, 5040];
  const share = (cell: number): number => 1 / factorial[cell] - (cell === 5 ? 0 : 1 / factorial[cell + 1]);
  return chiSquareOfCounts(counts, (cell) => total * share(cell));
}

/** Values between two that are below 1/8. */
function gaps(values: Float64Array): number {
  const longest = 50;
  const counts = new Float64Array(longest + 1);
  let gap = -1;
  let total = 0;
  for (const u of values) {
    if (u >= 0.125) gap += gap < 0 ? 0 : 1;
    else {
      if (gap >= 0) {
        counts[Math.min(gap, longest)]++;
        total++;
      }
      gap = 0;
    }
  }
  return chiSquareOfCounts(counts, (cell) => total * 0.875 ** cell * (cell === longest ? 1 : 0.125));
}

/** The largest of eight is below x with probability x⁸. */
function largest(values: Float64Array): number {
  const count = Math.floor(values.length / 8);
  const powers = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    let most = 0;
    for (let j = 0; j < 8; j++) most = Math.max(most, values[8 * i + j]);
    powers[i] = most ** 8;
  }
  return cells(powers, 128, (u) => Math.min(127, Math.floor(u * 128)));
}

/** The 24 orders of four values. */
function permutations(values: Float64Array): number {
  const counts = new Float64Array(24);
  const whole = Math.floor(values.length / 4);
  for (let i = 0; i < 4 * whole; i += 4) {
    const [a, b, c, d] = [values[i], values[i + 1], values[i + 2], values[i + 3]];
    const rankD = +(a > d) + +(b > d) + +(c > d);
    counts[rankD * 6 + (+(a > c) + +(b > c)) * 2 + +(a > b)]++;
  }
  return chiSquareOfCounts(counts, () => whole / 24);
}

/** 4096 birthdays in a year of 2^26 · 2^6 days: spacings that occur twice are Poisson of mean 4096³ / (4 · 2^32) = 4. */
function birthdays(values: Float64Array): number {
  const people = 4096;
  const years = Math.floor(values.length / (2 * people));
  let repeated = 0;
  for (let year = 0; year < years; year++) {
    const days = Float64Array.from({ length: people }, (_, i) => {
      const at = 2 * (year * people + i);
      return Math.floor(values[at] * 2 ** 16) * 2 ** 16 + Math.floor(values[at + 1] * 2 ** 16);
    }).sort();
    const spacings = days.map((day, i) => (i === 0 ? day : day - days[i - 1])).sort();
    for (let i = 1; i < people; i++) repeated += spacings[i] === spacings[i - 1] ? 1 : 0;
  }
  return poissonTail(repeated, 4 * years);
}

/** Balls in 2^22 urns: those that land where one already is. */
function collisions(values: Float64Array): number {
  const urns = 2 ** 22;
  const taken = new Uint8Array(urns);
  const balls = Math.min(values.length, 2 ** 18);
  let hits = 0;
  for (let i = 0; i < balls; i++) {
    const urn = Math.floor(values[i] * urns);
    hits += taken[urn];
    taken[urn] = 1;
  }
  const load = balls / urns;
  const expected = balls - urns * -Math.expm1(balls * Math.log1p(-1 / urns));
  const variance = urns * Math.exp(-load) * (1 - (1 + load) * Math.exp(-load));
  return normalTail((hits - expected) / Math.sqrt(variance));
}
