/** What has an exact figure and what has none, and why not. */
import { describe, expect, test } from "vitest";
import { exactFigures } from "../../../simulation/exact/exact.ts";
import { exactInAllWorlds } from "../../../simulation/exact/worlds.ts";
import { head, option, right } from "../scenario/support.ts";

const exponential = "{mttf: 400 h, recovery: exponential(mean 8 h)}";
const calendar = "{mttf: 400 h, clock: calendar, recovery: exponential(mean 8 h)}";
const served = "{mttf: 400 h, recovery: {fix: {time: exponential(mean 8 h), crew: team}}}";
const one = (mode: string): string => `components: {a: {failures: {m: ${mode}}}}\nsystem: a`;
const three = (mode: string, more = ""): string =>
  `components: {a: {count: 3, failures: {m: ${mode}}}}\ngroups: {g: {of: a, need: 2}}\nsystem: g\n${more}`;
const stack = (host: string, guest: string): string =>
  `components: {host: {failures: {h: ${host}}}, guest: {on: host, ${guest}}}\nsystem: guest`;

/** A file, the thing that is looked at, and how its figure is found or why it is not. */
const designs: readonly (readonly [what: string, body: string, name: string, expected: string])[] = [
  ["one exponential mode", one(exponential), "a", "closed form"],
  ["a component without failures", "components: {a: {}}\nsystem: a", "a", "closed form"],
  ["a constant repair", one("{mttf: 400 h, recovery: 8 h}"), "a", "renewal equation"],
  ["a lognormal repair", one("{mttf: 400 h, recovery: 'lognormal(median 8 h, sigma 1)'}"), "a", "renewal equation"],
  [
    "a fixed phase and one that varies",
    one("{mttf: 400 h, recovery: {detect: 1 h, fix: 'uniform(2 h, 9 h)'}}"),
    "a",
    "renewal equation",
  ],
  [
    "exponential phases",
    one("{mttf: 400 h, recovery: {detect: exponential(mean 1 h), fix: exponential(mean 8 h)}}"),
    "a",
    "Markov chain",
  ],
  [
    "two modes that stop each other's clocks",
    `components: {a: {failures: {m: ${exponential}, n: ${exponential}}}}\nsystem: a`,
    "a",
    "Markov chain",
  ],
  [
    "… with any repairs",
    `components: {a: {failures: {m: ${exponential}, n: {mttf: 900 h, recovery: 3 h}}}}\nsystem: a`,
    "a",
    "renewal equation",
  ],
  [
    "two modes on the calendar, any repairs",
    `components: {a: {failures: {m: ${calendar}, n: {mttf: 900 h, clock: calendar, recovery: 3 h}}}}\nsystem: a`,
    "a",
    "renewal equation",
  ],
  ["two of three", three(exponential), "g", "closed form"],
  ["two of three with one crew", three(served, "crews: {team: {count: 1}}"), "g", "Markov chain"],
  ["a crew without end", three(served, "crews: {team: {count: unlimited}}"), "g", "closed form"],
  ["a guest whose host kills it", stack(exponential, `failures: {m: ${exponential}}`), "guest", "Markov chain"],
  ["a guest that starts", stack(exponential, "start: exponential(mean 1 h)"), "guest", "Markov chain"],
  [
    "a host that only cuts",
    stack("{mttf: 400 h, effect: cuts, recovery: 8 h}", "failures: {m: {mttf: 90 h, recovery: 1 h}}"),
    "guest",
    "renewal equation",
  ],

  ["a Weibull time to failure", one("{time: 'weibull(scale 400 h, shape 2)', recovery: 8 h}"), "a", "time to failure"],
  [
    "two phases that vary",
    one("{mttf: 400 h, recovery: {detect: 1 h to 2 h, fix: exponential(mean 8 h)}}"),
    "a",
    "recovery",
  ],
  ["a guest with a constant start", stack(exponential, "start: 1 h"), "guest", "recovery"],
  [
    "a guest with a constant repair on a host that dies",
    stack(exponential, "failures: {m: {mttf: 90 h, recovery: 1 h}}"),
    "guest",
    "recovery",
  ],
  [
    "a crew and a constant repair",
    three("{mttf: 400 h, recovery: {fix: {time: 8 h, crew: team}}}", "crews: {team: {count: 1}}"),
    "g",
    "recovery",
  ],
  ["a crew that takes by priority", three(served, "crews: {team: {count: 1, order: priority}}"), "g", "crew order"],
  ["a crew with hours", three(served, "crews: {team: {count: 1, hours: Mon-Fri 09:00-17:00}}"), "g", "crew hours"],
  [
    "planned work",
    `components: {a: {failures: {m: ${exponential}}, planned: {w: {every: 90 d, duration: 1 h}}}}\nsystem: a`,
    "a",
    "planned work",
  ],
  [
    "planned work below",
    stack(exponential, "start: exponential(mean 1 h)").replace(
      "host: {",
      "host: {planned: {w: {every: 90 d, duration: 1 h}}, ",
    ),
    "guest",
    "planned work",
  ],
  [
    "a clock that stands still with the system",
    one("{mttf: 400 h, recovery: 8 h, clock: system}"),
    "a",
    "clock of the system",
  ],
  [
    "a latent mode that is noticed by chance",
    one("{mttf: 400 h, effect: latent, detect: exponential(mean 9 h), recovery: exponential(mean 8 h)}"),
    "a",
    "Markov chain",
  ],
  [
    "inspections on dates",
    one("{mttf: 400 h, effect: latent, detect: {every: 90 d}, recovery: 8 h}"),
    "a",
    "inspections",
  ],
  ["a beta factor", three("{mttf: 400 h, beta: 10 %, recovery: exponential(mean 8 h)}"), "g", "Markov chain"],
  ["… with any repair", three("{mttf: 400 h, beta: 10 %, recovery: 8 h}"), "g", "recovery"],
  [
    "a part that fails over",
    `components: {a: {count: 2, failures: {m: ${exponential}}}}
parts: {p: {on: a, need: 1, failover: {time: 1 min}}}
system: p`,
    "p",
    "failover",
  ],
  [
    "a part with copies",
    `components: {a: {count: 3, failures: {m: ${exponential}}}}
parts: {p: {on: a, copies: {count: 2}}}
system: p`,
    "p",
    "copies",
  ],
  [
    "a mode that triggers another",
    `components: {a: {failures: {m: {mttf: 400 h, recovery: 8 h, triggers: {t: {on: b, recovery: 1 h}}}}}, b: {}}\nsystem: a`,
    "a",
    "triggers",
  ],
  [
    "a thing that another's mode strikes",
    `components: {a: {failures: {m: {mttf: 400 h, recovery: 8 h, triggers: {t: {on: b, recovery: 1 h}}}}}, b: {}}\nsystem: b`,
    "b",
    "triggers",
  ],
  [
    "twins: what happens to one, happens to both",
    `components: {a: {failures: {m: ${exponential}}}, b: {twin: a, failures: {m: ${exponential}}}}
groups: {g: {of: [a, b], need: 1}}
system: g`,
    "g",
    "twins",
  ],
  [
    "too many unlike things with one crew",
    `crews: {team: {count: 1}}
components: {${Array.from({ length: 12 }, (_, i) => `c${i}: {failures: {m: ${served.replace("400", `${400 + i}`)}}}`).join(", ")}}
groups: {g: {of: [${Array.from({ length: 12 }, (_, i) => `c${i}`).join(", ")}], need: 11}}
system: g`,
    "g",
    "too large",
  ],
];

test.each(designs)("%s", (_, body, name, expected) => {
  const exact = exactFigures(option(body), 8760).get(name)!;
  expect("because" in exact ? exact.because : exact.method).toBe(expected);
});

test("a field that nobody has thought of has no exact figure", () => {
  const given = option(one(exponential));
  const [entity] = given.entities;
  const strange = { ...given, entities: [{ ...entity, mood: "gloomy" }] };
  expect(exactFigures(strange, 8760).get("a")).toEqual({ because: "not recognised" });
});

describe("where something is unknown", () => {
  const file = (rate: string): string => `${head}parts:
  known: {failures: {m: {rate: 1 / year, recovery: 1 h}}}
  unsure: {needs: [], failures: {m: {rate: ${rate}, recovery: 1 h}}}
  above: {needs: [unsure]}
hosts: {h: {cpu: 1, memory: 1 GiB}}
nodes: {n: {on: h}}
tools: {t: {count: 1, requests: {cpu: 100m, memory: 100 MiB}, needs: [known, above]}}
`;
  test("what it does not touch has a figure, what stands on it has none", () => {
    const scenario = right(file("{unknown: {best: 1 / year, range: 0.5 to 2 / year}}"));
    const figures = exactInAllWorlds(scenario, scenario.options).get("base")!;
    expect(figures.get("known")).toMatchObject({ method: "renewal equation" });
    expect(figures.get("unsure")).toEqual({ because: "unknowns" });
    expect(figures.get("above")).toEqual({ because: "unknowns" });
  });

  test("the same file without unknowns has all figures", () => {
    const scenario = right(file("1 / year"));
    const figures = exactInAllWorlds(scenario, scenario.options).get("base")!;
    expect(figures.get("above")).toEqual(figures.get("known"));
  });
});
