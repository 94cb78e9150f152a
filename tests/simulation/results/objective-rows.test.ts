/** The heading over shares of windows says what they are shares of. */
import { expect, test } from "vitest";
import type { Result } from "../../../simulation/results/schema.ts";
import { objective } from "../../../simulation/results/table/rows/objective.ts";

const headed = (slo: { target: number; calendarMonths: boolean; windowHours: number }): string | null => {
  const met = { estimate: 0.7, low: 0.6, high: 0.8 };
  return objective({ options: [{ slo: { ...slo, met, classes: [] } }] } as unknown as Result).title;
};

test.each([
  [true, "Calendar months in which a tool is up 99.9\u00a0% or more"],
  [false, "Windows of 30 days in which a tool is up 99.9\u00a0% or more"],
])("calendar months: %s", (calendarMonths, title) => {
  expect(headed({ target: 0.999, calendarMonths, windowHours: 720 })).toBe(title);
});
