/** What must hold of every history: the journal changes nothing, and the story adds up to what the columns say. */
import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { toMs } from "../../../simulation/engine/clock.ts";
import { Simulator } from "../../../simulation/engine/simulator.ts";
import { downtimeOf } from "../../../simulation/explain/charges.ts";
import { explain } from "../../../simulation/explain/explain.ts";
import { replay } from "../../../simulation/explain/replay.ts";
import { explanationSchema } from "../../../simulation/explain/schema.ts";
import type { Explanation } from "../../../simulation/explain/schema.ts";
import { parseScenario } from "../../../simulation/scenario/parse.ts";
import { causes } from "../../../simulation/scenario/types.ts";
import type { OptionSpec, Scenario } from "../../../simulation/scenario/types.ts";
import { scenarioOf } from "../../support/option.ts";
import { randomOption } from "../../support/random-option.ts";
import { readRepositoryFile } from "../../support/run-scenario.ts";

const provenance = { scenario: "", hash: "0".repeat(64), version: "1.2.3", place: null };

function expectTrueStory(scenario: Scenario, option: OptionSpec, seed: number, replication: number): Explanation {
  const history = replay(scenario, option, seed, replication);
  if (typeof history === "string") throw new Error(history);
  const { model } = history;
  const { layout } = model;
  const plain = new Float64Array(layout.width);
  new Simulator(model).run(replication, plain, 0);
  // Compared as bits: −0 is not 0.
  expect(new BigUint64Array(history.row.buffer)).toEqual(new BigUint64Array(plain.buffer));
  const downtime = [...plain.subarray(layout.downtimeMs, layout.downtimeMs + layout.classes.length * causes.length)];
  expect(downtimeOf(history).flat()).toEqual(downtime);

  const story = explain(history, provenance);
  for (const [i, cause] of causes.entries()) {
    const column = downtime.filter((_, at) => at % causes.length === i).reduce((sum, ms) => sum + ms, 0);
    const charged = story.events.reduce((sum, { chargedMs }) => sum + (chargedMs[cause] ?? 0), 0);
    expect([cause, charged, story.totals.downtimeMs[cause] ?? 0]).toEqual([cause, column, column]);
  }
  expect(story.totals.incidents).toBe(plain[layout.scalar.incidents]);
  const hit = story.events.flatMap(({ incidents }) => incidents.map(({ tools }) => tools));
  expect(hit.reduce((sum, tools) => sum + tools, 0)).toBe(plain[layout.scalar.toolsHit]);
  expect(areaOf(story)).toBe(downtime.reduce((sum, ms) => sum + ms, 0));
  return story;
}

/** Tool-ms under the step series: its hours tell the ms. */
function areaOf({ toolsDown, horizonHours }: Explanation): number {
  return toolsDown.steps.reduce((area, [from, ...down], i) => {
    const to = toolsDown.steps[i + 1]?.[0] ?? horizonHours;
    return area + (toMs(to) - toMs(from)) * down.reduce((sum, tools) => sum + tools, 0);
  }, 0);
}

describe("bundled scenarios", { timeout: 120_000 }, () => {
  const files = readdirSync("scenarios").filter((name) => name.endsWith(".yaml"));

  test.each(files)("%s", (file) => {
    const parsed = parseScenario(readRepositoryFile(`scenarios/${file}`));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    const { scenario } = parsed;
    for (const option of scenario.options) {
      const story = expectTrueStory(scenario, option, scenario.run.seed, 3);
      expect(story.events.length).toBeGreaterThan(0);
      explanationSchema.parse(story);
    }
  });
});

test("random designs", { timeout: 120_000 }, () => {
  let passed = 0;
  let waited = 0;
  let moved = 0;
  for (let number = 0; number < 120; number++) {
    const story = expectTrueStory(scenarioOf(600, [], 9), randomOption(number), 1, number);
    explanationSchema.parse(story);
    const { events } = story;
    passed += events.filter(({ passedOn }) => passedOn.length > 0).length;
    waited += events.flatMap(({ phases }) => phases).filter(({ waitedFor }) => waitedFor.length > 0).length;
    moved += events.reduce((sum, { moves }) => sum + moves.pods, 0);
    const passes = events.flatMap(({ id, passedOn }) => passedOn.map(({ event, ms }) => `${id} to ${event}: ${ms}`));
    const taken = events.flatMap(({ id, takenOver }) => takenOver.map(({ event, ms }) => `${event} to ${id}: ${ms}`));
    expect(passes.sort()).toEqual(taken.sort());
    for (const { entities } of events.map(({ affected }) => affected)) {
      expect(new Set(entities).size).toBe(entities.length);
    }
  }
  // These designs show all of it.
  expect(Math.min(passed, waited, moved)).toBeGreaterThan(100);
});
