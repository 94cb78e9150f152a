import { expect, test } from "vitest";
import { sectionsOf } from "../../../simulation/results/table/sections.ts";
import { metal, tinyAnswer, vms } from "../../support/charts/tiny-answer.ts";

test("a difference is open in the table exactly where its interval holds 0", () => {
  // Hardware differs by far; of network both lose as much by different luck.
  const { result } = tinyAnswer([vms, metal]);
  const causes = sectionsOf(result).find(({ rows }) => rows.some(({ label }) => label === "storage"))!;
  const open = (label: string): boolean | undefined =>
    causes.rows.find((row) => row.label === label)!.cells.at(-1)!.isOpen;
  expect(open("hardware")).toBeUndefined();
  const network = result.differences.find(({ metric }) => metric.endsWith("cause.network"))!;
  expect(network.low).toBeLessThan(0);
  expect(network.high).toBeGreaterThan(0);
  expect(open("network")).toBe(true);
});

test("where two lose the same in every history, none is seen: nothing is open", () => {
  const { result } = tinyAnswer([vms, metal]);
  const same = result.differences.map((one) => ({ ...one, mean: 0, low: -2880, high: 2880 }));
  const [{ rows }] = sectionsOf({ ...result, differences: same });
  const cell = rows.find(({ label }) => label.startsWith("Downtime"))!.cells.at(-1)!;
  expect(cell).toEqual({ figure: "none seen", detail: "", value: 0 });
});
