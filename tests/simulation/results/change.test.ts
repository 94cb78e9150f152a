/** Before and after a change of the file, over the same histories. */
import { describe, expect, test } from "vitest";
import { openTrial, parseScenario, trialSource, type OptionRuns } from "../../../simulation/index.ts";
import { changeOf, changeWords } from "../../../simulation/results/change.ts";

const scenario = (repair: string, horizon = "1 year") => `
format: headroom/1
title: One server
horizon: ${horizon}
hoursPerYear: 8760
components: {server: {failures: {crash: {mttf: 500 h, recovery: ${repair}}}}}
`;

function run(text: string, count: number): OptionRuns {
  const parsed = parseScenario(text);
  if (!parsed.ok) throw new Error(parsed.issues[0].message);
  const trial = openTrial(trialSource(parsed.scenario, parsed.scenario.options[0], 1));
  const { width } = trial.facts.layout;
  const columns = new Float64Array(count * width);
  for (let i = 0; i < count; i++) trial.run(i, columns, i * width);
  return { facts: trial.facts, count, columns };
}

describe("changeOf", () => {
  test("of nothing is exactly nothing", () => {
    const runs = run(scenario("10 h"), 40);
    expect(changeOf(runs, run(scenario("10 h"), 40))).toEqual({ mean: 0, low: 0, high: 0, isSure: true });
  });

  test("repairs of half the length halve the downtime: every failure strikes at the same age", () => {
    const [before, after] = [run(scenario("10 h"), 400), run(scenario("5 h"), 400)];
    const change = changeOf(before, after)!;
    // 8,760 h / 510 h × 10 h less 8,760 h / 505 h × 5 h, in minutes, less what the first hours have too little of.
    const expected = -60 * ((8760 / 510) * 10 - (8760 / 505) * 5);
    expect(Math.abs(change.mean / expected - 1)).toBeLessThan(0.03);
    expect(change.high).toBeLessThan(0);
  });

  test("only over the histories that both have", () => {
    const [long, short] = [run(scenario("10 h"), 80), run(scenario("5 h"), 40)];
    expect(changeOf(long, short)).toEqual(changeOf(run(scenario("10 h"), 40), short));
  });

  test("histories of another length cannot be paired", () => {
    expect(changeOf(run(scenario("10 h"), 8), run(scenario("10 h", "2 years"), 8))).toBeNull();
  });
});

describe("how sure it is", () => {
  const [before, after] = [run(scenario("10 h"), 130), run(scenario("9 h"), 130)];
  const sure = (now: OptionRuns, count: number, isPlanned: boolean): boolean =>
    changeOf(before, { ...now, count }, isPlanned)!.isSure;

  test("at its end by the interval, on the way not before the first look", () => {
    expect(sure(after, 63, true)).toBe(true);
    expect(sure(after, 63, false)).toBe(false);
    expect(sure(after, 64, false)).toBe(true);
  });

  test("on the way by a stricter level than at its end", () => {
    // So many histories lose more and the others less: for some numbers the mean lies between the levels of 95 % and
    // of the first look, 97.5 %.
    const { width } = after.facts.layout;
    const more = run(scenario("11 h"), 64);
    const close = Array.from({ length: 64 }, (_, count) => {
      const columns = after.columns.slice();
      columns.set(more.columns.subarray(0, count * width));
      return { ...after, columns, count: 64 };
    });
    const between = close.filter((now) => sure(now, 64, true) && !sure(now, 64, false));
    expect(between.length).toBeGreaterThan(0);
    const change = changeOf(before, between[0], false)!;
    expect(changeWords("It", 1, change, { hoursPerYear: 8766, plain: true })).toMatch(/ before \(.*\), not yet sure$/);
  });

  test("between two looks by the first of them, and never against what it said", () => {
    const { width } = after.facts.layout;
    const worse = run(scenario("30 h"), 130);
    const turned = { ...after, columns: after.columns.slice() };
    turned.columns.set(worse.columns.subarray(64 * width), 64 * width);
    const change = changeOf(before, { ...turned, count: 127 }, false)!;
    expect(change.low).toBeGreaterThan(0);
    expect(change.isSure).toBe(false);
    expect(sure(turned, 127, true)).toBe(true);
    expect(sure(turned, 128, false)).toBe(true);
  });
});

test("words", () => {
  const year = { hoursPerYear: 8766, plain: false };
  expect(changeWords("Metal", 1, { mean: -180, low: -240, high: -120, isSure: true }, year)).toBe(
    "With 1 change Metal loses 3.0\u00a0h less than before (2.0 to 4.0)",
  );
  expect(changeWords("Metal", 2, { mean: 180, low: -60, high: 420, isSure: false }, year)).toBe(
    "With 2 changes Metal loses 3\u00a0h more than before (−1 to 7), not decided",
  );
  expect(changeWords("Metal", 1, { mean: 0, low: 0, high: 0, isSure: true }, year)).toBe(
    "With 1 change Metal loses exactly as much as before, in every history",
  );
});
