/** Files on the left, what they mean on the right; worked on paper with a year of 8760 h. */
import { describe, expect, test } from "vitest";
import { parseScenario } from "../../../simulation/scenario/parse.ts";
import { head, option, right } from "./support.ts";

const quorum = `
crews:
  repair: {count: 2, order: priority, hours: "Mon 09:00-17:00"}
failures:
  crash: {mttf: 400 h, recovery: {fix: {time: 8 h, crew: repair}}}
components:
  etcd: {count: 3, failures: [crash]}
groups:
  quorum: {of: etcd, need: 2}
`;

test("a plain system, in full", () => {
  const scenario = right(head + quorum);
  expect(scenario).toEqual({
    title: "test",
    description: "",
    horizonHours: 8760,
    hoursPerYear: 8760,
    startsAtHours: 740_712 * 24,
    marginHours: null,
    isStartGiven: false,
    weekOffsetHours: 0,
    run: { seed: 1, replications: null },
    qualities: { measured: 0, published: 0, derived: 0, unverified: 0, guess: 0 },
    unknowns: [],
    undrawn: null,
    options: [
      {
        name: "base",
        title: "test",
        crews: [{ name: "repair", count: 2, order: "priority", hours: [[9, 17]] }],
        entities: [
          {
            kind: "component",
            name: "etcd",
            count: 3,
            twin: null,
            on: [],
            start: null,
            planned: [],
            failures: [
              {
                name: "crash",
                cause: "hardware",
                time: { law: "exponential", mean: 400 },
                clock: "operating",
                initialAge: "new",
                effect: { kind: "kills" },
                survivesKill: true,
                restartsAge: false,
                recovery: [
                  {
                    phase: "fix",
                    time: { law: "constant", value: 8 },
                    crew: "repair",
                    priority: 0,
                    continuous: false,
                    drain: false,
                  },
                ],
              },
            ],
          },
        ],
        groups: [{ name: "quorum", of: ["etcd"], need: 2, size: null }],
        parts: [],
        tools: [],
        system: "quorum",
        kubernetes: {
          graceHours: 50 / 3600,
          tolerationHours: 300 / 3600,
          schedulingDelayHours: 0,
          scoring: "least-allocated",
          evictionRate: 360,
          secondaryEvictionRate: 36,
          unhealthyZoneThreshold: 0.55,
          largeClusterSize: 50,
          parallelPulls: 1,
        },
        allowPending: false,
        slo: null,
        ignoreOutagesBelowHours: 0,
      },
    ],
  });
});

test("the same in JSON", () => {
  const json = `{
    "format": "headroom/1", "title": "test", "horizon": "1 year", "hoursPerYear": 8760,
    "crews": {"repair": {"count": 2, "order": "priority", "hours": "Mon 09:00-17:00"}},
    "failures": {"crash": {"mttf": "400 h", "recovery": {"fix": {"time": "8 h", "crew": "repair"}}}},
    "components": {"etcd": {"count": 3, "failures": ["crash"]}},
    "groups": {"quorum": {"of": "etcd", "need": 2}}
  }`;
  expect(right(json)).toEqual(right(head + quorum));
});

function mode(text: string) {
  return option(`components: {a: {failures: {f: ${text}}}}\n`).entities[0].failures[0];
}

describe("times to failure", () => {
  test.each([
    ["mttf: 1 y", 8760],
    ["mtbf: 1 y", 8760],
    ["rate: 4 / year", 2190],
    ["rate: 1 / 90 d", 2160],
    ["afr: 8 %", 109500],
    ["afr: 0.08", 109500],
    ["afr: 200 %", 4380],
    ["time: exponential(mean 5 h)", 5],
  ])("%s", (text, mean) => {
    const { time } = mode(`{${text}, recovery: 1 h}`);
    expect(time.law).toBe("exponential");
    expect(time.law === "exponential" && time.mean).toBeCloseTo(mean, 8);
  });

  test("a probability within a time", () => {
    const { time } = mode("{probability: 8 % within 1 year, recovery: 1 h}");
    expect(time.law === "exponential" && time.mean).toBeCloseTo(8760 / 0.083381608939051, 6);
  });

  test.each(["rate: 0", "afr: 0", "afr: 0 %", "probability: 0 % within 1 y"])(
    "%s: never, so no mode at all",
    (text) => {
      expect(option(`components: {a: {failures: {f: {${text}, recovery: 1 h}}}}\n`).entities[0].failures).toEqual([]);
    },
  );

  test("any law", () => {
    expect(mode('{time: "weibull(scale 5 h, shape 2)", recovery: 1 h}').time).toEqual({
      law: "weibull",
      scale: 5,
      shape: 2,
    });
    expect(mode("{time: {law: weibull, scale: 5 h, shape: 2, source: s}, recovery: 1 h}").time).toEqual({
      law: "weibull",
      scale: 5,
      shape: 2,
    });
  });
});

describe("the library", () => {
  const library =
    "failures: {hw: {afr: 8 %, cause: power, recovery: {detect: 1 h, fix: 2 h}}, sw: {mttf: 1 y, recovery: 1 h}}\n";

  test("modes by name, by another name, and changed", () => {
    const { failures } = option(
      `${library}components: {a: {failures: {one: hw, two: {use: hw, mttf: 2 y}, three: {use: hw, recovery: {fix: 5 h}}, sw: sw}}}\n`,
    ).entities[0];
    expect(failures.map(({ name }) => name)).toEqual(["one", "two", "three", "sw"]);
    expect(failures.map(({ cause }) => cause)).toEqual(["power", "power", "power", "hardware"]);
    expect(failures.map(({ time }) => (time.law === "exponential" ? Math.round(time.mean) : 0))).toEqual([
      109500, 17520, 109500, 8760,
    ]);
    expect(
      failures.map(({ recovery }) => recovery.map(({ time }) => (time.law === "constant" ? time.value : 0))),
    ).toEqual([[1, 2], [1, 2], [1, 5], [1]]);
  });

  test("what nobody uses is warned of, at its place", () => {
    const result = parseScenario(`${head}${library}crews: {c: {}}\ncomponents: {a: {failures: [sw], twin: nobody}}\n`);
    expect(result.ok).toBe(true);
    expect(result.issues.map(({ severity, path, line, column }) => [severity, path, line, column])).toEqual([
      ["warning", "failures.hw", 5, 12],
      ["warning", "crews.c", 6, 9],
      ["warning", "components.a.twin", 7, 34],
    ]);
  });
});

describe("recovery", () => {
  test("phases come in their own order, with who does them", () => {
    const { recovery } = option(`
crews: {dcops: {}}
components:
  a:
    failures:
      f:
        mttf: 1 y
        recovery:
          restore: 1 h
          handsOn: {time: 4 h, crew: dcops, priority: 3, continuous: true}
          part: 3 d
          detect: 0.5 h
          respond: {time: 2 h, crew: dcops}
`).entities[0].failures[0];
    expect(
      recovery.map(({ phase, time, ...rest }) => [
        phase,
        time.law === "constant" && time.value,
        ...Object.values(rest),
      ]),
    ).toEqual([
      ["detect", 0.5, null, 0, false, false],
      ["respond", 2, "dcops", 0, false, false],
      ["part", 72, null, 0, false, false],
      ["hands-on", 4, "dcops", 3, true, false],
      ["restore", 1, null, 0, false, false],
    ]);
  });

  test("a repair survives the kill of what has no start of its own", () => {
    const started = (start: string) =>
      option(
        `components: {a: {${start}failures: {f: {mttf: 1 y, recovery: 1 h}, g: {mttf: 1 y, recovery: 1 h, survivesKill: true}}}}\n`,
      ).entities[0];
    expect(started("").failures.map(({ survivesKill }) => survivesKill)).toEqual([true, true]);
    expect(started("start: 1 h, ").failures.map(({ survivesKill }) => survivesKill)).toEqual([false, true]);
    expect(started("start: 1 h, ").start).toEqual({ law: "constant", value: 1 });
  });
});

describe("what things stand on", () => {
  const below = "racks: {rack: {count: 4}}\ncomponents: {psu: {count: 8}, ";
  const on = (text: string) =>
    option(
      `${below} a: {count: 4, on: ${text}}}\ngroups: {power: {of: psu, need: 1, size: 2}, all: {of: [a, psu, rack, power], need: 1}}\nsystem: all\n`,
    ).entities.find(({ name }) => name === "a")!.on;

  test.each([
    ["rack", [{ target: "rack", spread: "in-turn" }]],
    ["{group: rack, spread: blocks}", [{ target: "rack", spread: "blocks" }]],
    [
      "[rack, {group: power, spread: [4, 3, 2, 1]}]",
      [
        { target: "rack", spread: "in-turn" },
        { target: "power", spread: [4, 3, 2, 1] },
      ],
    ],
  ])("%s", (text, places) => {
    expect(on(text)).toEqual(places);
  });
});

describe("which is the system", () => {
  test.each([
    ["components: {a: {}}", "a"],
    ["components: {feed: {}, psu: {on: feed}}", "psu"],
    ["components: {a: {count: 3}}\ngroups: {g: {of: a, need: 2}}", "g"],
    ["components: {a: {count: 3}}\nparts: {p: {on: a, need: 2}}", "p"],
    ["components: {a: {}, b: {}}\nsystem: b", "b"],
    ["nodes: {n: {}}\ntools: {web: {}}", null],
  ])("%s", (body, system) => {
    expect(option(`${body}\n`).system).toBe(system);
  });
});

test("names of the language are names as any other", () => {
  const { entities } = option(
    "components: {constructor: {on: toString}, toString: {}, valueOf: {on: constructor}, value: {on: valueOf}, law: {on: value}}\n",
  );
  expect(entities.map(({ name }) => name)).toEqual(["constructor", "toString", "valueOf", "value", "law"]);
});

test("every value may say where it comes from, and qualities are counted", () => {
  const scenario = right(`${head}
failures:
  f: {afr: {value: 8 %, source: a paper, quality: published}, recovery: {value: 4 h, quality: guess, note: hm}, quality: guess}
components:
  a: {count: {value: 2, quality: measured}, failures: [f], start: {law: exponential, mean: 1 h, quality: derived}}
groups:
  g: {of: {value: a}, need: {value: 1}}
options:
  one: {components: {a: {count: {value: 3, quality: unverified}}}}
  two: {}
`);
  expect(scenario.qualities).toEqual({ measured: 1, published: 1, derived: 1, unverified: 1, guess: 2 });
  expect(scenario.options.map(({ entities }) => entities[0].count)).toEqual([3, 2]);
});

test("start of the week, run defaults and an unlimited crew", () => {
  const scenario = right(
    `${head}startsAt: 2026-01-06T06:00Z\nrun: {seed: 7, replications: 100}\ncrews: {c: {count: unlimited, hours: 24/7}}\ncomponents: {a: {}}\n`,
  );
  expect(scenario.weekOffsetHours).toBe(30);
  expect(scenario.run).toEqual({ seed: 7, replications: 100 });
  expect(scenario.options[0].crews).toEqual([{ name: "c", count: Infinity, order: "first-come", hours: null }]);
});
