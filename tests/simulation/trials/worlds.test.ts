import { describe, expect, test } from "vitest";
import { causes } from "../../../simulation/scenario/types.ts";
import type { Cause } from "../../../simulation/scenario/types.ts";
import { optionInWorld } from "../../../simulation/scenario/worlds.ts";
import { BatchQueue } from "../../../simulation/trials/batches.ts";
import { openTrial } from "../../../simulation/trials/open-trial.ts";
import type { Trial } from "../../../simulation/trials/serve.ts";
import { historiesPerWorld, trialSource, wholeWorlds } from "../../../simulation/trials/source.ts";
import { right } from "../scenario/support.ts";

const head = "format: headroom/1\ntitle: test\nhorizon: 1 year\nhoursPerYear: 8760\n";
const seed = 5;

function trialsOf(text: string): Trial[] {
  const scenario = right(text);
  return scenario.options.map((option) => openTrial(trialSource(scenario, option, seed)));
}

function rowOf(trial: Trial, replication: number): number[] {
  const row = new Float64Array(trial.facts.layout.width);
  trial.run(replication, row, 0);
  return [...row];
}

function downtimeMs({ facts }: Trial, row: readonly number[], cause?: Cause): number {
  const wanted: readonly Cause[] = cause === undefined ? causes : [cause];
  const first = facts.layout.downtimeMs;
  return wanted.reduce((sum, one) => sum + row[first + causes.indexOf(one)], 0);
}

const histories = Array.from({ length: 60 }, (_, i) => i);
const repair = (recovery: string) => `${head}components: {a: {failures: {f: {mttf: 300 h, recovery: ${recovery}}}}}\n`;

describe("histories of worlds", () => {
  test("two in each where something is unknown, else all are one world", () => {
    expect(historiesPerWorld(right(repair("3 h")))).toBe(1);
    expect(historiesPerWorld(right(repair("{unknown: {best: 3 h, range: 1 to 9 h}}")))).toBe(2);
    expect([1, 2, 3, 513].map((count) => wholeWorlds(count, 2))).toEqual([2, 2, 2, 512]);
    expect(wholeWorlds(513, 1)).toBe(513);
  });

  test("are the same in whatever order they are asked for", () => {
    const text = repair("{unknown: {best: 3 h, range: 1 to 9 h}}");
    const [trial] = trialsOf(text);
    const inOrder = histories.map((i) => rowOf(trial, i));
    const [other] = trialsOf(text);
    expect(histories.toReversed().map((i) => rowOf(other, i))).toEqual(inOrder.toReversed());
  });

  test("of one world have its value, and luck of their own", () => {
    const [trial] = trialsOf(repair("{unknown: {best: 3 h, range: 1 to 9 h}}"));
    const rows = histories.map((i) => rowOf(trial, i));
    const lengths = rows.map(
      (row) => row[trial.facts.layout.scalar.incidentsClosedMs] / row[trial.facts.layout.scalar.incidentsClosed],
    );
    for (let world = 0; world < histories.length / 2; world++) {
      expect(lengths[2 * world + 1]).toBeCloseTo(lengths[2 * world], 0);
      expect(rows[2 * world + 1]).not.toEqual(rows[2 * world]);
    }
    expect(new Set(lengths.map((ms) => Math.round(ms / 1000))).size).toBe(histories.length / 2);
  });

  test("a range of no width changes nothing", () => {
    const [drawn] = trialsOf(repair("{unknown: {best: 3 h, range: 3 to 3 h}}"));
    const [known] = trialsOf(repair("3 h"));
    const { width } = known.facts.layout;
    for (const i of histories) expect(rowOf(drawn, i).slice(0, width)).toEqual(rowOf(known, i));
  });

  test("every column of the engine is taken over, in its place", () => {
    // Hosts lose half of their CPUs now and then: time that is no downtime.
    const platform = (cpu: string) => `${head}slo: {target: 99 %}
hosts:
  h:
    count: 2
    cpu: ${cpu}
    memory: 8 GiB
    failures:
      slow: {mttf: 300 h, effect: {degraded: 10 %}, recovery: 30 h}
      dead: {mttf: 500 h, recovery: 5 h}
nodes: {n: {on: h}}
tools: {t: {count: 4, requests: {cpu: 500m, memory: 1 GiB}}}
`;
    const [known] = trialsOf(platform("4"));
    const [drawn] = trialsOf(platform('{unknown: {best: 4, range: "4 to 4"}}'));
    // Losses are looked at in one history of each world, but in each of those where everything is known.
    const { lossMissing, incidentsAtLeast, width, degradedHours, downtimeMs: down } = known.facts.layout;
    const compared = (row: number[]) => [...row.slice(0, lossMissing), ...row.slice(incidentsAtLeast, width)];
    const rows = histories.slice(0, 5).map((i) => [rowOf(known, i), rowOf(drawn, i)]);
    for (const [a, b] of rows) expect(compared(b)).toEqual(compared(a));
    expect(rows.some(([a]) => a[degradedHours] > 0 && a[degradedHours] !== a[down])).toBe(true);
  });

  test("two options that differ in nothing differ by exactly 0, with named and with inherited unknowns", () => {
    const [a, b] = trialsOf(`${head}inputs: {mttf: {unknown: {best: 300 h, range: 100 to 900 h}}}
components: {s: {failures: {f: {mttf: 1000 h, recovery: {unknown: {best: 3 h, range: 1 to 9 h}}}}}}
options:
  a: {components: {s: {failures: {f: {mttf: $mttf}}}}}
  b: {components: {s: {failures: {f: {mttf: $mttf}}}}}
`);
    for (const i of histories) expect(rowOf(b, i)).toEqual(rowOf(a, i));
  });
});

describe("what differs between worlds", () => {
  const sized = (tools: string, extra = "") =>
    `${head}allowPending: true
nodes: {n: {count: 2, cpu: 4, memory: 8 GiB, failures: {f: {mttf: 500 h, recovery: 5 h}}}}
tools: {t: {count: ${tools}, requests: {cpu: 1}${extra}}}
`;

  test("numbers of tools and their weights stand beside each history", () => {
    const text = sized("{unknown: {best: 4, range: 2 to 7}}", ", weight: {unknown: {best: 2, range: 1 to 4}}");
    const [trial] = trialsOf(text);
    const { worlds } = trial.facts;
    const undrawn = right(text).undrawn!;
    for (const i of histories) {
      const row = rowOf(trial, i);
      const drawn = optionInWorld(undrawn, "base", { seed, world: Math.floor(i / 2) });
      const tool = drawn.ok ? drawn.option.tools[0] : null;
      expect([row[worlds!.toolCounts], row[worlds!.toolWeights]]).toEqual([tool?.count, tool?.weight]);
    }
    expect(trial.facts).toMatchObject({ toolCounts: [4], toolWeights: [2] });
  });

  test("so do numbers of scheduled tools", () => {
    const job =
      "job: {count: {unknown: {best: 4, range: 2 to 9}}, kind: scheduled, schedule: {every: 1 h, duration: 1 min}}";
    const text = sized("1").replace("tools: {", `tools: {${job}, `);
    const [trial] = trialsOf(text);
    const undrawn = right(text).undrawn!;
    const drawn = histories.map((i) => optionInWorld(undrawn, "base", { seed, world: Math.floor(i / 2) }));
    const counts = drawn.map((one) => (one.ok ? one.option.tools[0].count : null));
    expect(histories.map((i) => rowOf(trial, i)[trial.facts.worlds!.scheduledTools])).toEqual(counts);
    expect(new Set(counts).size).toBeGreaterThan(1);
  });

  // Eight CPUs hold eight pods of one CPU each.
  test("pods without a place are counted in their world, and charged to capacity", () => {
    const [trial] = trialsOf(sized("{unknown: {best: 8, range: 5 to 12}}"));
    const { worlds } = trial.facts;
    const rows = histories.map((i) => rowOf(trial, i));
    const over = rows.map((row) => Math.max(0, row[worlds!.toolCounts] - 8));
    expect(rows.map((row) => row[worlds!.unplacedPods])).toEqual(over);
    expect(over.some((pods) => pods > 0) && over.some((pods) => pods === 0)).toBe(true);
    const yearMs = 8760 * 3_600_000;
    rows.forEach((row, i) => expect(downtimeMs(trial, row, "capacity")).toBeGreaterThanOrEqual(over[i] * yearMs));
  });

  test("a scheduled tool loses runs of its own world, and is no tool that serves", () => {
    const jobs = (count: string, every: string) => `${head}nodes: {n: {count: 2, cpu: 40, memory: 80 GiB}}
parts: {p: {failures: {f: {mttf: 50 h, recovery: 5 h, cause: storage}}}}
tools: {t: {count: 3}, j: {count: ${count}, kind: scheduled, needs: p, schedule: {every: ${every}, duration: 10 min}}}
`;
    const [trial] = trialsOf(jobs("{unknown: {best: 8, range: 2 to 20}}", "{unknown: {best: 2 h, range: 1 h to 6 h}}"));
    const { layout, worlds, scheduled, toolCounts } = trial.facts;
    expect([scheduled, toolCounts]).toEqual([[{ tools: 8, runs: 8 * 4380 }], [3, 0]]);
    const rows = histories.slice(0, 12).map((i) => rowOf(trial, i));
    expect(new Set(rows.map((row) => row[layout.runsDue])).size).toBe(6);
    const cause = causes.indexOf("storage");
    for (const row of rows) {
      expect([row[worlds!.toolCounts], row[worlds!.toolCounts + 1]]).toEqual([3, 0]);
      // Down 5 of 55 hours.
      const share = row[layout.runsMissed + cause] / row[layout.runsDue];
      expect(Math.abs(share - 1 / 11)).toBeLessThan(0.03);
      expect(row[layout.runsFailed + cause]).toBeGreaterThan(0);
      expect(downtimeMs(trial, row)).toBe(0);
    }
    const [known] = trialsOf(jobs("8", "2 h"));
    const [same] = trialsOf(jobs('{unknown: {best: 8, range: "8 to 8"}}', "2 h"));
    const { runsDue, cpuHeadroomAt } = known.facts.layout;
    expect(rowOf(same, 1).slice(runsDue, cpuHeadroomAt)).toEqual(rowOf(known, 1).slice(runsDue, cpuHeadroomAt));
  });

  test("where VMs do not fit, all runs are missed for want of capacity", () => {
    const [trial] = trialsOf(`${head}hosts: {h: {cpu: 4, memory: 8 GiB}}
vms: {v: {on: h, count: {unknown: {best: 3, range: 2 to 6}}, cpu: 1, memory: 1 GiB}}
nodes: {n: {on: v, count: 1}}
tools: {t: {}, j: {count: 2, kind: scheduled, schedule: {every: 12 h, duration: 10 min}}}
`);
    const { layout } = trial.facts;
    const rows = histories.map((i) => rowOf(trial, i));
    const missed = rows.map((row) => row[layout.runsMissed + causes.indexOf("capacity")]);
    expect(rows.map((row) => row[layout.runsDue])).toEqual(histories.map(() => 2 * 730));
    expect(new Set(missed)).toEqual(new Set([0, 2 * 730]));
    // The one that serves is all that is down.
    const down = new Set(rows.map((row) => downtimeMs(trial, row, "capacity")));
    expect(down).toEqual(new Set([0, 8760 * 3_600_000]));
    rows.forEach((row, i) => expect(row[layout.scalar.toolsHit]).toBe(missed[i] > 0 ? 1 : 0));
  });

  test("a world whose VMs do not fit exists, and nothing of it runs", () => {
    const [trial] = trialsOf(`${head}hosts: {h: {cpu: 4, memory: 8 GiB}}
vms: {v: {on: h, count: {unknown: {best: 3, range: 2 to 6}}, cpu: 1, memory: 1 GiB}}
nodes: {n: {on: v}}
tools: {t: {count: 5}}
`);
    const { worlds, layout } = trial.facts;
    const rows = histories.map((i) => rowOf(trial, i));
    const down = rows.filter((row) => row[worlds!.unplacedPods] === 5);
    expect(down.length).toBeGreaterThan(0);
    expect(down.length).toBeLessThan(rows.length);
    for (const row of down) {
      expect(downtimeMs(trial, row, "capacity")).toBe(5 * 8760 * 3_600_000);
      expect(row[layout.scalar.toolsHitMost]).toBe(5);
    }
  });

  test("what is one thing only in some worlds has no figures of its own", () => {
    const [trial] = trialsOf(`${head}components:
  one: {failures: {f: {mttf: 300 h, recovery: 3 h}}}
  some: {count: {unknown: {choice: {1: 1, 2: 1}}}, failures: {f: {mttf: 300 h, recovery: 3 h}}}
groups: {all: {of: [one, some], need: 1}}
`);
    expect(trial.facts.layout.groups).toEqual(["one", "all"]);
    const rows = histories.map((i) => rowOf(trial, i));
    const down = (group: number) => rows.reduce((sum, row) => sum + row[trial.facts.layout.groupDownMs + group], 0);
    // 1 − 300 / 303 of 60 years, about 87 h a year, against 1 h or less of two or three together.
    expect(down(0) / 3_600_000 / 60).toBeGreaterThan(60);
    expect(down(1) / 3_600_000 / 60).toBeLessThan(10);
  });

  test("an impossible world ends the run and says what it drew", () => {
    const [trial] = trialsOf(`${head}components: {a: {count: 3}}
groups: {g: {of: a, need: {unknown: {best: 2, range: 1 to 3}}}}
system: g
`);
    const run = () => Array.from({ length: 400 }, (_, i) => rowOf(trial, i));
    expect(run).toThrow(
      /^world \d+ of base cannot be simulated: groups\.g\.need: 4 must work.*; there, groups\.g\.need = P9\d/,
    );
  });
});

describe("batches", () => {
  test("hold whole worlds", () => {
    const queue = new BatchQueue(3, 2);
    const batches = [];
    for (let batch = queue.take(500); batch !== null; batch = queue.take(500)) batches.push(batch);
    expect(batches.every(({ first, count }) => first % 2 === 0 && count % 2 === 0)).toBe(true);
    expect(batches.reduce((sum, { count }) => sum + count, 0)).toBe(500);
  });
});
