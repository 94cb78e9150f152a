/**
 * Repairs by people who work Mon-Fri 9 to 17, pausing outside these hours; t = 0 is a Monday at midnight. Expected
 * values: long-run time averages from the periodic Markov chain (exponential work) and a periodic delay equation (fixed
 * work). The runs start with the component up, which over ten years makes them about three parts in ten thousand too good.
 */
import { expect, test } from "vitest";
import { runOnly } from "../support/run-scenario.ts";
import { expectExact, sampleOf } from "../support/sample.ts";

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

test.each([
  // With the failure spread evenly over the week it would be 0.0475 and 0.0427; a right simulation does not find that.
  ["exponential work", "500 h", "exponential(mean 4 h)", 0.0475914858323, 1000],
  ["fixed work", "500 h", "4 h", 0.0428753728232, 1000],
  // Here the difference shows: evenly spread failures would give 0.38376 and 0.35780.
  ["exponential work, stressed", "40 h", "exponential(mean 4 h)", 0.386946672585, 600],
  ["fixed work, stressed", "40 h", "4 h", 0.367749502477, 600],
])("%s", (title, mttf, work, expected, replications) => {
  const runs = runOnly(officeHours(`mttf: ${mttf}`, work, 168 * 520), replications);
  const bluntness = mttf === "40 h" ? 0.004 : 0.02;
  expectExact(title, sampleOf(runs.unavailability()), { expected, bluntness });
});

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
