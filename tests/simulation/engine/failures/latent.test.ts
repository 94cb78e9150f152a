import { describe, expect, it } from "vitest";
import type { RecoveryPhase } from "../../../../simulation/scenario/types.ts";
import { component, mode, option, phase, work } from "../../../support/option.ts";
import { runOption } from "../../../support/run-option.ts";
import type { Interval, Outcome } from "../../../support/run-option.ts";

/** A disk that is lost after 100 h of operation, unnoticed, with another beside it that is away when told; hours. */
function mirror(detect: RecoveryPhase, away: readonly (readonly [from: number, hours: number])[] = []): Outcome {
  const fault = mode("f", 100, 0, { effect: { kind: "latent" }, recovery: [detect, phase("fix", 10)] });
  const entities = [
    component("disk", { failures: [fault] }),
    component("other", { planned: away.map(([from, hours]) => work(from, hours)) }),
  ];
  const groups = [{ name: "mirror", of: ["disk", "other"], need: 1, size: null }];
  return runOption(option({ entities, groups, system: "mirror" }), { horizonHours: 500 });
}

const hours = (outcome: Outcome): Interval[] => outcome.outages().map(([from, to]) => [from / 3600, to / 3600]);
const inspected = (first: number, every: number): RecoveryPhase => phase("detect", 0, { inspection: { first, every } });

describe("a latent failure", () => {
  it("costs nothing but redundancy, for its detection and its repair", () => {
    // Lost 100–160 and 260–320, again from 420 on.
    expect(mirror(phase("detect", 50)).outages()).toEqual([]);
    expect(mirror(phase("detect", 50)).brokenSeconds("disk") / 3600).toBe(60 + 60 + 60);
    expect(
      hours(
        mirror(phase("detect", 50), [
          [50, 5],
          [120, 5],
          [155, 10],
          [330, 5],
        ]),
      ),
    ).toEqual([
      [120, 125],
      [155, 160],
    ]);
  });

  it("is not noticed by the outage that it is a part of", () => {
    expect(
      hours(
        mirror(phase("detect", 300), [
          [110, 5],
          [200, 5],
        ]),
      ),
    ).toEqual([
      [110, 115],
      [200, 205],
    ]);
  });
});

describe("an inspection", () => {
  it("finds what has failed before it, on its dates", () => {
    // Lost at 100, found at 130, mended at 140; lost at 240, found at 330, mended at 340; lost at 440, found at 530.
    expect(mirror(inspected(30, 100)).brokenSeconds("disk") / 3600).toBe(40 + 100 + 60);
  });

  it("at the very instant of the failure comes before it", () => {
    // Lost at 100, found at 200, mended at 210; lost at 310, found at 400, mended at 410.
    expect(mirror(inspected(100, 100)).brokenSeconds("disk") / 3600).toBe(110 + 100);
  });

  it("may begin late", () => {
    // Lost at 100, found at 250, mended at 260; lost at 360 and 471, an hour before it is found.
    expect(mirror(inspected(250, 1)).brokenSeconds("disk") / 3600).toBe(160 + 11 + 11);
  });
});
