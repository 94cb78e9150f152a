/** Shard `index` of `of`, counted from 1: one piece of a run that is made in several places. */
export interface ShardNumber {
  readonly index: number;
  readonly of: number;
}

/** Replications first (included) to first + count (excluded). */
export interface ShardRange {
  readonly first: number;
  readonly count: number;
}

/**
 * The block of replications that is one shard's. Blocks follow each other without a gap and are as equal as whole
 * worlds allow: the first ones are longer by a world, and the last world may be short. `count` is 0 where there are
 * fewer worlds than shards.
 */
export function shardRange({ index, of }: ShardNumber, replications: number, historiesPerWorld: number): ShardRange {
  const worlds = Math.ceil(replications / historiesPerWorld);
  const startOf = (shard: number): number => {
    const world = (shard - 1) * Math.floor(worlds / of) + Math.min(shard - 1, worlds % of);
    return Math.min(replications, world * historiesPerWorld);
  };
  const first = startOf(index);
  return { first, count: startOf(index + 1) - first };
}
