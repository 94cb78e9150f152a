/** Two options under one law with streams of their own: whoever names a winner is wrong. */
import { summarize } from "../../simulation/index.ts";
import type { Ending, OptionRuns } from "../../simulation/index.ts";
import { stopAtPrecision } from "../../simulation/results/precision.ts";
import type { Precision } from "../../simulation/results/precision.ts";
import { scenarioOf } from "../case.ts";
import { repeat } from "./repeat.ts";
import type { Repeat } from "./repeat.ts";
import type { System } from "./systems.ts";
import type { Tally } from "./tally.ts";

const body = (members: number, need: number, name: string): string => `
    components: {${name}: {count: ${members}, failures: {fault: {mttf: 500 h, clock: calendar, recovery: exponential(mean 5 h)}}}}
    groups: {service: {of: ${name}, need: ${need}}, all: {of: [service, shared], need: 2}}
    system: all`;

function tied(members: number, need: number, horizonHours: number): string {
  return scenarioOf(
    "A true tie",
    horizonHours,
    `
components:
  shared: {failures: {fault: {mttf: 3000 h, clock: calendar, recovery: exponential(mean 6 h)}}}
options:
  a:${body(members, need, "ofA")}
  b:${body(members, need, "ofB")}`,
  );
}

interface Ended {
  readonly runs: readonly OptionRuns[];
  readonly ending: Ending;
  readonly precision: Precision | null;
}
type End = (runs: readonly OptionRuns[]) => Ended;

const atCount =
  (count: number): End =>
  (runs) => ({ runs: runs.map((run) => first(run, count)), ending: "complete", precision: null });

/** As `--precision` ends: at the first of 256, 512, … histories at which the difference is known well enough. */
const atPrecision =
  (precision: Precision): End =>
  (runs) => {
    const cap = runs[0].count;
    const rule = stopAtPrecision(precision, cap);
    for (let count = rule.lookAfter(0); count < cap; count = rule.lookAfter(count)) {
      const prefix = runs.map((run) => first(run, count));
      if (rule.look(prefix).enough) return { runs: prefix, ending: "precise", precision };
    }
    return { runs, ending: rule.look(runs).enough ? "precise" : "capped", precision };
  };

function first(run: OptionRuns, count: number): OptionRuns {
  return { ...run, count, columns: run.columns.subarray(0, count * run.facts.layout.width) };
}

interface Watched {
  readonly figure: string;
  readonly end: End;
}

/** Seeds in which a verdict named a winner count as too low; the methods say how many histories it took. */
function winnersNamed(repeated: Repeat, watched: readonly Watched[], firstSeed: number, seeds: number): Tally[] {
  const tallies = watched.map(({ figure }) => ({ figure, named: 0, methods: {} as Record<string, number> }));
  for (let seed = firstSeed; seed < firstSeed + seeds; seed++) {
    const all = repeated.runs(seed);
    watched.forEach(({ end }, i) => {
      const { runs, ending, precision } = end(all);
      const outcome = { runs, ending, asked: runs[0].count, reason: null };
      const { verdict } = summarize(repeated.scenario, outcome, { hash: "", version: "", seed, precision });
      if (verdict.case === "better") tallies[i].named++;
      const method = `${runs[0].count} histories`;
      tallies[i].methods[method] = (tallies[i].methods[method] ?? 0) + 1;
    });
  }
  return tallies.map(({ figure, named, methods }) => {
    return { figure, exact: 0, seeds, covered: seeds - named, tooHigh: 0, tooLow: named, methods };
  });
}

const after256: Watched = { figure: "verdict after 256 histories", end: atCount(256) };
const at450Minutes: Watched = {
  figure: "verdict at --precision 450min",
  end: atPrecision({ kind: "minutes", minutes: 450 }),
};

export const tie: System = {
  name: "tie",
  what: "two options with one law, 2,000 h",
  histories: 1024,
  run: (firstSeed, seeds) => winnersNamed(repeat(tied(1, 1, 2000), 1024), [after256, at450Minutes], firstSeed, seeds),
};

export const rareTie: System = {
  name: "rare tie",
  what: "two options with one law, 2 of 3, 720 h",
  histories: 256,
  run: (firstSeed, seeds) => winnersNamed(repeat(tied(3, 2, 720), 256), [after256], firstSeed, seeds),
};
