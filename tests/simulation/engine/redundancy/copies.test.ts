/** Copies over failure domains, worked on paper. All times in hours. */
import { describe, expect, it } from "vitest";
import { Simulator } from "../../../../simulation/engine/simulator.ts";
import type { Law } from "../../../../simulation/distributions/law.ts";
import type { Copies, EntitySpec, FailureMode, PlannedWork } from "../../../../simulation/scenario/types.ts";
import { component, constant, mode, option, part, phase, trigger, work } from "../../../support/option.ts";
import { modelOf, runOption } from "../../../support/run-option.ts";
import type { Outcome } from "../../../support/run-option.ts";

type Given = { readonly planned?: readonly PlannedWork[]; readonly failures?: readonly FailureMode[] };

const away = (from: number, lasts: number, given: Partial<PlannedWork> = {}): Given => ({
  planned: [work(from, lasts, { cause: "hardware", ...given })],
});
const fine: Given = {};

/** Of racks a, b and c with two hosts each: a1, a2, b1, b2, c1, c2. Three copies of which two must answer. */
function racks(hosts: readonly Given[], window: Law | number | null, given: Partial<Copies> = {}): Outcome {
  const law = typeof window === "number" ? constant(window) : window;
  return members(hosts, { count: 3, need: 2, domains: [0, 0, 1, 1, 2, 2], window: law, ...given });
}

function members(hosts: readonly Given[], copies: Omit<Copies, "kind">): Outcome {
  return runOption(systemOn(hosts, copies), { horizonHours: 100 });
}

function systemOn(hosts: readonly Given[], copies: Omit<Copies, "kind">) {
  const entities = hosts.map((one, i): EntitySpec => component(`h${i}`, one));
  const on = entities.map(({ name }) => name);
  const ceph = part("ceph", { on, need: 0, redundancy: { kind: "copies", ...copies } });
  return option({ entities, system: "ceph", parts: [ceph] });
}

const outages = (outcome: Outcome): readonly (readonly [number, number])[] =>
  outcome.outages().map(([from, to]) => [from / 3600, to / 3600] as const);

describe("a part with copies over racks", () => {
  it("goes on without any members of one rack", () => {
    expect(outages(racks([away(1, 50), away(2, 50), fine, fine, fine, fine], null))).toEqual([]);
    expect(outages(racks([away(1, 50), away(1, 50), fine, fine, fine, fine], 2))).toEqual([]);
  });

  it("stops when members of two are lost, until one of the losses is made anew", () => {
    const hosts = [away(1, 50), fine, away(2, 50), fine, fine, fine];
    // a1's copies are there again at 1 + 2 h.
    expect(outages(racks(hosts, 2))).toEqual([[2, 3]]);
    // … and at 1.5 h, before b1 is lost.
    expect(outages(racks(hosts, 0.5))).toEqual([]);
    // Never: until a1 is back.
    expect(outages(racks(hosts, null))).toEqual([[2, 51]]);
  });

  it("or one of the members is back, whose loss is over with it", () => {
    expect(outages(racks([away(1, 2), fine, away(2, 50), fine, fine, fine], 4))).toEqual([[2, 3]]);
    // a1's window began anew at 10 h: made anew at 14, b1's at 15.
    const again: Given = { planned: [...away(1, 2).planned!, ...away(10, 50, { name: "again" }).planned!] };
    expect(outages(racks([again, fine, away(11, 50), fine, fine, fine], 4))).toEqual([[11, 14]]);
  });

  it("counts no loss that has been made anew, also when others fall later", () => {
    // a1 made anew at 3, when b1 is lost at 10 and made anew at 12, c1 and a2 at 20: two racks until 22.
    const hosts = [away(1, 90), away(20, 50), away(10, 80), fine, away(20, 50), fine];
    // a2 leaves two racks with members, b and c: neither a2 nor c1 can be made anew while a1 and a2 are both away.
    expect(outages(racks(hosts, 2))).toEqual([[20, 70]]);
    const spared = [away(1, 90), fine, away(10, 80), fine, away(20, 50), fine];
    expect(outages(racks(spared, 2))).toEqual([]);
  });

  it("makes nothing anew where too few racks are left", () => {
    // All of a is lost from 1 to 60: nothing made anew, so that b1 stops it, at any time, until it is back.
    expect(outages(racks([away(1, 59), away(1, 59), away(40, 5), fine, fine, fine], 2))).toEqual([[40, 45]]);
    // From 60 on a2 is back, so that a1, whose 2 h are long over, is made anew at once.
    expect(outages(racks([away(1, 90), away(1, 59), away(59, 40), fine, fine, fine], 2))).toEqual([[59, 60]]);
    // A fourth rack takes a's copies.
    const four = { domains: [0, 0, 1, 2, 3] };
    expect(outages(racks([away(1, 90), away(1, 90), away(40, 5), fine, fine], 2, four))).toEqual([]);
  });

  it("nor what has no copy left anywhere", () => {
    // Of pieces on a1, b1 and c1 no copy is left from 3 on; a1 is back at 20, and with it the windows of the others are over.
    const all = [away(1, 19), fine, away(2, 50), fine, away(3, 50), fine];
    expect(outages(racks(all, 4))).toEqual([[2, 20]]);
    // Two windows are over before the third member is lost, and their copies are safe.
    expect(outages(racks(all, 1.5))).toEqual([
      [2, 2.5],
      [3, 3.5],
    ]);
    // A single copy is always all there is.
    expect(outages(racks([away(1, 19), fine, fine, fine, fine, fine], 2, { count: 1, need: 1 }))).toEqual([[1, 20]]);
  });

  it("stops for no time at all where copies need none to be made anew", () => {
    // All three copies must answer.
    const outcome = racks([away(1, 50), fine, away(2, 50), fine, fine, fine], 0, { need: 3 });
    expect(outcome.outagesOf("ceph")).toBe(0);
  });

  it("takes what freezes or cuts a member off for a loss, planned or not", () => {
    for (const effect of ["freezes", "cuts"] as const) {
      const hosts = [away(1, 50, { effect }), fine, away(2, 50, { effect, cause: "planned" }), fine, fine, fine];
      expect(outages(racks(hosts, 2))).toEqual([[2, 3]]);
    }
  });
});

it("what comes back and what is made anew at an instant is there before the next loss", () => {
  expect(outages(racks([away(1, 50), fine, away(3, 50), fine, fine, fine], 2))).toEqual([]);
  // By failures: c1's copies are there at 5, when a1 fails.
  const failing: Given = { failures: [mode("f", 5, 50)] };
  expect(outages(racks([failing, fine, fine, fine, away(3, 50), fine], 2))).toEqual([]);
});

it("an outage is charged to the loss that began it", () => {
  const hosts = [away(1, 2), fine, away(2, 50, { cause: "power" }), fine, away(2.5, 50), fine];
  // a1 is back at 3, but c1 is lost by then; b1 is made anew at 6, still the same outage.
  const outcome = racks(hosts, 4);
  expect(outages(outcome)).toEqual([[2, 6]]);
  expect(outcome.downSeconds()).toEqual({ power: 4 * 3600 });
});

it("… and of two at once to the one in a rack that had lost none", () => {
  // a1 is away from 1 on; at 5 a2 fails and takes b1 along, by another cause.
  const along = trigger("along", "h2", { cause: "power", effect: { kind: "kills" }, recovery: [phase("fix", 10)] });
  const failing: Given = { failures: [mode("f", 5, 200, { triggers: [along] })] };
  const outcome = racks([away(1, 50), failing, fine, fine, fine, fine], null);
  expect(outages(outcome)).toEqual([[5, 15]]);
  expect(outcome.downSeconds()).toEqual({ power: 10 * 3600 });
});

it("every member is a domain of its own without others", () => {
  const own = { count: 2, need: 1, domains: [0, 1, 2], window: constant(3) };
  expect(outages(members([away(1, 50), away(2, 50), fine], own))).toEqual([[2, 51]]);
  expect(outages(members([away(1, 50), away(5, 50), fine], own))).toEqual([]);
});

it("draws a window for each loss", () => {
  // 16 members, lost one after another for 5 h each; two copies that must both answer: each loss lasts min(X, 5 h).
  const hosts = Array.from({ length: 16 }, (_, i) => away(1 + 6 * i, 5));
  const window: Law = { law: "uniform", low: 1, high: 4 };
  const found = outages(members(hosts, { count: 2, need: 2, domains: hosts.map((_, i) => i), window }));
  const lengths = found.map(([from, to]) => to - from);
  expect(found.map(([from]) => from)).toEqual(hosts.map((_, i) => 1 + 6 * i));
  expect(new Set(lengths).size).toBe(16);
  expect(Math.min(...lengths)).toBeGreaterThanOrEqual(1);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(4);
});

it("what one outage of a kind costs: nothing while enough copies are left", () => {
  const fails = (hours: number): Given => ({ failures: [mode("f", hours, 10)] });
  const costs = (need: number): (number | undefined)[] => {
    const copies = { count: 2, need, domains: [0, 0, 1], window: null };
    const simulator = new Simulator(modelOf(systemOn([fails(50), fine, fine], copies), { horizonHours: 100 }));
    return simulator.surveyReach().map(({ thingMs }) => thingMs.ceph);
  };
  expect(costs(1)).toEqual([undefined]);
  expect(costs(2)).toEqual([10 * 3_600_000]);
});
