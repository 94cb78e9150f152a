/** Results of scenarios in which something is not known. */
import { describe, expect, test } from "vitest";
import { mostDecisive } from "../../../simulation/results/decisive.ts";
import { readDowntime } from "../../../simulation/results/downtime.ts";
import { summarizeOption } from "../../../simulation/results/option.ts";
import { summarize } from "../../../simulation/results/result.ts";
import { resultSchema, type Result } from "../../../simulation/results/schema.ts";
import { momentsOf } from "../../../simulation/statistics/moments.ts";
import { inProcess } from "../../../simulation/trials/in-process.ts";
import { openTrial } from "../../../simulation/trials/open-trial.ts";
import { Pool } from "../../../simulation/trials/pool.ts";
import { runTrials } from "../../../simulation/trials/run.ts";
import type { Outcome } from "../../../simulation/trials/request.ts";
import { historiesPerWorld, trialSource, type TrialSource } from "../../../simulation/trials/source.ts";
import { right } from "../scenario/support.ts";

const head = "format: headroom/1\ntitle: test\nhorizon: 1 year\nhoursPerYear: 8760\n";
const seed = 3;
const provenance = { hash: "0".repeat(64), version: "1.2.3", seed, precision: null };

async function outcomeOf(text: string, replications: number, cancelAt = Infinity): Promise<Outcome> {
  const scenario = right(text);
  const pool = new Pool<TrialSource>(3, inProcess(openTrial));
  const trials = runTrials(pool, {
    models: scenario.options.map((option) => trialSource(scenario, option, seed)),
    cap: replications,
    historiesPerWorld: historiesPerWorld(scenario),
    stopping: null,
    onProgress: ({ done }) => {
      if (done >= cancelAt) trials.cancel();
    },
  });
  const outcome = await trials.finished;
  pool.close();
  return outcome;
}

async function resultOf(text: string, replications: number): Promise<Result> {
  return summarize(right(text), await outcomeOf(text, replications), provenance).result;
}

const repairs = (slow: string, fast: string) => `${head}inputs:
  mttf: {unknown: {best: 500 h, range: 100 to 2500 h}}
components: {a: {failures: {f: {mttf: $mttf, recovery: ${slow}}}}}
options:
  slow: {}
  fast: {components: {a: {failures: {f: {recovery: ${fast}}}}}}
`;
const unsure = repairs("4 h", "{unknown: {best: 3 h, range: 1 to 8 h}}");

describe("a result over worlds", async () => {
  const outcome = await outcomeOf(unsure, 400);
  const { result, verdict } = summarize(right(unsure), outcome, provenance);
  const [{ downtimeMinutesPerToolYear: downtime, downtimeSpread }] = result.options;
  const [difference] = result.differences;
  const minutes = (index: number) => readDowntime(outcome.runs[index]).overall.ms.map((ms) => ms / 60_000);

  test("is valid by its own schema, and names what was drawn", () => {
    expect(resultSchema.parse(JSON.parse(JSON.stringify(result)))).toEqual(result);
    expect(result.worlds).toMatchObject({ count: 200, historiesPerWorld: 2 });
    expect(result.worlds?.unknowns.map(({ key }) => key)).toEqual([
      "inputs.mttf",
      "options.fast.components.a.failures.f.recovery",
    ]);
  });

  test("intervals rest on 200 world means, not on 400 histories", () => {
    const means = Array.from({ length: 200 }, (_, world) => (minutes(0)[2 * world] + minutes(0)[2 * world + 1]) / 2);
    const { mean, standardError } = momentsOf(means);
    expect(downtime.mean).toBeCloseTo(mean, 6);
    // Bootstrap-t of a skewed sample is wider than two standard errors, by up to a half here.
    expect((downtime.high - downtime.low) / (2 * 1.96 * standardError)).toBeGreaterThan(1);
    expect((downtime.high - downtime.low) / (2 * 1.96 * standardError)).toBeLessThan(1.5);
  });

  test("chance is less than ignorance where one range spans a factor of 25", () => {
    expect(downtimeSpread.chance).toBeGreaterThan(0);
    expect(downtimeSpread.ignorance?.deviation).toBeGreaterThan(2 * downtimeSpread.chance);
    expect(result.worlds).not.toBeNull();
  });

  test("says that the guesses must hold, and which of them decides", () => {
    expect(verdict.case).toBe("better, unless");
    expect(verdict.rest).toContain("options.fast.components.a.failures.f.recovery decides most");
    expect(difference.pExpectedBetter).toBeGreaterThan(0.5);
    expect(difference.pExpectedBetter).toBeLessThan(0.95);
  });

  test("twins differ by exactly 0 in every history, and in every world", async () => {
    const twins = await resultOf(repairs("$mttf / 100", "$mttf / 100"), 60);
    expect(twins.differences[0]).toMatchObject({ mean: 0, pTie: 1, pExpectedBetter: null });
    expect(twins.differences[0].spread).toMatchObject({ chance: 0, ignorance: { deviation: 0, p5: 0, p95: 0 } });
    expect(twins.verdict).toContain("same outages in every history");
  });

  test("stopped by hand, it is whole worlds", async () => {
    for (const at of [1, 5, 8, 21]) {
      const stopped = await outcomeOf(unsure, 400, at);
      expect(stopped.ending).toBe("stopped");
      expect(stopped.runs[0].count % 2).toBe(0);
    }
  });
});

describe("where everything is known", () => {
  test("all worlds are one, and ignorance is nothing", async () => {
    const result = await resultOf(
      repairs("4 h", "3 h").replace("{unknown: {best: 500 h, range: 100 to 2500 h}}", "500 h"),
      50,
    );
    expect(result.worlds).toBeNull();
    expect(result.options[0].downtimeSpread.ignorance).toBeNull();
    expect(result.options[0].worldsWithoutRoom).toBeNull();
    expect(result.differences[0].pExpectedBetter).toBeNull();
  });
});

describe("an unknown number of tools", () => {
  const platform = (count: string) => `${head}allowPending: true
nodes: {n: {cpu: 4, memory: 8 GiB, failures: {f: {mttf: 500 h, recovery: 5 h}}}}
tools:
  web: {count: ${count}, requests: {cpu: 500m}, weight: 3}
  batch: {count: 2}
`;

  // All tools stand on one node: each is down as long as it, however many there are.
  test("does not change the downtime of a tool", async () => {
    const [[unknown], [known]] = [
      (await outcomeOf(platform("{unknown: {best: 4, range: 2 to 6}}"), 40)).runs,
      (await outcomeOf(platform("4"), 40)).runs,
    ];
    const [a, b] = [readDowntime(unknown), readDowntime(known)];
    for (const [one, other] of [
      [a.overall, b.overall],
      [a.userWeighted, b.userWeighted],
      [a.classes[0].all, b.classes[0].all],
      [a.byCause.hardware, b.byCause.hardware],
    ]) {
      expect(one.tools).toBe(other.tools);
      one.ms.forEach((ms, i) => expect(ms / other.ms[i]).toBeCloseTo(1, 12));
    }
  });

  test("that does not fit in some worlds is said in the verdict", async () => {
    const result = await resultOf(platform("{unknown: {best: 6, range: 2 to 12}}"), 200);
    const share = result.options[0].worldsWithoutRoom!;
    // More than 8 pods of half a core do not fit: z = ln(8.5 / 6) / ln(12 / 6) · 1.645 = 0.827, so 20 % of the worlds,
    // ± 4 % for 100 of them.
    expect(Math.abs(share - 0.204)).toBeLessThan(4 * 0.04);
    expect(result.verdict).toMatch(
      /^test does not fit in \d+ of 100 worlds: there, pods have no place from the start\. /,
    );
  });

  test("figures of the option are whole all the same", async () => {
    const { runs } = await outcomeOf(platform("{unknown: {best: 6, range: 2 to 12}}"), 40);
    const { downtimeByCause, downtimeMinutesPerToolYear, classes } = summarizeOption(runs[0], new Map());
    const sum = Object.values(downtimeByCause).reduce((minutes, { mean }) => minutes + mean, 0);
    expect(sum / downtimeMinutesPerToolYear.mean).toBeCloseTo(1, 12);
    expect(classes[0].tools).toBe(6);
  });
});

describe("what decides most", () => {
  const unknowns = right(unsure).unknowns;

  test("is null where nothing goes along with the difference", () => {
    expect(
      mostDecisive(
        Float64Array.from({ length: 100 }, (_, i) => (i * 7919) % 100),
        { unknowns, seed },
      ),
    ).toBeNull();
    expect(mostDecisive(new Float64Array(100), { unknowns, seed })).toBeNull();
    expect(mostDecisive(Float64Array.of(1, 2, 3), { unknowns: [], seed })).toBeNull();
  });
});
