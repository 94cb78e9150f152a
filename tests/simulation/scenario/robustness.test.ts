/** Whatever stands in a file, reading it ends in a scenario or in issues, never in an exception. */
import { readdirSync, readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseScenario } from "../../../simulation/scenario/parse.ts";
import { setPath } from "../../../simulation/scenario/set-path.ts";

const folder = new URL("../../../scenarios/", import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => readFileSync(new URL(name, folder), "utf8"));
const small = files.toSorted((a, b) => a.length - b.length)[0];

function reads(text: string): void {
  const result = parseScenario(text);
  if (!result.ok) expect(result.issues.length).toBeGreaterThan(0);
  for (const { line, column, message } of result.issues) {
    expect(line).toBeGreaterThan(0);
    expect(column).toBeGreaterThan(0);
    expect(message).not.toMatch(/undefined|\[object|NaN|Invalid/);
  }
}

test("every prefix of a file", { timeout: 60_000 }, () => {
  for (let length = 0; length <= small.length; length++) {
    expect(() => reads(small.slice(0, length))).not.toThrow();
  }
});

test("files with a stretch cut out, doubled or replaced", { timeout: 60_000 }, () => {
  const pieces = fc.constantFrom(
    ..."{}[]:,-&*!|>'\"#%@`?~ \n\t$0".split(""),
    "null",
    "{}",
    "[]",
    "1e999",
    "-1",
    "true",
    "*x",
    "&x ",
    "<<: *x",
    "__proto__: ",
    "constructor",
    "{value: 1}",
    "{unknown: 1}",
    "!!js/function x",
    "---\n",
    "\r\n",
    "\0",
    "\u2028",
    "é",
  );
  const change = fc.record({
    text: fc.constantFrom(...files),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(40),
    piece: pieces,
    twice: fc.boolean(),
  });
  const property = fc.property(change, ({ text, at, length, piece, twice }) => {
    const start = Math.floor(at * text.length);
    const cut = text.slice(start, start + length);
    reads(text.slice(0, start) + piece + (twice ? cut + cut : "") + text.slice(start + length));
  });
  fc.assert(property, { numRuns: 150, seed: 20261122 });
});

test("anything in the place of any section", { timeout: 60_000 }, () => {
  const sections = [
    "crews",
    "failures",
    "sites",
    "racks",
    "components",
    "groups",
    "hosts",
    "vms",
    "nodes",
    "parts",
    "tools",
    "kubernetes",
    "options",
    "run",
    "system",
  ];
  const anything = fc.dictionary(fc.constantFrom(...sections), fc.jsonValue({ maxDepth: 5 }));
  const property = fc.property(anything, (data) =>
    reads(JSON.stringify({ format: "headroom/1", title: "t", horizon: "1 y", ...data })),
  );
  fc.assert(property, { numRuns: 200, seed: 20261122 });
});

const fields = [
  "count",
  "on",
  "of",
  "need",
  "needs",
  "size",
  "failures",
  "planned",
  "start",
  "recovery",
  "mttf",
  "effect",
  "time",
  "crew",
  "spread",
  "group",
  "cpu",
  "memory",
  "value",
  "law",
  "use",
  "requests",
  "nodes",
  "storage",
  "drain",
  "onHostLoss",
  "evacuate",
];
const values = [
  "a",
  "b",
  1,
  2,
  3.5,
  -1,
  null,
  true,
  "1 h",
  "8 %",
  "1 GiB",
  "exponential(mean 1 h)",
  { value: 1 },
  { law: "weibull" },
  [],
  ["a"],
  ["a", "b"],
  {},
];

test("fields of the format in wrong places", { timeout: 60_000 }, () => {
  const { thing } = fc.letrec((tie) => ({
    value: fc.oneof({ depthSize: "small" }, fc.constantFrom(...values), tie("thing")),
    thing: fc.dictionary(fc.constantFrom(...fields), tie("value"), { maxKeys: 4 }),
  }));
  const section = fc.dictionary(fc.constantFrom("a", "b", "c"), thing, { minKeys: 1, maxKeys: 3 });
  const sections = fc.dictionary(
    fc.constantFrom("failures", "components", "groups", "hosts", "vms", "nodes", "parts", "tools"),
    section,
    { minKeys: 1, maxKeys: 4 },
  );
  const property = fc.property(sections, sections, (base, option) => {
    reads(JSON.stringify({ format: "headroom/1", title: "t", horizon: "1 y", ...base, options: { x: option, y: {} } }));
  });
  fc.assert(property, { numRuns: 200, seed: 20261122 });
});

test("any path set to anything", { timeout: 60_000 }, () => {
  const step = fc.constantFrom(
    "components",
    "hosts",
    "options",
    "on",
    "count",
    "etcd",
    "failures",
    "recovery",
    "x",
    "[1]",
    "",
    "constructor",
    "kubernetes",
    "grace",
  );
  const property = fc.property(fc.array(step, { maxLength: 5 }), fc.string({ maxLength: 10 }), (path, value) => {
    const changed = setPath(small, path.join("."), value);
    if (typeof changed === "string") reads(changed);
    else expect(changed.message).not.toBe("");
  });
  fc.assert(property, { numRuns: 150, seed: 20261122 });
});

test("the same file gives the same result", () => {
  // The trees in it know what they stand in, at which `toEqual` would walk for ever.
  const same = (one: string, other: string): boolean => isDeepStrictEqual(parseScenario(one), parseScenario(other));
  for (const text of files) expect(same(text, text)).toBe(true);
  const [one] = files.filter((text) => text.includes("unknown: {best"));
  expect(same(one, one.replace(/best: \d/, "best: 9"))).toBe(false);
});
