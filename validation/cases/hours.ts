import { scenarioOf } from "../case.ts";
import type { Case } from "../case.ts";
import { shareDown } from "../metrics.ts";

const tenYears = 168 * 520;

/** Repairs by people who work Monday to Friday, 9 to 17; t = 0 is a Monday at midnight. */
function officeHours(timeToFailure: string, work: string, continuous = false): string {
  return scenarioOf(
    "Repair in office hours",
    tenYears,
    `
crews: {office: {count: unlimited, hours: "Mon-Fri 09:00-17:00"}}
components:
  server:
    failures:
      breakdown:
        ${timeToFailure}
        recovery: {handsOn: {time: "${work}", crew: office, continuous: ${continuous}}}`,
  );
}

/**
 * A time to failure spread evenly over 0 to 168 h makes every failure come at an even time of the week, whenever the
 * repair before it ended. So the share of time down is mean ÷ (84 h + mean).
 */
function evenly(id: string, tests: string, work: string, continuous: boolean, meanHours: number): Case {
  return {
    id: `C06a-uniform-arrival, ${id}`,
    tests,
    scenario: officeHours("time: uniform(0 h, 168 h)", work, continuous),
    metrics: [shareDown(meanHours / (84 + meanHours), { method: "closed form, long run" })],
    histories: 300,
    testHistories: 30,
  };
}

const chain = { method: "periodic Markov chain, long run" };
const delay = { method: "periodic delay equation, long run" };

/** Repair in working hours. */
export const workingHours: readonly Case[] = [
  evenly("fixed work", "4 h of work that pauses at closing time", "4 h", false, 22.285714285714285),
  evenly("fixed work in one go", "4 h of work that goes on once begun", "4 h", true, 19.238095238095237),
  evenly("exponential work", "work that pauses", "exponential(mean 4 h)", false, 24.909870762918697),
  evenly("exponential work in one go", "work that goes on", "exponential(mean 4 h)", true, 19.238095238095237),
  evenly("lognormal work", "work that pauses", "lognormal(median 3 h, sigma 0.8)", false, 24.799580488170495),
  {
    id: "C06b-availability-exp-work",
    tests: "failures are not spread evenly over the week",
    scenario: officeHours("mttf: 500 h", "exponential(mean 4 h)"),
    // With the failures spread evenly it would be 0.047456; only the stressed case can tell.
    metrics: [shareDown(0.047591485832327196, chain)],
    histories: 1000,
    testHistories: 60,
  },
  {
    id: "C06b-availability-exp-work-stress",
    tests: "the same; spread evenly it would be 0.3838",
    scenario: officeHours("mttf: 40 h", "exponential(mean 4 h)"),
    metrics: [shareDown(0.3869466725854168, chain)],
    histories: 1000,
    testHistories: 600,
  },
  {
    id: "C06c-availability-det-work",
    tests: "fixed work",
    scenario: officeHours("mttf: 500 h", "4 h"),
    metrics: [shareDown(0.042875372823150015, delay)],
    histories: 1000,
    testHistories: 60,
  },
  {
    id: "C06c-availability-det-work-stress",
    tests: "fixed work; spread evenly it would be 0.3578",
    scenario: officeHours("mttf: 40 h", "4 h"),
    metrics: [shareDown(0.36774950247684945, delay)],
    histories: 1000,
    testHistories: 600,
  },
];
