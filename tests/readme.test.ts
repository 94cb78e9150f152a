import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { parseScenario } from "../simulation/scenario/parse.ts";
import { modelsOf, readRepositoryFile, runModel } from "./support/run-scenario.ts";

const readme = readRepositoryFile("README.md");

test("the answer it shows is that of the bundled file as it stands", () => {
  // If this fails: run the command again and paste what it prints.
  const hash = createHash("sha256").update(readRepositoryFile("scenarios/toolforge.yaml")).digest("hex");
  expect(readme).toContain(`file ${hash.slice(0, 8)}`);
});

test("its own scenario is right and runs", () => {
  const example = readme
    .split("```yaml\n")
    .map((block) => block.split("```")[0])
    .find((block) => block.startsWith("format:"))!;
  expect(parseScenario(example).issues).toEqual([]);
  const [two, three] = [...modelsOf(example).values()].map((model) => {
    const shares = runModel(model, 100).unavailability();
    return shares.reduce((sum, share) => sum + share, 0);
  });
  expect(three).toBeGreaterThan(0);
  expect(two).toBeGreaterThan(three);
});
