import { describe, expect, test } from "vitest";
import { stopAtPrecision } from "../../../simulation/results/precision.ts";
import type { Precision } from "../../../simulation/results/precision.ts";
import { summarize } from "../../../simulation/results/result.ts";
import type { Result } from "../../../simulation/results/schema.ts";
import { fakeOutcome, fakeScenario } from "../../support/fake-run.ts";
import type { FakeModel } from "../../support/fake-trial.ts";

const vms: FakeModel = { name: "vms", outageChance: 0.6, outageMinutes: 200 };
const metal: FakeModel = { name: "metal", outageChance: 0.3, outageMinutes: 200 };

async function runTo(precision: Precision, cap: number, models = [vms, metal]): Promise<Result> {
  const outcome = await fakeOutcome(models, cap, { stopping: stopAtPrecision(precision, cap) });
  return summarize(fakeScenario, outcome, { hash: "0".repeat(64), version: "1.2.3", seed: 7, precision }).result;
}

const halfWidth = ({ low, high }: { low: number; high: number }): number => (high - low) / 2;

describe("relative", () => {
  test("stops at the first look from 256 on at which every option is precise enough", async () => {
    const result = await runTo({ kind: "relative", share: 0.05 }, 65_536);
    expect(result.ending).toBe("precise");
    expect([256, 512, 1024, 2048, 4096, 8192]).toContain(result.replications);
    const worst = (of: Result): number =>
      Math.max(...of.options.map(({ downtimeMinutesPerToolYear: d }) => halfWidth(d) / d.mean));
    expect(worst(result)).toBeLessThanOrEqual(0.05);
    expect(worst(await runTo({ kind: "relative", share: 1e-9 }, result.replications / 2))).toBeGreaterThan(0.05);
  });

  test("never looks before 256", async () => {
    expect((await runTo({ kind: "relative", share: 5 }, 65_536)).replications).toBe(256);
  });

  test("is never reached where nothing fails", async () => {
    const result = await runTo({ kind: "relative", share: 0.1 }, 600, [{ ...metal, outageChance: 0 }]);
    expect(result).toMatchObject({ ending: "capped", replications: 600 });
  });
});

describe("minutes", () => {
  test("are those of the difference of two options", async () => {
    const result = await runTo({ kind: "minutes", minutes: 2 }, 65_536);
    expect(result.ending).toBe("precise");
    expect(halfWidth(result.differences[0])).toBeLessThanOrEqual(2);
  });

  test("are those of the option where there is one", async () => {
    const result = await runTo({ kind: "minutes", minutes: 2 }, 65_536, [vms]);
    expect(halfWidth(result.options[0].downtimeMinutesPerToolYear)).toBeLessThanOrEqual(2);
  });

  test("out of reach: the limit is said beside what was reached", async () => {
    const result = await runTo({ kind: "minutes", minutes: 0.01 }, 512);
    expect(result.ending).toBe("capped");
    expect(result.verdict).toMatch(/Limit of 512 histories reached: precision ±[\d.]+.s, asked ±0\.6.s\.$/);
  });
});
