import { describe, expect, it } from "vitest";
import { toMs } from "../../../simulation/engine/clock.ts";

const ms = 1 / 3_600_000;

describe("recorded instants", () => {
  it("are whole milliseconds, rounded half up", () => {
    expect([0, 0.49, 0.5, 0.51, 1, 1.49, 1.5].map((count) => toMs(count * ms))).toEqual([0, 0, 1, 1, 1, 1, 2]);
  });

  it("are exact for whole hours and quarters, and for every whole ms of a century", () => {
    expect(toMs(1)).toBe(3_600_000);
    expect(toMs(876_600.25)).toBe(876_600.25 * 3_600_000);
    for (let step = 0; step < 1000; step++) {
      const instant = step * 3_155_760_001 + step;
      expect(toMs(instant * ms)).toBe(instant);
    }
  });
});
