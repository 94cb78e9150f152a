/**
 * A component whose mean time to failure is not known: in each world a two-state Markov chain, over worlds an integral.
 * In a world with failure rate λ, repair rate μ, r = λ + μ and π = λ / r, started up, the share of [0, T] that it is down has
 *   mean      π (1 − (1 − e^{−rT}) / (rT))
 *   variance  2 / T² ∫₀ᵀ π (1 − π) ((1 − e^{−rt}) / r − t e^{−rt}) + π² e^{−rt} (t − (1 − e^{−rt}) / r) dt,
 * the integrand being the covariance of being down at t and at all earlier instants. Both are integrated numerically over the
 * worlds: u from 0 to 1 by its midpoints, λ from u by the split lognormal law.
 */
import { describe, expect, test } from "vitest";
import { parseScenario } from "../../simulation/scenario/parse.ts";
import { drawSpread } from "../../simulation/scenario/unknowns/draw.ts";
import { meanInterval } from "../../simulation/statistics/mean-interval.ts";
import { momentsOf } from "../../simulation/statistics/moments.ts";
import { componentsOf, worldMeans } from "../../simulation/statistics/worlds.ts";
import { openTrial } from "../../simulation/trials/open-trial.ts";
import { trialSource } from "../../simulation/trials/source.ts";

const horizon = 2000;
const repair = 10;
const mttf = { best: 400, low: 150, high: 1000 };
const text = `format: headroom/1
title: A rate that is not known
horizon: ${horizon} h
components:
  a:
    failures:
      f: {mttf: {unknown: {best: ${mttf.best} h, range: ${mttf.low} to ${mttf.high} h}}, recovery: exponential(mean ${repair} h)}
`;

function inWorld(u: number): { mean: number; variance: number } {
  const lambda = 1 / drawSpread({ kind: "positive" }, mttf, u);
  const rate = lambda + 1 / repair;
  const share = lambda / rate;
  const mean = share * (1 - (1 - Math.exp(-rate * horizon)) / (rate * horizon));
  const steps = 1000;
  let integral = 0;
  for (let i = 0; i < steps; i++) {
    const t = ((i + 0.5) * horizon) / steps;
    const gone = Math.exp(-rate * t);
    const passed = (1 - gone) / rate;
    integral += share * (1 - share) * (passed - t * gone) + share * share * gone * (t - passed);
  }
  return { mean, variance: (2 * integral * (horizon / steps)) / (horizon * horizon) };
}

/** Mean over worlds, its spread, and the mean variance within. */
function exact(): { mean: number; chance: number; ignorance: number } {
  const points = 2000;
  const worlds = Array.from({ length: points }, (_, i) => inWorld((i + 0.5) / points));
  const average = (figure: (world: { mean: number; variance: number }) => number) =>
    worlds.reduce((sum, world) => sum + figure(world), 0) / points;
  const mean = average((world) => world.mean);
  const between = average((world) => (world.mean - mean) ** 2);
  return { mean, chance: Math.sqrt(average((world) => world.variance)), ignorance: Math.sqrt(between) };
}

function unavailability(seed: number, worlds: number): Float64Array {
  const parsed = parseScenario(text);
  if (!parsed.ok) throw new Error(parsed.issues[0].message);
  const trial = openTrial(trialSource(parsed.scenario, parsed.scenario.options[0], seed));
  const row = new Float64Array(trial.facts.layout.width);
  return Float64Array.from({ length: 2 * worlds }, (_, replication) => {
    trial.run(replication, row, 0);
    return row[trial.facts.layout.groupDownMs] / (horizon * 3_600_000);
  });
}

const truth = exact();

describe("8,000 worlds of two histories", () => {
  const values = unavailability(1, 8000);
  const means = worldMeans(values, 2);

  // Standard error of the mean of world means about 1 %: detects an error of 4 %.
  test("the mean, within 4 standard errors", () => {
    const { mean, standardError } = momentsOf(means);
    expect(standardError / truth.mean).toBeLessThan(0.01);
    expect(Math.abs(mean - truth.mean)).toBeLessThan(4 * standardError);
  });

  // Standard errors from the scatter over 40 parts of 200 worlds.
  test("chance and ignorance, within 4 standard errors", () => {
    const parts = Array.from({ length: 40 }, (_, part) => componentsOf(values.slice(part * 400, part * 400 + 400), 2));
    const whole = componentsOf(values, 2);
    for (const kind of ["chance", "ignorance"] as const) {
      const scatter = momentsOf(parts.map((one) => one[kind] ** 2));
      expect(scatter.standardError / truth[kind] ** 2).toBeLessThan(0.06);
      expect(Math.abs(whole[kind] ** 2 - truth[kind] ** 2)).toBeLessThan(4 * scatter.standardError);
    }
  });
});

// 400 runs: the share that covers has a standard error of 1.1 points at 95 %.
test("95 % intervals of 32 worlds hold the exact mean in 93 to 97 % of runs, within 2 standard errors", () => {
  const runs = 400;
  let covered = 0;
  for (let seed = 1; seed <= runs; seed++) {
    const { low, high } = meanInterval(worldMeans(unavailability(seed, 32), 2), { bounds: { low: 0, high: 1 } });
    if (low <= truth.mean && truth.mean <= high) covered++;
  }
  expect(covered / runs).toBeGreaterThan(0.93 - 0.022);
  expect(covered / runs).toBeLessThan(0.97 + 0.022);
  // 12,800 worlds are made from the file one by one: longer than other tests may take.
}, 120_000);
