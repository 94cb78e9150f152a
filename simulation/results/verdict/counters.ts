/** What speaks against the option that comes out ahead: metrics in which it is surely worse than the other. */
import type { Interval } from "../schema.ts";
import { differenceAtLevel, pairDowntime, pairedFigure, servedByBoth } from "../pairs.ts";
import type { OptionDowntime } from "../pairs.ts";
import type { VerdictCounter } from "./data.ts";

interface Candidate {
  readonly metric: string;
  readonly unit: VerdictCounter["unit"];
  /** By how much b is worse than a, with its interval at a level. */
  readonly worse: (level: number) => Interval;
}

/**
 * Of the pair's metrics those that go against its overall difference, which excludes 0. All that are looked at share the
 * doubt, for the worst of them are picked: classes of tools, the largest outage of a history, how long there is
 * room for one more lost host, planned work, runs of scheduled jobs; what neither option has is not looked at.
 */
export function countersOf(a: OptionDowntime, b: OptionDowntime, overall: Interval, doubt: number): VerdictCounter[] {
  if (a.facts.plain || b.facts.plain || (overall.low <= 0 && overall.high >= 0)) return [];
  const sign = overall.high < 0 ? 1 : -1;
  const candidates = candidatesOf(a, b);
  const level = 1 - doubt / candidates.length;
  return candidates.flatMap(({ metric, unit, worse }) => {
    const { mean, low, high } = worse(level);
    const ahead = sign === 1 ? { mean, low, high } : { mean: -mean, low: -high, high: -low };
    return ahead.low > 0 ? [{ metric, unit, worse: ahead }] : [];
  });
}

function candidatesOf(a: OptionDowntime, b: OptionDowntime): Candidate[] {
  const ofClass = ({ facts, downtime }: OptionDowntime, name: string) =>
    downtime.classes[facts.layout.classes.indexOf(name)].all;
  return [
    ...servedByBoth(a, b).map((name): Candidate => ({
      metric: `downtime of ${name}`,
      unit: "min",
      worse: (level) => differenceAtLevel(a.facts, pairDowntime(a.facts, ofClass(a, name), ofClass(b, name)), level),
    })),
    {
      metric: "the largest outage of a history",
      unit: "tools",
      worse: (level) => pairedFigure(a.facts, a.largest, b.largest, level),
    },
    ...roomCandidate(a, b),
    ...workCandidate(a, b),
    ...a.lostRuns.flatMap((ofA) =>
      b.lostRuns
        .filter(({ name }) => name === ofA.name)
        .map((ofB): Candidate => ({
          metric: `the share of lost runs of ${ofA.name}`,
          unit: "points",
          worse: (level) => pairedFigure(a.facts, ofA.all, ofB.all, level),
        })),
    ),
  ];
}

/** Within the horizon: what ends beyond it counts as ending with it. */
function roomCandidate(a: OptionDowntime, b: OptionDowntime): Candidate[] {
  const [ofA, ofB] = [a.roomHours, b.roomHours];
  if (ofA === null || ofB === null) return [];
  const { horizonHours } = a.facts;
  if ([...ofA, ...ofB].every((hours) => hours === horizonHours)) return [];
  const worse = (level: number): Interval => pairedFigure(a.facts, ofB, ofA, level);
  return [{ metric: "room for one more lost host", unit: "hours", worse }];
}

const hoursPerWeek = 168;

function workCandidate(a: OptionDowntime, b: OptionDowntime): Candidate[] {
  if ([a, b].every(({ works }) => works.every((count) => count === 0))) return [];
  const weeks = a.facts.horizonHours / hoursPerWeek;
  const [ofA, ofB] = [a, b].map(({ works }) => works.map((count) => count / weeks));
  return [{ metric: "planned work", unit: "works", worse: (level) => pairedFigure(a.facts, ofA, ofB, level) }];
}
