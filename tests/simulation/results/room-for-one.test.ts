/** How long there is room for the loss of one more host. */
import { describe, expect, test } from "vitest";
import { headroomSamples } from "../../../simulation/model/layout.ts";
import { roomEndsHours, roomForOneOf } from "../../../simulation/results/room-for-one.ts";
import type { OptionRuns } from "../../../simulation/trials/types.ts";
import { fakeFacts } from "../../support/fake-trial.ts";
import { runOnly } from "../../support/run-scenario.ts";

const count = { sets: 5, tested: 5, fit: 5, worst: null };
const losses = { unit: "host", one: count, two: count, rack: null, rolling: count, units: [count, count] } as const;
const facts = { ...fakeFacts({ name: "paper", outageChance: 0, outageMinutes: 0 }), horizonHours: 240, losses };

/** Of each history the share of memory that is left at each date; of the rest there is enough. */
function runsOf(histories: readonly (readonly number[])[]): OptionRuns {
  const { layout } = facts;
  const columns = new Float64Array(histories.length * layout.width);
  histories.forEach((left, history) => {
    const row = columns.subarray(history * layout.width, (history + 1) * layout.width);
    row.fill(0.5, layout.cpuHeadroomAt, layout.cpuHeadroomAt + headroomSamples);
    row.fill(0.5, layout.slotHeadroomAt, layout.slotHeadroomAt + headroomSamples);
    row.set(left, layout.memoryHeadroomAt);
  });
  return { facts, count: histories.length, columns };
}

const dates = (leftAt: (date: number) => number): number[] =>
  Array.from({ length: headroomSamples }, (_, i) => leftAt(i));

describe("worked on paper: a fifth is needed, dates are 10 hours apart", () => {
  test("the room ends where it never comes back, not in an outage on the way, nor in one at the last date", () => {
    const runs = runsOf([
      dates((date) => (date < 7 ? 0.2 : 0.19)),
      dates((date) => (date === 3 || date >= 12 ? 0.1 : 0.3)),
      dates((date) => (date === 24 ? 0.1 : 0.3)),
      dates((date) => (date >= 23 ? 0.1 : 0.3)),
      dates(() => 0.1),
      dates(() => 0.3),
    ]);
    expect([...roomEndsHours(runs)!]).toEqual([70, 120, Infinity, 230, 0, Infinity]);
    expect(roomForOneOf(runs)).toEqual({
      unit: "host",
      share: 0.2,
      ends: { p10: 0, p50: 120, p90: null },
      lasting: 2 / 6,
    });
  });

  test("there is no such figure where nothing can be lost, or that is not looked at yet", () => {
    const runs = runsOf([dates(() => 0.3)]);
    expect(roomForOneOf({ ...runs, facts: { ...facts, losses: null } })).toBeNull();
    expect(roomForOneOf({ ...runs, facts: { ...facts, losses: "later" } })).toBeNull();
  });
});

/** Six nodes that fail once in 2 years each and are not repaired within the 3 years; pods want three and a half. */
const text = `
format: headroom/1
title: Nodes that stay away
horizon: 3 years
hosts:
  host:
    count: 6
    cpu: 10
    memory: 100 GiB
    failures: { board: { mttf: 2 years, recovery: 1000 years } }
nodes:
  node: { on: host }
tools:
  web: { count: 35, requests: { cpu: 1, memory: 1 GiB }, start: 20 s }
allowPending: true
`;

/**
 * One of six may be missing while another sixth is left: 6 − 3.5 − 1 ≥ 1. So the room ends with the second failure, at t
 * with the chance 1 − e^−6λt − 6 (1 − e^−λt) e^−5λt.
 */
test("closed form: the room ends with the second of six failures", () => {
  const runs = runOnly(text, 2000, 7);
  const { layout, horizonHours } = runs.model;
  const columns = new Float64Array(2000 * layout.width);
  for (const first of [layout.cpuHeadroomAt, layout.memoryHeadroomAt, layout.slotHeadroomAt])
    for (let date = 0; date < headroomSamples; date++)
      runs.column(first + date).forEach((value, i) => (columns[i * layout.width + first + date] = value));
  const six = { ...count, sets: 6 };
  const own = { ...facts, layout, horizonHours, losses: { ...losses, one: six } };
  const ends = roomEndsHours({ facts: own, count: 2000, columns })!;
  const lambda = 1 / (2 * 365.25 * 24);
  const chance = (t: number): number =>
    1 - Math.exp(-6 * lambda * t) - 6 * (1 - Math.exp(-lambda * t)) * Math.exp(-5 * lambda * t);
  for (const date of [4, 8, 12, 20]) {
    // What failed by the date ended there at the latest.
    const hours = (horizonHours * date) / (headroomSamples - 1);
    const share = ends.filter((end) => end <= hours).length / 2000;
    const wanted = chance(hours);
    // Four standard errors of a share of 2,000.
    expect(Math.abs(share - wanted)).toBeLessThan(4 * Math.sqrt((wanted * (1 - wanted)) / 2000));
  }
}, 60_000);
