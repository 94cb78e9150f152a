import type { Model } from "../../model/types.ts";
import { Windows } from "./windows.ts";

/**
 * The service level objective: windows tile the horizon (an incomplete one is not counted), and a tool meets a window if it
 * is down for no more than (1 − target) of it, its error budget. Told of each stretch of downtime of a tool, in the order of
 * time for each tool.
 */
export class Objectives {
  /** Per class: (tool, window) pairs that missed, and windows in which at least one tool missed. */
  readonly missed: Float64Array;
  readonly windowsMissed: Float64Array;
  /** Per class: the sum over its tools and all windows of the share of the budget that was spent; 0 without a budget. */
  readonly spent: Float64Array;
  /** Per class, and behind them all together: windows in which its tools spent more than all their budgets. */
  readonly overspent: Float64Array;
  private readonly windows: Windows;
  private readonly toolClass: Int32Array;
  private readonly toolCount: Int32Array;
  /** Per tool: the window it was last down in, and for how long. */
  private readonly window: Int32Array;
  private readonly down: Float64Array;
  /** Class × window: ms that its tools were down, and 1 = a tool missed it. */
  private readonly downOfClass: Float64Array;
  private readonly missedBy: Uint8Array;

  constructor(model: Model) {
    const { count } = model.classes;
    this.windows = new Windows(model.objective);
    this.toolClass = model.tools.toolClass;
    this.toolCount = model.classes.serving;
    this.missed = new Float64Array(count);
    this.windowsMissed = new Float64Array(count);
    this.spent = new Float64Array(count);
    this.overspent = new Float64Array(count + 1);
    this.window = new Int32Array(model.tools.count);
    this.down = new Float64Array(model.tools.count);
    this.downOfClass = new Float64Array(count * this.windows.count);
    this.missedBy = new Uint8Array(count * this.windows.count);
  }

  reset(): void {
    this.missed.fill(0);
    this.windowsMissed.fill(0);
    this.window.fill(-1);
    this.downOfClass.fill(0);
    this.missedBy.fill(0);
  }

  /** The tool was down from one instant to another, in ms. */
  add(tool: number, fromMs: number, toMs: number): void {
    const { windows } = this;
    let from = fromMs;
    for (let window = windows.at(fromMs); from < toMs && window < windows.count; window++) {
      const to = Math.min(toMs, windows.endMs(window));
      if (window >= 0) this.addTo(window, tool, to - from);
      from = to;
    }
  }

  /** At the horizon. */
  close(): void {
    const { windows, toolCount, downOfClass } = this;
    const classes = toolCount.length;
    this.spent.fill(0);
    this.overspent.fill(0);
    for (let window = 0; window < windows.count; window++) {
      const budget = windows.budget(window);
      let all = 0;
      let tools = 0;
      for (let toolClass = 0; toolClass < classes; toolClass++) {
        const down = downOfClass[toolClass * windows.count + window];
        all += down;
        tools += toolCount[toolClass];
        if (budget > 0) this.spent[toolClass] += down / budget;
        if (down > budget * toolCount[toolClass]) this.overspent[toolClass]++;
      }
      if (all > budget * tools) this.overspent[classes]++;
    }
  }

  private addTo(window: number, tool: number, ms: number): void {
    if (this.window[tool] !== window) {
      this.window[tool] = window;
      this.down[tool] = 0;
    }
    const budget = this.windows.budget(window);
    const before = this.down[tool];
    this.down[tool] = before + ms;
    this.downOfClass[this.toolClass[tool] * this.windows.count + window] += ms;
    if (before <= budget && this.down[tool] > budget) this.miss(tool, window);
  }

  private miss(tool: number, window: number): void {
    const toolClass = this.toolClass[tool];
    this.missed[toolClass]++;
    const at = toolClass * this.windows.count + window;
    if (this.missedBy[at] === 1) return;
    this.missedBy[at] = 1;
    this.windowsMissed[toolClass]++;
  }
}
