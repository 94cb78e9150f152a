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

export const nothingTold: Told = { classes: new Set(), parts: new Set(), groups: new Set() };

export function isTold(told: ReadonlySet<string> | null, name: string): boolean {
  return told === null || told.has(name);
}

/** Those that lose most on any of the options, at most so many of each sort; all of a sort that has no more. */
export function worstTold(options: readonly OptionRuns[], most: number): Told {
  const pick = (sort: Sort): ReadonlySet<string> | null =>
    namesOf(options, sort).size <= most ? null : new Set(byLoss(options, sort).slice(0, most));
  return { classes: pick("classes"), parts: pick("parts"), groups: pick("groups") };
}

/** What is asked for of a list of all of each sort, those that lose most first. */
export interface ListAsked {
  /** Only what is called so, in small letters; of no sort anything is: then all. */
  readonly words: string;
  readonly first: number;
  readonly count: number;
}

export function listedTold(
  options: readonly OptionRuns[],
  { words, first, count }: ListAsked,
): { readonly told: Told; /** How many are called so. */ readonly of: Untold } {
  const called = (sort: Sort) => byLoss(options, sort).filter((name) => name.toLowerCase().includes(words));
  const some = { classes: called("classes"), parts: called("parts"), groups: called("groups") };
  const isAny = some.classes.length + some.parts.length + some.groups.length > 0;
  const listed = (sort: Sort) => (isAny ? some[sort] : byLoss(options, sort));
  const page = (sort: Sort) => new Set(listed(sort).slice(first, first + count));
  return {
    told: { classes: page("classes"), parts: page("parts"), groups: page("groups") },
    of: { classes: listed("classes").length, parts: listed("parts").length, groups: listed("groups").length },
  };
}

type Sort = keyof Told;

function namesOf(options: readonly OptionRuns[], sort: Sort): ReadonlySet<string> {
  return new Set(options.flatMap(({ facts }) => facts.layout[sort]));
}

/** All names of a sort, that first which loses most on any of the options. */
function byLoss(options: readonly OptionRuns[], sort: Sort): string[] {
  const worst = new Map<string, number>();
  for (const runs of options)
    runs.facts.layout[sort].forEach((name, index) =>
      worst.set(name, Math.max(worst.get(name) ?? 0, lostBy(runs, sort, index))),
    );
  return [...worst].sort(([, one], [, other]) => other - one).map(([name]) => name);
}

function lostBy(runs: OptionRuns, sort: Sort, index: number): number {
  const { layout, toolCounts } = runs.facts;
  if (sort === "classes") return total(classMs(runs, index)) / Math.max(1, toolCounts[index]);
  return total(columnAt(runs, (sort === "parts" ? layout.partDownMs : layout.groupDownMs) + index));
}

/** How many of each sort are left out. */
export interface Untold {
  readonly classes: number;
  readonly parts: number;
  readonly groups: number;
}

export function untold(options: readonly OptionRuns[], told: Told): Untold {
  const left = (sort: Sort): number => {
    const some = told[sort];
    return some === null ? 0 : namesOf(options, sort).size - some.size;
  };
  return { classes: left("classes"), parts: left("parts"), groups: left("groups") };
}
