/** Where something is not known, a history is told as it was in its own world. */
import { expect, test } from "vitest";
import { downtimeOf } from "../../../simulation/explain/charges.ts";
import { explain } from "../../../simulation/explain/explain.ts";
import { replay } from "../../../simulation/explain/replay.ts";
import { summaryOf } from "../../../simulation/explain/words/summary.ts";
import { drawOf } from "../../../simulation/scenario/worlds.ts";
import { openTrial } from "../../../simulation/trials/open-trial.ts";
import { trialSource } from "../../../simulation/trials/source.ts";
import { right } from "../scenario/support.ts";

const text = `format: headroom/1
title: test
horizon: 1 year
components:
  a: {failures: {f: {mttf: 300 h, recovery: {unknown: {best: 3 h, range: 1 to 9 h}}}}}
`;
const seed = 5;
const provenance = { scenario: "", hash: "0".repeat(64), version: "1.2.3", place: null };

test("its downtime is that of the run, and its world is named", () => {
  const scenario = right(text);
  const [option] = scenario.options;
  const trial = openTrial(trialSource(scenario, option, seed));
  const { layout } = trial.facts;
  for (let replication = 0; replication < 8; replication++) {
    const row = new Float64Array(layout.width);
    trial.run(replication, row, 0);
    const history = replay(scenario, option, seed, replication);
    if (typeof history === "string") throw new Error(history);
    const downtime = downtimeOf(history).flat();
    expect(downtime).toEqual([...row.subarray(layout.downtimeMs, layout.downtimeMs + downtime.length)]);

    const number = Math.floor(replication / 2);
    const [{ key }] = scenario.unknowns;
    const percentile = Math.round(1000 * drawOf(seed, key, number)) / 10;
    const story = explain(history, provenance);
    expect(story.world).toEqual({ number, unknowns: [{ key, percentile }] });
    expect(summaryOf(story).details).toMatch(` World ${number}, of what is not known: ${key} at P`);
  }
});
