import { BatchQueue } from "./batches.ts";
import type { Batch } from "./batches.ts";
import { Collector } from "./collector.ts";
import { glimpsed } from "./glimpse.ts";
import type { Pool } from "./pool.ts";
import type { FromWorker } from "./protocol.ts";
import type { Ending, Outcome, TrialsRequest } from "./request.ts";
import { SurveyTask } from "./survey-task.ts";

/**
 * "opening" a job, "idle" and ready for work, "surveying" losses, "busy" with a batch, "holding" what is left of a batch
 * of which it has done a history, or "closed" after a second death before being ready.
 */
type Seat =
  | { state: "opening"; deaths: number }
  | { state: "idle" | "surveying" | "closed" }
  | { state: "busy" | "holding"; batch: Batch };

/** One run of trials on the workers of a pool. */
export class Job<Model> {
  private readonly pool: Pool<Model>;
  private readonly request: TrialsRequest<Model>;
  private readonly resolve: (outcome: Outcome) => void;
  private readonly id: number;
  private readonly queue: BatchQueue;
  /** Everything here counts from 0; only the workers know where in the whole run that is. */
  private readonly first: number;
  private readonly perWorld: number;
  private readonly seats: Seat[];
  private readonly survey: SurveyTask;
  private collector: Collector | null = null;
  private target: number;
  private needed: number;
  private lostReason: string | null = null;
  /** How it ends, once that is certain; then only losses may still have to be tried. */
  private verdict: Pick<Outcome, "ending" | "reason"> | null = null;
  private finished = false;
  private isHeld = false;
  private glimpse: "awaited" | "being shown" | "over";

  constructor(pool: Pool<Model>, request: TrialsRequest<Model>, resolve: (outcome: Outcome) => void) {
    this.pool = pool;
    this.request = request;
    this.resolve = resolve;
    this.first = request.first ?? 0;
    this.perWorld = request.historiesPerWorld ?? 1;
    this.queue = new BatchQueue(pool.size, this.perWorld);
    this.survey = new SurveyTask(request.surveyAfter === undefined ? 0 : request.surveyAfter);
    this.needed = request.cap;
    this.glimpse = request.onGlimpse === undefined ? "over" : "awaited";
    this.target = this.targetAfter(0);
    this.seats = Array.from({ length: pool.size }, () => ({ state: "idle" }));
    this.id = pool.listen({
      answered: (seat, answer) => this.answered(seat, answer),
      died: (seat, reason) => this.died(seat, reason),
    });
    for (let seat = 0; seat < pool.size; seat++) this.open(seat, 0);
  }

  cancel(): void {
    this.end("stopped", null);
    this.proceed();
  }

  /** Only what is complete counts afterwards, so that it does not matter what the workers were at. */
  hold(): void {
    if (this.isHeld || this.verdict !== null) return;
    this.isHeld = true;
    this.seats.forEach(({ state }, seat) => {
      if (state === "busy") this.pool.post(seat, { kind: "rest", job: this.id });
    });
  }

  drop(): void {
    this.end("stopped", null);
    this.finish();
  }

  private get complete(): number {
    const complete = Math.min(this.collector?.prefix ?? 0, this.target);
    return complete - (complete % this.perWorld);
  }

  private end(ending: Ending, reason: string | null): void {
    this.verdict ??= { ending, reason };
  }

  private finish(): void {
    if (this.finished || this.verdict === null) return;
    this.finished = true;
    this.pool.leave(this.id);
    this.resolve({ runs: this.collector?.runs(this.complete) ?? [], asked: this.target, ...this.verdict });
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
    this.seats[seat] = this.seatAfter(this.seats[seat], answer);
    if (answer.kind === "opened") {
      if (this.collector === null) {
        this.collector = new Collector(answer.facts, this.request.cap);
        this.request.onFacts?.(answer.facts);
      }
    } else if (answer.kind === "surveyed") {
      this.survey.isDone = true;
      this.collector?.surveyed(answer.losses);
    } else {
      this.collector?.place(answer.first - this.first, answer.rows);
      this.request.onProgress?.({ done: this.collector?.placed ?? 0, needed: this.needed });
    }
    this.proceed();
  }

  private seatAfter(was: Seat, answer: FromWorker): Seat {
    if (answer.kind !== "batch") return { state: "idle" };
    // A batch that was answered just before its worker was told to try losses leaves it at these.
    if (was.state !== "busy") return was;
    const { batch } = was;
    const done = this.collector!.countOf(answer.rows);
    const left = { ...batch, first: batch.first + done, count: batch.count - done };
    return left.count > 0 ? { state: "holding", batch: left } : { state: "idle" };
  }

  private died(seat: number, reason: string): void {
    const was = this.seats[seat];
    if (was.state === "busy" || was.state === "holding") {
      if (!this.queue.giveBack(was.batch)) this.lostReason = reason;
      this.open(seat, 0);
    } else if (was.state === "surveying") {
      if (!this.survey.giveBack()) this.end("lost", reason);
      this.open(seat, 0);
    } else if (was.state === "opening" && was.deaths === 0) {
      this.open(seat, 1);
    } else {
      this.seats[seat] = { state: "closed" };
    }
    if (this.seats.every(({ state }) => state === "closed")) this.end("lost", reason);
    this.proceed();
  }

  /** Looks where a look is due, ends where the end is reached, gives every idle worker something to do. */
  private proceed(): void {
    if (this.isHeld && this.verdict === null) return;
    const prefix = this.collector?.prefix ?? 0;
    if (prefix >= this.queue.end) this.end("lost", this.lostReason);
    if (this.glimpse === "awaited" && this.verdict === null && prefix < this.target) void this.showGlimpse();
    while (this.verdict === null && prefix >= this.target) this.lookAtTarget();
    if (this.verdict !== null && !this.waitsForSurvey()) return this.finish();
    for (let seat = 0; seat < this.seats.length; seat++) if (!this.isQuiet) this.occupy(seat, prefix);
    // Whoever runs what nobody wants any more can as well try losses.
    const busy = this.verdict === null ? -1 : this.seats.findIndex(({ state }) => state === "busy");
    if (busy >= 0 && this.survey.isOpen) this.tryLosses(busy);
  }

  private async showGlimpse(): Promise<void> {
    const runs = this.collector?.glimpse(this.perWorld) ?? null;
    if (runs === null) return;
    this.glimpse = "being shown";
    await this.request.onGlimpse?.(runs);
    this.glimpse = "over";
    if (!this.finished) this.proceed();
  }

  /** All of the glimpse is there or being worked on, and it is not shown yet: then nobody begins anything else. */
  private get isQuiet(): boolean {
    if (this.verdict !== null || this.glimpse === "over") return false;
    if (this.glimpse === "being shown") return true;
    const isUnderWay = (number: number): boolean =>
      this.seats.some((seat) => seat.state === "busy" && seat.batch.first === number);
    return glimpsed(this.perWorld).every((number) => this.collector?.has(number) === true || isUnderWay(number));
  }

  private waitsForSurvey(): boolean {
    return !this.survey.isDone && this.complete > 0 && this.seats.some(({ state }) => state !== "closed");
  }

  /** Gives the worker something to do, if it has nothing. */
  private occupy(seat: number, prefix: number): void {
    const was = this.seats[seat];
    if (was.state !== "idle" && was.state !== "holding") return;
    if (was.state === "idle" && this.survey.isDueAt(prefix)) return this.tryLosses(seat);
    const left = was.state === "holding" ? was.batch : null;
    const batch = this.verdict === null ? (left ?? this.queue.take(this.target)) : null;
    if (batch !== null) {
      this.seats[seat] = { state: "busy", batch };
      const { first } = batch;
      const isOfGlimpse = this.glimpse === "awaited" && glimpsed(this.perWorld).includes(first);
      const count = isOfGlimpse ? 1 : batch.count;
      this.pool.post(seat, { kind: "batch", job: this.id, first: this.first + first, count });
    } else if (this.survey.isOpen) this.tryLosses(seat);
  }

  private tryLosses(seat: number): void {
    this.survey.take();
    this.seats[seat] = { state: "surveying" };
    this.pool.post(seat, { kind: "survey", job: this.id });
  }

  private lookAtTarget(): void {
    const { stopping, cap } = this.request;
    this.glimpse = "over";
    if (stopping === null) return this.end("complete", null);
    const { enough, needed } = stopping.look(this.collector!.runs(this.target));
    this.needed = Math.min(cap, Math.max(needed, this.target));
    if (enough) this.end("precise", null);
    else if (this.target >= cap) this.end("capped", null);
    else this.target = this.targetAfter(this.target);
  }
}
