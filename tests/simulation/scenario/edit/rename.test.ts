/** Worked on paper: a new name, and all that says it. */
import { expect, test } from "vitest";
import { applyEdit } from "../../../../simulation/scenario/edit/apply.ts";
import { namedBy, namespacesAt } from "../../../../simulation/scenario/edit/names.ts";
import { defaults } from "../../../../simulation/scenario/defaults.ts";
import { leafOf } from "../../../../simulation/scenario/schema/leaf.ts";
import { scenarioSchema } from "../../../../simulation/scenario/schema/scenario.ts";
import {
  branchesOf,
  elementOf,
  innerOf,
  type Schema,
  shapeOf,
  valuesOf,
} from "../../../../simulation/scenario/schema/walk.ts";
import { edited, yaml } from "./support.ts";

const file = yaml`
  inputs: {crashes: 2 / year}
  crews: {web: {count: 2}}
  failures:
    crash: {rate: $crashes, recovery: {fix: {time: 1 h, crew: web}}}
    other: {rate: $crashes * 2, recovery: 1 h, effect: {stuck: web}}
  hosts:
    host: {failures: [crash]}
    host2: {failures: {a: crash, b: {use: crash, rate: {value: "$crashes", source: crash}}}}
  nodes: {node: {on: host}}
  parts:
    web: {on: [node], needs: web2}
    web2: {on: {value: host, source: x}}
  tools: {host: {needs: [web], nodes: node, twin: web}}
  options:
    one: {nodes: {node: {on: {group: host2, spread: blocks}}}, parts: {web: {need: 1}}}
    two:
      hosts: {extra: {}}
      nodes: {node: {on: extra}}
`;

function renamed(path: readonly string[], name: string): string {
  return edited(file, { kind: "rename", path, name });
}

test("a part, where a crew and tools have the same name", () => {
  expect(renamed(["parts", "web"], "front")).toBe(
    file
      .replace("stuck: web", "stuck: front")
      .replace("    web: {on", "    front: {on")
      .replace("  web: {on", "  front: {on")
      .replace("needs: [web], nodes: node, twin: web", "needs: [front], nodes: node, twin: front")
      .replace("parts: {web:", "parts: {front:"),
  );
});

test("a host, sourced or not; the tools of that name stay", () => {
  expect(renamed(["hosts", "host"], "server")).toBe(
    file
      .replace("  host: {failures", "  server: {failures")
      .replace("node: {on: host}", "node: {on: server}")
      .replace("value: host", "value: server"),
  );
});

test("a crew", () => {
  expect(renamed(["crews", "web"], "us")).toBe(
    file.replace("{web: {count", "{us: {count").replace("crew: web", "crew: us"),
  );
});

test("a failure mode of the library; sources are no names", () => {
  expect(renamed(["failures", "crash"], "panic")).toBe(
    file
      .replace("  crash: {rate", "  panic: {rate")
      .replace("[crash]", "[panic]")
      .replace("a: crash", "a: panic")
      .replace("use: crash", "use: panic"),
  );
});

test("an input, with its factor and its quotes", () => {
  expect(renamed(["inputs", "crashes"], "often")).toBe(file.replaceAll("crashes", "often"));
});

test("a thing of one option, there alone", () => {
  expect(renamed(["options", "two", "hosts", "extra"], "more")).toBe(file.replaceAll("extra", "more"));
});

test("an option has no users", () => {
  expect(renamed(["options", "two"], "three")).toBe(file.replace("two:", "three:"));
});

test("a name that is taken", () => {
  expect(applyEdit(file, { kind: "rename", path: ["hosts", "host"], name: "host2" })).toEqual({
    problem: { message: "`host2` is already there", found: "host2" },
  });
});

test("of every field that holds a name it is known whose", () => {
  const seen = new Set<Schema>();
  const fields = new Set<string>();
  const visit = (schema: Schema, path: readonly (string | number)[]): void => {
    if (leafOf(schema)?.id === "name" && namespacesAt(path).length === 0) fields.add(path.join("."));
    if (seen.has(schema)) return;
    seen.add(schema);
    const inner = innerOf(schema) ?? elementOf(schema);
    if (inner !== null) visit(inner, elementOf(schema) === null ? path : [...path, 0]);
    for (const branch of branchesOf(schema) ?? []) visit(branch, path);
    const values = valuesOf(schema);
    if (values !== null) visit(values, [...path, "x"]);
    for (const [key, field] of Object.entries(shapeOf(schema) ?? {})) visit(field, [...path, key]);
  };
  visit(scenarioSchema(defaults.hoursPerYear).file, []);
  expect([...fields]).toEqual([]);
  expect(Object.keys(namedBy)).toContain("crew");
});

test("key inputs are paths in which the name comes second", () => {
  const marked = yaml`
    keyInputs: [components.a.count, components.ab.count, "inputs.a", groups.g.need]
    inputs: {a: 2}
    components: {a: {count: 2}, ab: {count: $a}}
    groups: {g: {of: a, need: 1}}
  `;
  const rename = (path: readonly string[]): string => edited(marked, { kind: "rename", path, name: "z" });
  expect(rename(["components", "a"])).toBe(
    marked.replace("components.a.", "components.z.").replace("{a: {count", "{z: {count").replace("of: a", "of: z"),
  );
  expect(rename(["inputs", "a"])).toBe(
    marked.replace("inputs.a", "inputs.z").replace("{a: 2}", "{z: 2}").replace("$a", "$z"),
  );
});
