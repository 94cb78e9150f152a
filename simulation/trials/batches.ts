/** Replications first (included) to first + count (excluded). */
export interface Batch {
  readonly first: number;
  readonly count: number;
  /** How many workers have been given it so far. */
  readonly attempts: number;
}

/** Small enough that progress is seen and a cancelled batch is little lost; large enough that messages cost nothing. */
const mostInBatch = 32;

/**
 * Deals replications 0, 1, 2, … in batches. Sizes grow from 1, so that first figures come at once, and shrink towards
 * the end, so that workers finish together. How the work was cut never shows in a result.
 */
export class BatchQueue {
  private readonly sharers: number;
  private readonly again: Batch[] = [];
  private readonly step: number;
  private nextFirst = 0;
  /** First replication that will not be computed: it and all later ones are given up. */
  end = Infinity;

  /** `step` replications belong together and are not dealt apart. */
  constructor(sharers: number, step = 1) {
    this.sharers = sharers;
    this.step = step;
  }

  /** The next batch below `target` (excluded), or null when all up to there have been dealt. */
  take(target: number): Batch | null {
    const retried = this.again.shift();
    if (retried !== undefined) return retried.first < this.end ? retried : this.take(target);
    const left = Math.min(target, this.end) - this.nextFirst;
    if (left <= 0) return null;
    const growing = 1 + Math.floor(this.nextFirst / (2 * this.sharers));
    const shrinking = Math.ceil(left / (2 * this.sharers));
    const size = Math.min(growing, shrinking, mostInBatch);
    const count = Math.min(left, Math.ceil(size / this.step) * this.step);
    const batch = { first: this.nextFirst, count, attempts: 1 };
    this.nextFirst += batch.count;
    return batch;
  }

  /** Takes back a batch whose worker died. False: it has had its second chance and is lost, with all after it. */
  giveBack(batch: Batch): boolean {
    if (batch.attempts < 2) {
      this.again.push({ ...batch, attempts: batch.attempts + 1 });
      return true;
    }
    this.end = Math.min(this.end, batch.first);
    return false;
  }
}
