/** Worked on paper: amounts as places between two ends, and what is written at a place. */
import { describe, expect, test } from "vitest";
import { placeOf, slideOf, valueAtPlace } from "../../../../simulation/scenario/outline/slide.ts";
import { yaml } from "../edit/support.ts";
import { outlineOf, rowAt } from "./support.ts";

const text = yaml`
  inputs:
    workers: 10
    often: 2 / year
    nobody: 7
    vague: {unknown: {best: 1, range: 1 to 3}}
  horizon: 10 years
  crews: {team: {count: unlimited}, pair: {count: 2}}
  failures:
    crash: {rate: $often, recovery: 4 h, beta: 10 %}
    wear: {mttf: 10 years, recovery: 4 h}
    rust: {afr: 8 %, recovery: 4 h}
  hosts:
    server: {count: 1000, cpu: 16, memory: 64 GiB, overcommit: {cpu: 2.5}}
    other: {count: {unknown: {best: 4, range: 2 to 8}}, cpu: 500m}
  nodes: {node: {count: $workers, on: server}}
  tools: {web: {count: 30, start: 20 s}}
  kubernetes: {toleration: 300 s, unhealthyZoneThreshold: 0.55, schedulingDelay: 90 s}
  slo: {target: 99.9 %}
`;
const outline = outlineOf(text);
const at = (id: string, place: number): string => {
  const slide = slideOf(outline, rowAt(outline, id))!;
  return slide.write(valueAtPlace(slide, place));
};

describe("what is written", () => {
  test.each([
    // In equal steps where the ends are near: 1 + (30 − 1) / 2 years, to halves of a year.
    ["horizon", 0, "1 year"],
    ["horizon", 0.5, "15.5 years"],
    ["horizon", 1, "30 years"],
    // In equal factors where they are far: √(1 · 256) CPUs, √(1 · 2048) GiB, √(1 · 10,000) tools.
    ["hosts.server.cpu", 0.5, "16"],
    ["hosts.server.memory", 0.5, "45 GiB"],
    ["hosts.server.memory", 1, "2 TiB"],
    ["tools.web.count", 0.5, "100"],
    ["failures.rust.afr", 0.5, "3.2 %"],
    ["failures.wear.mttf", 0, "24 h"],
    // The ends reach as far as the value does, at either end: 1 to 1000 hosts, half a CPU to 256, a delay of 90 s.
    ["hosts.server.count", 1, "1000"],
    ["hosts.other.cpu", 0, "500m"],
    ["kubernetes.schedulingDelay", 1, "90 s"],
    // As it is written: a share without its sign, seconds that would be minutes.
    ["kubernetes.unhealthyZoneThreshold", 0.3, "0.3"],
    ["kubernetes.toleration", 0.5, "60 s"],
    ["failures.crash.beta", 0.5, "15 %"],
    ["hosts.server.overcommit.cpu", 0.5, "8.6"],
    ["crews.pair.count", 1, "20"],
    // As the field that takes it: nodes from 1 to 200, rates from 0.01 to 100 a year.
    ["inputs.workers", 0, "1"],
    ["inputs.workers", 1, "200"],
    ["inputs.often", 0.5, "1 / year"],
  ])("%s at %f: %s", (id, place, written) => {
    expect(at(id, place)).toBe(written);
  });
});

test.each(["hosts.server.cpu", "horizon", "failures.wear.mttf", "kubernetes.toleration"])(
  "%s is written as it is where it stands",
  (id) => {
    const row = rowAt(outline, id);
    const slide = slideOf(outline, row)!;
    expect(slide.write(valueAtPlace(slide, placeOf(slide, slide.value)))).toBe(row.text);
  },
);

test.each([
  "crews.team.count",
  "hosts.other.count",
  "nodes.node.count",
  "failures.crash.recovery",
  "slo.target",
  "inputs.nobody",
  "inputs.vague",
])("%s has none: it is no single known amount, or has no ends", (id) => {
  expect(slideOf(outline, rowAt(outline, id))).toBeNull();
});
