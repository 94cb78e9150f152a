import { Collector } from "./collector.ts";
import type { OptionFacts, OptionRuns } from "./types.ts";

/** A piece of a run made elsewhere: replications from `first` on, the rows of every option. */
export interface Shard {
  readonly facts: readonly OptionFacts[];
  readonly first: number;
  readonly rows: readonly Float64Array[];
}

/** Joins shards of one job, in any order, to their longest prefix without a gap. At least one; none may overlap. */
export function mergeShards(shards: readonly Shard[]): OptionRuns[] {
  const most = shards.reduce((sum, { rows, facts }) => sum + rows[0].length / facts[0].layout.width, 0);
  const collector = new Collector(shards[0].facts, most);
  for (const shard of shards) collector.place(shard.first, shard.rows);
  return collector.runs(collector.prefix);
}
