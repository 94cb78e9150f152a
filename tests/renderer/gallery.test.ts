/** What the gallery says of its files, and what it begins new ones with. */
import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bundled } from "../../renderer/gallery/bundled.ts";
import { templates } from "../../renderer/gallery/templates.ts";
import { parseScenario } from "../../simulation/index.ts";
import { readRepositoryFile } from "../support/run-scenario.ts";

const folder = "renderer/gallery/templates";

describe("templates", () => {
  test("are all listed", () => {
    const files = readdirSync(new URL(`../../${folder}`, import.meta.url));
    expect(files.toSorted()).toEqual(templates.map(({ name }) => name).toSorted());
  });

  test.each(templates.map(({ name, title }) => [name, title] as const))(
    "%s can be run, and is called so",
    (name, title) => {
      const parsed = parseScenario(readRepositoryFile(`${folder}/${name}`));
      expect(parsed.ok ? [] : parsed.issues).toEqual([]);
      if (!parsed.ok) return;
      expect(parsed.scenario.title).toBe(title);
      // Whoever begins with it has measured nothing yet.
      const { measured, published, guess } = parsed.scenario.qualities;
      expect([measured, published]).toEqual([0, 0]);
      expect(guess).toBeGreaterThan(0);
    },
  );
});

/** Numbers in the words, and where the file has them. */
const sizes: Readonly<Record<string, readonly RegExp[]>> = {
  "toolforge.yaml": [/value: 37,/, /value: 91,/, /metalWorkers: \{value: 10,/],
  "single-component.yaml": [/components:\n  server:\n    failures/],
  "etcd-quorum.yaml": [/etcd:\n    count: \{value: 3,/],
  "rack-host-vm.yaml": [/rack: \{count: 2,/, /host: \{count: 2,/],
  "thousand-nodes.yaml": [/count: 250\n/, /count: 1000\n/, /count: 12000\n/, /count: 4000\n/],
};

test.each(bundled.map(({ name }) => [name] as const))("%s is as large as it says", (name) => {
  const text = readRepositoryFile(`scenarios/${name}`);
  for (const found of sizes[name]) expect(text).toMatch(found);
});
