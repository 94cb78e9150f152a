import type { Law } from "../distributions/law.ts";
import type { Copies, Redundancy } from "../scenario/types.ts";
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
  const copies = rows.map(({ redundancy }) => (redundancy.kind === "copies" ? redundancy : null));
  const { domain, domains } = numberDomains(copies, membersOf.start);
  return {
    count: rows.length,
    entity: Int32Array.from(rows, ({ entity }) => entity),
    kind: Uint8Array.from(rows, ({ redundancy }) => redundancyKinds[redundancy.kind]),
    failback: Uint8Array.from(rows, ({ redundancy }) =>
      redundancy.kind === "failover" && redundancy.failback ? 1 : 0,
    ),
    asMembers: Uint8Array.from(rows, ({ inPart }) => (inPart ? 0 : 1)),
    coverage: Float64Array.from(rows, ({ redundancy }) => (redundancy.kind === "copies" ? 1 : redundancy.coverage)),
    law: Int32Array.from(rows, ({ redundancy }) => laws.addOptional(timeOf(redundancy))),
    manualLaw: Int32Array.from(rows, ({ redundancy }) =>
      laws.addOptional(redundancy.kind === "copies" ? null : redundancy.manual),
    ),
    copies: Int32Array.from(copies, (one) => one?.count ?? 0),
    spare: Int32Array.from(copies, (one) => (one === null ? 0 : one.count - one.need)),
    keys: keysOf(
      seed,
      rows.map(({ streamId }) => streamId),
      "redundancy",
    ),
    memberStart: membersOf.start,
    member: membersOf.list,
    rowOf: Int32Array.from(rows.flatMap(({ parents }, row) => parents.map(() => row))),
    domain,
    domains,
    watchStart: watch.start,
    watchList: watch.list,
  };
}

function timeOf(redundancy: Redundancy | Copies): Law | null {
  if (redundancy.kind === "failover") return redundancy.time;
  return redundancy.kind === "copies" ? redundancy.window : null;
}

/** The domains of all rows numbered through, those of a row in a row of their own. */
function numberDomains(
  rows: readonly (Copies | null)[],
  memberStart: Int32Array,
): Pick<RedundancyColumns, "domain" | "domains"> {
  const domain = new Int32Array(memberStart[rows.length]).fill(-1);
  let domains = 0;
  rows.forEach((copies, row) => {
    if (copies === null) return;
    copies.domains.forEach((one, index) => (domain[memberStart[row] + index] = domains + one));
    domains += Math.max(...copies.domains) + 1;
  });
  return { domain, domains };
}
