import type { OptionFacts, OptionRuns } from "./types.ts";

export interface TrialsRequest<Model> {
  /** One per option, seed included; all see the same replications. */
  readonly models: readonly Model[];
  /** Most replications, at least 1. */
  readonly cap: number;
  /** Replications of one world, which belong together: results are whole worlds; 1 unless given. Divides `cap`. */
  readonly historiesPerWorld?: number;
  /** Number of the first one where it is not 0: the run is a piece of a longer one. */
  readonly first?: number;
  /**
   * Histories that are complete before a worker tries losses (`OptionFacts.losses`), where others have work: 0 unless given.
   * The outcome waits for it; null = nobody tries.
   */
  readonly surveyAfter?: number | null;
  /** Whether to stop before the cap; null runs to the cap. */
  readonly stopping: StoppingRule | null;
  /** Told once, before the first replication is placed. */
  readonly onFacts?: (facts: readonly OptionFacts[]) => void;
  /**
   * Told once, if that is before the first look: the first history of each of the first two worlds, the fewest that have an
   * interval. They are no prefix, and their numbers are not those of the run. Workers get nothing else to do before they
   * are there, if there are workers for all of them, nor until what is returned resolves: whoever shows them has the
   * processors for it.
   */
  readonly onGlimpse?: (runs: readonly OptionRuns[]) => Promise<void>;
  readonly onProgress?: (progress: Progress) => void;
}

/** Looks at whole prefixes only, of sizes that depend on nothing but the number of the look. */
export interface StoppingRule {
  /** Replications at the look after one at `count`; the first look is the one after 0. Grows. */
  lookAfter(count: number): number;
  look(runs: readonly OptionRuns[]): Look;
}

export interface Look {
  readonly enough: boolean;
  /** Replications that will be needed, as far as can be told now. */
  readonly needed: number;
}

export interface Progress {
  readonly done: number;
  readonly needed: number;
}

/**
 * complete: all replications asked for, no precision was asked; precise: precision reached; capped: it was not;
 * stopped: cancelled; lost: two workers died over the same batch, or none could start.
 */
export type Ending = "complete" | "precise" | "capped" | "stopped" | "lost";

export interface Outcome {
  /** A contiguous prefix; empty when the run ended before any worker had opened the job. */
  readonly runs: readonly OptionRuns[];
  readonly ending: Ending;
  /** Replications that were to be complete at its end, or at the look that was due next. */
  readonly asked: number;
  /** Why histories were lost; null unless they were. */
  readonly reason: string | null;
}

/** What a run that goes on has so far: a contiguous prefix of whole worlds, from at least one of them. */
export interface Snapshot extends Omit<Outcome, "ending" | "reason"> {
  readonly ending: "running";
}
