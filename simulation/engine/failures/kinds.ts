import type { Model } from "../../model/types.ts";

/** How often each kind of outage began in a replication, and what it cost: kinds of model.kinds, and behind them the rest. */
export interface Kinds {
  readonly begun: Float64Array;
  /** Kind × class: ms of downtime of tools that it made fall, until they came up. */
  readonly downMs: Float64Array;
}

export function createKinds({ kinds, classes }: Model): Kinds {
  const count = kinds.names.length + 1;
  return { begun: new Float64Array(count), downMs: new Float64Array(count * classes.count) };
}

export function resetKinds(kinds: Kinds): void {
  kinds.begun.fill(0);
  kinds.downMs.fill(0);
}
