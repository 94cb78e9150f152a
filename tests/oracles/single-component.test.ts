/** One repairable component: the cases of validation/cases/single.ts, and one on paper. */
import { expect, test } from "vitest";
import { single } from "../../validation/cases/single.ts";
import { checkCases } from "../support/check-cases.ts";
import { runOnly } from "../support/run-scenario.ts";

checkCases(single);

test("a constant law is exact: up 100 h, down 4 h, from t = 0", () => {
  const runs = runOnly(
    `
format: headroom/1
title: One component
horizon: 720 h
components:
  server: {failures: {breakdown: {time: 100 h, recovery: 4 h}}}
`,
    3,
  );
  // Failures at 100, 204, 308, 412, 516 and 620 h: six times 4 h.
  expect(runs.groupOutages("server")).toEqual([6, 6, 6]);
  expect(runs.unavailability()).toEqual(Array(3).fill(24 / 720));
});
