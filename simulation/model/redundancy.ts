import { toCsr } from "./csr.ts";
import type { Inventory } from "./inventory.ts";
import { keysOf } from "./keys.ts";
import type { LawPool } from "./law-pool.ts";
import { redundancyKinds, type RedundancyColumns } from "./types.ts";

export function buildRedundancy({ members }: Inventory, laws: LawPool, seed: number): RedundancyColumns {
  const rows = members.flatMap(({ source, parents, streamId }, entity) =>
    source.kind === "group" && source.redundancy !== null
      ? [{ entity, parents, streamId, redundancy: source.redundancy, inPart: source.inPart }]
      : [],
  );
  const membersOf = toCsr(rows.map(({ parents }) => parents));
  const watchers: number[][] = members.map(() => []);
  membersOf.list.forEach((entity, member) => watchers[entity].push(member));
  const watch = toCsr(watchers);
  return {
    count: rows.length,
    entity: Int32Array.from(rows, ({ entity }) => entity),
    kind: Uint8Array.from(rows, ({ redundancy }) => redundancyKinds[redundancy.kind]),
    failback: Uint8Array.from(rows, ({ redundancy }) =>
      redundancy.kind === "failover" && redundancy.failback ? 1 : 0,
    ),
    asMembers: Uint8Array.from(rows, ({ inPart }) => (inPart ? 0 : 1)),
    coverage: Float64Array.from(rows, ({ redundancy }) => redundancy.coverage),
    law: Int32Array.from(rows, ({ redundancy }) => (redundancy.kind === "failover" ? laws.add(redundancy.time) : -1)),
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
