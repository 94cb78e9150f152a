/** Mean headroom of the first few histories, beside the exact one. */
import { describe, expect, test } from "vitest";
import { headroomInterval } from "../../../simulation/results/headroom-interval.ts";
import { studentQuantile } from "../../../simulation/statistics/student.ts";
import { runOnly } from "../../support/run-scenario.ts";

const alone = { worlds: null };
const inWorlds = {
  worlds: { historiesPerWorld: 1, unplacedPods: 0, toolCounts: 0, toolWeights: 0, scheduledTools: 0 },
};
const columns = (mean: readonly number[], atStart: readonly number[], usual: number) => ({
  mean: Float64Array.from(mean),
  atStart: Float64Array.from(atStart),
  usual,
});

describe("worked on paper", () => {
  test("eight histories without an outage: fewer than 3 in 8, each of which could take all", () => {
    const same = Array.from({ length: 8 }, () => 0.25);
    const { mean, low, high } = headroomInterval(columns(same, same, 0.25), alone);
    expect([mean, high]).toEqual([0.25, 0.25]);
    // 1.25 is what lies between 0.25 and −1; −ln 0.05 / 8 of the histories may lose it.
    expect(low).toBeCloseTo(0.25 - 1.25 * (2.995732273553991 / 8), 12);
  });

  test("two worlds that begin with 0.2 and 0.3: Student's t with one degree of freedom at half the doubt", () => {
    const { mean, low, high } = headroomInterval(columns([0.2, 0.3], [0.2, 0.3], 0.25), inWorlds);
    const half = studentQuantile(0.9875, 1) * 0.05;
    expect(mean).toBeCloseTo(0.25, 12);
    expect(high).toBe(Math.min(1, 0.25 + half));
    expect(low).toBe(-1);
  });

  test("of a single world whose start is not the best guess nothing is known, and from ten on it is any mean", () => {
    expect(headroomInterval(columns([0.2], [0.2], 0.25), inWorlds)).toMatchObject({ low: -1, high: 1 });
    const ten = Array.from({ length: 10 }, (_, i) => 0.25 - i / 1000);
    const { low, high } = headroomInterval(
      columns(
        ten,
        Array.from({ length: 10 }, () => 0.25),
        0.25,
      ),
      alone,
    );
    expect(high - low).toBeLessThan(0.02);
  });
});

/** 20 nodes, each up for 200 d and down for 5 d on average, all up at first; pods want a half of them. */
const [nodes, up, down, year] = [20, 200, 5, 365.25];
const text = `
format: headroom/1
title: Nodes that fail
horizon: 1 year
hosts:
  host:
    count: ${nodes}
    cpu: 10
    memory: 100 GiB
    failures: { board: { mttf: ${up} d, recovery: "exponential(mean ${down} d)" } }
nodes:
  node: { on: host }
tools:
  web: { count: 100, requests: { cpu: 1, memory: 1 GiB }, start: 20 s }
`;

/**
 * A node is down with the chance (1 − e^−(λ + μ)t) · λ ÷ (λ + μ) at t, so that on average over a horizon H it is down for
 * λ ÷ (λ + μ) · (1 − (1 − e^−(λ + μ)H) ÷ ((λ + μ)H)) of it. A node leaves the room a minute after its host, and is back as
 * soon as it: a hundred-thousandth.
 */
test("closed form: 300 times eight histories of nodes that fail hold the exact mean, within a few points", () => {
  const [lambda, mu] = [1 / up, 1 / down];
  const rate = lambda + mu;
  const share = (lambda / rate) * (1 - (1 - Math.exp(-rate * year)) / (rate * year));
  const runs = runOnly(text, 2400, 5);
  const [mean, atStart] = [runs.scalar("cpuHeadroomMean"), runs.column(runs.model.layout.cpuHeadroomAt)];
  const usual = atStart[0];
  const wanted = usual - share;
  let missed = 0;
  let widest = 0;
  for (let first = 0; first < 2400; first += 8) {
    const eight = columns(mean.slice(first, first + 8), atStart.slice(first, first + 8), usual);
    const { low, high } = headroomInterval(eight, alone);
    if (low > wanted || high < wanted) missed++;
    widest = Math.max(widest, high - low);
  }
  // At most 5 %, with three standard errors of a share of 300.
  expect(missed / 300).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / 300));
  // Any mean would be told as −100 to 100 %.
  expect(widest).toBeLessThan(0.5);
  // And the mean of all is the exact one, within four standard errors.
  const average = mean.reduce((sum, value) => sum + value, 0) / mean.length;
  const deviation = Math.sqrt(mean.reduce((sum, value) => sum + (value - average) ** 2, 0) / mean.length);
  expect(Math.abs(average - wanted)).toBeLessThan((4 * deviation) / Math.sqrt(mean.length) + 1e-4);
}, 60_000);
