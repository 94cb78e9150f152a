import { describe, expect, it } from "vitest";
import { Simulator } from "../../../simulation/engine/simulator.ts";
import { toCsr } from "../../../simulation/model/csr.ts";
import { incidentLengthsMs, incidentSizes, lengthSamples } from "../../../simulation/model/incident-table.ts";
import { layoutOf, lossColumns, randomLossColumns, scalars } from "../../../simulation/model/layout.ts";
import type { Effect, OptionSpec } from "../../../simulation/scenario/types.ts";
import { causes } from "../../../simulation/scenario/types.ts";
import { component, constant, exponential, mode, node, option, part, tool, vm, work } from "../../support/option.ts";
import { modelOf, runModelOnce } from "../../support/run-option.ts";
import { randomOption } from "../../support/random-option.ts";

const settings = { horizonHours: 200 };

describe("the layout of a row", () => {
  it("gives every figure columns of its own, without gaps", () => {
    const layout = layoutOf({
      classes: ["a", "b"],
      parts: ["p", "q", "r"],
      groups: ["g"],
      incidentSizes: [1, 2],
      kinds: ["k"],
    });
    const taken = [
      ...Array.from({ length: 2 * causes.length }, (_, i) => layout.downtimeMs + i),
      ...[0, 1, 2].flatMap((i) => [layout.partDownMs + i, layout.partOutages + i]),
      layout.groupDownMs,
      layout.groupOutages,
      ...[0, 1].flatMap((i) => [layout.sloMissed + i, layout.sloWindowsMissed + i, layout.sloSpent + i]),
      ...[0, 1, 2].map((i) => layout.sloOverspent + i),
      ...[0, 1].map((i) => layout.degradedHours + i),
      ...Array.from({ length: 25 }, (_, i) => [
        layout.cpuHeadroomAt + i,
        layout.memoryHeadroomAt + i,
        layout.slotHeadroomAt + i,
      ]).flat(),
      ...Array.from({ length: lossColumns }, (_, i) => layout.lossMissing + i),
      ...Array.from({ length: randomLossColumns }, (_, i) => layout.lossAtRandom + i),
      ...Array.from({ length: incidentLengthsMs.length * 2 }, (_, i) => layout.incidentsAtLeast + i),
      ...Array.from({ length: lengthSamples }, (_, i) => layout.incidentLengthMs + i),
      layout.kindBegun,
      layout.kindExpected,
      layout.kindDownMs,
      layout.kindDownMs + 1,
      ...scalars.map((name) => layout.scalar[name]),
    ];
    expect(taken.toSorted((a, b) => a - b)).toEqual(Array.from({ length: layout.width }, (_, i) => i));
  });
});

describe("sizes of incidents", () => {
  it("are six to a power of ten, and all", () => {
    expect(incidentSizes(1)).toEqual([1]);
    expect(incidentSizes(2)).toEqual([1, 2]);
    expect(incidentSizes(8)).toEqual([1, 2, 3, 5, 7, 8]);
    expect(incidentSizes(120)).toEqual([1, 2, 3, 5, 7, 10, 15, 20, 30, 50, 70, 100, 120]);
    expect(incidentSizes(50_000)).toHaveLength(28);
  });
});

describe("a table of rows", () => {
  it("lists the items of each row between its start and the next", () => {
    expect(toCsr([[4, 5], [], [6]])).toEqual({ start: Int32Array.of(0, 2, 2, 3), list: Int32Array.of(4, 5, 6) });
    expect(toCsr([])).toEqual({ start: Int32Array.of(0), list: Int32Array.of() });
  });
});

describe("a model", () => {
  it("is plain data: its clone simulates the same histories", () => {
    for (let number = 0; number < 20; number++) {
      const model = modelOf(randomOption(number), settings);
      const [original, clone] = [model, structuredClone(model)].map((each) => runModelOnce(new Simulator(each), 0).row);
      expect(clone).toEqual(original);
    }
  });

  it("has each law once, and one table of phases for what shares a recovery", () => {
    const failing = component("a", { count: 50, failures: [mode("f", exponential(10), exponential(5))] });
    const twice = component("b", { failures: [mode("f", exponential(10), constant(3))], start: constant(3) });
    const { laws, modes } = modelOf(option({ system: "b", entities: [failing, twice] }), settings);
    // exponential(10), exponential(5), constant(3) and the 0 of the plain system's tool.
    expect(laws.kind).toHaveLength(4);
    expect(modes.count).toBe(51);
    expect(modes.phases.law).toHaveLength(2);
  });

  it("keys streams by what things are called, so that they are the same in every option", () => {
    const failures = [mode("f", 10, 1), mode("g", 20, 1)];
    const keysIn = (given: Partial<OptionSpec>, at: number): number[] =>
      Array.from(modelOf(option({ system: "a", ...given }), settings).modes.keys.subarray(2 * at, 2 * at + 4));
    const alone = keysIn({ entities: [component("a", { failures })] }, 0);
    const other = component("other", { failures });
    expect(keysIn({ entities: [other, component("a", { failures, on: "other" })] }, 2)).toEqual(alone);
    expect(keysIn({ entities: [component("b", { failures, twin: "a" }), component("a")] }, 0)).toEqual(alone);
    expect(keysIn({ entities: [other, component("a")] }, 0)).not.toEqual(alone);
    // Unlike modes of one entity are unlike streams.
    expect(alone.slice(0, 2)).not.toEqual(alone.slice(2));
  });

  it("numbers modes by entity", () => {
    const entities = [
      component("a", { count: 2, failures: [mode("f", 1, 1), mode("g", 1, 1)] }),
      component("b"),
      component("c", { failures: [mode("f", 1, 1)] }),
    ];
    const { entities: columns, modes } = modelOf(option({ system: "b", entities }), settings);
    expect([...columns.modeStart]).toEqual([0, 2, 4, 4, 5]);
    expect([...modes.entity]).toEqual([0, 0, 1, 1, 3]);
  });

  it("staggers work over members", () => {
    const planned = [work(10, 1, { every: 50, stagger: 3 })];
    const { plans } = modelOf(
      option({ system: "b", entities: [component("a", { count: 3, planned }), component("b")] }),
      settings,
    );
    expect([...plans.first]).toEqual([10, 13, 16]);
    expect([...plans.every]).toEqual([50, 50, 50]);
  });
});

describe("what cannot be built", () => {
  const build = (given: Partial<OptionSpec>) => () => modelOf(option(given), settings);
  const hang = (name: string) => mode(name, 1, 1, { effect: { kind: "stuck", part: name } satisfies Effect });
  const names = (count: number) => Array.from({ length: count }, (_, i) => `p${i}`);

  it("is refused with what is wrong", () => {
    expect(build({})).toThrow("option base has neither tools nor a system");
    expect(build({ system: "v", entities: [vm("v", "nowhere")] })).toThrow("no hosts are called nowhere");
    const empty = { ...mode("f", 1, 1), recovery: [] };
    expect(build({ system: "a", entities: [component("a", { failures: [empty] })] })).toThrow("f has no recovery");
  });

  it("is more than its bit masks hold", () => {
    const stuckOn = (count: number) => ({
      entities: [node("n", { failures: names(count).map(hang) })],
      parts: names(count).map((name) => part(name)),
      tools: [tool("web")],
    });
    expect(build(stuckOn(30))).not.toThrow();
    expect(build(stuckOn(31))).toThrow("at most 30 parts can have stuck clients, not 31");
    const pools = (count: number) => ({ entities: names(count).map((name) => node(name)), tools: [tool("web")] });
    expect(build(pools(30))).not.toThrow();
    expect(build(pools(31))).toThrow("at most 30 groups of nodes are possible, not 31");
  });

  it("30 parts and 30 groups of nodes work to the last", () => {
    const last = names(30).at(-1)!;
    // Only the last part's clients hang in this history, on the only node of the last group.
    const hangs = names(30).map((name) => ({ ...hang(name), time: constant(name === last ? 10 : 1e9) }));
    const given = option({
      entities: names(30).map((name) => node(name, { failures: name === last ? hangs : [] })),
      parts: names(30).map((name) => part(name)),
      tools: [tool("web", { needs: [last], nodes: [last] })],
    });
    const outcome = runModelOnce(new Simulator(modelOf(given, { horizonHours: 11.5 })), 0);
    expect(outcome.outages()).toEqual([[36_000, 39_600]]);
  });
});
