/** What speaks against the option that comes out ahead: which metrics, how sure, and in what words. */
import { describe, expect, test } from "vitest";
import { causes } from "../../../../simulation/scenario/types.ts";
import { readOption } from "../../../../simulation/results/pairs.ts";
import type { OptionDowntime } from "../../../../simulation/results/pairs.ts";
import { againstIt } from "../../../../simulation/results/verdict/against.ts";
import { countersOf } from "../../../../simulation/results/verdict/counters.ts";
import type { VerdictCounter, VerdictData } from "../../../../simulation/results/verdict/data.ts";
import { verdictOf } from "../../../../simulation/results/verdict/verdict.ts";
import { fakeFacts, fakeShare } from "../../../support/fake-trial.ts";
import { two, pair } from "../../../support/verdict-data.ts";

const minute = 60_000;
const count = 400;

/** In each history 30 tools `web` and 10 tools `batch` are down for so many minutes each, give or take a half, and one incident is the largest. */
function optionOf(name: string, web: number, batch: number, largest: number): OptionDowntime {
  const facts = fakeFacts({ name, outageChance: 0, outageMinutes: 0 });
  const { layout } = facts;
  const columns = new Float64Array(count * layout.width);
  for (let history = 0; history < count; history++) {
    const row = columns.subarray(history * layout.width, (history + 1) * layout.width);
    const luck = (purpose: number): number => 0.5 + fakeShare(name.length, history, purpose);
    row[layout.downtimeMs] = Math.round(web * luck(1)) * 30 * minute;
    row[layout.downtimeMs + causes.length] = Math.round(batch * luck(2)) * 10 * minute;
    row[layout.scalar.toolsHitMost] = Math.round(largest * luck(3));
  }
  return readOption({ facts, count, columns });
}

const vms = optionOf("vms", 200, 50, 8);
const sure = { mean: -100, low: -120, high: -80 };

describe("metrics against the winner", () => {
  test("are those in which it is surely worse, by how much", () => {
    // Metal loses 100 min less for web tools, in 3 years 33 a year, and 50 more for batch.
    const counters = countersOf(vms, optionOf("metal", 100, 100, 16), sure, 0.05);
    expect(counters.map(({ metric, unit }) => [metric, unit])).toEqual([
      ["downtime of batch", "min"],
      ["the largest outage of a history", "tools"],
    ]);
    const [batch, largest] = counters.map(({ worse }) => worse);
    expect(Math.abs(batch.mean - 50 / 3)).toBeLessThan(1.5);
    expect(batch.low).toBeLessThan(50 / 3);
    expect(batch.high).toBeGreaterThan(50 / 3);
    expect(Math.abs(largest.mean - 8)).toBeLessThan(0.8);
  });

  test("are work per week and the end of room for one more, where there is any", () => {
    const counts = { sets: 5, tested: 5, fit: 5, worst: null };
    const losses = { unit: "host", one: counts, two: counts, rack: null, rolling: counts, units: [counts] } as const;
    const working = (name: string, works: number, lastsUntil: number): OptionDowntime => {
      const facts = { ...fakeFacts({ name, outageChance: 0, outageMinutes: 0 }), losses };
      const { layout } = facts;
      const columns = new Float64Array(count * layout.width);
      for (let history = 0; history < count; history++) {
        const row = columns.subarray(history * layout.width, (history + 1) * layout.width);
        row[layout.scalar.works] = works + (history % 5) - 2;
        const enough = lastsUntil + (history % 3) - 1;
        for (const first of [layout.cpuHeadroomAt, layout.memoryHeadroomAt, layout.slotHeadroomAt])
          for (let date = 0; date < 25; date++) row[first + date] = date < enough ? 0.3 : 0.1;
      }
      return readOption({ facts, count, columns });
    };
    // Three years are 156.5 weeks of 168 hours, and 24 steps between dates: 157 works more are one a week, 6 dates nine months.
    const counters = countersOf(working("a", 157, 18), working("b", 313, 12), sure, 0.05);
    expect(counters.map(({ metric, unit }) => [metric, unit])).toEqual([
      ["room for one more lost host", "hours"],
      ["planned work", "works"],
    ]);
    expect(counters[0].worse.mean).toBeCloseTo((6 * 3 * 8766) / 24, 6);
    expect(counters[1].worse.mean).toBeCloseTo((156 * 168) / (3 * 8766), 9);
    // Beyond the horizon all end with it, so that nothing speaks against the later one.
    expect(countersOf(working("a", 157, 30), working("b", 157, 30), sure, 0.05)).toEqual([]);
    expect(countersOf(working("a", 157, 12), working("b", 157, 18), sure, 0.05)).toEqual([]);
  });

  test("turn round with the winner", () => {
    const other = optionOf("metal", 100, 100, 16);
    const turned = countersOf(other, vms, { mean: 100, low: 80, high: 120 }, 0.05);
    expect(turned).toEqual(countersOf(vms, other, sure, 0.05));
    // If it were VMs that came out ahead, web tools would speak against them.
    const against = countersOf(vms, other, { mean: 100, low: 80, high: 120 }, 0.05);
    expect(against.map(({ metric }) => metric)).toEqual(["downtime of web"]);
  });

  test("are none where nobody is surely ahead, and fewer where more doubt is shared", () => {
    const close = optionOf("metal", 100, 53, 8);
    expect(countersOf(vms, close, { mean: -1, low: -3, high: 1 }, 0.05)).toEqual([]);
    const wide = countersOf(vms, optionOf("metal", 100, 100, 16), sure, 1e-4);
    const usual = countersOf(vms, optionOf("metal", 100, 100, 16), sure, 0.05);
    expect(wide[0].worse.low).toBeLessThan(usual[0].worse.low);
  });

  test("are invented in at most 5 % of true ties, whichever is the worst of three", () => {
    const ties = 400;
    let invented = 0;
    for (let i = 0; i < ties; i++) {
      const names = ["x".repeat(2 * i + 1), "x".repeat(2 * i + 2)];
      const [a, b] = names.map((name) => optionOf(name, 100, 100, 16));
      if (countersOf(a, b, sure, 0.05).length > 0) invented++;
    }
    // One side of 5 %, with three standard errors of a share of 400.
    expect(invented / ties).toBeLessThan(0.025 + 3 * Math.sqrt((0.025 * 0.975) / ties));
  }, 60_000);
});

describe("the sentences", () => {
  const counters: VerdictCounter[] = [
    { metric: "downtime of web", unit: "min", worse: { mean: 12, low: 9, high: 15 } },
    { metric: "downtime of batch", unit: "min", worse: { mean: 31, low: 24, high: 38 } },
    { metric: "the largest outage of a history", unit: "tools", worse: { mean: 120, low: 80, high: 160 } },
    { metric: "the share of lost runs of nightly", unit: "points", worse: { mean: 0.012, low: 0.009, high: 0.015 } },
  ];
  const say = (data: VerdictData): string[] => againstIt(data).map((line) => line.replaceAll("\u00a0", " "));
  const given = (some: readonly VerdictCounter[]): VerdictData => ({
    ...two,
    pairs: [pair(0, 1, [-2.44, -2.137, -1.8], { counters: some })],
  });

  test("name the worst class, then what is counted otherwise, two at most", () => {
    expect(say(given(counters))).toEqual([
      "Against it: downtime of batch is worse by 31 min per tool and year (24 to 38).",
      "Against it: the largest outage of a history is worse by 120 tools (80 to 160).",
    ]);
    expect(say(given(counters.slice(3)))).toEqual([
      "Against it: the share of lost runs of nightly is worse by 1.2 percentage points (0.9 to 1.5).",
    ]);
    expect(verdictOf(given(counters)).against).toHaveLength(2);
  });

  test("of the room for one more and of work", () => {
    const room = {
      metric: "room for one more lost host",
      unit: "hours",
      worse: { mean: 3650, low: 2200, high: 5100 },
    } as const;
    const work = { metric: "planned work", unit: "works", worse: { mean: 14.2, low: 13.1, high: 15.3 } } as const;
    expect(say(given([room, work]))).toEqual([
      "Against it: room for one more lost host ends 5.0 months earlier (3.0 to 7.0).",
      "Against it: 14.2 more planned works a week (13.1 to 15.3).",
    ]);
    const little = [
      { ...room, worse: { mean: 100, low: 90, high: 110 } },
      { ...work, worse: { mean: 0.05, low: 0.04, high: 0.06 } },
    ];
    expect(say(given(little))).toEqual([]);
  });

  test("leave out what is less than a minute, a tool or a hundredth of a percent", () => {
    const small = counters.map((one) => ({ ...one, worse: { mean: 0.9, low: 0.8, high: 1 } }));
    expect(say(given(small.slice(0, 3)))).toEqual([]);
    const runs = { ...counters[3], worse: { mean: 0.00009, low: 0.00008, high: 0.0001 } };
    expect(say(given([runs]))).toEqual([]);
  });

  test("are none without a winner", () => {
    expect(say({ ...two, pairs: [pair(0, 1, [-1.8, -0.5, 0.9], { counters })] })).toEqual([]);
    expect(say({ ...given(counters), ending: "running", histories: 63 })).toEqual([]);
    expect(say({ ...two, options: two.options.slice(0, 1), pairs: [] })).toEqual([]);
  });

  test("of three options are those against the next best", () => {
    const three: VerdictData = {
      ...two,
      options: [
        two.options[0],
        two.options[1],
        { ...two.options[0], title: "Hybrid", downtime: { mean: 300, low: 290, high: 310 } },
      ],
      pairs: [
        pair(0, 1, [-2.44, -2.137, -1.8], { counters: counters.slice(0, 1) }),
        pair(0, 2, [-1.2, -1, -0.8]),
        pair(1, 2, [0.8, 1, 1.2], { counters: counters.slice(2, 3) }),
      ],
    };
    expect(say(three)).toEqual(["Against it: the largest outage of a history is worse by 120 tools (80 to 160)."]);
  });
});
