/** What a verdict is, and what it is made from: nothing else decides its words. */
import { replicationsAtLook } from "../../statistics/looks.ts";
import type { Ending, Snapshot } from "../../trials/request.ts";
import type { Interval } from "../schema.ts";

/** The finding, and in at most two sentences what speaks against the option that comes out ahead. */
export interface Verdict extends Finding {
  readonly against: readonly string[];
}

export interface Finding {
  readonly case:
    | "does not fit"
    | "nothing failed"
    | "identical"
    | "no difference that matters"
    | "one option"
    | "better"
    | "better, unless"
    | "cannot tell"
    | "several, clear"
    | "several, tied"
    | "first moments"
    | "stopped, sure"
    | "stopped, leaning"
    | "stopped, open"
    | "running, sure"
    | "running, leaning"
    | "running, open";
  /** What is said in bold; `rest` goes on from there. */
  readonly strong: string;
  readonly rest: string;
  /** How many more histories would settle it; left out where it is settled, or they would not. */
  readonly more?: number;
}

/** Whether the moment was nobody's plan: looking at many of them must invent no winner. */
export function isUnplanned(ending: VerdictData["ending"]): boolean {
  return ending === "stopped" || ending === "running";
}

/** No winner is named before the first look at a run that goes on or was stopped by hand. */
export function isTooEarly({ ending, histories }: VerdictData): boolean {
  return isUnplanned(ending) && histories < replicationsAtLook(1);
}

/** Indices of the options, that which loses least first. */
export function byDowntime({ options }: VerdictData): number[] {
  return options.map((_, index) => index).sort((a, b) => options[a].downtime.mean - options[b].downtime.mean || a - b);
}

export interface VerdictData {
  /** True: systems without tools; downtime is per year instead of per tool and year. */
  readonly plain: boolean;
  readonly horizonHours: number;
  readonly hoursPerYear: number;
  readonly histories: number;
  readonly ending: Ending | Snapshot["ending"];
  /** Histories asked for, which the run may have missed. */
  readonly asked: number;
  /** In words: "±0.06 h", "±4 %"; null where no precision was asked. */
  readonly precision: { readonly reached: string; readonly asked: string } | null;
  /** Minutes per tool-year; a smaller difference matters to nobody. Null where the file does not say so. */
  readonly margin: number | null;
  readonly options: readonly VerdictOption[];
  /** Every two options, the earlier in the file first. */
  readonly pairs: readonly VerdictPair[];
}

export interface VerdictOption {
  readonly title: string;
  /** Minutes per tool-year. */
  readonly downtime: Interval;
  readonly availability: Interval;
  /** Histories with any downtime. */
  readonly affected: number;
  readonly pods: number;
  readonly unplacedPods: number;
  /** Share of worlds in which pods have no place; null where all worlds are one. */
  readonly worldsWithoutRoom: number | null;
  /** The objective over the whole horizon, and the share of histories that meet it; null without one. */
  readonly objective: { readonly target: number; readonly met: number } | null;
  /** What runs out first. */
  readonly scarce: "CPU" | "memory" | "pods";
}

export interface VerdictPair {
  /** Indices of options. */
  readonly a: number;
  readonly b: number;
  /** Minutes per tool-year, b − a: 95 %; jointly 95 % over all pairs where there are several. */
  readonly difference: Interval;
  /** The same, wide enough that looking at unplanned moments invents no winner; equals `difference` at a planned end. */
  readonly strict: Interval;
  /** Histories in which the two differ. */
  readonly differing: number;
  /** Shares of histories in which b does better, and in which both do the same. */
  readonly pBetter: number;
  readonly pTie: number;
  /** What the expected difference lies between in 90 of 100 worlds, in minutes per tool-year; null where all are one. */
  readonly ignorance: { readonly low: number; readonly high: number } | null;
  /** The input that goes along most with the difference; null where none does, or all is known. */
  readonly decidesMost: string | null;
  /** In what the option that loses less is worse than the other; empty where it is not sure which that is. */
  readonly counters: readonly VerdictCounter[];
}

export interface VerdictCounter {
  readonly metric: string;
  /** Minutes per tool-year, tools, hours by which it ends earlier, works a week, or a share. */
  readonly unit: "min" | "tools" | "hours" | "works" | "points";
  /** Above 0, so that choosing the worst of several invents nothing. */
  readonly worse: Interval;
}
