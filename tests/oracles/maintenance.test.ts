/**
 * Planned interruptions on a calendar beside failures whose clocks run on, independent of it. Expected values: closed
 * forms; over [0, T] the exact integral from everything up. An overlap of a failure and a window counts once.
 */
import { describe, test } from "vitest";
import { runOnly } from "../support/run-scenario.ts";
import { expectExact, sampleOf } from "../support/sample.ts";

interface Given {
  readonly nodes: number;
  readonly need: number;
  readonly mttfHours: number;
  readonly mttrHours: number;
  readonly first: string;
  readonly every: string;
  readonly stagger: string;
  readonly duration: string;
  readonly horizonHours: number;
}

function maintained(given: Given): string {
  return `
format: headroom/1
title: Planned interruptions
horizon: ${given.horizonHours} h
hoursPerYear: 8760
components:
  node:
    count: ${given.nodes}
    failures: {breakdown: {mttf: ${given.mttfHours} h, clock: calendar, recovery: exponential(mean ${given.mttrHours} h)}}
    planned:
      reboot:
        first: ${given.first}
        every: ${given.every}
        stagger: ${given.stagger}
        duration: ${given.duration}
        ifDown: proceed
groups: {service: {of: node, need: ${given.need}}}
system: service
`;
}

const usual = { nodes: 1, need: 1, mttfHours: 4380, mttrHours: 6, stagger: "0 h" };
const stressed = { nodes: 1, need: 1, mttfHours: 100, mttrHours: 5, stagger: "0 h" };
const twoUsual = { ...usual, nodes: 2, first: "180 h", every: "720 h", duration: "30 min", horizonHours: 72_000 };
const twoStressed = { ...stressed, nodes: 2, first: "12 h", every: "48 h", duration: "4 h", horizonHours: 4800 };

const monthly = { first: "360 h", every: "720 h", horizonHours: 8640 };
const daily = { first: "24 h", every: "48 h", horizonHours: 960 };

describe("share of time down", () => {
  test.each([
    ["a drain of 45 s a month", { ...usual, ...monthly, duration: "45 s" }, 0.00138437772457, 5000],
    ["a drain of 30 min, stressed", { ...stressed, ...daily, duration: "30 min" }, 0.05730362937, 5000],
    ["a reboot of 30 min a month", { ...usual, ...monthly, duration: "30 min" }, 0.00206053481531, 5000],
    ["a reboot of 4 h, stressed", { ...stressed, ...daily, duration: "4 h" }, 0.126748790419, 5000],
    ["two staggered, stressed", { ...twoStressed, stagger: "24 h" }, 0.00982080531008, 3000],
    ["two at the same time", twoUsual, 0.000696314305319, 400],
    ["two at the same time, stressed", twoStressed, 0.0854087679942, 400],
  ])("%s", (title, given, expected, replications) => {
    expectExact(title, sampleOf(runOnly(maintained(given), replications).unavailability()), { expected });
  });

  // Long-run values; in 48,000 h the start with everything up weighs a ten-thousandth.
  test.each([
    ["two of three, one after another, stressed", "12 h", "48 h", "4 h", 100, 5, 48_000, 0.0281827016521, 400],
    ["two of three, one after another", "180 h", "720 h", "30 min", 4380, 6, 720_000, 1.12934321963e-5, 1000],
  ] as const)("%s", (title, first, every, duration, mttfHours, mttrHours, horizonHours, expected, replications) => {
    const timing = { first, every, duration, stagger: duration, horizonHours };
    const text = maintained({ nodes: 3, need: 2, mttfHours, mttrHours, ...timing });
    expectExact(title, sampleOf(runOnly(text, replications).unavailability()), { expected });
  });
});

test("an outage keeps the cause that began it", () => {
  const runs = runOnly(maintained({ ...usual, ...monthly, duration: "30 min" }), 5000);
  const windows = sampleOf(runs.unavailability(undefined, "planned"));
  const up = 4380 / 4386;
  // A failure within the window may outlast it: chance that one is being repaired at its end, times 6 h.
  const overhangHours = (1 - up) * (1 - Math.exp(-0.5 * (1 / 4380 + 1 / 6))) * 6;
  // A window that begins during a repair belongs to the repair.
  expectExact("planned", windows, { expected: (up * (0.5 + overhangHours)) / 720, bluntness: 0.01 });
});
