/** Kinds of outages that are too rare for a run: their number in it is chance, and the mean with it. */
import type { Cause } from "../scenario/types.ts";
import type { OptionRuns } from "../trials/types.ts";
import { columnAt, total } from "./columns.ts";
import { perUsualTool, timesEach, toolsOfAll, toolsOfClass, toolsOfUsers, type ToolsInWorlds } from "./usual-tools.ts";
import { toolWeightsOf } from "./worlds.ts";

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
  /** Each tool counted by its weight. */
  weighted(): RareKind[];
  /** Without `kindsByClass` (model.layout) by what one can tell beforehand alone. */
  ofClass(index: number): RareKind[];
  /** Of a part or a group, by what one can tell beforehand alone. */
  ofThing(name: string): RareKindOfThing[];
}

export interface RareKindOfThing extends RareKind {
  /** The share of them that stops it. */
  readonly share: number;
}

export function rareKindsOf(runs: OptionRuns): RareKinds {
  const { layout, kindCosts, toolWeights } = runs.facts;
  const rare = layout.kinds.flatMap((name, kind) => {
    const expected = total(columnAt(runs, layout.kindExpected + kind));
    if (expected === 0 || expected >= enough) return [];
    const seen = total(columnAt(runs, layout.kindBegun + kind));
    const { classMs, thingMs, thingShare, cause } = kindCosts[kind];
    return [{ kind, name, cause, expected, seen, foreseen: classMs, thingMs, thingShare }];
  });
  type Row = (typeof rare)[number];
  const kindsBy = (costOf: (row: Row) => number): RareKind[] =>
    rare
      .flatMap((row): RareKind[] => {
        const { name, cause, expected, seen } = row;
        const costMs = costOf(row);
        if (costMs === 0) return [];
        return [{ name, cause, expected, seen, costMs, lackingMs: ((expected - seen) * costMs) / runs.count }];
      })
      .sort((a, b) => b.expected * b.costMs - a.expected * a.costMs);
  /** ms of the tools of a class that one of those that were seen cost, as if each world had the usual number of tools. */
  const asSeen = ({ kind, seen }: Row, index: number, tools: ToolsInWorlds, weights: Float64Array | null): number => {
    if (seen === 0) return 0;
    const ms = columnAt(runs, layout.kindDownMs + kind * layout.kindWidth + index);
    return total(perUsualTool(weights === null ? ms : timesEach(ms, weights, 1), tools).ms) / seen;
  };
  const ofAll = toolsOfAll(runs);
  const ofUsers = toolsOfUsers(runs);
  const usersOf = layout.classes.map((_, index) => toolWeightsOf(runs, index));
  const ofClass = layout.classes.map((_, index) => toolsOfClass(runs, index));
  // The sums of all classes stand where those of the first two would.
  const asSeenByAll = (row: Row): number =>
    layout.kindsByClass
      ? sum(layout.classes.map((_, index) => asSeen(row, index, ofAll, null)))
      : asSeen(row, 0, ofAll, null);
  const asSeenByUsers = (row: Row): number => {
    if (!layout.kindsByClass) return asSeen(row, 1, ofUsers, null);
    return sum(
      usersOf.map((users, index) => asSeen(row, index, ofUsers, users) * (users === null ? toolWeights[index] : 1)),
    );
  };
  return {
    overall: kindsBy((row) => Math.max(sum(row.foreseen), asSeenByAll(row))),
    weighted: () => kindsBy((row) => Math.max(weightedSum(row.foreseen, toolWeights), asSeenByUsers(row))),
    ofClass: (index) =>
      kindsBy((row) =>
        layout.kindsByClass
          ? Math.max(row.foreseen[index], asSeen(row, index, ofClass[index], null))
          : row.foreseen[index],
      ),
    ofThing: (thing) => {
      const shares = new Map(rare.map(({ name, thingShare }) => [name, thingShare[thing] ?? 0]));
      return kindsBy(({ thingMs }) => thingMs[thing] ?? 0).map((kind) => ({ ...kind, share: shares.get(kind.name)! }));
    },
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
