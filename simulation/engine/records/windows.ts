import type { Objective } from "../../model/types.ts";

const longestMonthMs = 31 * 24 * 3_600_000;

/** The windows of an objective: alike from t = 0 on, or months as long as they are. Counted from 0. */
export class Windows {
  readonly count: number;
  private readonly windowMs: number;
  private readonly budgetMs: number;
  private readonly months: Objective["months"];

  constructor({ windows, windowMs, budgetMs, months }: Objective) {
    this.count = windows;
    this.windowMs = windowMs;
    this.budgetMs = budgetMs;
    this.months = months;
  }

  /** Which one an instant lies in; −1 = before the first, `count` or more = behind the last. */
  at(ms: number): number {
    if (this.months === null) return Math.floor(ms / this.windowMs);
    const { edgesMs } = this.months;
    let window = Math.max(-1, Math.floor((ms - edgesMs[0]) / longestMonthMs));
    while (window < this.count && edgesMs[window + 1] <= ms) window++;
    return window;
  }

  /** Where it ends, and the next begins. */
  endMs(window: number): number {
    return this.months === null ? (window + 1) * this.windowMs : this.months.edgesMs[window + 1];
  }

  /** How long a tool may be down in it. */
  budget(window: number): number {
    return this.months === null ? this.budgetMs : this.months.budgetsMs[window];
  }
}
