import { expect, test } from "vitest";
import { parseScenario } from "../../../simulation/scenario/parse.ts";

function warnings(schedule: string, count = 1, options = ""): string[] {
  const { issues } = parseScenario(`format: headroom/1
title: Reports
horizon: 30 d
nodes: {n: {cpu: 4, memory: 8 GiB}}
tools:
  web: {count: 1, requests: {cpu: 100m, memory: 64 MiB}}
  report: {count: ${count}, kind: scheduled, schedule: ${schedule}, requests: {cpu: 100m, memory: 64 MiB}}
${options}`);
  return issues.map(({ severity, path, message }) => `${severity} ${path}: ${message}`);
}

const said = [
  "warning tools.report.schedule: no run is due before the horizon ends, so that none can be missed or fail",
];

test("a schedule of which no run is due before the horizon is warned of", () => {
  expect(warnings("{every: 1 year, duration: 1 h, first: 40 d}")).toEqual(said);
  expect(warnings("{every: 1 year, duration: 1 h, first: 30 d}")).toEqual(said);
  expect(warnings("{every: 1 year, duration: 1 h, first: 29 d}")).toEqual([]);
});

test("without a first date the tools are spread over the interval: of enough of them some are due", () => {
  expect(warnings("{every: 1 year, duration: 1 h}")).toEqual(said);
  expect(warnings("{every: 1 year, duration: 1 h}", 10)).toEqual([]);
});

test("nothing is said where a run is due in one of the options", () => {
  const options = "options: {as: {}, often: {tools: {report: {schedule: {first: 1 d}}}}}";
  expect(warnings("{every: 1 year, duration: 1 h, first: 40 d}", 1, options)).toEqual([]);
});
