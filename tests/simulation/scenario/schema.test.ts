/** `UPDATE=1 npx vitest run tests/simulation/scenario/schema.test.ts` writes scenarios/schema.json anew. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { parse } from "yaml";
import { describe, expect, test } from "vitest";
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
  ])("refuses %s", (_, data, places) => {
    expect(misfits(schema, data)).toEqual(places);
  });

  test.each([
    ["null in an option", { ...small, options: { o: { hosts: null, components: { a: null, b: { on: null } } } } }],
    ["a value with its source", { ...small, horizon: { value: "1 year", source: "s", quality: "guess", note: "n" } }],
    ["a law in object form", { ...small, failures: { f: { time: { law: "weibull", mean: "3 y", shape: 0.8 } } } }],
    ["its own name", { ...small, $schema: "./schema.json" }],
  ])("accepts %s", (_, data) => {
    expect(misfits(schema, data)).toEqual([]);
  });

  test("documents what this version refuses", () => {
    const { properties } = schema as unknown as { properties: Record<string, { description: string }> };
    for (const later of ["inputs", "growth", "people", "questions", "slo", "triggers"]) {
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
