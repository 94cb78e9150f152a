/** Properties of a whole result, made from fake options. */
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { resultJsonSchema } from "../../../simulation/results/json-schema.ts";
import { summarize } from "../../../simulation/results/result.ts";
import type { Interval, Result } from "../../../simulation/results/schema.ts";
import { resultSchema } from "../../../simulation/results/schema.ts";
import { causes } from "../../../simulation/scenario/types.ts";
import type { Outcome } from "../../../simulation/trials/request.ts";
import { fakeOutcome, fakeScenario } from "../../support/fake-run.ts";
import type { FakeModel } from "../../support/fake-trial.ts";

const vms: FakeModel = { name: "vms", outageChance: 0.6, outageMinutes: 200 };
const metal: FakeModel = { name: "metal", outageChance: 0.3, outageMinutes: 200 };
const provenance = { hash: "0".repeat(64), version: "1.2.3", seed: 7, precision: null };

const resultOf = (outcome: Outcome): Result => summarize(fakeScenario, outcome, provenance).result;
const pairResult = resultOf(await fakeOutcome([vms, metal], 300));

function everyInterval(value: unknown): Interval[] {
  if (typeof value !== "object" || value === null) return [];
  if ("mean" in value && "low" in value) return [value as Interval];
  return Object.values(value).flatMap(everyInterval);
}

describe("a result of two options", () => {
  test("is valid by its own schema, and survives JSON", () => {
    expect(resultSchema.parse(JSON.parse(JSON.stringify(pairResult)))).toEqual(pairResult);
  });

  test("every interval is finite and holds its mean", () => {
    const intervals = everyInterval(pairResult);
    expect(intervals.length).toBeGreaterThan(80);
    for (const { mean, low, high } of intervals) {
      expect(Number.isFinite(low) && Number.isFinite(high)).toBe(true);
      expect(low).toBeLessThanOrEqual(mean);
      expect(mean).toBeLessThanOrEqual(high);
    }
  });

  test.each([0, 1])("the causes add up to the total, overall and by class (option %i)", (index) => {
    const option = pairResult.options[index];
    for (const part of [option, ...option.classes]) {
      const sum = causes.reduce((minutes, cause) => minutes + part.downtimeByCause[cause].mean, 0);
      expect(Math.abs(sum - part.downtimeMinutesPerToolYear.mean)).toBeLessThanOrEqual(1e-12 * sum);
    }
  });

  test("availability is the rest of the downtime, interval and all", () => {
    const { availability, downtimeMinutesPerToolYear: downtime } = pairResult.options[0];
    expect(availability.mean).toBeCloseTo(1 - downtime.mean / 525_960, 14);
    expect(availability.low).toBeCloseTo(1 - downtime.high / 525_960, 14);
  });

  test("the difference is b − a", () => {
    const [downtime, availability] = pairResult.differences;
    const [a, b] = pairResult.options;
    expect(downtime).toMatchObject({ a: "vms", b: "metal", metric: "downtimeMinutesPerToolYear", unit: "min" });
    expect(downtime.mean).toBeCloseTo(b.downtimeMinutesPerToolYear.mean - a.downtimeMinutesPerToolYear.mean, 9);
    expect(downtime.mean).toBeLessThan(0);
    expect(availability).toMatchObject({ metric: "availability", unit: "share" });
    expect(availability.mean).toBeCloseTo(b.availability.mean - a.availability.mean, 12);
    expect(downtime.pBetter + downtime.pTie + downtime.pWorse).toBeCloseTo(1, 12);
    expect(downtime.pBetter).toBeGreaterThan(downtime.pWorse);
  });

  test("the differences by cause and by class add up to the whole", () => {
    const meanOf = (prefix: string, weight: (name: string) => number): number =>
      pairResult.differences
        .filter(({ metric }) => metric.startsWith(`downtimeMinutesPerToolYear.${prefix}.`))
        .reduce((sum, { metric, mean }) => sum + mean * weight(metric.split(".")[2]), 0);
    const whole = pairResult.differences[0].mean;
    expect(meanOf("cause", () => 1)).toBeCloseTo(whole, 9);
    expect(meanOf("class", (name) => (name === "web" ? 30 / 40 : 10 / 40))).toBeCloseTo(whole, 9);
  });

  test("metrics are named once", () => {
    const metrics = pairResult.differences.map(({ metric }) => metric);
    expect(new Set(metrics).size).toBe(metrics.length);
  });

  test("what is shared is counted, what is not is listed", () => {
    expect(pairResult.shared).toEqual([
      { a: "vms", b: "metal", streams: 2, onlyA: ["only-vms"], onlyB: ["only-metal"] },
    ]);
  });

  test("capacity is in cores and GiB", () => {
    expect(pairResult.options[0].capacity).toEqual({
      nodes: 5,
      pods: 40,
      allocatableCpu: 40,
      allocatableMemoryGiB: 80,
      requestedCpu: 20,
      requestedMemoryGiB: 60,
      physicalCores: 20,
      physicalMemoryGiB: 100,
    });
  });

  test("headroom over time runs from 0 to the horizon; the scarcer resource binds", () => {
    const headroom = pairResult.options[0].headroom!;
    expect([headroom.overTime[0].hours, headroom.overTime.at(-1)!.hours]).toEqual([0, 3 * 8766]);
    expect(headroom.binding).toBe("memory");
    for (const { cpu } of headroom.overTime) {
      expect(cpu.p5).toBeLessThan(cpu.p50);
      expect(cpu.p50).toBeLessThan(cpu.p95);
    }
  });
});

describe("other results", () => {
  test("a plain system reports in the same places", async () => {
    const plain = { ...metal, name: "base", plain: true };
    const result = resultOf(await fakeOutcome([plain], 300));
    expect(resultSchema.safeParse(result).success).toBe(true);
    const [option] = result.options;
    expect(option.classes.map(({ name, tools }) => [name, tools])).toEqual([["quorum", 1]]);
    expect(option.groups.map(({ name }) => name)).toEqual(["quorum", "etcd"]);
    expect(option.headroom).toBe(null);
    expect(result.differences).toEqual([]);
    expect(result.verdict).toMatch(/^BASE is down .* per year/);
  });

  test("unlimited nodes have no headroom to speak of, and null for their size", async () => {
    const facts = { allocatableCpu: Infinity, allocatableMemory: Infinity };
    const { options } = resultOf(await fakeOutcome([{ ...metal, facts }], 20));
    expect(options[0].headroom).toBe(null);
    expect(options[0].capacity).toMatchObject({ allocatableCpu: null, allocatableMemoryGiB: null });
  });

  test("three options have three pairs, each later less earlier", async () => {
    const result = resultOf(await fakeOutcome([vms, metal, { ...metal, name: "hybrid", outageChance: 0.4 }], 200));
    const pairs = result.differences.filter(({ metric }) => metric === "availability").map(({ a, b }) => [a, b]);
    expect(pairs).toEqual([
      ["vms", "metal"],
      ["vms", "hybrid"],
      ["metal", "hybrid"],
    ]);
  });

  test("a handful of outages is noted", async () => {
    const result = resultOf(await fakeOutcome([{ ...metal, outageChance: 0.02 }], 100));
    expect(result.notes.join()).toMatch(/METAL: outages were seen in only \d of 100 histories/);
  });

  test("one history is enough to say something", async () => {
    expect(resultSchema.safeParse(resultOf(await fakeOutcome([vms, metal], 1))).success).toBe(true);
  });
});

describe("cli/result.schema.json", () => {
  test("is the schema of the code", async () => {
    await expect(resultJsonSchema()).toMatchFileSnapshot("../../../cli/result.schema.json");
  });

  test("accepts what comes out, and refuses what does not", () => {
    const schema = z.fromJSONSchema(JSON.parse(resultJsonSchema()) as Parameters<typeof z.fromJSONSchema>[0]);
    expect(schema.safeParse(pairResult).success).toBe(true);
    const { seed: _, ...without } = pairResult;
    expect(schema.safeParse(without).success).toBe(false);
    expect(schema.safeParse({ ...pairResult, startedAt: "now" }).success).toBe(false);
    const [option] = pairResult.options;
    const wrong = { ...option, availability: { mean: "high" } };
    expect(schema.safeParse({ ...pairResult, options: [wrong] }).success).toBe(false);
  });
});
