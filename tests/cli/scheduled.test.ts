/** What the command line says of scheduled tools. */
import { expect, test } from "vitest";
import { runCommand } from "../../cli/command.ts";
import { resultSchema } from "../../simulation/results/schema.ts";
import { fakeSurroundings } from "../support/fake-surroundings.ts";

/** The disk fails at 25 h, 52 h and 79 h for 2 h, the archive at 10 h, 21 h, … 98 h for one; all histories are alike. */
const jobs = `format: headroom/1
title: Jobs
horizon: 100 h
hoursPerYear: 8760
initialAge: new
run: {seed: 3, replications: 40}
hosts: {server: {cpu: 64, memory: 64 GiB}}
nodes: {node: {on: server}}
parts:
  disk: {failures: {outage: {time: 25 h, recovery: 2 h, cause: storage}}}
  archive: {failures: {outage: {time: 10 h, recovery: 1 h, cause: network}}}
tools:
  web: {count: 3}
  job: {count: 20, kind: scheduled, needs: disk, schedule: {every: 1 h, duration: 6 min, deadline: 0 s}, requests: {memory: 1 GiB}}
options:
  one: {title: One}
  two: {title: Two, tools: {job: {needs: archive}}}
`;

async function headroom(...args: readonly string[]): Promise<string> {
  const { screen, surroundings } = fakeSurroundings({ "jobs.yaml": jobs });
  const code = await runCommand(args, surroundings);
  expect({ code, err: screen.err }).toEqual({ code: 0, err: "" });
  return screen.out;
}

// Of option one: outages from 25 h, 52 h and 79 h on, of 2 h each. Every tool misses two runs in each; of the 20, those fail
// that began in the 6 min before, which are two, as the runs of the tools are 3 min apart. So 120 missed and 6 failed of 2,000.
test("--json counts runs", async () => {
  const { options, differences } = resultSchema.parse(JSON.parse(await headroom("run", "jobs.yaml", "--json")));
  const [one, two] = options.map(({ scheduled }) => scheduled![0]);
  expect(one).toMatchObject({ name: "job", tools: 20, runsPerToolYear: 8760 });
  expect(one.finished.mean).toBeCloseTo(1 - 126 / 2000, 12);
  expect(one.missedPerToolYear.mean).toBeCloseTo(0.06 * 8760, 9);
  expect(one.failedPerToolYear.mean).toBeCloseTo(0.003 * 8760, 9);
  expect(one.lostByCause.storage.mean).toBeCloseTo(0.063 * 8760, 9);
  // From 10 h, 21 h, … 98 h on, nine times an hour: 20 missed and 2 failed each.
  expect(two.finished.mean).toBeCloseTo(1 - 198 / 2000, 12);
  const difference = differences.find(({ metric }) => metric === "scheduled.job.finished")!;
  expect(difference).toMatchObject({ unit: "share", pBetter: 0, pWorse: 1 });
  expect(difference.mean).toBeCloseTo(-72 / 2000, 12);
});

test("the table has a row for them, and what they were lost to", async () => {
  const out = await headroom("run", "jobs.yaml");
  expect(out).toMatch(/Runs of scheduled tools .*\n +job \(20\) +93\.70\d* % .* 90\.10\d* % .* −3\.6\d* points/);
  expect(out).toMatch(/Runs lost, per tool and year\n +job: not begun in time +52[56].*\n +job: stopped under way +26/);
  expect(out).toMatch(/job: to storage +55[12].* none/);
  expect(out).toMatch(/More pods of its mean requests .*\n +web .*\n +job /);
  expect(await headroom("compare", "jobs.yaml")).toMatch(
    /Runs of scheduled tools .*\n +job +93\.70.* points .* 0 +0 +100/,
  );
});

test("--csv has their figures", async () => {
  const out = await headroom("run", "jobs.yaml", "--csv");
  const [, mean] = /^one,scheduled\.job\.finished,([\d.]+),/m.exec(out)!;
  expect(Number(mean)).toBeCloseTo(0.937, 12);
  expect(out).toMatch(/^one,scheduled\.job\.lostByCause\.storage,551\.8\d*,.*,runs per tool-year$/m);
  expect(out).toMatch(/^two - one,scheduled\.job\.finished,-0\.036\d*,.*,share$/m);
});

test("validate counts them among the tools", async () => {
  expect(await headroom("validate", "jobs.yaml")).toMatch(/23 tools/);
});
