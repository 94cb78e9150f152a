import { BatchQueue } from "./batches.ts";
import type { Batch } from "./batches.ts";
import { Collector } from "./collector.ts";
import type { Pool } from "./pool.ts";
import type { FromWorker } from "./protocol.ts";
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
  /** Whether to stop before the cap; null runs to the cap. */
  readonly stopping: StoppingRule | null;
  /** Told once, before the first replication is placed. */
  readonly onFacts?: (facts: readonly OptionFacts[]) => void;
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

export interface TrialsRun {
  readonly finished: Promise<Outcome>;
  /** Ends the run with what is complete; no effect afterwards. */
  cancel(): void;
}

/** Starts many replications on the pool's workers. The outcome does not depend on how many they are. */
export function runTrials<Model>(pool: Pool<Model>, request: TrialsRequest<Model>): TrialsRun {
  let cancel = (): void => {};
  const finished = new Promise<Outcome>((resolve) => {
    const job = new Job(pool, request, resolve);
    cancel = () => job.end("stopped", null);
  });
  return { finished, cancel: () => cancel() };
}

/** "opening" a job, "idle" and ready for a batch, busy with one, or "closed" after a second death before being ready. */
type Seat = { state: "opening"; deaths: number } | { state: "idle" } | { state: "closed" } | Busy;
interface Busy {
  state: "busy";
  batch: Batch;
}

class Job<Model> {
  private readonly pool: Pool<Model>;
  private readonly request: TrialsRequest<Model>;
  private readonly resolve: (outcome: Outcome) => void;
  private readonly id: number;
  private readonly queue: BatchQueue;
  /** Everything here counts from 0; only the workers know where in the whole run that is. */
  private readonly first: number;
  private readonly perWorld: number;
  private readonly seats: Seat[];
  private collector: Collector | null = null;
  private target: number;
  private needed: number;
  private lostReason: string | null = null;
  private ended = false;

  constructor(pool: Pool<Model>, request: TrialsRequest<Model>, resolve: (outcome: Outcome) => void) {
    this.pool = pool;
    this.request = request;
    this.resolve = resolve;
    this.first = request.first ?? 0;
    this.perWorld = request.historiesPerWorld ?? 1;
    this.queue = new BatchQueue(pool.size, this.perWorld);
    this.needed = request.cap;
    this.target = this.targetAfter(0);
    this.seats = Array.from({ length: pool.size }, () => ({ state: "idle" }));
    this.id = pool.listen({
      answered: (seat, answer) => this.answered(seat, answer),
      died: (seat, reason) => this.died(seat, reason),
    });
    for (let seat = 0; seat < pool.size; seat++) this.open(seat, 0);
  }

  end(ending: Ending, reason: string | null): void {
    if (this.ended) return;
    this.ended = true;
    this.pool.leave(this.id);
    const complete = Math.min(this.collector?.prefix ?? 0, this.target);
    const count = complete - (complete % this.perWorld);
    this.resolve({ runs: this.collector?.runs(count) ?? [], ending, asked: this.target, reason });
  }

  private targetAfter(count: number): number {
    const look = this.request.stopping?.lookAfter(count) ?? this.request.cap;
    return Math.min(this.request.cap, Math.ceil(look / this.perWorld) * this.perWorld);
  }

  private open(seat: number, deaths: number): void {
    this.seats[seat] = { state: "opening", deaths };
    this.pool.post(seat, { kind: "open", job: this.id, models: this.request.models });
  }

  private answered(seat: number, answer: FromWorker): void {
    if (answer.kind === "opened") {
      if (this.collector === null) {
        this.collector = new Collector(answer.facts);
        this.request.onFacts?.(answer.facts);
      }
    } else {
      this.collector?.place(answer.first - this.first, answer.rows);
      this.request.onProgress?.({ done: this.collector?.placed ?? 0, needed: this.needed });
    }
    this.seats[seat] = { state: "idle" };
    this.proceed();
  }

  private died(seat: number, reason: string): void {
    const was = this.seats[seat];
    if (was.state === "busy") {
      if (!this.queue.giveBack(was.batch)) this.lostReason = reason;
      this.open(seat, 0);
    } else if (was.state === "opening" && was.deaths === 0) {
      this.open(seat, 1);
    } else {
      this.seats[seat] = { state: "closed" };
    }
    if (this.seats.every(({ state }) => state === "closed")) this.end("lost", reason);
    else this.proceed();
  }

  /** Looks where a look is due, ends where the end is reached, gives every idle worker its next batch. */
  private proceed(): void {
    const prefix = this.collector?.prefix ?? 0;
    if (prefix >= this.queue.end) return this.end("lost", this.lostReason);
    while (!this.ended && prefix >= this.target) this.lookAtTarget();
    for (let seat = 0; !this.ended && seat < this.seats.length; seat++) {
      if (this.seats[seat].state !== "idle") continue;
      const batch = this.queue.take(this.target);
      if (batch === null) return;
      this.seats[seat] = { state: "busy", batch };
      this.pool.post(seat, { kind: "batch", job: this.id, first: this.first + batch.first, count: batch.count });
    }
  }

  private lookAtTarget(): void {
    const { stopping, cap } = this.request;
    if (stopping === null) return this.end("complete", null);
    const { enough, needed } = stopping.look(this.collector!.runs(this.target));
    this.needed = Math.min(cap, Math.max(needed, this.target));
    if (enough) this.end("precise", null);
    else if (this.target >= cap) this.end("capped", null);
    else this.target = this.targetAfter(this.target);
  }
}
