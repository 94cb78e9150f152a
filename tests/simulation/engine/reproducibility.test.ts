import { describe, expect, it } from "vitest";
import { Simulator } from "../../../simulation/engine/simulator.ts";
import { STARTING } from "../../../simulation/engine/failures/tree.ts";
import type { EntitySpec, OptionSpec } from "../../../simulation/scenario/types.ts";
import {
  component,
  constant,
  eachWithWork,
  exponential,
  host,
  mode,
  node,
  option,
  tool,
  vm,
  work,
} from "../../support/option.ts";
import { modelOf, runModelOnce, runOption } from "../../support/run-option.ts";
import { randomOption } from "../../support/random-option.ts";
import { stretch } from "../../support/stretch.ts";
import { watch } from "../../support/watch.ts";

const settings = { horizonHours: 400 };

function rowOf(simulator: Simulator, replication: number): Float64Array {
  return runModelOnce(simulator, replication).row;
}

/** All bits, so that not even the sign of a zero may differ. */
function expectSameBits(a: Float64Array, b: Float64Array, what: string): void {
  expect(new BigUint64Array(a.buffer), what).toEqual(new BigUint64Array(b.buffer));
}

describe("a history", () => {
  it("is the same whatever was simulated before it, and in whichever simulator", () => {
    for (let number = 0; number < 100; number++) {
      const model = modelOf(randomOption(number), settings);
      const simulator = new Simulator(model);
      const first = [0, 1, 2].map((replication) => rowOf(simulator, replication));
      expectSameBits(rowOf(simulator, 1), first[1], `design ${number} once more`);
      expectSameBits(rowOf(simulator, 0), first[0], `design ${number} from the beginning`);
      expectSameBits(rowOf(new Simulator(model), 2), first[2], `design ${number} in a fresh simulator`);
      expect(first[0]).not.toEqual(first[1]);
    }
  });

  it("leaves nothing to the next one, though it ends in the middle of a start, an evacuation, a pause or an outage", () => {
    let unfinished = 0;
    for (let number = 0; number < 100; number++) {
      const given = randomOption(number);
      // The busiest moment of history 0: there it ends in a second model.
      let most = 0;
      let moment = settings.horizonHours;
      watch(
        new Simulator(modelOf(given, settings)),
        0,
        ({ tree, vms, evacuations, pending, nodes, crews }, from, to) => {
          const starting = tree.starting.filter((state) => state === STARTING).length;
          const waiting = [evacuations.stage, vms.paused].reduce(
            (sum, flags) => sum + flags.filter((flag) => flag > 0).length,
            0,
          );
          const queued = crews.waitsFor.filter((crew) => crew >= 0).length;
          const rare = 100 * (starting + 10 * waiting);
          const busy = rare + queued + pending.count + nodes.ready.filter((ready) => ready === 0).length;
          if (busy <= most || to <= from) return;
          most = busy;
          moment = (from + to) / 2;
          unfinished += rare;
        },
      );
      const model = modelOf(given, { horizonHours: moment });
      const simulator = new Simulator(model);
      const first = rowOf(simulator, 0);
      expectSameBits(rowOf(simulator, 0), first, `design ${number} once more`);
      expectSameBits(rowOf(simulator, 1), rowOf(new Simulator(model), 1), `another history of design ${number}`);
    }
    expect(unfinished).toBeGreaterThan(0);
  });

  it("leaves nothing to the next one where it is given up between two of its steps", () => {
    let left = 0;
    for (let number = 0; number < 60; number++) {
      const model = modelOf(randomOption(number), { horizonHours: 4000 });
      const simulator = new Simulator(model);
      const scratch = new Float64Array(model.layout.width);
      const steps = simulator.steps(1, scratch, 0, 3);
      for (let step = 0; step <= number % 4; step++) if (steps.next().done !== true) left++;
      expectSameBits(rowOf(simulator, 0), rowOf(new Simulator(model), 0), `design ${number}`);
    }
    expect(left).toBeGreaterThan(60);
  });

  it("is written where it belongs in a longer row, and nowhere else", () => {
    const model = modelOf(randomOption(1), settings);
    const { width } = model.layout;
    const rows = new Float64Array(3 * width).fill(7);
    new Simulator(model).run(5, rows, width);
    expectSameBits(rows.slice(width, 2 * width), rowOf(new Simulator(model), 5), "in the middle");
    expect(rows.subarray(0, width).every((value) => value === 7)).toBe(true);
    expect(rows.subarray(2 * width).every((value) => value === 7)).toBe(true);
  });

  it("differs by exactly nothing between an option and its copy", () => {
    for (let number = 100; number < 150; number++) {
      const original = randomOption(number);
      const copy = { ...structuredClone(original), name: "copy", title: "A copy" };
      const simulators = [original, copy].map((each) => new Simulator(modelOf(each, settings)));
      for (const replication of [0, 9]) {
        expectSameBits(rowOf(simulators[0], replication), rowOf(simulators[1], replication), `design ${number}`);
      }
    }
  });

  it("differs for another seed", () => {
    const rows = [1, 2].map((seed) => rowOf(new Simulator(modelOf(randomOption(3), { ...settings, seed })), 0));
    expect(rows[0]).not.toEqual(rows[1]);
  });
});

/** Instants in hours at which the slots of Poisson calendars are due, by entity and mode, whether they strike or not. */
function calendarOf(given: OptionSpec, replication: number): Map<string, number[]> {
  const simulator = new Simulator(modelOf(given, settings));
  const calendar = new Map<string, number[]>();
  watch(simulator, replication, ({ model, slots, queue }, _from, to, slot) => {
    const index = slot - slots.failure;
    if (index < 0 || model.modes.clock[index] !== 2 || to >= settings.horizonHours) return;
    const entity = model.modes.entity[index];
    const key = `${model.entities.ids[entity]} ${index - model.entities.modeStart[entity]}`;
    calendar.set(key, [...(calendar.get(key) ?? []), queue.times[slot]]);
  });
  return calendar;
}

/** Lengths of outages whose only random part is one law, by what the law is of. */
function drawnTimes(): { values: Record<string, number[]>; expected: number } {
  const law = { law: "uniform", low: 0.5, high: 1 } as const;
  const regular = work(1, 0.25, { every: 5 });
  const lengths = (given: Partial<OptionSpec>) =>
    runOption(option(given), { horizonHours: 100 })
      .outages()
      .map(([from, to]) => to - from);
  const hosts = [0, 1].map((i) => [work(1 + 5 * i, 4, { every: 10 })]);
  const evacuated = eachWithWork(host("h"), hosts);
  return {
    expected: 15,
    values: {
      repairs: lengths({ system: "a", entities: [component("a", { failures: [mode("f", 5, law)] })] }),
      works: lengths({ system: "a", entities: [component("a", { planned: [work(1, law, { every: 5 })] })] }),
      starts: lengths({
        system: "b",
        entities: [component("a", { planned: [regular] }), component("b", { on: "a", start: law })],
      }),
      "starts in place": lengths({
        entities: [node("n", { planned: [regular] })],
        tools: [tool("web", { startInPlace: law })],
        kubernetes: { ...option({}).kubernetes, tolerationHours: 1e6 },
      }),
      pulls: lengths({
        entities: [
          node("n", { planned: [work(1, 1, { every: 10, drain: true })] }),
          node("m", { planned: [work(6, 1, { every: 10, drain: true })] }),
        ],
        tools: [tool("web", { pull: law })],
      }),
      pauses: lengths({
        system: "v",
        entities: [
          host("h", { count: 2, planned: [{ ...regular, stagger: 2.5, liveMigrate: { stun: law, failure: 0 } }] }),
          vm("v", "h"),
        ],
      }),
      evacuations: lengths({
        system: "v",
        entities: [...evacuated.entities, vm("v", "h", { onHostLoss: { after: law, success: 1 } })],
        groups: evacuated.groups,
      }),
    },
  };
}

describe("common random numbers", () => {
  it("Poisson calendars are the same in every option, whatever else fails", () => {
    let compared = 0;
    for (let number = 0; number < 150; number++) {
      const original = randomOption(number);
      // The switches fail three times as often and are repaired otherwise; the racks do not fail; something is new.
      const entities = original.entities.flatMap((spec): EntitySpec[] => {
        if (spec.name === "rack") return [{ ...spec, failures: [] }];
        if (spec.name !== "switch") return [spec];
        const failures = [mode("new", exponential(60), constant(3))];
        return [component("novelty", { failures }), { ...spec, failures }];
      });
      const before = calendarOf(original, number);
      const after = calendarOf({ ...original, entities }, number);
      for (const [key, instants] of before) {
        if (key.startsWith("rack") || key.startsWith("switch")) continue;
        expect(after.get(key), `${key} of design ${number}`).toEqual(instants);
        compared += instants.length;
      }
    }
    expect(compared).toBeGreaterThan(500);
  });

  it("calendars of other laws are the same, too, where repairs are", () => {
    // Repairs without crews take the same times, so all instants stay where they are.
    const weibull = { law: "weibull", shape: 2, scale: 30 } as const;
    const failing = (name: string, hours: number) =>
      component(name, { failures: [mode("f", { ...weibull, scale: hours }, exponential(2), { clock: "calendar" })] });
    const outages = (hours: number) => {
      const given = option({
        system: "c",
        entities: [failing("a", hours), failing("b", 20), component("c", { on: "b" })],
      });
      return runOption(given, settings).outages();
    };
    expect(outages(10)).toEqual(outages(50));
    expect(outages(10).length).toBeGreaterThan(5);
  });

  it("the i-th time to failure and the i-th repair are the same variates under any law and clock", () => {
    // Exponential times scale with their mean: every time to failure is doubled, every repair is three times as long.
    const stretches = (time: number, repair: number) => {
      const failures = [mode("f", exponential(time), exponential(repair))];
      const outages = runOption(option({ system: "a", entities: [component("a", { failures })] }), {
        horizonHours: 10_000,
      }).outages();
      return outages.slice(0, 40).map(([from, to], i) => [from - (i === 0 ? 0 : outages[i - 1][1]), to - from]);
    };
    const single = stretches(50, 5);
    const double = stretches(100, 15);
    expect(double.length).toBe(40);
    double.forEach(([up, down], i) => {
      // Seconds, of which both ends are rounded to a ms.
      expect(Math.abs(up - 2 * single[i][0])).toBeLessThan(0.004);
      expect(Math.abs(down - 3 * single[i][1])).toBeLessThan(0.005);
    });
  });

  it("every draw is a new one", () => {
    const { values, expected } = drawnTimes();
    for (const [what, times] of Object.entries(values)) {
      expect(times.length, what).toBeGreaterThanOrEqual(expected);
      expect(new Set(times).size, what).toBe(times.length);
    }
  });

  it("a twin has the streams of the one that it is coupled with; another name has its own", () => {
    const outages = (name: string, twin: string | null) => {
      const failures = [mode("f", exponential(50), exponential(5))];
      const given = option({ system: name, entities: [component(name, { twin, failures })] });
      return runOption(given, settings).outages();
    };
    expect(outages("other", "a")).toEqual(outages("a", null));
    expect(outages("other", null)).not.toEqual(outages("a", null));
  });

  it("the order of the file does not matter where nothing competes", () => {
    for (let replication = 0; replication < 50; replication++) {
      const entities = ["a", "b", "c", "d"].map((name, i) =>
        component(name, {
          count: 2,
          failures: [mode("f", exponential(20 + i), exponential(2)), mode("g", exponential(40), 1)],
        }),
      );
      const all = { name: "all", of: ["a", "b", "c", "d"], need: 7, size: null };
      const [forth, back] = [entities, entities.toReversed()].map((order) =>
        runOption(option({ system: "all", entities: order, groups: [all] }), { ...settings, replication }),
      );
      expect(forth.outages()).toEqual(back.outages());
    }
  });
});

/** What is counted, and shares, which have no unit of time. */
const sameColumns = [
  "events",
  "incidents",
  "incidentsClosed",
  "toolsHit",
  "toolsHitMost",
  "pendingMost",
  "podsEvicted",
  "podsDrained",
  "podsDrainedByWork",
  "podsMovedByHand",
  "works",
  "worksPostponed",
  "worksSkipped",
  "vmsMigrated",
  "vmsEvacuated",
  "cpuHeadroomLeast",
  "memoryHeadroomLeast",
] as const;

describe("time", () => {
  it("has no scale: all times doubled, everything takes twice as long", () => {
    for (let number = 0; number < 120; number++) {
      // Powers of two multiply floats exactly, so only the rounding to whole ms differs.
      const factor = number % 2 === 0 ? 2 : 8;
      const given = randomOption(number, { workingHours: false });
      const one = runOption(given, { ...settings, replication: number });
      const many = runOption(stretch(given, factor), {
        horizonHours: factor * settings.horizonHours,
        replication: number,
      });
      const { layout } = one.sim.model;
      for (const name of sameColumns) expect(many.scalar(name), `${name} of design ${number}`).toBe(one.scalar(name));
      const samples = (row: Float64Array) => [...row.subarray(layout.cpuHeadroomAt, layout.scalar.incidents)];
      expect(samples(many.row), `headroom of design ${number}`).toEqual(samples(one.row));
      const pending = one.scalar("pendingPodHours");
      expect(many.scalar("pendingPodHours"), `design ${number}`).toBe(factor * pending);
      // Every change of a charge is rounded by up to half a ms, once stretched and once not.
      const slack = (factor + 1) * (one.scalar("events") + 1);
      for (let column = layout.downtimeMs; column < layout.partOutages; column++) {
        expect(Math.abs(many.row[column] - factor * one.row[column]), `design ${number}`).toBeLessThanOrEqual(slack);
      }
      for (let column = layout.partOutages; column < layout.groupDownMs; column++) {
        expect(many.row[column], `outages of design ${number}`).toBe(one.row[column]);
      }
    }
  });
});
