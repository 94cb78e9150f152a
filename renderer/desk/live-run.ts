import { bytesPerHistory, isLook, lookAtPrecision, mergeShards, runTrials } from "../../simulation/index.ts";
import type {
  OptionFacts,
  OptionRuns,
  Outcome,
  Pool,
  Precision,
  Result,
  Scenario,
  Snapshot,
  TrialSource,
  TrialsRun,
  Untold,
  Verdict,
} from "../../simulation/index.ts";
import { nextLiveLook, wordsMayChange } from "./live-looks.ts";
import type { Answer, Goal } from "./protocol.ts";

export interface LiveRequest {
  readonly pool: Pool<TrialSource>;
  readonly models: readonly TrialSource[];
  readonly perWorld: number;
  /** Its cap is whole worlds. */
  readonly goal: Goal;
  readonly scenario: Scenario;
  readonly seed: number;
  readonly started: number;
  readonly now: () => number;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Why these options cannot be run, or not so many histories of them. */
  readonly refuse: (facts: readonly OptionFacts[], histories: number) => string | null;
  readonly summarize: (outcome: Outcome | Snapshot, precision: Precision | null) => Summarized;
  /** What was pinned before, beside these. */
  readonly changes: (runs: readonly OptionRuns[], seen: Moment) => Answer["changes"];
  readonly tell: (event: LiveEvent) => void;
}

export interface Summarized {
  readonly result: Result;
  readonly verdict: Verdict;
  readonly untold: Untold;
}

export type LiveEvent =
  | { readonly kind: "refused"; readonly reason: string | null }
  | { readonly kind: "progress"; readonly done: number }
  | { readonly kind: "look"; readonly answer: Answer }
  | { readonly kind: "ended"; readonly answer: Answer };

/** Least time between two tellings of progress, and after a look: with looks it comes to ten messages a second at most. */
const quietMilliseconds = 150;
/** Least time between two looks that are shown, where words cannot change: charts are drawn four times a second at most. */
const stillMilliseconds = 250;

/** What the page needs to draw a first estimate while it has the processors for itself: threads run on afterwards. */
const drawMilliseconds = 50;

/**
 * A run that shows what it has while it goes on, and that can be stopped and continued. What it has is always the
 * histories 0, 1, 2, … without a gap, so that where it was stopped makes no difference to what comes later.
 */
export class LiveRun {
  readonly request: LiveRequest;
  /** What is complete. */
  runs: readonly OptionRuns[] = [];
  hash: string | undefined;
  private cap: number;
  private precision: Precision | null;
  private trials: TrialsRun | null = null;
  private verdict: Verdict | null = null;
  private dropped = false;
  /** What was seen when it was stopped was a glimpse: it ends at the first look, for it would have nothing to keep. */
  private endsAtLook = false;
  /** The asked precision is reached. */
  private isPrecise = false;
  private isHeld = false;
  /** It was held, and is stopped only to go on. */
  private resumes = false;
  private lastTold = 0;
  private lastShown = -Infinity;
  /** Milliseconds spent running, without the pauses, before the present piece. */
  private spent = 0;
  private pieceStarted: number;

  constructor(request: LiveRequest) {
    this.request = request;
    this.cap = request.goal.cap;
    this.precision = request.goal.precision ?? null;
    this.pieceStarted = request.started;
    this.runPiece();
  }

  stop(): void {
    this.resumes = false;
    if (this.complete === 0 && this.lastShown > -Infinity) this.endsAtLook = true;
    else this.trials?.cancel();
  }

  /** Leaves the processors to others, until it is resumed, stopped or dropped. */
  hold(): void {
    this.isHeld = true;
    this.trials?.hold();
  }

  /** Goes on from what is complete, if it was held. */
  resume(): void {
    if (!this.isHeld) return;
    this.isHeld = false;
    this.resumes = this.trials !== null;
    this.trials?.cancel();
  }

  /** Ends it; nothing more is told. */
  drop(): void {
    this.dropped = true;
    this.trials?.drop();
  }

  continueTo({ cap, precision = null }: Goal): void {
    if (this.trials !== null || this.dropped) return;
    const wanted = Math.max(this.request.perWorld, cap - (cap % this.request.perWorld));
    const facts = this.runs.map((runs) => runs.facts);
    const refusal = facts.length === 0 ? null : this.request.refuse(facts, wanted);
    // What there is stays, and can be continued to fewer.
    if (refusal !== null) return this.request.tell({ kind: "refused", reason: refusal });
    this.cap = Math.max(wanted, this.complete);
    this.precision = precision;
    this.isPrecise = false;
    this.pieceStarted = this.request.now();
    if (this.complete > 0) {
      const { enough } = this.seen(this.runs);
      this.isPrecise = enough;
      if (enough || this.cap <= this.complete)
        return this.end(this.runs, { ending: enough ? "precise" : "capped", reason: null });
    }
    // Until the next look the words are those of what there is, as of a run that goes on: it is stopped no longer.
    const { runs } = this;
    if (runs.length > 0) this.verdict = this.summarize(runs).verdict;
    this.runPiece();
  }

  private get complete(): number {
    return this.runs[0]?.count ?? 0;
  }

  private runPiece(): void {
    const { pool, models, perWorld, refuse, tell } = this.request;
    const first = this.complete;
    const earlier = this.runs;
    let refusal: string | null = null;
    const trials = runTrials(pool, {
      models,
      first,
      cap: this.cap - first,
      historiesPerWorld: perWorld,
      // The first look does not wait for it. Once tried, losses are the same for all pieces.
      surveyAfter: first === 0 ? nextLiveLook(0) : null,
      stopping: {
        lookAfter: (count) => nextLiveLook(first + count) - first,
        look: (piece) => {
          this.isPrecise = this.lookAt(joined(earlier, piece, first));
          return { enough: this.isPrecise || this.endsAtLook, needed: this.cap - first };
        },
      },
      onFacts: (facts) => {
        refusal = refuse(facts, this.cap);
        if (refusal !== null) trials.cancel();
      },
      onGlimpse: first === 0 ? (runs) => this.showGlimpse(runs) : undefined,
      onProgress: ({ done }) => this.tellProgress(first + done),
    });
    this.trials = trials;
    const conclude = async (): Promise<void> => {
      const outcome = await trials.finished;
      this.trials = null;
      if (this.dropped) return;
      if (refusal !== null) tell({ kind: "refused", reason: refusal });
      else if (this.resumes && outcome.ending === "stopped") this.goOn(joined(earlier, outcome.runs, first));
      else this.end(joined(earlier, outcome.runs, first), outcome);
    };
    void conclude();
  }

  private goOn(runs: readonly OptionRuns[]): void {
    this.resumes = false;
    this.runs = runs;
    this.runPiece();
  }

  private tellProgress(done: number): void {
    const now = this.request.now();
    if (this.dropped || now - this.lastTold < quietMilliseconds) return;
    this.lastTold = now;
    this.request.tell({ kind: "progress", done });
  }

  /** Half of the histories of the first look, in half of its time: shown, but not kept as a part of the run. */
  private async showGlimpse(runs: readonly OptionRuns[]): Promise<void> {
    if (this.dropped) return;
    this.lastShown = this.request.now();
    this.lastTold = this.lastShown;
    const { result, ...rest } = this.summarize(runs);
    const answer = { ...rest, result: numbered(result, this.request.perWorld) };
    this.request.tell({ kind: "look", answer: this.answer(answer, this.seen(runs), runs) });
    await this.request.pause(drawMilliseconds);
  }

  /** Shows what there is, where that is due, and tells whether it is as sure as is asked. */
  private lookAt(runs: readonly OptionRuns[]): boolean {
    if (this.dropped) return false;
    this.runs = runs;
    const now = this.request.now();
    if (now - this.lastShown < stillMilliseconds && !isLook(runs[0].count)) return false;
    const seen = this.seen(runs);
    if (!seen.enough && runs[0].count < this.cap) this.show(runs, seen, now);
    return seen.enough;
  }

  private show(runs: readonly OptionRuns[], seen: Seen, now: number): void {
    this.lastTold = this.lastShown = now;
    const { verdict, ...rest } = this.summarize(runs);
    if (this.verdict === null || wordsMayChange(runs[0].count)) this.verdict = verdict;
    this.request.tell({ kind: "look", answer: this.answer({ ...rest, verdict: this.verdict }, seen) });
  }

  private summarize(runs: readonly OptionRuns[]): Summarized {
    return this.request.summarize({ runs, ending: "running", asked: this.cap }, this.precision);
  }

  /** By the rule of the command line, which ends a run at the same histories. */
  private seen(runs: readonly OptionRuns[]): Seen {
    if (this.precision === null) return { enough: false, needed: this.cap, reached: null };
    return lookAtPrecision(runs, this.precision, this.cap);
  }

  private end(runs: readonly OptionRuns[], { ending, reason }: Pick<Outcome, "ending" | "reason">): void {
    this.runs = runs;
    if (this.complete === 0) {
      this.request.tell({ kind: "refused", reason });
      return;
    }
    const how = this.wayOfEnding(ending);
    this.endsAtLook = false;
    const summary = this.request.summarize({ runs, ending: how, asked: this.cap, reason }, this.precision);
    this.verdict = summary.verdict;
    const answer = this.answer(summary, this.seen(runs));
    this.request.tell({ kind: "ended", answer: reason === null ? answer : { ...answer, lostBecause: reason } });
    this.spent += this.request.now() - this.pieceStarted;
  }

  /** A look is enough where the precision is reached, or where it was waited for; a cap alone is what was asked for. */
  private wayOfEnding(ending: Outcome["ending"]): Outcome["ending"] {
    if (ending === "precise" && !this.isPrecise) return "stopped";
    return ending === "capped" && this.precision === null ? "complete" : ending;
  }

  private answer(summary: Summarized, { needed, reached }: Seen, runs = this.runs): Answer {
    const { ending } = summary.result;
    const isPlanned = ending !== "running" && ending !== "stopped";
    const changes = this.request.changes(runs, { isGlimpse: runs !== this.runs, isPlanned });
    this.hash = summary.result.hash;
    const milliseconds = this.spent + this.request.now() - this.pieceStarted;
    const isSurveyed = this.complete > 0 && this.runs.every(({ facts }) => facts.losses !== "later");
    const bytes = runs.length === 0 ? 0 : runs[0].count * bytesPerHistory(runs.map(({ facts }) => facts));
    const precision = this.precision === null || reached === null ? null : { asked: this.precision, reached };
    return { ...summary, isSurveyed, cap: this.cap, needed, precision, milliseconds, bytes, changes };
  }
}

/** What of a run is seen: a glimpse of it or its first histories, at its end or on the way there. */
interface Moment {
  readonly isGlimpse: boolean;
  readonly isPlanned: boolean;
}

/** How far it is to what is asked; `reached` is null where no precision is. */
interface Seen {
  readonly enough: boolean;
  readonly needed: number;
  readonly reached: number | null;
}

/** `piece` counts from `first`. */
function joined(earlier: readonly OptionRuns[], piece: readonly OptionRuns[], first: number): readonly OptionRuns[] {
  if (piece.length === 0) return earlier;
  if (earlier.length === 0) return piece;
  const shard = (runs: readonly OptionRuns[], from: number) => ({
    facts: runs.map(({ facts }) => facts),
    first: from,
    rows: runs.map(({ columns, count, facts }) => columns.subarray(0, count * facts.layout.width)),
  });
  return mergeShards([shard(earlier, 0), shard(piece, first)]);
}

/** Histories of a glimpse by the numbers that they have in the run. */
function numbered(result: Result, perWorld: number): Result {
  const options = result.options.map((option) => {
    const replications = option.dots.replications.map((history) => history * perWorld);
    return { ...option, dots: { ...option.dots, replications } };
  });
  return { ...result, options };
}
