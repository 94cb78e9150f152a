/**
 * `UPDATE=1 npx vitest run tests/simulation/scenario/schema.test.ts` writes scenarios/schema.json anew, and from it
 * docs/scenario-format.md.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { parse } from "yaml";
import { describe, expect, test } from "vitest";
import { renderedPage } from "../../../scripts/format-docs.mjs";
import { parseScenario } from "../../../simulation/scenario/parse.ts";
import { scenarioJsonSchema } from "../../../simulation/scenario/schema/json.ts";
import { misfits } from "../../support/json-schema.ts";

const folder = new URL("../../../scenarios/", import.meta.url);
const file = new URL("schema.json", folder);
const schema = scenarioJsonSchema();

test("scenarios/schema.json is what the code says", () => {
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  if (process.env["UPDATE"] === "1") writeFileSync(file, text);
  expect(readFileSync(file, "utf8")).toBe(text);
});

test("docs/scenario-format.md is what the schema and the examples say", () => {
  const page = new URL("../../../docs/scenario-format.md", import.meta.url);
  const text = renderedPage();
  if (process.env["UPDATE"] === "1") writeFileSync(page, text);
  expect(readFileSync(page, "utf8")).toBe(text);
});

describe("the bundled scenarios fit the JSON schema", () => {
  const scenarios = readdirSync(folder).filter((name) => name.endsWith(".yaml"));

  test.each(scenarios)("%s", (name) => {
    expect(misfits(schema, parse(readFileSync(new URL(name, folder), "utf8")))).toEqual([]);
  });
});

const small = { format: "headroom/1", title: "t", horizon: "1 year", components: { a: { failures: ["f"] } } };

describe("the JSON schema", () => {
  test.each([
    ["an unknown field", { ...small, horizn: 1 }, ["/horizn"]],
    ["an unknown field inside", { ...small, hosts: { h: { memroy: "1 GiB" } } }, ["/hosts/h/memroy"]],
    ["a wrong word", { ...small, crews: { c: { order: "fastest" } } }, ["/crews/c/order"]],
    ["a wrong name", { ...small, components: { "1a": {} } }, ["/components/1a"]],
    ["a missing title", { format: "headroom/1", horizon: "1 year" }, ["/title"]],
    ["null in the base", { ...small, hosts: null }, ["/hosts"]],
    [
      "a horizon that is not known",
      { ...small, horizon: { unknown: { best: "1 y", range: "1 to 2 y" } } },
      ["/horizon/value", "/horizon/unknown"],
    ],
    [
      "an unknown without a range",
      { ...small, components: { a: { count: { unknown: { best: 2 } } } } },
      ["/components/a/count/unknown/range"],
    ],
  ])("refuses %s", (_, data, places) => {
    expect(misfits(schema, data)).toEqual(places);
  });

  test.each([
    ["null in an option", { ...small, options: { o: { hosts: null, components: { a: null, b: { on: null } } } } }],
    ["a value with its source", { ...small, horizon: { value: "1 year", source: "s", quality: "guess", note: "n" } }],
    ["a law in object form", { ...small, failures: { f: { time: { law: "weibull", mean: "3 y", shape: 0.8 } } } }],
    [
      "an unknown",
      { ...small, components: { a: { count: { unknown: { best: 2, range: "1 to 3" }, quality: "guess" } } } },
    ],
    ["a choice", { ...small, components: { a: { count: { unknown: { choice: { 2: 0.5, 3: 0.5 } } } } } }],
    [
      "an input",
      { ...small, inputs: { a: 3, b: { value: "2 h" } }, components: { a: { count: "$a", start: "$b * 2" } } },
    ],
    ["its own name", { ...small, $schema: "./schema.json" }],
  ])("accepts %s", (_, data) => {
    expect(misfits(schema, data)).toEqual([]);
  });

  test("documents what this version refuses", () => {
    const { properties } = schema as unknown as { properties: Record<string, { description: string }> };
    for (const later of ["growth", "people", "questions"]) {
      expect(properties[later].description).toContain("(not in this version)");
    }
  });

  test("carries the defaults", () => {
    const kubernetes = (schema as unknown as { $defs: Record<string, { properties: Record<string, object> }> }).$defs[
      "kubernetes"
    ];
    expect(kubernetes.properties["grace"]).toMatchObject({ default: "50 s" });
    expect(kubernetes.properties["toleration"]).toMatchObject({ default: "300 s" });
  });
});

test("the defaults that the JSON schema names are those that are taken", () => {
  const defs = schema["$defs"] as Record<string, { properties: Record<string, { default?: unknown }> }>;
  const named = (block: string) =>
    Object.fromEntries(
      Object.entries(defs[block].properties).flatMap(([field, { default: value }]) =>
        value === undefined ? [] : [[field, value]],
      ),
    );
  const bare = { cpu: 8, memory: "16 GiB" };
  const withDefaults = (full: boolean) => {
    const filled = (block: string) => (full ? named(block) : {});
    return JSON.stringify({
      format: "headroom/1",
      title: "t",
      horizon: "1 year",
      crews: { c: filled("crew") },
      failures: {
        f: { mttf: "1 y", recovery: { fix: { ...filled("phase"), time: "1 h", crew: "c" } }, ...filled("failureMode") },
      },
      hosts: {
        h: {
          ...bare,
          ...filled("host"),
          failures: ["f"],
          planned: { p: { every: "1 y", duration: "1 h", ...filled("plannedWork") } },
        },
      },
      vms: { v: { on: "h", ...bare, ...filled("vm") } },
      nodes: { n: { on: "v", ...filled("node") } },
      parts: { p: filled("part") },
      tools: { t: filled("toolClass") },
      kubernetes: filled("kubernetes"),
    });
  };
  const result = parseScenario(withDefaults(true));
  expect(result.ok).toBe(true);
  expect(result).toEqual(parseScenario(withDefaults(false)));
  expect(Object.keys(named("node"))).toEqual(expect.arrayContaining(["maxPods", "evictionThreshold", "cpuTax"]));
});
