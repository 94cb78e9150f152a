import { describe, expect, test } from "vitest";
import { heldConditions } from "../../cli/fail-on/check.ts";
import { readCondition } from "../../cli/fail-on/condition.ts";
import { metrics } from "../../cli/fail-on/metrics.ts";
import { help } from "../../cli/help.ts";
import { summarize } from "../../simulation/index.ts";
import { fakeOutcome, fakeScenario } from "../support/fake-run.ts";

const names = ["vms", "metal"];

/** Whether a condition holds of a value. */
const holds = (text: string, value: number): boolean => readCondition(text, names).holds(value);

describe("conditions", () => {
  test.each([
    ["availability < 0.999", 0.998, true],
    ["availability < 0.999", 0.999, false],
    ["availability<=99.9%", 0.999, true],
    ["availability.metal >= 99.9 %", 0.999, true],
    ["downtime.vms > 90", 91, true],
    ["downtime.vms > 1.5h", 89, false],
    ["difference.metal > -5min", -4, true],
    ["incidents < 1e-2", 0.005, true],
  ])("%s, of %d: %s", (text, value, expected) => {
    expect(holds(text, value)).toBe(expected);
  });

  test.each([
    ["availability", "--fail-on needs `metric[.option] < number`"],
    ["availability = 1", "--fail-on needs"],
    ["availability < high", "--fail-on needs"],
    [
      "availabilty < 1",
      "`availabilty` is no metric of --fail-on (did you mean `availability`?); known are availability,",
    ],
    ["constructor < 1", "`constructor` is no metric"],
    ["availability.mettal < 1", "`mettal` is no option of this run (did you mean `metal`?); it has vms and metal"],
    ["availability < 5min", "compares with min, but the metric is a share or %"],
    ["downtime < 5%", "compares with %, but the metric is minutes, or s, min, h, d"],
    ["incidents < 5h", "compares with h, but the metric is a number without unit"],
  ])("%s", (text, message) => {
    expect(() => readCondition(text, names)).toThrow(message);
  });

  test("every metric is in the help", () => {
    expect(Object.keys(metrics).filter((name) => !help.run.includes(name))).toEqual([]);
  });
});

describe("of a result", async () => {
  const models = [
    { name: "vms", outageChance: 0.6, outageMinutes: 200 },
    { name: "metal", outageChance: 0.3, outageMinutes: 200 },
  ];
  const provenance = { hash: "0".repeat(64), version: "1", seed: 1, precision: null };
  const { result } = summarize(fakeScenario, await fakeOutcome(models, 200), provenance);
  const held = (text: string): string[] => heldConditions([readCondition(text, names)], result);

  test.each(Object.keys(metrics))("%s has a figure of metal that a condition can be about", (metric) => {
    expect(held(`${metric}.metal < 1e9`)).toHaveLength(1);
    expect(held(`${metric}.metal > 1e9`)).toEqual([]);
  });

  test("names the options of which it holds, with their figures", () => {
    const { mean } = result.options[0].downtimeMinutesPerToolYear;
    expect(held(`downtime >= ${mean}`)).toEqual([
      `fail-on holds: downtime >= ${mean} (downtime.vms is ${Number(mean.toPrecision(6))})`,
    ]);
  });

  test("the first option has no difference to itself, the other has that of the result", () => {
    expect(held("difference.vms < 1e9")).toEqual([]);
    expect(held("difference < 0")[0]).toMatch(/difference\.metal is -\d/);
  });
});
