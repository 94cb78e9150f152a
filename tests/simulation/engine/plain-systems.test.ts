import { describe, expect, it } from "vitest";
import { component, mode, option, part, work } from "../../support/option.ts";
import { runOption } from "../../support/run-option.ts";

const hour = 3600;
const never = 1e9;

/** Worked on paper: times to failure and repairs are constants. */
describe("plain systems", () => {
  it("one component: 100 h of operation, then 10 h of repair, and so on", () => {
    const one = option({ system: "a", entities: [component("a", { failures: [mode("f", 100, 10)] })] });
    const outcome = runOption(one, { horizonHours: 325 });
    // Down 100–110, 210–220; at 320 again, and the history ends at 325.
    expect(outcome.outages()).toEqual([
      [100 * hour, 110 * hour],
      [210 * hour, 220 * hour],
      [320 * hour, Infinity],
    ]);
    expect(outcome.downSeconds()).toEqual({ hardware: 25 * hour });
    expect(outcome.brokenSeconds("a")).toBe(25 * hour);
    expect(outcome.outagesOf("a")).toBe(3);
    expect(outcome.scalar("incidents")).toBe(3);
    expect(outcome.scalar("incidentsClosed")).toBe(2);
    expect(outcome.scalar("incidentsClosedMs")).toBe(20 * hour * 1000);
  });

  it("an event at the horizon is not part of the history", () => {
    const one = option({ system: "a", entities: [component("a", { failures: [mode("f", 100, 10)] })] });
    expect(runOption(one, { horizonHours: 100 }).totalDownMs).toBe(0);
    expect(runOption(one, { horizonHours: 110 }).outages()).toEqual([[100 * hour, Infinity]]);
  });

  it("series: A after 100 h, B after 120 h, repair 10 h, clocks run on: up 225 of 265 h", () => {
    const series = option({
      system: "both",
      entities: [
        component("a", { failures: [mode("f", 100, 10)] }),
        component("b", { failures: [mode("f", 120, 10, { cause: "network" })] }),
      ],
      groups: [{ name: "both", of: ["a", "b"], need: 2, size: null }],
    });
    const outcome = runOption(series, { horizonHours: 265 });
    // A down 100–110 and 210–220, B down 120–130 and 250–260: 40 h.
    expect(outcome.downSeconds()).toEqual({ hardware: 20 * hour, network: 20 * hour });
    expect(outcome.brokenSeconds("both")).toBe(40 * hour);
    expect(outcome.outagesOf("both")).toBe(4);
  });

  it("2 of 3: down while two are, charged to what came second", () => {
    const down = (from: number, to: number) => [work(from, to - from, { cause: "power" })];
    const quorum = option({
      system: "quorum",
      entities: [
        component("a", { planned: down(10, 20) }),
        component("b", { planned: [work(15, 15, { cause: "network" })] }),
        component("c", { planned: [work(28, 12, { cause: "storage", effect: "cuts" })] }),
      ],
      groups: [{ name: "quorum", of: ["a", "b", "c"], need: 2, size: null }],
    });
    // a 10–20, b 15–30, c 28–40: a and b 15–20, b and c 28–30.
    const outcome = runOption(quorum, { horizonHours: 100 });
    expect(outcome.outages()).toEqual([
      [15 * hour, 20 * hour],
      [28 * hour, 30 * hour],
    ]);
    expect(outcome.downSeconds()).toEqual({ network: 5 * hour, storage: 2 * hour });
    expect(outcome.brokenSeconds("a")).toBe(10 * hour);
  });

  it("groups of consecutive members: pairs of which one must work, both pairs needed", () => {
    const member = (first: number) => [work(first, 10, { every: 1000, stagger: 5 })];
    const pairs = option({
      system: "all",
      entities: [component("disk", { count: 4, planned: member(10) })],
      groups: [
        { name: "pair", of: ["disk"], need: 1, size: 2 },
        { name: "all", of: ["pair"], need: 2, size: null },
      ],
    });
    // Disks 10–20, 15–25, 20–30, 25–35: pair 1 down 15–20, pair 2 down 25–30.
    expect(runOption(pairs, { horizonHours: 100 }).outages()).toEqual([
      [15 * hour, 20 * hour],
      [25 * hour, 30 * hour],
    ]);
  });

  it("two modes of one component recover apart", () => {
    const modes = [mode("slow", 100, 50), mode("quick", 90, 30, { clock: "calendar", cause: "power" })];
    const one = option({ system: "a", entities: [component("a", { failures: modes })] });
    // quick (calendar) 90–120, 210–240. slow (operating) stands 10 h before its strike during 90–120: it strikes at
    // 130 and holds until 180, then 100 h of operation: 30 h until 210, stands until 240, strikes at 310.
    expect(runOption(one, { horizonHours: 250 }).outages()).toEqual([
      [90 * hour, 120 * hour],
      [130 * hour, 180 * hour],
      [210 * hour, 240 * hour],
    ]);
  });

  it("a part is a system, too", () => {
    const api = option({
      system: "api",
      parts: [part("api", { failures: [mode("f", 40, 2, { effect: { kind: "interrupt" } })] })],
    });
    const outcome = runOption(api, { horizonHours: 90 });
    expect(outcome.downSeconds()).toEqual({ hardware: 4 * hour });
    expect(outcome.brokenSeconds("api")).toBe(4 * hour);
    expect(outcome.outagesOf("api")).toBe(2);
  });

  it("nothing that fails, nothing that is down", () => {
    const sound = option({ system: "a", entities: [component("a", { failures: [mode("f", never, 1)] })] });
    const outcome = runOption(sound, { horizonHours: 1000 });
    expect(outcome.totalDownMs).toBe(0);
    expect(outcome.scalar("incidents")).toBe(0);
    expect(outcome.scalar("events")).toBe(0);
  });
});
