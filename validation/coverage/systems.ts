/** Systems whose exact values the program's 95 % intervals should hold in 95 % of runs, through the whole engine. */
import { pairDowntime } from "../../simulation/results/pairs.ts";
import { downtimeInterval, mostMs, readDowntime } from "../../simulation/results/downtime.ts";
import { servingOf } from "../../simulation/results/serving.ts";
import { independent } from "../../simulation/results/worlds.ts";
import { drawSpread } from "../../simulation/scenario/unknowns/draw.ts";
import { meanInterval } from "../../simulation/statistics/mean-interval.ts";
import { wilson } from "../../simulation/statistics/proportion.ts";
import { quantileOf } from "../../simulation/statistics/quantile.ts";
import type { OptionRuns } from "../../simulation/index.ts";
import { scenarioOf } from "../case.ts";
import { histories as historyCases, members } from "../cases/histories.ts";
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

/** The same as a k-of-n group, whose intervals know what is rare by other figures. */
function groupShare(name: string, exact: number): Question {
  return {
    figure: "mean share of time down of the group",
    exact,
    interval([runs]) {
      const { layout } = runs.facts;
      const groups = servingOf(runs, layout.groups, layout.groupDownMs, layout.groupOutages, new Map());
      const { low, high } = groups.find((group) => group.name === name)!.availability;
      return { low: 1 - high, high: 1 - low };
    },
  };
}

function meanShare(exact: number): Question {
  return {
    figure: "mean share of time down",
    exact,
    interval([runs]) {
      const { facts } = runs;
      const { method } = meanInterval(independent(lostMs(runs), facts), { bounds: { low: 0, high: mostMs(1, facts) } });
      return inUnits(downtimeInterval(readDowntime(runs).overall, facts), facts.hoursPerYear * 60, method);
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

const textOf = (cases: readonly { readonly id: string; readonly scenario: unknown }[], id: string): string =>
  cases.find((given) => given.id === id)!.scenario as string;

/** Share of [0, T] that a component is down, which fails and is repaired at these rates and is up at 0. */
function downShare(failures: number, repairs: number, horizonHours: number): number {
  const both = failures + repairs;
  return (failures / both) * (1 - (1 - Math.exp(-both * horizonHours)) / (both * horizonHours));
}

/** The same for two in series, each with a clock of its own: 1 − the mean of the product of their probabilities to be up. */
function eitherDown(a: readonly [number, number], b: readonly [number, number], horizonHours: number): number {
  const parts = ([failures, repairs]: readonly [number, number]) => {
    const both = failures + repairs;
    return { stays: repairs / both, fades: failures / both, both };
  };
  const fading = (rate: number): number => (1 - Math.exp(-rate * horizonHours)) / (rate * horizonHours);
  const [first, second] = [parts(a), parts(b)];
  const up =
    first.stays * second.stays +
    first.stays * second.fades * fading(second.both) +
    first.fades * second.stays * fading(first.both) +
    first.fades * second.fades * fading(first.both + second.both);
  return 1 - up;
}

function unsure(mttf: string): string {
  return scenarioOf(
    "A rate that is not known",
    2000,
    `components: {a: {failures: {f: {mttf: {unknown: ${mttf}}, recovery: exponential(mean 10 h)}}}}`,
  );
}

/** The mean of a figure over the law of a range, by the midpoints of equal shares of the worlds. */
function overWorlds(figure: (value: number) => number, range: { best: number; low: number; high: number }): number {
  const points = 100_000;
  let sum = 0;
  for (let i = 0; i < points; i++) sum += figure(drawSpread({ kind: "positive" }, range, (i + 0.5) / points));
  return sum / points;
}

/** An outage of 1 h in each history, and a long one of which 200 histories hold so many: half of the downtime each. */
function halfRare(expected: number) {
  const horizonHours = 1000;
  const often = 1;
  const seldom = expected / 200;
  const hours = often / seldom;
  const text = scenarioOf(
    "Half of it is rare",
    horizonHours,
    `
components:
  often: {failures: {slip: {mttf: ${horizonHours / often} h, recovery: exponential(mean 1 h)}}}
  seldom: {failures: {fire: {mttf: ${horizonHours / seldom} h, recovery: exponential(mean ${hours} h)}}}
groups: {system: {of: [often, seldom], need: 2}}
system: system`,
  );
  return { text, exact: eitherDown([often / horizonHours, 1], [seldom / horizonHours, 1 / hours], horizonHours) };
}

/** The last ones are ties: what is exact there is that neither option is better. */
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
  system(
    "unknown choice",
    "a rate that is one of two, 2,000 h; two histories in each world",
    unsure(`{choice: {100 h: 0.7, 1000 h: 0.3}}`),
    256,
    [meanShare(0.7 * downShare(1 / 100, 1 / 10, 2000) + 0.3 * downShare(1 / 1000, 1 / 10, 2000))],
  ),
  system(
    "unknown range",
    "a rate from 1 in 1,000 h to 1 in 150 h, 2,000 h",
    unsure(`{best: 400 h, range: 150 to 1000 h}`),
    256,
    [meanShare(overWorlds((mttf) => downShare(1 / mttf, 1 / 10, 2000), { best: 400, low: 150, high: 1000 }))],
  ),
  ...[1, 2.6, 5].map((expected) => {
    const { text, exact } = halfRare(expected);
    return system(
      `half rare, ${expected}`,
      `half of the downtime is long outages: ${expected} expected in all histories`,
      text,
      200,
      expected === 2.6 ? [meanShare(exact), groupShare("system", exact)] : [meanShare(exact)],
    );
  }),
  tie,
  rareTie,
];
