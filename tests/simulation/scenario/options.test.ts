/** How an option overrides the base, and where its mistakes are said to be. */
import { describe, expect, test } from "vitest";
import { head, right, wrong } from "./support.ts";

const base = `
racks: {rack: {count: 4}}
failures: {hw: {afr: 8 %, recovery: {detect: 1 h, fix: 2 h}}}
hosts:
  h: {count: 8, on: [rack], cpu: {value: 72, source: a list, quality: guess}, memory: 512 GiB, failures: [hw]}
groups: {g: {of: h, need: 4}}
`;

function overridden(text: string) {
  const { options } = right(`${head}${base}options:\n  today: {}\n  other: ${text}\n`);
  return options[1];
}

test("an empty option is the base", () => {
  const { options } = right(`${head}${base}options:\n  today: {}\n`);
  const [alone] = right(head + base).options;
  expect(options).toEqual([{ ...alone, name: "today", title: "today" }]);
});

test("options keep their order and titles", () => {
  const { options } = right(`${head}${base}options: {b: {title: The second}, a: {}}\n`);
  expect(options.map(({ name, title }) => [name, title])).toEqual([
    ["b", "The second"],
    ["a", "a"],
  ]);
});

test("titles stand on one line, and no two are the same", () => {
  const titles = ["a: {title: Same}", 'b: {title: "Same\\n "}', 'c: {title: ""}', 'd: {title: "On\\ntwo"}'];
  const { options } = right(
    `${head.replace("title: test", 'title: "A\\nb "')}${base}options: {${titles.join(", ")}}\n`,
  );
  expect(options.map(({ title }) => title)).toEqual(["Same (a)", "Same (b)", "c", "On two"]);
  expect(right(`${head.replace("title: test", 'title: "A\\nb "')}${base}`).title).toBe("A b");
});

describe("overrides", () => {
  test("maps merge", () => {
    const host = overridden("{hosts: {h: {count: 10}}}").entities.find(({ name }) => name === "h")!;
    expect(host).toMatchObject({ count: 10, cpu: 72000, on: [{ target: "rack" }] });
  });

  test("lists replace", () => {
    expect(overridden("{hosts: {h: {on: [], failures: []}}, system: g}").entities[1]).toMatchObject({
      on: [],
      failures: [],
    });
  });

  test("null removes", () => {
    const option = overridden("{racks: null, hosts: {h: {on: null}}, failures: {hw: {recovery: {detect: null}}}}");
    expect(option.entities.map(({ name }) => name)).toEqual(["h"]);
    expect(option.entities[0].failures[0].recovery.map(({ phase }) => phase)).toEqual(["fix"]);
  });

  test("a value replaces one with its source, and keeps no source that is not its own", () => {
    const { options, qualities } = right(
      `${head}${base}options: {a: {hosts: {h: {cpu: 8}}}, b: {hosts: {h: {cpu: {value: 8}}}}}\n`,
    );
    expect(options.map(({ entities }) => entities[1])).toMatchObject([{ cpu: 8000 }, { cpu: 8000 }]);
    expect(qualities.guess).toBe(1);
  });

  test("another way to say the time to failure replaces the first", () => {
    const { failures } = overridden("{failures: {hw: {mttf: 100 h}}}").entities[1];
    expect(failures[0].time).toEqual({ law: "exponential", mean: 100 });
  });

  test("a law replaces phases, and phases a law", () => {
    expect(overridden("{failures: {hw: {recovery: 9 h}}}").entities[1].failures[0].recovery).toHaveLength(1);
    const { options } = right(
      `${head}failures: {f: {mttf: 1 y, recovery: {law: exponential, mean: 1 h}}}\ncomponents: {a: {failures: [f]}}\noptions: {o: {failures: {f: {recovery: {detect: 1 h, fix: 1 h}}}}}\n`,
    );
    expect(options[0].entities[0].failures[0].recovery.map(({ phase }) => phase)).toEqual(["detect", "fix"]);
  });

  test("a law in map form keeps nothing of another", () => {
    const { options } = right(
      `${head}components: {a: {start: {law: lognormal, mean: 1 h, sigma: 1}}}\noptions: {o: {components: {a: {start: {law: weibull, mean: 1 h, shape: 1}}}}}\n`,
    );
    expect(options[0].entities[0].start).toEqual({ law: "weibull", scale: 1, shape: 1 });
  });

  test("new sections and names", () => {
    const option = overridden("{components: {extra: {}}, groups: {g: {of: [h, extra]}}}");
    expect(option.groups).toEqual([{ name: "g", of: ["h", "extra"], need: 4, size: null }]);
  });
});

describe("mistakes stand where they were written", () => {
  const two = `racks: {rack: {count: 4}}
components: {a: {count: 3, on: rack}}
groups: {g: {of: a, need: 3}}
options:
  one: {}
`;

  test("in the option", () => {
    expect(wrong(`${two}  two: {groups: {g: {need: 4}}}\n`)).toEqual([
      "6:28 options.two.groups.g.need: 4 must work, but `g` has only 3 members",
    ]);
  });

  test("in the base, with the option that makes it one", () => {
    expect(wrong(`${two}  two: {components: {a: {count: 2}}}\n`)).toEqual([
      "3:27 groups.g.need: 3 must work, but `g` has only 2 members (in option `two`)",
    ]);
  });

  test("once, if in all options", () => {
    expect(wrong(`${two.replace("need: 3", "need: 5")}  two: {racks: {rack: {count: 2}}}\n`)).toEqual([
      "3:27 groups.g.need: 5 must work, but `g` has only 3 members",
    ]);
  });

  test("field by field even where every option overrides them", () => {
    expect(
      wrong(
        `${two.replace("count: 3", "count: x")}  two: {}\n`
          .replace("one: {}", "one: {components: {a: {count: 3}}}")
          .replace("two: {}", "two: {components: {a: {count: 3}}}"),
      ),
    ).toEqual(["2:25 components.a.count: found `x`, expected a whole number from 1 to 20000"]);
  });

  test("what is needed may come from the options", () => {
    const hosts = "hosts: {h: {cpu: 8}}\noptions:\n  one: {hosts: {h: {memory: 1 GiB}}}\n";
    expect(right(head + hosts).options[0].entities[0]).toMatchObject({ memory: 1024 });
    expect(wrong(`${hosts}  two: {}\n`)).toEqual([
      "1:9 hosts.h.memory: `memory` is missing: say how much memory a host has (in option `two`)",
    ]);
  });
});
