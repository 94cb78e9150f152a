/** How sure a verdict must be: one pair, several pairs, and a run that was stopped at a moment nobody planned. */
import { expect, test } from "vitest";
import { summarizeOption } from "../../../../simulation/results/option.ts";
import { differencesOf, readOption } from "../../../../simulation/results/pairs.ts";
import type { Precision } from "../../../../simulation/results/precision.ts";
import type { VerdictData } from "../../../../simulation/results/verdict/data.ts";
import { readVerdict } from "../../../../simulation/results/verdict/read.ts";
import type { Outcome } from "../../../../simulation/trials/request.ts";
import { parseScenario } from "../../../../simulation/index.ts";
import { fakeOutcome } from "../../../support/fake-run.ts";
import type { FakeModel } from "../../../support/fake-trial.ts";
import { readRepositoryFile } from "../../../support/run-scenario.ts";

const vms: FakeModel = { name: "vms", outageChance: 0.6, outageMinutes: 200 };
const metal: FakeModel = { ...vms, name: "metal", outageChance: 0.5 };
const hybrid: FakeModel = { ...vms, name: "hybrid", outageChance: 0.4 };

const read = (outcome: Outcome, precision: Precision | null = null): VerdictData =>
  readVerdict(
    outcome,
    precision,
    outcome.runs.map(readOption),
    outcome.runs.map((runs) => summarizeOption(runs, new Map())),
    {
      unknowns: [],
      seed: 1,
    },
  );
const width = ({ low, high }: { low: number; high: number }): number => high - low;

const two = await fakeOutcome([vms, metal], 300);
/** Enough for Student's t, whose width goes with the level as the normal law says. */
const many = await fakeOutcome([vms, metal], 2000);

test("two options at a planned end: the plain 95 % interval decides", () => {
  const [pair] = read(two).pairs;
  const [whole] = differencesOf(readOption(two.runs[0]), readOption(two.runs[1]));
  expect(pair.difference).toEqual({ mean: whole.mean, low: whole.low, high: whole.high });
  expect(pair.strict).toEqual(pair.difference);
});

test("stopped: the interval that may name a winner is wider, that which is shown is not", () => {
  const [planned] = read(many).pairs;
  const [stopped] = read({ ...many, ending: "stopped" }).pairs;
  expect(stopped.difference).toEqual(planned.difference);
  // 2,000 histories have passed the fifth look (1,024): level 1 − 0.05/30, |z| = 3.14 against 1.96 (interface.md); to
  // half a percent, as Student's t with 1,999 degrees of freedom is off from the normal law.
  expect(width(stopped.strict) / width(planned.difference) / (3.144 / 1.96)).toBeCloseTo(1, 2);
});

test("three pairs share the doubt", async () => {
  const three = read(await fakeOutcome([vms, metal, hybrid], 2000));
  expect(three.pairs.map(({ a, b }) => [a, b])).toEqual([
    [0, 1],
    [0, 2],
    [1, 2],
  ]);
  // 1 − 0.05/3: |z| = 2.394
  expect(width(three.pairs[0].difference) / width(read(many).pairs[0].difference) / (2.394 / 1.96)).toBeCloseTo(1, 2);
});

test("what a precision reached is said in its own unit", () => {
  const words = read(two, { kind: "minutes", minutes: 5 }).precision!;
  const half = width(read(two).pairs[0].difference) / 2;
  expect(words.asked).toBe("±5\u00a0min");
  expect(words.reached).toBe(`±${Number(half.toPrecision(2))}\u00a0min`);
});

test("a margin of the file reaches the verdict, in minutes", async () => {
  const text = readRepositoryFile("scenarios/etcd-quorum.yaml");
  const marginOf = (file: string): number | null => {
    const parsed = parseScenario(file);
    if (!parsed.ok) throw new Error(parsed.issues[0].message);
    return parsed.scenario.marginHours;
  };
  expect(marginOf(text)).toBeNull();
  const margin = marginOf(`${text}\nmargin: 20 h\n`);
  expect(margin).toBe(20);
  const options = two.runs.map((runs) => summarizeOption(runs, new Map()));
  const draws = { unknowns: [], seed: 1 };
  expect(readVerdict(two, null, two.runs.map(readOption), options, draws, margin).margin).toBe(1200);
});

test("options that do not fit say what runs out", async () => {
  const facts = { unplacedPods: 3, requestedCpu: 50_000 };
  const [option] = read(await fakeOutcome([{ ...vms, facts }], 20)).options;
  expect(option).toMatchObject({ title: "VMS", pods: 40, unplacedPods: 3, scarce: "CPU" });
});
