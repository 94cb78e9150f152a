/** Worked on paper: figures of scheduled classes from the runs that each history lost. */
import { expect, test } from "vitest";
import { layoutOf } from "../../../simulation/model/layout.ts";
import { summarizeOption } from "../../../simulation/results/option.ts";
import { differencesOf, readOption } from "../../../simulation/results/pairs.ts";
import { optionSchema } from "../../../simulation/results/schema/option.ts";
import type { Cause } from "../../../simulation/scenario/types.ts";
import { causes } from "../../../simulation/scenario/types.ts";
import type { OptionRuns } from "../../../simulation/trials/types.ts";
import { fakeFacts } from "../../support/fake-trial.ts";

const names = { parts: [], groups: [], incidentSizes: [1, 2], kinds: [] };
const layout = layoutOf({ ...names, classes: ["web", "job"], scheduled: ["job"] });

type Lost = Partial<Record<Cause, number>>;

/** 100 h of a year of 1,000 h; two tools that serve, and four that run 25 times each: 100 runs in a history. */
function runsOf(histories: readonly { readonly missed?: Lost; readonly failed?: Lost }[], due = 100): OptionRuns {
  const columns = new Float64Array(histories.length * layout.width);
  histories.forEach(({ missed = {}, failed = {} }, i) => {
    const row = columns.subarray(i * layout.width, (i + 1) * layout.width);
    row[layout.runsDue] = due;
    causes.forEach((cause, at) => {
      row[layout.runsMissed + at] = missed[cause] ?? 0;
      row[layout.runsFailed + at] = failed[cause] ?? 0;
    });
    row[layout.downtimeMs + causes.indexOf("power")] = 12 * 60_000;
  });
  const facts = {
    ...fakeFacts({ name: "paper", outageChance: 0, outageMinutes: 0 }),
    layout,
    horizonHours: 100,
    hoursPerYear: 1000,
    toolCounts: [2, 0],
    toolWeights: [3, 7],
    scheduled: [{ tools: 4, runs: 100 }],
  };
  return { facts, count: histories.length, columns };
}

const given = runsOf([
  { missed: { hardware: 6, storage: 2 }, failed: { storage: 1 } },
  { missed: { "control-plane": 2 }, failed: { storage: 1 } },
]);

test("12 of 200 runs were lost: 6 %, and 15 of 250 per tool and year; the causes add up", () => {
  const [job] = summarizeOption(given, new Map()).scheduled!;
  expect(job).toMatchObject({ name: "job", tools: 4 });
  expect(job.runsPerToolYear).toBeCloseTo(250, 12);
  expect(job.finished.mean).toBeCloseTo(0.94, 14);
  expect(job.finished.low).toBeLessThan(0.94);
  expect(job.finished.high).toBeLessThanOrEqual(1);
  expect(job.missedPerToolYear.mean).toBeCloseTo(12.5, 12);
  expect(job.failedPerToolYear.mean).toBeCloseTo(2.5, 12);
  const means = causes.map((cause) => job.lostByCause[cause].mean);
  expect(
    Object.fromEntries(causes.flatMap((cause, i) => (means[i] > 0 ? [[cause, Math.round(1e9 * means[i]) / 1e9]] : []))),
  ).toEqual({
    hardware: 7.5,
    storage: 5,
    "control-plane": 2.5,
  });
});

test("no other figure holds them", () => {
  const option = summarizeOption(given, new Map());
  expect(optionSchema.safeParse(option).error).toBeUndefined();
  expect(option.classes.map(({ name }) => name)).toEqual(["web"]);
  // 12 min of two tools in 0.1 years.
  expect(option.downtimeMinutesPerToolYear.mean).toBeCloseTo(60, 12);
  expect(option.userWeighted.downtimeMinutesPerToolYear.mean).toBeCloseTo(60, 12);
});

/** Behind each history the tools of its world. */
function inWorlds(runs: OptionRuns, tools: readonly number[]): OptionRuns {
  const width = layout.width + 1;
  const columns = new Float64Array(runs.count * width);
  tools.forEach((number, i) => {
    columns.set([...runs.columns.subarray(i * layout.width, (i + 1) * layout.width), number], i * width);
  });
  const worlds = { historiesPerWorld: 1, unplacedPods: 0, toolCounts: 0, toolWeights: 0, scheduledTools: width - 1 };
  return { ...runs, columns, facts: { ...runs.facts, layout: { ...layout, width }, worlds } };
}

test("where numbers of tools differ between worlds, each loses its share of its own runs", () => {
  const few = inWorlds(runsOf([{ missed: { power: 5 } }], 50), [2]);
  const [job] = summarizeOption(few, new Map()).scheduled!;
  expect(job.finished.mean).toBeCloseTo(0.9, 14);
  expect(job.missedPerToolYear.mean).toBeCloseTo(25, 12);
});

test("where tools run more often in some worlds, they lose more runs a year there", () => {
  // Of 4 tools 1 run of 100, and in the second world 40 of 400: 0.1 years, so 2.5 and 100 per tool and year.
  const worlds = runsOf([{ missed: { power: 1 } }, { missed: { power: 40 } }]);
  worlds.columns[layout.width + layout.runsDue] = 400;
  const [job] = summarizeOption(inWorlds(worlds, [4, 4]), new Map()).scheduled!;
  expect(job.finished.mean).toBeCloseTo(1 - (0.01 + 0.1) / 2, 14);
  expect(job.missedPerToolYear.mean).toBeCloseTo((2.5 + 100) / 2, 11);
  expect(job.lostByCause.power.mean).toBeCloseTo((2.5 + 100) / 2, 11);
});

test("the difference is b less a, and more runs are better", () => {
  const better = runsOf([{ missed: { hardware: 3 } }, { failed: { storage: 1 } }]);
  const difference = differencesOf(readOption(given), readOption(better)).find(
    ({ metric }) => metric === "scheduled.job.finished",
  )!;
  expect(difference).toMatchObject({ unit: "share", sign: "b-a", pBetter: 1, pTie: 0, pWorse: 0 });
  // 3 % and 1 % lost instead of 9 % and 3 %.
  expect(difference.mean).toBeCloseTo(0.04, 14);
  expect(difference.low).toBeLessThanOrEqual(difference.mean);
  expect(difference.spread.histories.p95).toBeCloseTo(0.06, 14);
});

test("a file without scheduled tools has no place for them", () => {
  const facts = { ...given.facts, layout: layoutOf({ ...names, classes: ["web", "job"] }), scheduled: [] };
  const without = summarizeOption({ facts, count: 1, columns: new Float64Array(facts.layout.width) }, new Map());
  expect(Object.keys(without)).not.toContain("scheduled");
  expect(without.classes.map(({ name }) => name)).toEqual(["web", "job"]);
});
