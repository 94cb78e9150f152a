import type { Model } from "../model/types.ts";

/**
 * The service level objective: windows tile the horizon from t = 0 (an incomplete last one is not counted), and a tool
 * meets a window if it is down for no more than (1 − target) of it. Told of each stretch of downtime of a tool, in the
 * order of time for each tool.
 */
export class Objectives {
  /** Per class: (tool, window) pairs that missed, and windows in which at least one tool missed. */
  readonly missed: Float64Array;
  readonly windowsMissed: Float64Array;
  private readonly windowMs: number;
  private readonly windows: number;
  private readonly budgetMs: number;
  private readonly toolClass: Int32Array;
  /** Per tool: the window it was last down in, and for how long. */
  private readonly window: Int32Array;
  private readonly down: Float64Array;
  /** Class × window: 1 = a tool missed it. */
  private readonly missedBy: Uint8Array;

  constructor(model: Model) {
    this.windowMs = model.objective.windowMs;
    this.windows = model.objective.windows;
    this.budgetMs = model.objective.budgetMs;
    this.toolClass = model.tools.toolClass;
    this.missed = new Float64Array(model.classes.count);
    this.windowsMissed = new Float64Array(model.classes.count);
    this.window = new Int32Array(model.tools.count);
    this.down = new Float64Array(model.tools.count);
    this.missedBy = new Uint8Array(model.classes.count * this.windows);
  }

  reset(): void {
    this.missed.fill(0);
    this.windowsMissed.fill(0);
    this.window.fill(-1);
    this.missedBy.fill(0);
  }

  /** The tool was down from one instant to another, in ms. */
  add(tool: number, fromMs: number, toMs: number): void {
    let from = fromMs;
    for (let window = Math.floor(fromMs / this.windowMs); from < toMs && window < this.windows; window++) {
      const to = Math.min(toMs, (window + 1) * this.windowMs);
      if (this.window[tool] !== window) {
        this.window[tool] = window;
        this.down[tool] = 0;
      }
      const before = this.down[tool];
      this.down[tool] = before + to - from;
      if (before <= this.budgetMs && this.down[tool] > this.budgetMs) this.miss(tool, window);
      from = to;
    }
  }

  private miss(tool: number, window: number): void {
    const toolClass = this.toolClass[tool];
    this.missed[toolClass]++;
    const at = toolClass * this.windows + window;
    if (this.missedBy[at] === 1) return;
    this.missedBy[at] = 1;
    this.windowsMissed[toolClass]++;
  }
}
