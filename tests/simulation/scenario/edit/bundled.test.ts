/** The bundled scenarios, with their comments, anchors and braces, under edits. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isAlias, isScalar } from "yaml";
import { openText } from "../../../../simulation/scenario/edit/file.ts";
import { find } from "../../../../simulation/scenario/edit/find.ts";
import { valueAt } from "../../../../simulation/scenario/edit/reset.ts";
import type { Value } from "../../../../simulation/scenario/edit/types.ts";
import { parseScenario } from "../../../../simulation/scenario/parse.ts";
import { edited } from "./support.ts";

const files = ["single-component", "etcd-quorum", "rack-host-vm", "toolforge", "thousand-nodes"];
const texts = new Map(files.map((name) => [name, readFileSync(`scenarios/${name}.yaml`, "utf8")]));

type Path = readonly (string | number)[];

function openFile(text: string) {
  const opened = openText(text);
  if ("problem" in opened) throw new Error(opened.problem.message);
  return opened.ok;
}

/** Every value that is written at its own place, not behind an alias. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([step, inner]) => pathsIn(inner, [...path, step]));
}

describe.each(files)("%s", (name) => {
  const text = texts.get(name)!;
  const file = openFile(text);
  const all = pathsIn(valueAt(file, []));
  const own = all.filter((path) => {
    const { node, alias } = find(file, path);
    return alias === null && !isAlias(node);
  });
  const some = own.filter((_, index) => index % Math.ceil(own.length / 25) === 0);

  test("a value changes its own characters and no others", () => {
    for (const path of some) {
      const { node } = find(file, path);
      if (!isScalar(node) || node.type === "BLOCK_FOLDED" || node.type === "BLOCK_LITERAL") continue;
      const changed = edited(text, { kind: "set", path, value: "changed" });
      const quoted = node.type === "QUOTE_DOUBLE" ? '"changed"' : "changed";
      expect(changed).toBe(text.slice(0, node.range![0]) + quoted + text.slice(node.range![1]));
    }
  });

  test("a reset gives back the very text", () => {
    for (const path of some) {
      const changed = edited(text, { kind: "set", path, value: "changed" });
      expect(edited(changed, { kind: "reset", path, former: text })).toBe(text);
      if (typeof path.at(-1) === "number") continue;
      const removed = edited(text, { kind: "remove", path });
      const back = edited(removed, { kind: "reset", path, former: text });
      expect(valueAt(openFile(back), [])).toEqual(valueAt(file, []));
    }
  });

  test("a value behind an alias changes for its place alone", () => {
    const behind = all.filter((path) => find(file, path).alias !== null);
    for (const path of behind.filter((_, index) => index % Math.ceil(behind.length / 10) === 0)) {
      const changed = edited(text, { kind: "set", path, value: "changed" });
      const expected = structuredClone(valueAt(file, [])) as Value;
      let at = expected as Record<string, Value>;
      for (const step of path.slice(0, -1)) at = at[step] as Record<string, Value>;
      at[path.at(-1)!] = "changed";
      expect(JSON.parse(JSON.stringify(valueAt(openFile(changed), [])))).toEqual(JSON.parse(JSON.stringify(expected)));
      expect(changed.split("\n").filter((line) => line.includes("#")).length).toBeGreaterThanOrEqual(
        text.split("\n").filter((line) => line.includes("#")).length,
      );
    }
  });
});

test("every thing of Toolforge can be renamed, and the scenario says the same", () => {
  const text = texts.get("toolforge")!;
  const value = valueAt(openFile(text), []) as Record<string, Record<string, unknown>>;
  for (const section of ["inputs", "failures", "sites", "racks", "hosts", "vms", "nodes", "parts"]) {
    const name = Object.keys(value[section])[0];
    const renamed = edited(text, { kind: "rename", path: [section, name], name: "renamed" });
    const result = parseScenario(renamed);
    expect(result.issues, `${section}.${name}`).toEqual([]);
    expect(edited(renamed, { kind: "rename", path: [section, "renamed"], name })).toBe(text);
  }
});
