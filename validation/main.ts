/**
 * Writes docs/validation.md: `npm run validate` the systems with known answers, `npm run coverage-check` how often the
 * intervals hold the exact value. Options: --only WORDS, --share 0.1 (of the histories or seeds), --threads N, --seed N,
 * --print (to the terminal instead). Exit code 1 where something disagrees.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import process from "node:process";
import { parseArgs } from "node:util";
import { families } from "./cases/all.ts";
import { systems } from "./coverage/systems.ts";
import { together } from "./coverage/tally.ts";
import type { Tally } from "./coverage/tally.ts";
import { measure } from "./measure.ts";
import type { Answer, Order } from "./orders.ts";
import { casesSection } from "./page/cases-section.ts";
import type { CaseResult } from "./page/cases-section.ts";
import { coverageSection } from "./page/coverage-section.ts";
import { withSection } from "./page/sections.ts";
import { Threads } from "./pool.ts";

const { values: given, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: "string", default: "" },
    share: { type: "string", default: "1" },
    threads: { type: "string", default: String(availableParallelism()) },
    seed: { type: "string", default: "1" },
    print: { type: "boolean", default: false },
  },
});
const root = new URL("../../", import.meta.url);
const share = Number(given.share);
const seed = Number(given.seed);
const seedsOfCoverage = 1000;
const version = (JSON.parse(readFileSync(new URL("package.json", root), "utf8")) as { version: string }).version;
const threads = new Threads<Order, Answer>(new URL("./worker.js", import.meta.url), Number(given.threads));
const began = performance.now();

const what = positionals[0] ?? "cases";
const { section, failures } = what === "coverage" ? await coverage() : await validation();
await threads.close();
if (given.print) process.stdout.write(section);
else {
  const page = new URL("docs/validation.md", root);
  writeFileSync(page, withSection(readFileSync(page, "utf8"), what, section));
}
const minutes = ((performance.now() - began) / 60_000).toFixed(1);
const cpu = process.cpuUsage();
process.stderr.write(`${minutes} min, ${((cpu.user + cpu.system) / 60e6).toFixed(1)} min of CPU time\n`);
for (const failure of failures) process.stderr.write(`${failure}\n`);
if (failures.length > 0) process.exitCode = 1;

async function validation(): Promise<{ section: string; failures: readonly string[] }> {
  const wanted = families
    .map(({ title, cases }) => ({ title, cases: cases.filter(({ id }) => id.includes(given.only)) }))
    .filter(({ cases }) => cases.length > 0);
  const results = await Promise.all(
    wanted.map(async ({ title, cases }) => ({ title, results: await Promise.all(cases.map(runCase)) })),
  );
  const disagreeing = results.flatMap(({ results: all }) =>
    all.flatMap(({ given: { id, metrics }, measured }) =>
      metrics.flatMap(({ name }, i) => (measured[i].agrees ? [] : [`${id}, ${name}: disagrees, z ${measured[i].z}`])),
    ),
  );
  return { section: casesSection(results, { version, seed, share }), failures: disagreeing };
}

async function runCase(one: (typeof families)[number]["cases"][number]): Promise<CaseResult> {
  const count = Math.max(1, Math.round(one.histories * share));
  const values = one.metrics.map(() => new Float64Array(count));
  let horizonHours = 0;
  // A tenth of a case at a time, so that threads share what takes long.
  const batch = Math.ceil(count / 10);
  const firsts = Array.from({ length: Math.ceil(count / batch) }, (_, i) => i * batch);
  await Promise.all(
    firsts.map(async (first) => {
      const order = { kind: "case", id: one.id, seed, first, count: Math.min(batch, count - first) } as const;
      const answer = await threads.ask(order);
      if (answer.kind !== "case") throw new Error(`asked for a case, got ${answer.kind}`);
      answer.values.forEach((part, i) => values[i].set(part, first));
      ({ horizonHours } = answer);
    }),
  );
  const measured = one.metrics.map((metric, i) => measure(metric, values[i]));
  process.stderr.write(`${one.id}: ${measured.map(({ z }) => z?.toFixed(2) ?? "exact").join(", ")}\n`);
  return { given: one, count, horizonHours, measured };
}

async function coverage(): Promise<{ section: string; failures: readonly string[] }> {
  const seeds = Math.max(1, Math.round(seedsOfCoverage * share));
  const wanted = systems.filter(({ name }) => name.includes(given.only));
  const batch = Math.ceil(seeds / 10);
  const results = await Promise.all(
    wanted.map(async (system) => {
      const answers = await Promise.all(
        Array.from({ length: Math.ceil(seeds / batch) }, (_, i) =>
          threads.ask({
            kind: "coverage",
            name: system.name,
            firstSeed: seed + i * batch,
            seeds: Math.min(batch, seeds - i * batch),
          }),
        ),
      );
      const tallies = answers.map((answer) => (answer.kind === "coverage" ? answer.tallies : []));
      const sums = tallies.reduce((sum, next) => sum.map((tally: Tally, i) => together(tally, next[i])));
      process.stderr.write(`${system.name}: ${sums.map(({ covered }) => (covered / seeds).toFixed(4)).join(", ")}\n`);
      return { system, tallies: sums };
    }),
  );
  return coverageSection(results, { version, seed, seeds });
}
