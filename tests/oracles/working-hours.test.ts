/** Repairs by people who work Mon-Fri 9 to 17, pausing outside these hours; t = 0 is a Monday at midnight. */
import { expect, test } from "vitest";
import { workingHours } from "../../validation/cases/hours.ts";
import { checkCases } from "../support/check-cases.ts";
import { runOnly } from "../support/run-scenario.ts";

function officeHours(timeToFailure: string, work: string, horizonHours: number, continuous = false): string {
  return `
format: headroom/1
title: Repair in office hours
horizon: ${horizonHours} h
hoursPerYear: 8760
crews: {office: {count: unlimited, hours: "Mon-Fri 09:00-17:00"}}
components:
  server:
    failures:
      breakdown:
        ${timeToFailure}
        recovery: {handsOn: {time: ${work}, crew: office, continuous: ${continuous}}}
`;
}

checkCases(workingHours);

test.each([
  // Fails on Monday 8:00, work begins at 9:00: 1 + 4 h.
  ["8 h", "4 h", false, 5],
  // Fails on Monday 15:00: 2 h today, 2 h from Tuesday 9:00 on, or straight on until 19:00.
  ["15 h", "4 h", false, 20],
  ["15 h", "4 h", true, 4],
  // Fails on Friday 16:00 (112 h): 1 h today, 3 h on Monday from 9:00 to 12:00.
  ["112 h", "4 h", false, 68],
  // Fails on Saturday at noon (132 h) for 10 h of work: Monday 9:00 to 17:00, Tuesday until 11:00.
  ["132 h", "10 h", false, 71],
])("on paper: fails at %s, %s of work (continuous: %s) take %i h", (time, work, continuous, expectedHours) => {
  // The horizon comes before the next failure can.
  const horizonHours = Number.parseInt(time, 10) + expectedHours + 1;
  const runs = runOnly(officeHours(`time: ${time}`, work, horizonHours, continuous), 1);
  expect(runs.unavailability()[0] * horizonHours).toBeCloseTo(expectedHours, 9);
});
