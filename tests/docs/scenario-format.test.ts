/** The examples of docs/scenario-format.md: one for each block, which it uses, and each runs. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { blocksOf, usedIn } from "../../scripts/format-docs/blocks.mjs";
import { exampleName, formatPage, partsOf, sectionsOf } from "../../scripts/format-docs/page.mjs";
import { parseScenario } from "../../simulation/scenario/parse.ts";
import { scenarioJsonSchema } from "../../simulation/scenario/schema/json.ts";
import { modelsOf, runModel } from "../support/run-scenario.ts";

const folder = new URL("../../docs/examples/format/", import.meta.url);
const files = readdirSync(folder);
const schema = scenarioJsonSchema();
const blocks = blocksOf(schema);
const sections = sectionsOf(schema);
const read = (name: string): string => readFileSync(new URL(name, folder), "utf8");

test("every block has an example in docs/examples/format, and no example is left over", () => {
  expect(files).toEqual(sections.map(({ id }) => exampleName(id)).sort());
});

test.each(sections)("$title: its example uses it, and all that is told in its section", (block) => {
  const used = usedIn(schema, parse(read(exampleName(block.id))));
  const told = [block.id, ...partsOf(block, blocks).map(({ id }) => id)];
  expect(told.filter((id) => !used.has(id))).toEqual([]);
});

test("every block says what it is, and every field what it means", () => {
  expect(sections.filter(({ description }) => description === "").map(({ id }) => id)).toEqual(["file"]);
  const page = formatPage(schema, () => "");
  const fields = page.split("\n").filter((line) => line.startsWith("| `"));
  expect(fields.length).toBeGreaterThan(100);
  expect(fields.filter((line) => /\|\s*\|$/.test(line))).toEqual([]);
});

describe.each(files)("%s", (name) => {
  const text = read(name);

  test("is right, and nothing in it does nothing", () => {
    expect(parseScenario(text).issues).toEqual([]);
  });

  test("runs, with downtime in every option", () => {
    for (const [option, model] of modelsOf(text)) {
      const runs = runModel(model, model.plain ? 200 : 5);
      const down = runs.unavailability().reduce((sum, share) => sum + share, 0);
      expect(down, option).toBeGreaterThan(0);
      expect(Math.max(...runs.unavailability()), option).toBeLessThan(1);
    }
  });
});

describe("the page takes up what the schema gains", () => {
  const grown = structuredClone(schema) as { $defs: Record<string, { properties: Record<string, object> }> };
  grown.$defs["kubernetes"].properties["jitter"] = {
    description: "How much timers differ",
    default: "1 s",
    $ref: "#/$defs/time",
  };
  grown.$defs["host"].properties["battery"] = { $ref: "#/$defs/battery" };
  grown.$defs["battery"] = Object.assign(
    { title: "a battery", description: "Bridges power cuts", type: "object" },
    { properties: { lasts: { description: "Until it is empty", $ref: "#/$defs/time" } } },
  );
  const page = formatPage(grown, (name) => `# ${name}`);

  test("a field", () => {
    expect(page).toContain("| `jitter` | [time](#values) | `1 s` | How much timers differ. |");
  });

  test("a block, with its fields, its place and the file that it needs", () => {
    expect(page).toContain("## A battery\n\nBridges power cuts. Stands under `battery` of [a host](#a-host).");
    expect(page).toContain("| `lasts` | [time](#values) | – | Until it is empty. |");
    expect(page).toContain("```yaml\n# battery.yaml\n```");
    expect(sectionsOf(grown).map(({ id }) => exampleName(id))).toContain("battery.yaml");
  });

  test("a field that this version refuses is set apart", () => {
    expect(page).toMatch(/Not in this version: `price` \(price of one\)/);
  });
});
