import type { LossSurvey } from "../engine/losses/survey.ts";
import { glimpsed, glimpseOf } from "./glimpse.ts";
import type { OptionFacts, OptionRuns } from "./types.ts";

/**
 * Rows of all options, placed by replication index in whatever order they arrive.
 * Knows the longest prefix 0 … prefix − 1 without a gap: the only part that becomes a result.
 */
export class Collector {
  private facts: readonly OptionFacts[];
  private columns: Float64Array[];
  private readonly most: number;
  private capacity = 0;
  /** Count of the ranges that arrived beyond the prefix, by their first replication. */
  private readonly waiting = new Map<number, number>();
  prefix = 0;
  /** Replications that arrived, gaps or not. */
  placed = 0;

  /** `most`: replications at most; room is not made for more. */
  constructor(facts: readonly OptionFacts[], most = Infinity) {
    this.facts = facts;
    this.most = most;
    this.columns = facts.map(() => new Float64Array(0));
  }

  /** `rows[option]` holds whole rows from replication `first` on; each replication may be placed once. */
  place(first: number, rows: readonly Float64Array[]): void {
    const count = this.countOf(rows);
    this.reserve(first + count);
    rows.forEach((row, option) => this.columns[option].set(row, first * this.facts[option].layout.width));
    this.placed += count;
    this.waiting.set(first, count);
    for (let next = this.waiting.get(this.prefix); next !== undefined; next = this.waiting.get(this.prefix)) {
      this.waiting.delete(this.prefix);
      this.prefix += next;
    }
  }

  countOf(rows: readonly Float64Array[]): number {
    return rows[0].length / this.facts[0].layout.width;
  }

  /** Completes the facts. */
  surveyed(losses: readonly (LossSurvey | null)[]): void {
    this.facts = this.facts.map((facts, option) => ({ ...facts, losses: losses[option] }));
  }

  /** The first `count` replications, at most `prefix`: views, not copies. */
  runs(count: number): OptionRuns[] {
    return this.facts.map((facts, option) => {
      return { facts, count, columns: this.columns[option].subarray(0, count * facts.layout.width) };
    });
  }

  /** What of the run is seen first; null until it has arrived. */
  glimpse(perWorld: number): OptionRuns[] | null {
    if (!glimpsed(perWorld).every((number) => this.has(number))) return null;
    const count = this.placed;
    return this.facts.map((facts, option) => glimpseOf({ facts, count, columns: this.columns[option] }, perWorld));
  }

  has(replication: number): boolean {
    if (replication < this.prefix) return true;
    return [...this.waiting].some(([first, count]) => replication >= first && replication < first + count);
  }

  private reserve(count: number): void {
    if (count <= this.capacity) return;
    this.capacity = Math.max(Math.min(this.most, Math.max(256, 2 * this.capacity)), count);
    this.columns = this.columns.map((old, option) => {
      const grown = new Float64Array(this.capacity * this.facts[option].layout.width);
      grown.set(old);
      return grown;
    });
  }
}
