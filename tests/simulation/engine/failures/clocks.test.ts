import { describe, expect, it } from "vitest";
import type { FailureMode, PlannedWork } from "../../../../simulation/scenario/types.ts";
import { component, constant, exponential, mode, option, work } from "../../../support/option.ts";
import { runOption } from "../../../support/run-option.ts";
import type { Interval } from "../../../support/run-option.ts";

/** Outages in hours of an application with these modes, on a host with this work. */
function outages(
  failures: readonly FailureMode[],
  hostWork: readonly PlannedWork[],
  horizonHours: number,
  startHours: number | null = null,
): Interval[] {
  const start = startHours === null ? null : constant(startHours);
  const pair = option({
    system: "app",
    entities: [component("host", { planned: hostWork }), component("app", { on: "host", failures, start })],
  });
  return runOption(pair, { horizonHours })
    .outages()
    .map(([from, to]) => [from / 3600, to / 3600]);
}

describe("clocks of failure modes", () => {
  const operating = [mode("f", 10, 1)];
  const calendar = [mode("f", 10, 1, { clock: "calendar" })];

  it("operating: stand while the entity is dead", () => {
    // 4 h of 10 are over when the host dies at 4; 6 more from 6 on.
    expect(outages(operating, [work(4, 2)], 13)).toEqual([
      [4, 6],
      [12, Infinity],
    ]);
  });

  it("operating: stand while it starts", () => {
    expect(outages(operating, [work(4, 2)], 14, 1)).toEqual([
      [4, 7],
      [13, Infinity],
    ]);
  });

  it("operating: stand while it is frozen", () => {
    expect(outages(operating, [work(4, 2, { effect: "freezes" })], 13)).toEqual([
      [4, 6],
      [12, Infinity],
    ]);
  });

  it("operating: run while it is cut off", () => {
    expect(outages(operating, [work(4, 2, { effect: "cuts" })], 12)).toEqual([
      [4, 6],
      [10, 11],
    ]);
  });

  it("operating: stand several times", () => {
    // Dead 2–3, frozen 5–7, dead 8–12: operation 2 + 2 + 1 h, and 5 more from 12 on.
    const work3 = [work(2, 1), work(5, 2, { effect: "freezes" }), work(8, 4)];
    expect(outages(operating, work3, 17.5).at(-1)).toEqual([17, Infinity]);
  });

  it("operating: begin anew after the repair, not before", () => {
    // Strikes at 10; the host dies 10.5–20, the repair is over at 11; 10 h of operation from 20 on.
    expect(outages(operating, [work(10.5, 9.5)], 31)).toEqual([
      [10, 20],
      [30, Infinity],
    ]);
  });

  it("operating: the clock of one mode stands during another's kill and runs during its cut", () => {
    const second = (kind: "kills" | "cuts") => mode("g", 4, 3, { effect: { kind } });
    // g 4–7, 11–14; f: operation 4 + 4 + …, at 14 two more: 16.
    expect(outages([mode("f", 10, 1), second("kills")], [], 17.5)).toEqual([
      [4, 7],
      [11, 14],
      [16, 17],
    ]);
    // g cut 4–7; f at 10 h until 11; g's clock, at 3 h by 10, stands for that hour and strikes at 12.
    expect(outages([mode("f", 10, 1), second("cuts")], [], 12.5)).toEqual([
      [4, 7],
      [10, 11],
      [12, Infinity],
    ]);
  });

  it("calendar: run through everything", () => {
    for (const effect of ["kills", "cuts", "freezes"] as const) {
      expect(outages(calendar, [work(4, 2, { effect })], 12)).toEqual([
        [4, 6],
        [10, 11],
      ]);
    }
    // The start after the kill is over at 7; its own failure is repaired without another.
    expect(outages(calendar, [work(4, 2)], 12, 1)).toEqual([
      [4, 7],
      [10, 11],
    ]);
  });

  it("calendar: strike what is down already", () => {
    // The host is dead 9–12; the mode strikes at 10 and is repaired at 15.
    const failures = [mode("f", 10, 5, { clock: "calendar" })];
    expect(outages(failures, [work(9, 3)], 16)).toEqual([[9, 15]]);
  });

  it("age: a kill restarts it only where asked", () => {
    const restarts = [mode("f", 10, 1, { restartsAge: true })];
    // Ten hours of operation from 6 on.
    expect(outages(restarts, [work(4, 2)], 16.5)).toEqual([
      [4, 6],
      [16, Infinity],
    ]);
    // With a start of 1 h from 7 on.
    expect(outages(restarts, [work(4, 2)], 17.5, 1)).toEqual([
      [4, 7],
      [17, Infinity],
    ]);
  });

  it("age: a kill by another mode of the same thing restarts it, too", () => {
    // A reboot of 1 h after 10 h without a fault; faults at 7 and, its clock standing in reboots, after 7 more hours each.
    const reboot = mode("reboot", 10, 1, { cause: "planned", restartsAge: true });
    const fault = (kind: "kills" | "cuts") => mode("fault", 7, 2, { effect: { kind } });
    expect(outages([reboot, fault("kills")], [], 30)).toEqual([
      [7, 9],
      [16, 18],
      [25, 27],
    ]);
    // Cut off from 7 to 9, it is not killed: the reboot comes at 10, and the clock of the fault stands for an hour.
    expect(outages([reboot, fault("cuts")], [], 17.5).slice(0, 3)).toEqual([
      [7, 9],
      [10, 11],
      [17, Infinity],
    ]);
  });

  it("age: a kill restarts calendar clocks, too, except of what has no memory", () => {
    const restarts = [mode("f", 10, 1, { clock: "calendar", restartsAge: true })];
    expect(outages(restarts, [work(4, 2)], 14.5)).toEqual([
      [4, 6],
      [14, Infinity],
    ]);
  });

  it("age: a cut or a freeze restarts nothing", () => {
    const restarts = [mode("f", 10, 1, { restartsAge: true })];
    expect(outages(restarts, [work(4, 2, { effect: "freezes" })], 12.5).at(-1)).toEqual([12, Infinity]);
    expect(outages(restarts, [work(4, 2, { effect: "cuts" })], 10.5).at(-1)).toEqual([10, Infinity]);
  });

  it("a Poisson calendar goes on through the repair and drops what it meets there", () => {
    // The instants are those of the same mode with repairs of no length.
    const failures = (repair: number) => [mode("f", exponential(10), repair, { clock: "calendar" })];
    const every = strikes(failures(0));
    const kept = strikes(failures(15));
    let freeFrom = 0;
    const expected = every.filter((hour) => {
      if (hour < freeFrom) return false;
      freeFrom = hour + 15;
      return true;
    });
    expect(every.length).toBeGreaterThan(60);
    expect(kept.length).toBeLessThan(every.length / 2);
    expect(kept).toEqual(expected);
  });
});

/** Instants in hours at which a mode kills; what stands on it starts for 1 ms, so that a kill of no length shows. */
function strikes(failures: readonly FailureMode[]): number[] {
  const start = constant(1 / 3_600_000);
  const entities = [component("machine", { failures }), component("app", { on: "machine", start })];
  const outcome = runOption(option({ system: "app", entities }), { horizonHours: 1000 });
  return outcome.outages().map(([from]) => from / 3600);
}
