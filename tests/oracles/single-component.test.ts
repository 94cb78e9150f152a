/**
 * One repairable component. Expected values: closed forms for exponential laws (downtime in [0, T] of a component that
 * starts up), renewal theory by numeric Laplace inversion for the others; the deviations are exact second moments.
 */
import { expect, test } from "vitest";
import { runOnly } from "../support/run-scenario.ts";
import { expectExact, sampleOf } from "../support/sample.ts";

type Laws = readonly [timeToFailure: string, recovery: string];

function component(horizonHours: number, [timeToFailure, recovery]: Laws): string {
  return `
format: headroom/1
title: One component
horizon: ${horizonHours} h
hoursPerYear: 8760
components:
  server: {failures: {breakdown: {${timeToFailure}, recovery: "${recovery}"}}}
`;
}

const exponential: Laws = ["mttf: 2000 h", "exponential(mean 4 h)"];
const frail: Laws = ["time: 'weibull(scale 1000 h, shape 0.7)'", "lognormal(median 2 h, sigma 1)"];
const ageing: Laws = ["time: 'weibull(scale 2000 h, shape 2)'", "lognormal(median 2 h, sigma 1)"];

test.each([
  // Over a month the start with everything up still shows: the long-run value would be 0.001996.
  ["exponential, a month", 720, exponential, 0.00198494118439, 0.00467382015219, 12_000],
  ["exponential, a year", 8760, exponential, 0.00199509838406, 0.00134681657521, 4000],
  // A new component with a falling hazard fails more often at first: the long-run value would be 0.002598.
  ["Weibull of shape 0.7", 8760, frail, 0.0028065155522, undefined, 5000],
  // A rising hazard, the other way round: 0.001857.
  ["Weibull of shape 2", 8760, ageing, 0.00171970328424, undefined, 5000],
] as const)("%s: unavailability from new", (what, horizonHours, laws, expected, sd, replications) => {
  const runs = runOnly(component(horizonHours, laws), replications);
  expectExact(what, sampleOf(runs.unavailability()), { expected, sd });
});

test.each([
  ["exponential", exponential, 4.37126146908],
  ["Weibull of shape 0.7", frail, 7.45934561962],
  ["Weibull of shape 2", ageing, 4.57109496072],
] as const)("%s: failures in a year", (what, laws, expected) => {
  const runs = runOnly(component(8760, laws), 4000);
  expectExact(what, sampleOf(runs.groupOutages("server")), { expected });
});

test("a constant law is exact: up 100 h, down 4 h, from t = 0", () => {
  const runs = runOnly(component(720, ["time: 100 h", "4 h"]), 3);
  // Failures at 100, 204, 308, 412, 516 and 620 h: six times 4 h.
  expect(runs.groupOutages("server")).toEqual([6, 6, 6]);
  expect(runs.unavailability()).toEqual(Array(3).fill(24 / 720));
});
