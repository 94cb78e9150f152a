/** Which classes, parts and groups a result tells of, where these are too many for whoever looks at a run that goes on. */
import type { OptionRuns } from "../trials/types.ts";
import { columnAt, total } from "./columns.ts";
import { classMs } from "./downtime.ts";

/** Names; null: all. */
export interface Told {
  readonly classes: ReadonlySet<string> | null;
  readonly parts: ReadonlySet<string> | null;
  readonly groups: ReadonlySet<string> | null;
}

export const allTold: Told = { classes: null, parts: null, groups: null };

export function isTold(told: ReadonlySet<string> | null, name: string): boolean {
  return told === null || told.has(name);
}

/** Those that lose most on any of the options, at most so many of each sort; all of a sort that has no more. */
export function worstTold(options: readonly OptionRuns[], most: number): Told {
  const pick = (
    namesOf: (runs: OptionRuns) => readonly string[],
    lostBy: (runs: OptionRuns, index: number) => number,
  ): ReadonlySet<string> | null => {
    const worst = new Map<string, number>();
    if (new Set(options.flatMap(namesOf)).size <= most) return null;
    for (const runs of options)
      namesOf(runs).forEach((name, index) => worst.set(name, Math.max(worst.get(name) ?? 0, lostBy(runs, index))));
    const ranked = [...worst].sort(([, a], [, b]) => b - a);
    return new Set(ranked.slice(0, most).map(([name]) => name));
  };
  return {
    classes: pick(
      ({ facts }) => facts.layout.classes,
      (runs, index) => total(classMs(runs, index)) / Math.max(1, runs.facts.toolCounts[index]),
    ),
    parts: pick(
      ({ facts }) => facts.layout.parts,
      (runs, index) => total(columnAt(runs, runs.facts.layout.partDownMs + index)),
    ),
    groups: pick(
      ({ facts }) => facts.layout.groups,
      (runs, index) => total(columnAt(runs, runs.facts.layout.groupDownMs + index)),
    ),
  };
}

/** How many of each sort are left out. */
export interface Untold {
  readonly classes: number;
  readonly parts: number;
  readonly groups: number;
}

export function untold(options: readonly OptionRuns[], { classes, parts, groups }: Told): Untold {
  const left = (told: ReadonlySet<string> | null, namesOf: (runs: OptionRuns) => readonly string[]): number =>
    told === null ? 0 : new Set(options.flatMap(namesOf)).size - told.size;
  return {
    classes: left(classes, ({ facts }) => facts.layout.classes),
    parts: left(parts, ({ facts }) => facts.layout.parts),
    groups: left(groups, ({ facts }) => facts.layout.groups),
  };
}
