/** What a history says of scheduled tools: the runs that each event cost add up to those of the run. */
import { expect, test } from "vitest";
import { explain } from "../../../simulation/explain/explain.ts";
import { replay } from "../../../simulation/explain/replay.ts";
import type { Replay } from "../../../simulation/explain/replay.ts";
import { explanationSchema } from "../../../simulation/explain/schema.ts";
import type { Explanation } from "../../../simulation/explain/schema.ts";
import { costliest } from "../../../simulation/explain/words/costliest.ts";
import { storyOf } from "../../../simulation/explain/words/story.ts";
import { summaryOf } from "../../../simulation/explain/words/summary.ts";
import { causes } from "../../../simulation/scenario/types.ts";
import type { OptionSpec } from "../../../simulation/scenario/types.ts";
import { down, job } from "../../support/jobs.ts";
import { constant, exponential, node, option, part, scenarioOf, tool } from "../../support/option.ts";
import { randomOption } from "../../support/random-option.ts";

function told(given: OptionSpec, horizonHours: number, replication = 0): { story: Explanation; history: Replay } {
  const history = replay(scenarioOf(horizonHours, []), given, 1, replication);
  if (typeof history === "string") throw new Error(history);
  return { story: explain(history, { scenario: "", hash: "0".repeat(64), version: "1.2.3", place: null }), history };
}

test("on paper: an outage that costs minutes and runs, and one that costs runs alone", () => {
  const requests = { requestCpu: constant(10), requestMemory: constant(10) };
  const parts = [
    part("disk", { planned: [down(1.55, 3.6, "storage")] }),
    part("plane", { stops: ["rescheduling"], planned: [down(5.4, 6.6, "control-plane"), down(7.1, 7.2, "change")] }),
  ];
  const tools = [tool("web", { ...requests, needs: ["disk"] }), job({ ...requests, count: 2, needs: ["disk"] })];
  const { story } = told(option({ title: "Both", entities: [node("n")], parts, tools }), 10);
  explanationSchema.parse(story);
  expect(story.classes.map(({ name }) => name)).toEqual(["web"]);
  expect(story.scheduled).toEqual([
    { name: "job", tools: 2, runs: 20, missed: { storage: 4, "control-plane": 4 }, failed: { storage: 2 } },
  ]);
  expect(story.events.map(({ runs }) => runs)).toEqual([
    { missed: 4, failed: 2 },
    { missed: 4, failed: 0 },
    { missed: 0, failed: 0 },
  ]);
  const stories = costliest(story, 20).map((event) => storyOf(event, story).lines.find(([label]) => label === "runs"));
  expect(stories).toEqual([
    ["runs", "4 not begun in time, 2 stopped"],
    ["runs", "4 not begun in time"],
  ]);
  // 2.05 h of the one tool that serves.
  expect(summaryOf(story).headline).toContain("2.0\u00a0h down per tool");
  expect(summaryOf(story).details).toContain(
    "Of 20 runs of scheduled tools 8 did not begin in time, and 2 were stopped.",
  );
});

test("in any design they add up", () => {
  let lost = 0;
  for (let number = 0; number < 40; number++) {
    const given = randomOption(number);
    if (given.tools.length === 0) continue;
    const jobs = job({ count: 8, requestCpu: constant(5), requestMemory: constant(5) }, { duration: exponential(0.2) });
    const { story, history } = told({ ...given, tools: [...given.tools, jobs] }, 400, number);
    explanationSchema.parse(story);
    const { layout } = history.model;
    const sum = (first: number): number =>
      history.row.subarray(first, first + causes.length).reduce((all, runs) => all + runs, 0);
    const ofEvents = story.events.map(({ runs }) => runs!);
    expect(
      ofEvents.reduce((all, { missed }) => all + missed, 0),
      `design ${number}`,
    ).toBe(sum(layout.runsMissed));
    expect(
      ofEvents.reduce((all, { failed }) => all + failed, 0),
      `design ${number}`,
    ).toBe(sum(layout.runsFailed));
    lost += sum(layout.runsMissed) + sum(layout.runsFailed);
  }
  expect(lost).toBeGreaterThan(1000);
});
