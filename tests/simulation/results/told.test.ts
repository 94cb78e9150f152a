/** Results that tell of the worst of many classes and parts only. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { chartNames, drawAnswer, looks, type AnswerChart } from "../../../charts/index.ts";
import { openTrial, parseScenario, trialSource } from "../../../simulation/index.ts";
import { summarize } from "../../../simulation/results/result.ts";
import { allTold, nothingTold, untold, worstTold } from "../../../simulation/results/told.ts";

const text = `
format: headroom/1
title: Three teams
horizon: 1 year
hoursPerYear: 8760
slo: {target: 99 %, window: 30 d}
nodes: {n: {cpu: 8, memory: 32 GiB, failures: {crash: {mttf: 700 h, recovery: 1 h}}}}
parts:
  calm: {failures: {crash: {mttf: 4000 h, recovery: 1 h}}}
  busy: {failures: {crash: {mttf: 100 h, recovery: 2 h}}}
tools:
  alone: {count: 5}
  onBusy: {count: 1, needs: [busy]}
  onCalm: {count: 3, needs: [calm]}
options: {one: {}, other: {nodes: {n: {failures: {crash: {mttf: 300 h}}}}}}
`;

const parsed = parseScenario(text);
if (!parsed.ok) throw new Error(parsed.issues[0].message);
const { scenario } = parsed;
const count = 20;
const runs = scenario.options.map((option) => {
  const trial = openTrial(trialSource(scenario, option, 1));
  const { width } = trial.facts.layout;
  const columns = new Float64Array(count * width);
  for (let i = 0; i < count; i++) trial.run(i, columns, i * width);
  return { facts: { ...trial.facts, losses: null }, count, columns };
});
const outcome = { runs, ending: "complete", asked: count, reason: null } as const;
const provenance = { hash: "0".repeat(64), version: "0", seed: 1, precision: null };
const of = (told = allTold) => summarize(scenario, outcome, provenance, undefined, told);

test("the worst by tool are told, and how many are not", () => {
  const told = worstTold(runs, 1);
  expect(told).toEqual({ classes: new Set(["onBusy"]), parts: new Set(["busy"]), groups: null });
  expect(untold(runs, told)).toEqual({ classes: 2, parts: 1, groups: 0 });
  expect(worstTold(runs, 3)).toEqual(allTold);
  expect(untold(runs, allTold)).toEqual({ classes: 0, parts: 0, groups: 0 });
});

test("what is told is as in the whole result, and so are the finding and all that is no list of things", () => {
  const [whole, short] = [of(), of(worstTold(runs, 1))];
  expect(short.verdict).toEqual(whole.verdict);
  const rests = [whole, short].map(({ result }) => ({ ...result, options: [], differences: [] }));
  expect(rests[1]).toEqual(rests[0]);
  short.result.options.forEach((option, index) => {
    const full = whole.result.options[index];
    const only = <Named extends { readonly name: string }>(all: readonly Named[], name: string) =>
      all.filter((one) => one.name === name);
    expect(option).toEqual({
      ...full,
      classes: only(full.classes, "onBusy"),
      parts: only(full.parts, "busy"),
      slo: { ...full.slo, classes: only(full.slo!.classes, "onBusy") },
      headroom: full.headroom && {
        ...full.headroom,
        morePods: full.headroom.morePods.filter((one) => one.class === "onBusy"),
      },
    });
  });
  const untoldOf = (metric: string) => /class\.(?:alone|onCalm)$/.test(metric);
  expect(short.result.differences).toEqual(whole.result.differences.filter(({ metric }) => !untoldOf(metric)));
  expect(whole.result.differences.filter(({ metric }) => untoldOf(metric))).toHaveLength(2);
});

/** These platforms have no hosts that could be lost. */
const others: readonly string[] = ["timeline", "availability", "losses"];

test.each(chartNames.filter((chart): chart is AnswerChart => !others.includes(chart)))(
  "%s is drawn without any of them, as with all",
  (chart) => {
    const [whole, none] = [of(), of(nothingTold)].map((answer) => {
      const drawing = drawAnswer(chart, answer, { width: 720, look: looks.light });
      return drawing === null ? null : { ...drawing, svg: renderToStaticMarkup(drawing.svg) };
    });
    expect(whole).not.toBe(null);
    expect(none).toEqual(whole);
  },
);
