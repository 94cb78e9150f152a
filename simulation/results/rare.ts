/** Kinds of outages that are too rare for a run: their number in it is chance, and the mean with it. */
import type { Cause } from "../scenario/types.ts";
import type { OptionRuns } from "../trials/types.ts";
import { columnAt, total } from "./columns.ts";

/** With fewer expected, the intervals of a mean may miss what they cost (statistics/mean-interval). */
export const enough = 10;

export interface RareKind {
  readonly name: string;
  readonly cause: Cause;
  /** How many begin in all histories together, on average over seeds, and in these. */
  readonly expected: number;
  readonly seen: number;
  /** ms that one costs: by what one can tell beforehand or as seen, whichever is more. */
  readonly costMs: number;
  /** ms in one history that these histories hold too little of it (too much: below 0). */
  readonly lackingMs: number;
}

/** The rare kinds of a run by what they take down: always those that cost it anything, dearest first. */
export interface RareKinds {
  readonly overall: readonly RareKind[];
  /** Each tool counted by these weights of the classes. */
  weighted(weights: readonly number[]): RareKind[];
  ofClass(index: number): RareKind[];
  /** Of a part or a group, by what one can tell beforehand alone. */
  ofThing(name: string): RareKind[];
}

export function rareKindsOf(runs: OptionRuns): RareKinds {
  const { layout, kindCosts } = runs.facts;
  const classes = layout.classes.length;
  const rare = layout.kinds.flatMap((name, kind) => {
    const expected = total(columnAt(runs, layout.kindExpected + kind));
    if (expected === 0 || expected >= enough) return [];
    const seen = total(columnAt(runs, layout.kindBegun + kind));
    const { classMs, thingMs, cause } = kindCosts[kind];
    const seenMs = classMs.map((_, index) => total(columnAt(runs, layout.kindDownMs + kind * classes + index)));
    return [
      {
        name,
        cause,
        expected,
        seen,
        foreseen: classMs,
        asSeen: seenMs.map((ms) => (seen > 0 ? ms / seen : 0)),
        thingMs,
      },
    ];
  });
  const kindsBy = (costOf: (row: (typeof rare)[number]) => number): RareKind[] =>
    rare
      .flatMap((row): RareKind[] => {
        const { name, cause, expected, seen } = row;
        const costMs = costOf(row);
        if (costMs === 0) return [];
        return [{ name, cause, expected, seen, costMs, lackingMs: ((expected - seen) * costMs) / runs.count }];
      })
      .sort((a, b) => b.expected * b.costMs - a.expected * a.costMs);
  return {
    overall: kindsBy(({ foreseen, asSeen }) => Math.max(sum(foreseen), sum(asSeen))),
    weighted: (weights) =>
      kindsBy(({ foreseen, asSeen }) => Math.max(weightedSum(foreseen, weights), weightedSum(asSeen, weights))),
    ofClass: (index) => kindsBy(({ foreseen, asSeen }) => Math.max(foreseen[index], asSeen[index])),
    ofThing: (name) => kindsBy(({ thingMs }) => thingMs[name] ?? 0),
  };
}

/** Those that are charged to one cause. */
export function chargedTo(kinds: readonly RareKind[], cause: Cause): RareKind[] {
  return kinds.filter((kind) => kind.cause === cause);
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

function weightedSum(values: readonly number[], weights: readonly number[]): number {
  return values.reduce((all, value, index) => all + value * weights[index], 0);
}

/** What rare kinds may take the mean away from the truth by: below and above, as positive numbers. */
export interface Stray {
  readonly below: number;
  readonly above: number;
}

export function strayOf(lacking: readonly number[]): Stray {
  let below = 0;
  let above = 0;
  for (const value of lacking) {
    if (value > 0) above += value;
    else below -= value;
  }
  return { below, above };
}

/** Kinds of two options by name: those of b less those of a, for both share what strikes both. */
export function strayBetween(
  a: { readonly rare: readonly RareKind[]; readonly tools: number },
  b: { readonly rare: readonly RareKind[]; readonly tools: number },
): Stray {
  const lacking = new Map<string, number>();
  const add = (name: string, value: number): void => void lacking.set(name, (lacking.get(name) ?? 0) + value);
  for (const { name, lackingMs } of b.rare) add(name, lackingMs / Math.max(1, b.tools));
  for (const { name, lackingMs } of a.rare) add(name, -lackingMs / Math.max(1, a.tools));
  return strayOf([...lacking.values()]);
}

/** An interval that reaches as far as the rare kinds may have it wrong. */
export function widened<T extends { readonly low: number; readonly high: number }>(
  interval: T,
  { below, above }: Stray,
  bounds: { readonly low: number; readonly high: number },
): T {
  return {
    ...interval,
    low: Math.max(Math.min(bounds.low, interval.low), interval.low - below),
    high: Math.min(Math.max(bounds.high, interval.high), interval.high + above),
  };
}
