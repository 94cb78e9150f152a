import { describe, expect, test } from "vitest";
import {
  isLook,
  latestLook,
  neededReplications,
  nextLook,
  replicationsAtLook,
  stoppingDecision,
  strictLevel,
} from "../../../simulation/statistics/looks.ts";
import { normalQuantile } from "../../../simulation/math/normal-quantile.ts";
import { chanceOf, normal } from "./coverage/chance.ts";

describe("looks", () => {
  test("are at 64, 128, 256, …", () => {
    expect([1, 2, 3, 11].map(replicationsAtLook)).toEqual([64, 128, 256, 65_536]);
    expect([0, 63, 64, 127, 128, 65_536].map(latestLook)).toEqual([0, 0, 1, 1, 2, 11]);
    expect([0, 1, 63, 64, 65, 96, 128, 192].filter(isLook)).toEqual([64, 128]);
    expect([0, 63, 64, 100, 128].map(nextLook)).toEqual([64, 64, 128, 128, 256]);
  });

  test("strict levels are |z| = 2.24, 2.64, 2.87, 3.02, 3.14", () => {
    const z = [1, 2, 3, 4, 5].map((look) => -normalQuantile((1 - strictLevel(look)) / 2));
    expect(z.map((value) => value.toFixed(2))).toEqual(["2.24", "2.64", "2.87", "3.02", "3.14"]);
  });

  test("all their doubts add up to 5 %", () => {
    let doubt = 0;
    for (let look = 1; look <= 1000; look++) doubt += 1 - strictLevel(look);
    expect(doubt).toBeCloseTo(0.05 * (1 - 1 / 1001), 12);
  });

  test("8 looks invent a winner in under 5 % of 4,000 true ties; plain 95 % in about a quarter", () => {
    let strict = 0;
    let plain = 0;
    const chance = chanceOf(8);
    for (let tie = 0; tie < 4000; tie++) {
      const z: number[] = [];
      for (let look = 1, sum = 0, before = 0; look <= 8; look++) {
        const count = replicationsAtLook(look);
        sum += Math.sqrt(count - before) * normal(chance);
        before = count;
        z.push(Math.abs(sum) / Math.sqrt(count));
      }
      if (z.some((value, i) => value > -normalQuantile((1 - strictLevel(i + 1)) / 2))) strict++;
      if (z.some((value) => value > 1.96)) plain++;
    }
    // Expected 3.6 % (SE 0.3) and 24.6 % (SE 0.7).
    expect(Math.abs(strict / 4000 - 0.036)).toBeLessThan(3 * 0.003);
    expect(Math.abs(plain / 4000 - 0.246)).toBeLessThan(3 * 0.007);
  });
});

describe("how many are needed", () => {
  test("half the width takes four times as many", () => {
    expect(neededReplications(256, 0.1, 0.05)).toBe(1024);
    expect(neededReplications(256, 0.05, 0.05)).toBe(256);
    expect(neededReplications(256, 0, 0)).toBe(256);
    expect(neededReplications(256, 1, 0)).toBe(Infinity);
    expect(neededReplications(256, Infinity, 1)).toBe(Infinity);
  });
});

describe("stopping", () => {
  const state = { replications: 256, limit: 4096, halfWidth: 0.04, wantedHalfWidth: 0.05 };

  test("once precise, at a look of at least 256", () => {
    expect(stoppingDecision(state)).toEqual({ state: "precise", needed: 256, next: 256 });
    expect(stoppingDecision({ ...state, replications: 128 })).toEqual({ state: "running", needed: 256, next: 256 });
    // It can end at a look only.
    expect(stoppingDecision({ ...state, replications: 300 })).toEqual({ state: "running", needed: 512, next: 512 });
  });

  test("goes on while the interval is too wide, up to the limit", () => {
    const wide = { ...state, halfWidth: 0.1 };
    expect(stoppingDecision(wide)).toEqual({ state: "running", needed: 1024, next: 512 });
    expect(stoppingDecision({ ...wide, halfWidth: 0.11 })).toMatchObject({ needed: 2048, next: 512 });
    expect(stoppingDecision({ ...wide, limit: 300 })).toEqual({ state: "running", needed: 300, next: 300 });
    expect(stoppingDecision({ ...wide, replications: 4096 })).toMatchObject({ state: "limit", next: 4096 });
    expect(stoppingDecision({ ...wide, halfWidth: Infinity })).toMatchObject({ state: "running", needed: 4096 });
  });

  test("a limit below 256 is the least, too", () => {
    expect(stoppingDecision({ ...state, replications: 64, limit: 64 })).toMatchObject({ state: "precise" });
    expect(stoppingDecision({ ...state, replications: 10, limit: 10 })).toMatchObject({ state: "limit" });
  });
});
