import { describe, expect, it } from "vitest";
import type { FailureMode, PlannedWork } from "../../../../simulation/scenario/types.ts";
import { component, constant, mode, option, phase, work } from "../../../support/option.ts";
import { runOption } from "../../../support/run-option.ts";
import type { Interval } from "../../../support/run-option.ts";

const hours = (intervals: readonly Interval[]): Interval[] => intervals.map(([from, to]) => [from / 3600, to / 3600]);

/** When the service is down: it stands on a machine on a host; the machine takes 1 h to start, the service no time. */
function serviceDown(
  hostWork: readonly PlannedWork[],
  machine: { planned?: readonly PlannedWork[]; failures?: readonly FailureMode[] } = {},
  horizonHours = 100,
): Interval[] {
  const chain = option({
    system: "service",
    entities: [
      component("host", { planned: hostWork }),
      component("machine", { on: "host", start: constant(1), ...machine }),
      component("service", { on: "machine" }),
    ],
  });
  return hours(runOption(chain, { horizonHours }).outages());
}

describe("what a failure does to what stands on it", () => {
  it("kills: the machine starts after the host has returned", () => {
    expect(serviceDown([work(10, 2)])).toEqual([[10, 13]]);
  });

  it("cuts: nothing stops, everything is back at once", () => {
    expect(serviceDown([work(10, 2, { effect: "cuts" })])).toEqual([[10, 12]]);
    expect(serviceDown([work(10, 2, { effect: "interrupt" })])).toEqual([[10, 12]]);
  });

  it("freezes: everything stands still and goes on at once", () => {
    expect(serviceDown([work(10, 2, { effect: "freezes" })])).toEqual([[10, 12]]);
  });

  it("its own kill: the repair leaves the machine working, without a start", () => {
    expect(serviceDown([], { failures: [mode("f", 10, 2)] }, 20)).toEqual([[10, 12]]);
  });

  it("its own kill, and its host's: it owes a start, also after its own repair", () => {
    // Repaired at 12, but the host is down from 11 to 13, and then the machine starts for an hour.
    expect(serviceDown([work(11, 2)], { failures: [mode("f", 10, 2)] }, 20)).toEqual([[10, 14]]);
  });

  it("a start that is interrupted by a kill begins anew", () => {
    // Start 12–13 is broken off at 12:30; the host is back at 14, the machine at 15.
    expect(serviceDown([work(10, 2), work(12.5, 1.5)])).toEqual([[10, 15]]);
  });

  it("a start goes on while its ground is only cut off", () => {
    // Started at 13, but not reachable before 14.
    expect(serviceDown([work(10, 2), work(12.5, 1.5, { effect: "cuts" })])).toEqual([[10, 14]]);
    expect(serviceDown([work(10, 2), work(12.5, 0.25, { effect: "cuts" })])).toEqual([[10, 13]]);
  });

  it("a start stands still while its ground does", () => {
    // Half of the hour is done at 12:30; the other half follows from 14 on.
    expect(serviceDown([work(10, 2), work(12.5, 1.5, { effect: "freezes" })])).toEqual([[10, 14.5]]);
    // The host is frozen before it comes back from the kill at 12: the start begins at 14.
    expect(serviceDown([work(10, 2), work(11, 3, { effect: "freezes" })])).toEqual([[10, 15]]);
    // Frozen itself.
    expect(serviceDown([work(10, 2)], { planned: [work(12.5, 1.5, { effect: "freezes" })] })).toEqual([[10, 14.5]]);
  });

  it("effects that overlap end one by one", () => {
    // Killed 10–12 and 11–14: back at 14, started at 15.
    expect(serviceDown([work(10, 2), work(11, 3)])).toEqual([[10, 15]]);
    // Cut 10–12, frozen 11–14, and cut again 13–16.
    const cut = (from: number, to: number) => work(from, to - from, { effect: "cuts" });
    expect(serviceDown([cut(10, 12), work(11, 3, { effect: "freezes" }), cut(13, 16)])).toEqual([[10, 16]]);
    // Killed while frozen: the kill counts.
    expect(serviceDown([work(10, 8, { effect: "freezes" }), work(11, 2)])).toEqual([[10, 19]]);
    // Killed while cut off: the start is done before the cut ends.
    expect(serviceDown([cut(10, 18), work(11, 2)])).toEqual([[10, 18]]);
  });

  it("a kill of no length still stops what stands on it", () => {
    expect(serviceDown([work(10, 0)])).toEqual([[10, 11]]);
  });
});

describe("a recovery under way when the ground is killed", () => {
  const own = (survivesKill: boolean) => ({ failures: [mode("f", 5, 10, { survivesKill })] });

  it("goes on if it survives, and the machine starts when both are over", () => {
    // Fails at 5, repaired until 15 whatever the host does, then the start.
    expect(serviceDown([work(8, 1)], own(true), 20)).toEqual([[5, 16]]);
    expect(serviceDown([work(8, 12)], own(true), 24)).toEqual([[5, 21]]);
  });

  it("is replaced by the start if it does not survive, and the clock begins anew", () => {
    // Killed at 8; the host is back at 9, the machine at 10; 5 h of operation later it fails again, at 15.
    expect(serviceDown([work(8, 1)], own(false), 20)).toEqual([
      [5, 10],
      [15, Infinity],
    ]);
  });

  it("goes on in either case when the ground is only cut or frozen", () => {
    for (const survives of [true, false]) {
      for (const effect of ["cuts", "freezes"] as const) {
        expect(serviceDown([work(8, 1, { effect })], own(survives), 20)).toEqual([[5, 15]]);
      }
    }
  });

  it("of a cut, too, is replaced by the start", () => {
    const cut = { failures: [mode("f", 5, 10, { effect: { kind: "cuts" }, survivesKill: false })] };
    // As above, but the clock runs on from the renewal at 8: it stands while the machine is dead, 8–10.
    expect(serviceDown([work(8, 1)], cut, 20)).toEqual([
      [5, 10],
      [15, Infinity],
    ]);
  });
});

describe("phases of a recovery", () => {
  it("follow each other, and the effect holds through all of them", () => {
    const phases = [phase("detect", 1), phase("respond", 2), phase("fix", 3), phase("part", 4), phase("restore", 5)];
    const failures = [mode("f", 10, 0, { effect: { kind: "cuts" }, recovery: phases })];
    expect(serviceDown([], { failures }, 30)).toEqual([[10, 25]]);
  });

  it("a reboot at the end of a cut stops what was only cut off", () => {
    const recovery = [phase("fix", 5), phase("reboot", 2)];
    const failures = [mode("f", 10, 0, { effect: { kind: "cuts" }, recovery })];
    // 5 h cut, 2 h reboot; 10 h of operation later, at 27, again.
    expect(serviceDown([], { failures }, 26)).toEqual([[10, 17]]);
  });

  it("a reboot under way is replaced by the start after a kill that it does not survive", () => {
    const recovery = [phase("fix", 5), phase("reboot", 20)];
    const failures = [mode("f", 10, 0, { effect: { kind: "cuts" }, recovery, survivesKill: false })];
    // Rebooting from 15 on; the host kills it 16–17; started at 18.
    expect(serviceDown([work(16, 1)], { failures }, 27)).toEqual([[10, 18]]);
  });
});
