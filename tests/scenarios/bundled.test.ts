import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseScenario } from "../../simulation/scenario/parse.ts";
import { modelsOf, readRepositoryFile, runModel } from "../support/run-scenario.ts";

const files = readdirSync(new URL("../../scenarios", import.meta.url)).filter((name) => name.endsWith(".yaml"));

test("the bundled scenarios are those that the README lists", () => {
  expect(files.length).toBeGreaterThanOrEqual(5);
  const readme = readRepositoryFile("README.md");
  expect(files.filter((name) => !readme.includes(`scenarios/${name}`))).toEqual([]);
});

describe.each(files)("%s", (name) => {
  const text = readRepositoryFile(`scenarios/${name}`);

  test("is right, and nothing in it does nothing", () => {
    expect(parseScenario(text).issues).toEqual([]);
  });

  test("says what it shows and how to read the answer", () => {
    const parsed = parseScenario(text);
    expect(parsed.ok && parsed.scenario.description.length).toBeGreaterThan(300);
  });

  test("runs, with downtime in every option", () => {
    for (const [option, model] of modelsOf(text)) {
      const runs = runModel(model, model.plain ? 2000 : 2);
      const down = runs.unavailability().reduce((sum, share) => sum + share, 0);
      expect(down, option).toBeGreaterThan(0);
      expect(Math.max(...runs.unavailability()), option).toBeLessThan(1);
    }
  });
});
