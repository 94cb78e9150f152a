import { effectCodes, type Model, type RedundancyColumns } from "../../model/types.ts";
import { drawUniform, purposes } from "../failures/draws.ts";
import type { RedundancyStep } from "../journal.ts";
import type { Simulation } from "../simulation.ts";
import { ALIVE, ANSWERING, MOVING, touch } from "../failures/tree.ts";

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
  /** Per member: answered when last looked at; the event that stopped it last. */
  readonly working: Uint8Array;
  readonly stoppedBy: Int32Array;
  /** Per row: does not serve although enough may answer, and the event that is so charged. */
  readonly blocked: Uint8Array;
  readonly event: Int32Array;
  /** While blocked: what is done to it (effectCodes: cuts, freezes or kills). */
  readonly how: Uint8Array;
  /** Per member: lost without the others' carrying on. See covers.ts. */
  readonly uncovered: Uint8Array;
  /** Per member: what has become of its copies; scratch per domain. See copies.ts. */
  readonly loss: Uint8Array;
  readonly domainMarks: Uint8Array;
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
    blocked: new Uint8Array(columns.count),
    event: new Int32Array(columns.count),
    how: new Uint8Array(columns.count),
    uncovered: new Uint8Array(members),
    loss: new Uint8Array(members),
    domainMarks: new Uint8Array(columns.domains),
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
  redundancy.blocked.fill(0);
  redundancy.failover.fill(0);
  redundancy.attempts.fill(0);
  redundancy.uncovered.fill(0);
  redundancy.loss.fill(0);
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

/** Whether the failover after the loss of a member works: always in planned work, for somebody watches. */
export function works(sim: Simulation, redundancy: Redundancy, row: number, member: number, ordinal: number): boolean {
  const { columns, stoppedBy } = redundancy;
  const { planned, coverage } = sim.events;
  const event = stoppedBy[member];
  if (planned[event] === 1) return true;
  const share = coverage[event] < 0 ? columns.coverage[row] : coverage[event];
  return drawUniform(columns.keys, row, purposes.coverage, sim.history, ordinal) <= share;
}

/** What a failover that failed does to the row: to a group what was done to the member, a part does not serve. */
export function lossOf({ tree }: Simulation, { columns }: Redundancy, row: number, member: number): number {
  const state = tree.state[columns.member[member]];
  if (columns.asMembers[row] === 0 || state & MOVING) return effectCodes.cuts;
  return state & ALIVE ? effectCodes.freezes : effectCodes.kills;
}

/** The row does not serve, whoever answers, because of the event. */
export function block(sim: Simulation, redundancy: Redundancy, row: number, event: number, how: number): void {
  if (redundancy.blocked[row] === 1) {
    // A second try may fail for a harder loss than the first.
    if (how !== effectCodes.kills || redundancy.how[row] === how) return;
    add(sim, redundancy, row, -1);
  }
  redundancy.blocked[row] = 1;
  redundancy.event[row] = event;
  redundancy.how[row] = how;
  add(sim, redundancy, row, 1);
}

export function unblock(sim: Simulation, redundancy: Redundancy, row: number): void {
  if (redundancy.blocked[row] === 0) return;
  redundancy.blocked[row] = 0;
  add(sim, redundancy, row, -1);
}

function add({ tree }: Simulation, { columns, how, event }: Redundancy, row: number, by: number): void {
  const entity = columns.entity[row];
  if (how[row] === effectCodes.kills) tree.kills[entity] += by;
  else if (how[row] === effectCodes.freezes) tree.freezes[entity] += by;
  else tree.cuts[entity] += by;
  touch(tree, entity, event[row]);
}

/** Tells the journal, if there is one. */
export function tell(sim: Simulation, row: number, member: number, step: RedundancyStep, until: number): void {
  if (sim.journal !== null) sim.journal.redundancyStep(sim, row, member, step, until);
}

export function enoughAnswer({ tree }: Simulation, entity: number): boolean {
  return tree.answeringParents[entity] >= tree.need[entity];
}
