import { describe, expect, test } from "vitest";
import { setPath } from "../../../../simulation/scenario/set-path.ts";
import type { OptionSpec } from "../../../../simulation/scenario/types.ts";
import { optionInWorld } from "../../../../simulation/scenario/worlds.ts";
import { parseScenario } from "../../../../simulation/scenario/parse.ts";
import { head, right } from "../support.ts";

const text = `${head}inputs:
  crashes: {unknown: {best: 2 / year, range: 0.5 to 8 / year}, source: the logs, quality: guess}
  repair: {unknown: {best: 4 h, range: 1 to 24 h}}
  hosts: {unknown: {choice: {2: 0.5, 3: 0.3, 4: 0.2}}}
  known: {value: 3 h, quality: measured}
hosts:
  h:
    count: $hosts
    cpu: 8
    memory: 16 GiB
    failures:
      f: {rate: $crashes * 2, recovery: $repair}
      g: {mttf: {unknown: {best: 1 y, range: 0.5 to 3 y}}, recovery: {law: lognormal, median: $known / 2, sigma: {unknown: {best: 1, range: 0.5 to 1.5}}}}
nodes: {n: {on: h, cpuTax: {unknown: {best: 4 %, range: 2 to 10 %}}}}
tools: {t: {count: {unknown: {best: 4, range: 2 to 10}}, start: {value: $known, source: me}}}
options:
  one: {}
  two: {hosts: {h: {failures: {g: {mttf: {unknown: {best: 1 y, range: 0.2 to 4 y}}}}}}}
  three: {hosts: {h: {failures: {f: {recovery: $repair, effect: {unknown: {choice: {kills: 1, cuts: 1}}}}}}}}
`;

function world(name: string, number: number, seed = 1, from = text): OptionSpec {
  const found = optionInWorld(right(from).undrawn!, name, { seed, world: number });
  if (!found.ok) throw new Error(JSON.stringify(found.issues));
  return found.option;
}

const hostOf = ({ entities }: OptionSpec) => entities.find(({ kind }) => kind === "host")!;
const modeOf = (option: OptionSpec, index: number) => hostOf(option).failures[index];
const worlds = Array.from({ length: 40 }, (_, i) => i);

describe("a file at best", () => {
  test("has the best guesses, multiplied and in the unit of their field", () => {
    const { options } = right(text);
    expect(hostOf(options[0]).count).toBe(2);
    expect(modeOf(options[0], 0)).toMatchObject({
      // Four crashes a year of 8760 h.
      time: { law: "exponential", mean: 2190 },
      recovery: [{ time: { law: "constant", value: 4 } }],
    });
    expect(modeOf(options[0], 1).recovery[0].time).toEqual({ law: "lognormal", median: 1.5, sigma: 1 });
    expect(options[0].tools[0]).toMatchObject({ count: 4, start: { law: "constant", value: 3 } });
    expect(modeOf(options[2], 0).effect).toEqual({ kind: "kills" });
  });

  test("lists what is not known, with the options that it is drawn for", () => {
    const unknowns = right(text).unknowns.map(({ key, name, options }) => [key, name, options.join(" ")]);
    expect(unknowns.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1))).toEqual([
      ["hosts.h.failures.g.mttf", null, "one three"],
      ["hosts.h.failures.g.recovery.sigma", null, "one two three"],
      ["inputs.crashes", "crashes", "one two three"],
      ["inputs.hosts", "hosts", "one two three"],
      ["inputs.repair", "repair", "one two three"],
      ["nodes.n.cpuTax", null, "one two three"],
      ["options.three.hosts.h.failures.f.effect", null, "three"],
      ["options.two.hosts.h.failures.g.mttf", null, "two"],
      ["tools.t.count", null, "one two three"],
    ]);
    expect(right(text).unknowns.find(({ name }) => name === "crashes")).toMatchObject({
      best: "2 / year",
      range: "0.5 / year to 8 / year",
    });
    expect(right(text).qualities).toMatchObject({ guess: 1, measured: 1 });
  });

  test("is the same whether written out or not, where everything is known", () => {
    const written = (rate: string, inputs: string) =>
      right(`${head}${inputs}components: {a: {failures: {f: {rate: ${rate}, recovery: 1 h}}}}\n`).options;
    expect(written("$often / 4", "inputs: {often: 8 / year}\n")).toEqual(written("2 / year", ""));
  });
});

describe("worlds", () => {
  test("differ, and are the same again for the same seed and number", () => {
    const means = worlds.map((i) => JSON.stringify(world("one", i)));
    expect(new Set(means).size).toBe(worlds.length);
    expect(worlds.map((i) => JSON.stringify(world("one", i)))).toEqual(means);
    expect(JSON.stringify(world("one", 0, 2))).not.toBe(means[0]);
  });

  test("one draw for all options of what is named or inherited, another for what an option says itself", () => {
    for (const i of worlds) {
      const [one, two, three] = ["one", "two", "three"].map((name) => world(name, i));
      expect(hostOf(two).count).toBe(hostOf(one).count);
      expect(modeOf(two, 0)).toEqual(modeOf(one, 0));
      expect(modeOf(three, 0).recovery).toEqual(modeOf(one, 0).recovery);
      expect(modeOf(three, 1)).toEqual(modeOf(one, 1));
      expect(two.tools).toEqual(one.tools);
      expect(modeOf(two, 1).time).not.toEqual(modeOf(one, 1).time);
    }
  });

  test("changing, adding or removing one unknown leaves the draws of all others", () => {
    const narrower = text
      .replace("1 to 24 h", "3 to 5 h")
      .replace("cpuTax: {unknown: {best: 4 %, range: 2 to 10 %}}", "cpuTax: 4 %");
    for (const i of worlds) {
      const [before, after] = [world("one", i), world("one", i, 1, narrower)];
      expect(modeOf(after, 0).recovery).not.toEqual(modeOf(before, 0).recovery);
      expect(modeOf(after, 0).time).toEqual(modeOf(before, 0).time);
      expect(modeOf(after, 1)).toEqual(modeOf(before, 1));
      expect(hostOf(after).count).toBe(hostOf(before).count);
      expect(after.tools).toEqual(before.tools);
    }
  });

  test("named twice is drawn once: twice the name is twice the value", () => {
    const twice = `${head}inputs: {x: {unknown: {best: 4 h, range: 1 to 24 h}}}
components: {a: {start: $x}, b: {start: $x * 2}}
system: a
`;
    const start = (option: OptionSpec, name: string) => {
      const law = option.entities.find((one) => one.name === name)!.start;
      return law?.law === "constant" ? law.value : NaN;
    };
    const ratios = worlds
      .map((i) => world("base", i, 1, twice))
      .map((option) => start(option, "b") / start(option, "a"));
    // Exactly 2 up to the rounding of the logarithms.
    for (const ratio of ratios) expect(ratio).toBeCloseTo(2, 12);
  });

  // 4,000 worlds; the share below a quantile of p has the standard error √(p (1 − p) / n): 0.0034 at 5 %, 0.0079 at 50 %.
  test("5, 50 and 95 % of the worlds stay below the range's ends and the best guess, within 4 standard errors", () => {
    const single = `${head}components: {a: {start: {unknown: {best: 4 h, range: 1 to 24 h}}}}\n`;
    const undrawn = right(single).undrawn!;
    const starts = Array.from({ length: 4000 }, (_, i) => {
      const found = optionInWorld(undrawn, "base", { seed: 1, world: i });
      const law = found.ok ? found.option.entities[0].start : null;
      return law?.law === "constant" ? law.value : NaN;
    });
    const below = (hours: number) => starts.filter((value) => value < hours).length / starts.length;
    for (const [hours, p] of [
      [1, 0.05],
      [4, 0.5],
      [24, 0.95],
    ] as const)
      expect(Math.abs(below(hours) - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / starts.length));
  });

  test("that are impossible say why", () => {
    const tight = `${head}components: {a: {count: 3}}
groups: {g: {of: a, need: {unknown: {best: 2, range: 1 to 3}}}}
system: g
`;
    const undrawn = right(tight).undrawn!;
    const issues = Array.from({ length: 200 }, (_, i) => optionInWorld(undrawn, "base", { seed: 1, world: i })).flatMap(
      (one) => (one.ok ? [] : one.issues),
    );
    expect(issues.length).toBeGreaterThan(0);
    expect(issues[0]).toMatchObject({
      path: "groups.g.need",
      message: expect.stringContaining("must work, but `g` has only 3 members"),
    });
  });
});

describe("warnings", () => {
  const warnings = (file: string) => {
    const parsed = parseScenario(file);
    return parsed.issues.map(({ severity, path, message }) => `${severity} ${path}: ${message}`);
  };

  test("an input that nothing refers to, also where a text has its name", () => {
    expect(
      warnings(
        `${head}inputs: {a: 3, b: 4}\ncomponents: {c: {count: $a, note: $b}}\nsystem: x\ngroups: {x: {of: c, need: 1}}\n`,
      ),
    ).toEqual(["warning inputs.b: nothing refers to the input `b`"]);
  });

  test("the same range in place in two options", () => {
    const in2 = (range: string) => `{components: {c: {start: {unknown: {best: 1 h, range: ${range}}}}}}`;
    const file = (one: string, two: string) =>
      `${head}components: {c: {}}\noptions:\n  one: ${in2(one)}\n  two: ${in2(two)}\n`;
    expect(warnings(file("0.5 to 2 h", "0.5 to 2 h"))).toEqual([
      "warning options.two.components.c.start: the options `one` and `two` carry the same range, each with draws of its own; where it is one quantity, write it once under `inputs` and refer to it",
    ]);
    expect(warnings(file("0.5 to 2 h", "0.5 to 3 h"))).toEqual([]);
  });
});

describe("setPath", () => {
  const set = (path: string, value: string): string => {
    const changed = setPath(text, path, value);
    if (typeof changed !== "string") throw new Error(changed.message);
    return changed;
  };

  test("pins an input: it is drawn no more", () => {
    const pinned = right(set("inputs.repair", "7 h"));
    expect(pinned.unknowns.map(({ name }) => name)).not.toContain("repair");
    expect(modeOf(pinned.options[0], 0).recovery[0].time).toEqual({ law: "constant", value: 7 });
  });

  test("changes a part of an input, or makes one of a number", () => {
    expect(
      right(set("inputs.repair.unknown.best", "9 h")).unknowns.find(({ name }) => name === "repair"),
    ).toMatchObject({ best: "9 h" });
    const drawn = right(set("inputs.known", "{unknown: {best: 2 h, range: 1 to 3 h}}"));
    expect(drawn.unknowns.map(({ name }) => name)).toContain("known");
  });

  test("points to the nearest input", () => {
    expect(setPath(text, "inputs.repiar", "7 h")).toMatchObject({ suggestion: "repair" });
  });
});
