import { toCsr } from "./csr.ts";
import type { Inventory } from "./inventory.ts";
import { keysOf } from "./keys.ts";
import type { LawPool } from "./law-pool.ts";
import type { RedundancyColumns } from "./types.ts";

export function buildRedundancy({ members }: Inventory, laws: LawPool, seed: number): RedundancyColumns {
  const rows = members.flatMap(({ source, parents, streamId }, entity) =>
    source.kind === "group" && source.redundancy !== null
      ? [{ entity, parents, streamId, redundancy: source.redundancy }]
      : [],
  );
  const membersOf = toCsr(rows.map(({ parents }) => parents));
  const watchers: number[][] = members.map(() => []);
  membersOf.list.forEach((entity, member) => watchers[entity].push(member));
  const watch = toCsr(watchers);
  return {
    count: rows.length,
    entity: Int32Array.from(rows, ({ entity }) => entity),
    coverage: Float64Array.from(rows, ({ redundancy }) => redundancy.coverage),
    law: Int32Array.from(rows, ({ redundancy }) => laws.add(redundancy.time)),
    manualLaw: Int32Array.from(rows, ({ redundancy }) => laws.addOptional(redundancy.manual)),
    keys: keysOf(
      seed,
      rows.map(({ streamId }) => streamId),
      "redundancy",
    ),
    memberStart: membersOf.start,
    member: membersOf.list,
    rowOf: Int32Array.from(rows.flatMap(({ parents }, row) => parents.map(() => row))),
    watchStart: watch.start,
    watchList: watch.list,
  };
}
