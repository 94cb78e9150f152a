import { describe, expect, test } from "vitest";
import { decimalsFor, decimalsWithin, roundTo } from "../../../simulation/statistics/digits.ts";

describe("decimals from the half-width", () => {
  test.each([
    [0.34, 1],
    [0.013, 3],
    [3.4, 0],
    [1.3, 1],
    [34, -1],
    [130, -1],
    [340, -2],
    [0.5, 1],
    [0.1, 2],
    [1, 1],
    [0.00021, 4],
  ])("±%f has %i", (halfWidth, decimals) => expect(decimalsFor(halfWidth)).toBe(decimals));

  test("a narrower interval never has fewer", () => {
    // Both sides of each step: 0.19… has a leading 1, 0.95 rounds to 1.0.
    expect([0.2, 0.1999, 0.15, 0.1, 0.0999, 0.095, 0.0949].map(decimalsFor)).toEqual([1, 2, 2, 2, 2, 2, 2]);
    for (let halfWidth = 1000, before = -99; halfWidth > 1e-4; halfWidth *= 0.99) {
      const decimals = decimalsFor(halfWidth);
      expect(decimals).toBeGreaterThanOrEqual(before);
      before = decimals;
    }
  });

  test("2.137 ±0.34 prints 2.1 (1.8 to 2.5), 5.2134 ±0.013 prints 5.213 (5.200 to 5.226)", () => {
    const printed = (mean: number, halfWidth: number): string => {
      const decimals = decimalsFor(halfWidth);
      const [middle, low, high] = [mean, mean - halfWidth, mean + halfWidth].map((x) =>
        roundTo(x, decimals).toFixed(Math.max(0, decimals)),
      );
      return `${middle} (${low} to ${high})`;
    };
    expect(printed(2.137, 0.34)).toBe("2.1 (1.8 to 2.5)");
    expect(printed(5.2134, 0.013)).toBe("5.213 (5.200 to 5.226)");
    expect(printed(213.7, 34)).toBe("210 (180 to 250)");
  });

  test("no half-width, no decimals", () => {
    for (const halfWidth of [0, -1, NaN, Infinity]) expect(() => decimalsFor(halfWidth)).toThrow("half-width");
  });
});

test("decimals within four significant digits", () => {
  const cases: [number, number][] = [
    [5.226, 3],
    [52.26, 2],
    [9.9996, 2],
    [-1234, 0],
    [123_456, -2],
    [0.012345, 5],
    [0, 3],
  ];
  for (const [largest, decimals] of cases) expect(decimalsWithin(largest)).toBe(decimals);
});

test("rounding to tens and to decimals", () => {
  expect([roundTo(1250, -2), roundTo(-1250, -2), roundTo(12.345678, 2), roundTo(-0.5, 0)]).toEqual([
    1300, -1300, 12.35, -1,
  ]);
});
