import { expect, test } from "vitest";
import { tableWith } from "../../renderer/answer/former-columns.ts";
import { withHeldLosses } from "../../renderer/answer/held-losses.ts";
import type { Answer } from "../../renderer/desk/protocol.ts";
import { makeStore } from "../../renderer/store/store.ts";
import { openTrial, parseScenario, Pool, runTrials, summarize, trialSource } from "../../simulation/index.ts";
import type { Result, TrialSource } from "../../simulation/index.ts";
import { inProcess } from "../../simulation/trials/in-process.ts";

const file = (mttf: string) => `format: headroom/1
title: Six pods
horizon: 30 d
nodes: {n: {count: 3, cpu: 4, memory: 8 GiB, failures: {f: {mttf: ${mttf}, recovery: 2 h}}}}
tools: {web: {count: 6, requests: {cpu: 1, memory: 1 GiB}}}
`;

async function answerTo(text: string, isSurveyed: boolean): Promise<Answer> {
  const parsed = parseScenario(text);
  if (!parsed.ok) throw new Error(parsed.issues.map(({ message }) => message).join());
  const { scenario } = parsed;
  const pool = new Pool<TrialSource>(1, inProcess<TrialSource>(openTrial));
  const models = scenario.options.map((option) => trialSource(scenario, option, 1));
  const outcome = await runTrials(pool, { models, cap: 4, stopping: null, surveyAfter: isSurveyed ? 0 : null })
    .finished;
  const summary = summarize(scenario, outcome, { hash: text, version: "", seed: 1, precision: null });
  return {
    ...summary,
    isSurveyed,
    cap: 4,
    needed: 4,
    precision: null,
    milliseconds: 0,
    untold: { classes: 0, parts: 0, groups: 0 },
    bytes: 0,
    changes: [],
  };
}

const before = await answerTo(file("100 h"), true);
const early = await answerTo(file("200 h"), false);
const now = await answerTo(file("200 h"), true);
const titles = (result: Result, held: Result) => tableWith(result, [], held).sections.map(({ title }) => title);

test("a look before losses were tried has none; those of the answer before hold their place", () => {
  expect(early.result.options[0].losses).toBeNull();
  const held = withHeldLosses(early, before);
  expect(held.options[0].losses).toEqual(before.result.options[0].losses);
  expect({ ...held, options: [] }).toEqual({ ...early.result, options: [] });
  expect(withHeldLosses(now, before)).toBe(now.result);
  expect(withHeldLosses(early, null)).toBe(early.result);
});

test("the table keeps their rows, and shows no figure of them that is not of this answer", () => {
  const held = withHeldLosses(early, before);
  expect(titles(early.result, held)).toEqual(titles(now.result, now.result));
  const { sections } = tableWith(early.result, [], held);
  const rows = sections.find(({ title }) => title === "Every pod has a place after the loss of")?.rows;
  expect(rows?.map(({ label }) => label)).toContain("one node");
  for (const { cells } of rows ?? []) for (const { figure, detail } of cells) expect(figure + detail).toBe("");
  expect(titles(early.result, early.result)).not.toContain("Every pod has a place after the loss of");
});

test("in the column of a pinned result what is exact stands under what it is of", async () => {
  const server = (mttf: string): string => `format: headroom/1
title: One server
horizon: 1 year
components: {server: {failures: {f: {mttf: ${mttf}, recovery: 4 h}}}}
`;
  const [present, pinned] = [await answerTo(server("2000 h"), false), await answerTo(server("1000 h"), false)];
  const { columns, sections } = tableWith(present.result, [{ label: "1", name: "Result 1", result: pinned.result }]);
  const exact = sections.flatMap(({ title, rows }) =>
    title === null ? rows.filter(({ label }) => label.trim() === "exact") : [],
  );
  const figures = exact.map(({ cells }) => cells[columns.length - 1].figure);
  expect(figures).toHaveLength(2);
  expect(figures[0]).toMatch(/%$/);
  expect(figures[1]).toMatch(/h$/);
});

test("the window remembers the last answer with losses until the file is closed", () => {
  const store = makeStore();
  const { startedRun, tookAnswer, forgetAnswer } = store.getState();
  tookAnswer(startedRun("a", 1, { cap: 4 }), before, true);
  tookAnswer(startedRun("b", 1, { cap: 4 }), early, false);
  expect(store.getState()).toMatchObject({ answer: early, surveyed: before });
  tookAnswer(store.getState().runNumber, now, true);
  expect(store.getState().surveyed).toBe(now);
  forgetAnswer();
  expect(store.getState().surveyed).toBeNull();
});
