import { describe, expect, test } from "vitest";
import { meanInterval } from "../../../simulation/statistics/mean-interval.ts";
import { momentsOf } from "../../../simulation/statistics/moments.ts";

const downtime = { bounds: { low: 0, high: 1000 } };

describe("which method", () => {
  test("t for many values of little skewness", () => {
    const values = Array.from({ length: 100 }, (_, i) => 1 + (i % 10));
    const { mean, standardError } = momentsOf(values);
    const interval = meanInterval(values, downtime);
    expect(interval).toMatchObject({ mean: 5.5, method: "t", count: 100, nonZero: 100, note: "" });
    // t(0.975, 99) = 1.984216951586
    expect(interval.high).toBeCloseTo(mean + 1.984216951586 * standardError, 10);
    expect(interval.low).toBeCloseTo(mean - 1.984216951586 * standardError, 10);
  });

  test("bootstrap-t for skewed values and for 10 to 29 non-zero ones", () => {
    expect(meanInterval(sparse(300, 40), downtime).method).toBe("bootstrap-t");
    expect(meanInterval(sparse(29, 29), downtime).method).toBe("bootstrap-t");
    expect(meanInterval(sparse(300, 10), downtime).method).toBe("bootstrap-t");
  });

  test("constant for a system without chance", () => {
    expect(meanInterval(new Float64Array(20).fill(8), downtime)).toMatchObject({
      method: "constant",
      low: 8,
      mean: 8,
      high: 8,
      note: "the same in all 20",
    });
    // Nine equal values prove little.
    expect(meanInterval(new Float64Array(9).fill(8), downtime).method).toBe("too-few");
  });
});

describe("none seen", () => {
  test("fewer than 3 in n, each as long as the horizon at most", () => {
    const interval = meanInterval(new Float64Array(200), downtime);
    expect(interval).toMatchObject({ mean: 0, low: 0, method: "none-seen", note: "none seen: fewer than 3 in 200" });
    expect(interval.high).toBeCloseTo((1000 * -Math.log(0.05)) / 200, 11);
    expect(meanInterval([0], downtime).high).toBe(1000);
  });

  test("a difference may lie on both sides, without bounds anywhere", () => {
    const bounded = meanInterval(new Float64Array(200), { bounds: { low: -1000, high: 1000 } });
    expect(bounded.low).toBe(-bounded.high);
    expect(bounded.high).toBeGreaterThan(14);
    expect(meanInterval(new Float64Array(200))).toMatchObject({ low: -Infinity, high: Infinity });
  });
});

describe("too few", () => {
  // Quantiles of F at 0.25 % (scipy): (k + 1)/k F(2k + 2, 2k), F(2k, 2k) and, for a sign never seen, F(2, 2k) / k.
  test.each([
    [1, 798.4996871087806, 0.002506265664160401, 399],
    [3, 18.22175255380714, 0.06966863134078227, 6.368062997280825],
    [9, 4.3853342813032885, 0.24862900092657314, 0.9458877175763931],
  ])("%i events: a ratio of gamma variates", (events, high, low, unseen) => {
    const values = new Float64Array(200);
    for (let i = 0; i < events; i++) values[i * 20] = 10 * (i + 1);
    const { mean } = momentsOf(values);
    const free = meanInterval(values, { bounds: { low: 0 } });
    expect(free.method).toBe("too-few");
    expect(free.high / mean).toBeCloseTo(high, 9);
    expect(free.low / mean).toBeCloseTo(low, 12);
    const difference = meanInterval(values);
    expect(difference.high).toBe(free.high);
    expect(difference.low / mean).toBeCloseTo(-unseen, 9);
  });

  test("with both signs no more than their sizes is known", () => {
    const values = Float64Array.of(5, -5, ...new Array<number>(98).fill(0));
    const interval = meanInterval(values);
    expect(interval.mean).toBe(0);
    expect(interval.low).toBe(-interval.high);
    expect(interval.high).toBe(meanInterval(values.map(Math.abs), { bounds: { low: 0 } }).high);
  });

  test("says so in words, with the caller's count", () => {
    const values = sparse(200, 7);
    expect(meanInterval(values, downtime).note).toBe("too few events: 7 in 200");
    expect(meanInterval(values, { ...downtime, events: 12 }).note).toBe("too few events: 12, in 7 of 200");
  });

  test("stays within the bounds", () => {
    expect(meanInterval([0, 900, 0], downtime).high).toBe(1000);
  });
});

describe("properties", () => {
  const samples = [sparse(64, 5), sparse(300, 12), sparse(300, 40), sparse(5000, 2500), sparse(40, 40), mixed(400)];

  test("the mirror image has the mirror interval", () => {
    for (const values of samples) {
      const usual = meanInterval(values, { bounds: { low: -1e6, high: 1e6 } });
      const mirrored = meanInterval(
        values.map((value) => -value),
        { bounds: { low: -1e6, high: 1e6 } },
      );
      expect(mirrored.method).toBe(usual.method);
      expect(mirrored.low).toBeCloseTo(-usual.high, 9);
      expect(mirrored.high).toBeCloseTo(-usual.low, 9);
    }
  });

  test("another unit gives the same interval in that unit", () => {
    for (const values of samples) {
      const hours = meanInterval(values);
      const minutes = meanInterval(values.map((value) => value * 60));
      expect(minutes.low / hours.low).toBeCloseTo(60, 8);
      expect(minutes.high / hours.high).toBeCloseTo(60, 8);
    }
  });

  test("the same values give the same bits, in a typed array or not", () => {
    for (const values of samples) expect(meanInterval(Array.from(values))).toEqual(meanInterval(values));
  });

  test("holds the mean and widens with the level", () => {
    for (const values of samples) {
      let narrower = meanInterval(values, { level: 0.5 });
      for (const level of [0.8, 0.95, 0.99, 0.9995]) {
        const wider = meanInterval(values, { level });
        expect(wider.low).toBeLessThan(narrower.low);
        expect(wider.high).toBeGreaterThan(narrower.high);
        expect(wider.low).toBeLessThanOrEqual(wider.mean);
        expect(wider.high).toBeGreaterThanOrEqual(wider.mean);
        narrower = wider;
      }
    }
  });
});

test("wrong arguments are errors", () => {
  expect(() => meanInterval([1, 2], { level: 95 })).toThrow("level");
  expect(() => meanInterval([])).toThrow("no values");
});

/** `nonZero` values that grow like a skewed law's quantiles, spread over `count` places; the rest 0. */
function sparse(count: number, nonZero: number): Float64Array {
  const values = new Float64Array(count);
  for (let i = 0; i < nonZero; i++)
    values[Math.floor((i * count) / nonZero)] = 10 / (1 - (((i * 7) % nonZero) + 0.5) / nonZero);
  return values;
}

/** Most positive, some negative, a few 0. */
function mixed(count: number): Float64Array {
  return sparse(count, count).map((value, i) => (i % 11 === 0 ? 0 : i % 5 === 0 ? -value : value));
}
