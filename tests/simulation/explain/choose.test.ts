import { describe, expect, test } from "vitest";
import { historyAt } from "../../../simulation/explain/choose.ts";
import { layoutOf } from "../../../simulation/model/layout.ts";
import { causes } from "../../../simulation/scenario/types.ts";
import type { OptionRuns } from "../../../simulation/trials/types.ts";

/** Histories with these totals, spread over two classes and all causes; the other columns would win if they counted. */
function runsOf(totals: readonly number[]): OptionRuns {
  const layout = layoutOf({ classes: ["a", "b"], parts: ["p"], groups: [], incidentSizes: [1], kinds: [] });
  const columns = new Float64Array(totals.length * layout.width).fill(1e15);
  totals.forEach((total, history) => {
    const first = history * layout.width + layout.downtimeMs;
    columns.fill(0, first, first + 2 * causes.length);
    columns[first + (history % 7)] = total - 1;
    columns[first + causes.length + (history % 3)] = 1;
  });
  return { facts: { layout } as OptionRuns["facts"], count: totals.length, columns };
}

describe("of histories by their downtime", () => {
  test("worst, median, luckiest", () => {
    const runs = runsOf([50, 10, 90, 30, 70]);
    expect(historyAt(runs, "worst")).toBe(2);
    expect(historyAt(runs, "median")).toBe(0);
    expect(historyAt(runs, "luckiest")).toBe(1);
  });

  test("of an even number the lower of the two in the middle", () => {
    expect(historyAt(runsOf([40, 10, 30, 20]), "median")).toBe(3);
  });

  test("of equal ones the first", () => {
    const runs = runsOf([20, 10, 30, 10, 20, 30, 20]);
    expect([historyAt(runs, "luckiest"), historyAt(runs, "median"), historyAt(runs, "worst")]).toEqual([1, 0, 2]);
  });

  test("of one the one", () => {
    expect(historyAt(runsOf([5]), "median")).toBe(0);
  });
});
