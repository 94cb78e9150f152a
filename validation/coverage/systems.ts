/** Systems whose exact values the program's 95 % intervals should hold in 95 % of runs, through the whole engine. */
import { pairDowntime } from "../../simulation/results/pairs.ts";
import { mostMs, readDowntime } from "../../simulation/results/downtime.ts";
import { meanInterval } from "../../simulation/statistics/mean-interval.ts";
import { wilson } from "../../simulation/statistics/proportion.ts";
import { quantileOf } from "../../simulation/statistics/quantile.ts";
import type { OptionRuns } from "../../simulation/index.ts";
import { scenarioOf } from "../case.ts";
import { histories as historyCases } from "../cases/histories.ts";
import { single } from "../cases/single.ts";
import { repeat } from "./repeat.ts";
import { tally } from "./tally.ts";
import type { Limits, Tally } from "./tally.ts";
import { tie, rareTie } from "./ties.ts";

export interface System {
  readonly name: string;
  readonly what: string;
  readonly histories: number;
  /** One tally per figure, over seeds firstSeed to firstSeed + seeds − 1. */
  run(firstSeed: number, seeds: number): Tally[];
}

interface Question {
  readonly figure: string;
  readonly exact: number;
  interval(runs: readonly OptionRuns[]): Limits;
}

function system(name: string, what: string, text: string, histories: number, questions: readonly Question[]): System {
  return {
    name,
    what,
    histories,
    run(firstSeed, seeds) {
      const repeated = repeat(text, histories);
      const intervals: Limits[][] = questions.map(() => []);
      for (let seed = firstSeed; seed < firstSeed + seeds; seed++) {
        const all = repeated.runs(seed);
        questions.forEach((question, i) => intervals[i].push(question.interval(all)));
      }
      return questions.map(({ figure, exact }, i) => tally(figure, exact, intervals[i]));
    },
  };
}

const msPerHour = 3_600_000;
const lostMs = (runs: OptionRuns): Float64Array => readDowntime(runs).overall.ms;

function inUnits({ low, high }: Limits, unit: number, method?: string): Limits {
  return { low: low / unit, high: high / unit, ...(method === undefined ? {} : { method }) };
}

function meanShare(exact: number): Question {
  return {
    figure: "mean share of time down",
    exact,
    interval([runs]) {
      const mean = meanInterval(lostMs(runs), { bounds: { low: 0, high: mostMs(1, runs.facts) } });
      return inUnits(mean, runs.facts.horizonHours * msPerHour, mean.method);
    },
  };
}

function quantile(probability: number, exactHours: number): Question {
  return {
    figure: `P${100 * probability} of hours down`,
    exact: exactHours,
    interval: ([runs]) => inUnits(quantileOf(lostMs(runs), probability)!, msPerHour),
  };
}

function share(figure: string, exact: number, holds: (ms: number) => boolean): Question {
  return { figure, exact, interval: ([runs]) => wilson(lostMs(runs).filter(holds).length, runs.count) };
}

/** The first option's downtime less the second's, as a share of time. */
function pairedShare(exact: number): Question {
  return {
    figure: "mean paired difference",
    exact,
    interval([a, b]) {
      const { mean } = pairDowntime(a.facts, readDowntime(b).overall, readDowntime(a).overall);
      return inUnits(mean, a.facts.horizonHours * msPerHour, mean.method);
    },
  };
}

function members(count: number, need: number, horizonHours: number): string {
  return scenarioOf(
    `${need} of ${count}`,
    horizonHours,
    `
components: {member: {count: ${count}, failures: {breakdown: {mttf: 500 h, recovery: exponential(mean 5 h)}}}}
groups: {system: {of: member, need: ${need}}}
system: system`,
  );
}

const textOf = (cases: readonly { readonly id: string; readonly scenario: unknown }[], id: string): string =>
  cases.find((given) => given.id === id)!.scenario as string;

/**
 * One with inputs that are not known belongs here as soon as results are made of the means of worlds: a `choice` of two
 * times to failure has the weighted mean of two closed forms.
 * The last ones are ties: what is exact there is that neither option is better.
 */
export const systems: readonly System[] = [
  // With 200 histories the steps of a binomial number take the interval of P90 to 96.7 % at best, with 256 to 95.3 %.
  system("C09c-single-long", "one component, a year", members(1, 1, 8760), 256, [
    meanShare(0.009895394801924246),
    quantile(0.5, 84.24514478088072),
    quantile(0.9, 125.34398344708366),
    share("share of histories with 99 %", 0.5456834043473701, (ms) => ms <= 87.6 * msPerHour),
  ]),
  system("C09c-single-short", "one component, a month", members(1, 1, 720), 200, [meanShare(0.009832913984467754)]),
  system("C09c-kofn", "2 of 3, a year", members(3, 2, 8760), 200, [meanShare(0.0002919003502956436)]),
  system("C09c-rare", "2 of 3, three days: 1.5 of 200 histories have an outage", members(3, 2, 72), 200, [
    meanShare(0.0002620614057978913),
  ]),
  system("C01a", "one component, a month", textOf(single, "C01a, a month"), 256, [
    meanShare(0.001984941184386605),
    share("share of histories without an outage", 0.697676326071031, (ms) => ms === 0),
  ]),
  system("C11a", "two options that share one component, a year", textOf(historyCases, "C11a-shared-stream"), 256, [
    pairedShare(0.007027392654031603),
  ]),
  tie,
  rareTie,
];
