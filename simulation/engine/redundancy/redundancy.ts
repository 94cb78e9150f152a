import type { Model, RedundancyColumns } from "../../model/types.ts";
import type { Simulation } from "../simulation.ts";
import { ANSWERING, touch } from "../tree.ts";

/**
 * Groups and replicas of parts that do more than count who answers (RedundancyColumns): each is looked at again when a
 * change has been followed through and one of its members answers or does not, other than before. So members that stop
 * together are seen together.
 */
export interface Redundancy {
  readonly columns: RedundancyColumns;
  /** Rows to look at again, each at most once. */
  readonly touched: number[];
  readonly isTouched: Uint8Array;
  /** Per member: answered when last looked at; the event that stopped it last; how often it stopped. */
  readonly working: Uint8Array;
  readonly stoppedBy: Int32Array;
  readonly stops: Int32Array;
  /** Per row: does not serve although enough may answer, and the event that is so charged. */
  readonly blocked: Uint8Array;
  readonly event: Int32Array;
  /** Failovers, per member and per row: see failovers.ts. */
  readonly inUse: Uint8Array;
  readonly failover: Uint8Array;
  readonly attempts: Int32Array;
}

/** null = there is none, so that nobody has to look. */
export function createRedundancy(model: Model): Redundancy | null {
  const columns = model.redundancy;
  if (columns.count === 0) return null;
  const members = columns.member.length;
  return {
    columns,
    touched: [],
    isTouched: new Uint8Array(columns.count),
    working: new Uint8Array(members),
    stoppedBy: new Int32Array(members),
    stops: new Int32Array(members),
    blocked: new Uint8Array(columns.count),
    event: new Int32Array(columns.count),
    inUse: new Uint8Array(members),
    failover: new Uint8Array(columns.count),
    attempts: new Int32Array(columns.count),
  };
}

/** Everything works; of each row the first members that it needs are in use. */
export function resetRedundancy(redundancy: Redundancy, need: Int32Array): void {
  const { columns } = redundancy;
  redundancy.touched.length = 0;
  redundancy.isTouched.fill(0);
  redundancy.working.fill(1);
  redundancy.stops.fill(0);
  redundancy.blocked.fill(0);
  redundancy.failover.fill(0);
  redundancy.attempts.fill(0);
  redundancy.inUse.fill(0);
  for (let row = 0; row < columns.count; row++) {
    const first = columns.memberStart[row];
    redundancy.inUse.fill(1, first, first + need[columns.entity[row]]);
  }
}

/** An entity answers, or does not any more: rows that it is a member of are looked at again. */
export function memberChanged(redundancy: Redundancy, entity: number, after: number, event: number): void {
  const { columns, stoppedBy, isTouched, touched } = redundancy;
  for (let i = columns.watchStart[entity]; i < columns.watchStart[entity + 1]; i++) {
    const member = columns.watchList[i];
    if (!(after & ANSWERING)) stoppedBy[member] = event;
    const row = columns.rowOf[member];
    if (isTouched[row] === 1) continue;
    isTouched[row] = 1;
    touched.push(row);
  }
}

export function answers({ tree }: Simulation, entity: number): boolean {
  return (tree.state[entity] & ANSWERING) !== 0;
}

/** The row does not serve, whoever answers, because of the event. */
export function block(sim: Simulation, redundancy: Redundancy, row: number, event: number): void {
  if (redundancy.blocked[row] === 1) return;
  const entity = redundancy.columns.entity[row];
  redundancy.blocked[row] = 1;
  redundancy.event[row] = event;
  sim.tree.cuts[entity]++;
  touch(sim.tree, entity, event);
}

export function unblock(sim: Simulation, redundancy: Redundancy, row: number): void {
  if (redundancy.blocked[row] === 0) return;
  const entity = redundancy.columns.entity[row];
  redundancy.blocked[row] = 0;
  sim.tree.cuts[entity]--;
  touch(sim.tree, entity, redundancy.event[row]);
}
