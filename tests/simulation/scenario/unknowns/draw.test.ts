import { describe, expect, test } from "vitest";
import { drawChoice, drawSpread, type DrawKind, spreadProblem } from "../../../../simulation/scenario/unknowns/draw.ts";
import { normalQuantile } from "../../../../simulation/math/normal-quantile.ts";

const positive: DrawKind = { kind: "positive" };
const share: DrawKind = { kind: "share" };
const wide = { best: 0.3, low: 0.1, high: 2 };
const lopsided = { best: 0.2, low: 0.15, high: 0.9 };

describe("split laws", () => {
  test.each([
    ["positive", positive, wide],
    ["share", share, lopsided],
    ["a share near the whole", share, { best: 0.999, low: 0.9, high: 0.9999 }],
  ] as const)("%s: P5, P50 and P95 are the range's and the best guess", (_, kind, spread) => {
    // Rounding of exp, log and the quantile: a few parts in 1e16 each.
    expect(drawSpread(kind, spread, 0.05) / spread.low).toBeCloseTo(1, 13);
    expect(drawSpread(kind, spread, 0.5)).toBe(spread.best);
    expect(drawSpread(kind, spread, 0.95) / spread.high).toBeCloseTo(1, 13);
    expect(drawSpread(kind, spread, null)).toBe(spread.best);
  });

  test("rise with u, and shares stay between 0 and 1", () => {
    const us = Array.from({ length: 999 }, (_, i) => (i + 1) / 1000);
    for (const [kind, spread] of [
      [positive, wide],
      [share, lopsided],
    ] as const) {
      const values = us.map((u) => drawSpread(kind, spread, u));
      expect(values).toEqual([...new Set(values)].toSorted((a, b) => a - b));
    }
    expect(drawSpread(share, lopsided, 1 - 2 ** -53)).toBeLessThan(1);
    expect(drawSpread(share, lopsided, 2 ** -53)).toBeGreaterThan(0);
  });

  // ln x is z · ln(best / low) / 1.645 below the median: at u = 0.1, z = −1.2816, so x = 0.3 · (1/3)^(1.2816 / 1.6449) = 0.1275.
  test("worked on paper: the tenth percentile of 0.3 (0.1 to 2)", () => {
    expect(drawSpread(positive, wide, 0.1)).toBeCloseTo(0.1275, 4);
    expect(normalQuantile(0.1)).toBeCloseTo(-1.2816, 4);
  });

  test("counts are whole and stay within what the field allows", () => {
    const count: DrawKind = { kind: "count", least: 1, most: 6 };
    const spread = { best: 3, low: 1, high: 6 };
    const values = Array.from({ length: 999 }, (_, i) => drawSpread(count, spread, (i + 1) / 1000));
    expect([...new Set(values)]).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test("a range of no width is a number", () => {
    const point = { best: 2, low: 2, high: 2 };
    expect([0.01, 0.5, 0.99].map((u) => drawSpread(positive, point, u))).toEqual([2, 2, 2]);
    expect(spreadProblem("positive", point)).toBeNull();
  });
});

describe("choices", () => {
  const weights = [
    ["a", 1],
    ["b", 0],
    ["c", 3],
  ] as const;

  test("take turns by their weights, in the order of the file; what weighs nothing never comes", () => {
    expect([0.001, 0.249, 0.251, 0.999].map((u) => drawChoice(weights, u))).toEqual(["a", "a", "c", "c"]);
  });

  test("at best the heaviest, the first of equals", () => {
    expect(drawChoice(weights, null)).toBe("c");
    expect(
      drawChoice(
        [
          ["x", 1],
          ["y", 1],
        ] as const,
        null,
      ),
    ).toBe("x");
  });
});
