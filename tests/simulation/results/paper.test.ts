/**
 * Worked on paper: three histories of 100 h in a year of 1,000 h; class `web` of 2 tools with weight 3, class `job` of
 * 1 tool with weight 1; ms written by hand.
 */
import { expect, test } from "vitest";
import { layoutOf } from "../../../simulation/model/layout.ts";
import type { Scalar } from "../../../simulation/model/layout.ts";
import { summarizeOption } from "../../../simulation/results/option.ts";
import { causes } from "../../../simulation/scenario/types.ts";
import type { Cause } from "../../../simulation/scenario/types.ts";
import type { OptionRuns } from "../../../simulation/trials/types.ts";
import { fakeFacts } from "../../support/fake-trial.ts";

const layout = layoutOf({ classes: ["web", "job"], parts: ["nfs"], groups: [], incidentSizes: [1, 2, 3], kinds: [] });
const minute = 60_000;

type Row = (set: (offset: number, value: number) => void) => void;
const downtime = (classIndex: number, cause: Cause): number =>
  layout.downtimeMs + classIndex * causes.length + causes.indexOf(cause);
const scalar = (name: Scalar): number => layout.scalar[name];

function runsOf(rows: readonly Row[], changes: Partial<OptionRuns["facts"]> = {}): OptionRuns {
  const columns = new Float64Array(rows.length * layout.width);
  rows.forEach((row, i) => row((offset, value) => void (columns[i * layout.width + offset] = value)));
  const facts = {
    ...fakeFacts({ name: "paper", outageChance: 0, outageMinutes: 0 }),
    layout,
    horizonHours: 100,
    hoursPerYear: 1000,
    toolCounts: [2, 1],
    toolWeights: [3, 1],
    ...changes,
  };
  return { facts, count: rows.length, columns };
}

const histories: readonly Row[] = [
  (set) => {
    set(downtime(0, "hardware"), 12 * minute);
    set(downtime(1, "hardware"), 6 * minute);
    set(downtime(1, "storage"), 3 * minute);
    set(layout.partDownMs, 30 * minute);
    set(layout.partOutages, 3);
    set(scalar("incidents"), 2);
    set(scalar("incidentsClosed"), 2);
    set(scalar("incidentsClosedMs"), 10 * minute);
    set(scalar("toolsHit"), 4);
    set(scalar("toolsHitMost"), 3);
    set(scalar("podsEvicted"), 6);
    // 2 min for one tool and 8 min for all three.
    [2, 1, 1, 1, 1, 1].forEach((incidents, i) => set(layout.incidentsAtLeast + i, incidents));
    set(layout.incidentLengthMs, 2 * minute);
    set(layout.incidentLengthMs + 1, 8 * minute);
  },
  (set) => {
    set(downtime(0, "storage"), 6 * minute);
    set(scalar("incidents"), 1);
    set(scalar("toolsHit"), 2);
    set(scalar("toolsHitMost"), 2);
    // Not over after 3 h.
    [0, 1, 3, 4, 6, 7].forEach((i) => set(layout.incidentsAtLeast + i, 1));
    set(scalar("pendingPodHours"), 1.5);
    set(scalar("pendingMost"), 2);
  },
  () => {},
];

const paper = summarizeOption(runsOf(histories), new Map());

test("overall downtime: 27 min over 3 histories of 3 tools for 0.1 years are 30 min per tool-year", () => {
  expect(paper.downtimeMinutesPerToolYear.mean).toBeCloseTo(30, 12);
  expect(paper.availability.mean).toBeCloseTo(1 - 30 / 60_000, 14);
});

test("by cause: hardware 18 min, storage 9 min; 20 and 10 per tool-year, and nothing else", () => {
  const means = Object.fromEntries(Object.entries(paper.downtimeByCause).map(([cause, { mean }]) => [cause, mean]));
  expect(means).toEqual({ ...Object.fromEntries(causes.map((cause) => [cause, 0])), hardware: 20, storage: 10 });
});

test("by class: web 18 min over 0.6 tool-years, job 9 min over 0.3", () => {
  const [web, job] = paper.classes;
  expect([web.name, web.tools, job.name, job.tools]).toEqual(["web", 2, "job", 1]);
  expect(web.downtimeMinutesPerToolYear.mean).toBeCloseTo(30, 12);
  expect(web.downtimeByCause.hardware.mean).toBeCloseTo(20, 12);
  expect(job.downtimeMinutesPerToolYear.mean).toBeCloseTo(30, 12);
  expect(job.downtimeByCause.storage.mean).toBeCloseTo(10, 12);
});

test("user-weighted: (3 · 18 + 9) min over (3 · 2 + 1) tools · 0.3 years are 30 min again", () => {
  expect(paper.userWeighted.downtimeMinutesPerToolYear.mean).toBeCloseTo(30, 12);
});

test("the part was down 30 min in 0.3 years and fell 10 times a year", () => {
  expect(paper.parts[0].name).toBe("nfs");
  expect(paper.parts[0].availability.mean).toBeCloseTo(1 - 100 / 60_000, 14);
  expect(paper.parts[0].outagesPerYear.mean).toBeCloseTo(10, 12);
});

test("incidents: 3 in 300 h, two of 5 min that ended, 6 tools hit", () => {
  expect(paper.incidents).toMatchObject({
    meanMinutes: 5,
    mtbfHours: 100,
    toolsHitMean: 2,
    toolsHitMost: 3,
    openAtEnd: 1,
  });
  expect(paper.incidents.perYear.mean).toBeCloseTo(10, 12);
});

test("incidents by size and length: 3, 2 and 1 of at least 1, 2 and 3 tools; 2, 2 and 1 of 5 min; one of 1 h; none of 4 h", () => {
  const { tools, lasting } = paper.incidents.blastRadius;
  expect(tools).toEqual([1, 2, 3]);
  expect(lasting.map(({ minutes }) => minutes)).toEqual([0, 5, 60, 240]);
  expect(lasting.map(({ atLeast }) => atLeast.map(({ seen }) => seen))).toEqual([
    [3, 2, 1],
    [2, 2, 1],
    [1, 1, 0],
    [0, 0, 0],
  ]);
  expect(lasting[0].atLeast[0].mean).toBeCloseTo(10, 12);
  expect(lasting[1].atLeast[2].mean).toBeCloseTo(10 / 3, 12);
  expect(lasting[3].atLeast[0]).toMatchObject({ mean: 0, low: 0, seen: 0 });
  // As above for what nobody saw.
  expect(lasting[3].atLeast[0].high).toBeCloseTo(2.995732 / 0.3, 4);
});

test("lengths: of 2 and 8 min the median is 2 and the P95 is 8; so few have no interval", () => {
  expect(paper.incidents.lengthMinutes).toEqual({
    p5: { value: 2, low: null, high: null },
    p50: { value: 2, low: null, high: null },
    p95: { value: 8, low: null, high: null },
  });
});

test("pods: 6 evicted in 0.3 years, 1.5 pod-hours pending in 0.3 years, 2 at most", () => {
  expect(paper.moves.evicted.mean).toBeCloseTo(20, 12);
  expect(paper.pending.podHoursPerYear.mean).toBeCloseTo(5, 12);
  expect(paper.pending.most).toBe(2);
});

test("what nobody saw is bounded by the histories, and by the whole that it belongs to", () => {
  const { low, high } = paper.downtimeByCause.power;
  expect(low).toBe(0);
  expect(high).toBeGreaterThan(0);
  expect(high).toBeLessThanOrEqual(paper.downtimeMinutesPerToolYear.high);
  // Poisson: −ln(0.05) = 2.9957 in 0.3 years
  expect(paper.moves.migrated.high).toBeCloseTo(2.995732 / 0.3, 4);
});

test("99.9 % of 100 h leave 18 min for 3 tools: the first history loses 21, the others 6 and 0", () => {
  const objective = { target: 0.999, windowMs: 360_000_000, windows: 1, budgetMs: 360_000, months: null };
  const { slo } = summarizeOption(runsOf(histories, { objective }), new Map());
  expect(slo!.histories.mean).toBeCloseTo(2 / 3, 12);
});

test("of three histories each stands for a third of the dots, the luckiest first", () => {
  const { minutes, replications } = paper.dots;
  expect([minutes[0], minutes[25], minutes[49]]).toEqual([0, expect.closeTo(20, 10), expect.closeTo(70, 10)]);
  expect([replications[0], replications[25], replications[49]]).toEqual([2, 1, 0]);
});
