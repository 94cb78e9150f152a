/** Kinds of outages that are too rare for a run: their number in it is chance, and the mean with it. */
import type { OptionRuns } from "../trials/types.ts";
import { columnAt, total } from "./columns.ts";

/** With fewer expected, the intervals of a mean may miss what they cost (statistics/mean-interval). */
export const enough = 10;

export interface RareKind {
  readonly name: string;
  /** How many begin in all histories together, on average over seeds, and in these. */
  readonly expected: number;
  readonly seen: number;
  /** ms of tools that one costs: by what one can tell beforehand or as seen, whichever is more. */
  readonly costMs: number;
  /** ms of tools in one history that these histories hold too little of it (too much: below 0). */
  readonly lackingMs: number;
}

/** Those that cost anything, dearest first. */
export function rareKindsOf(runs: OptionRuns): RareKind[] {
  const { layout, kindCostMs } = runs.facts;
  const kinds = layout.kinds.flatMap((name, kind): RareKind[] => {
    const expected = total(columnAt(runs, layout.kindExpected + kind));
    if (expected === 0 || expected >= enough) return [];
    const seen = total(columnAt(runs, layout.kindBegun + kind));
    const asSeen = seen > 0 ? total(columnAt(runs, layout.kindDownMs + kind)) / seen : 0;
    const costMs = Math.max(kindCostMs[kind], asSeen);
    return costMs > 0 ? [{ name, expected, seen, costMs, lackingMs: ((expected - seen) * costMs) / runs.count }] : [];
  });
  return kinds.sort((a, b) => b.expected * b.costMs - a.expected * a.costMs);
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
