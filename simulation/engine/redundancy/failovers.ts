import { effectCodes } from "../../model/types.ts";
import { draw, purposes } from "../failures/draws.ts";
import type { Simulation } from "../simulation.ts";
import { answers } from "../failures/tree.ts";
import { block, enoughAnswer, lossOf, type Redundancy, tell, unblock, works } from "./redundancy.ts";

/**
 * Active and standby: as many members are in use as are needed, at first the first. When one of them stops, the row does
 * not serve until the others have taken over or those in use all work again, whichever is first.
 *
 * What Redundancy.failover of a row holds: nothing is under way, a failover is, or one has failed and somebody does it.
 */
const NONE = 0;
const UNDER_WAY = 1;
const BY_HAND = 2;

export function reviewFailover(sim: Simulation, redundancy: Redundancy, row: number): void {
  const { columns, failover } = redundancy;
  const broken = lookAtMembers(sim, redundancy, row);
  if (broken < 0) {
    if (failover[row] !== NONE) sim.queue.cancel(sim.slots.failover + row);
    failover[row] = NONE;
    if (redundancy.blocked[row] === 1) tell(sim, row, -1, "in use again", Infinity);
    unblock(sim, redundancy, row);
    if (columns.failback[row] === 1) goBack(sim, redundancy, row);
    return;
  }
  if (failover[row] === NONE && enoughAnswer(sim, columns.entity[row])) {
    attempt(sim, redundancy, row, broken);
  }
  if (redundancy.inUse[broken] === 0) return;
  const how = failover[row] === BY_HAND ? lossOf(sim, redundancy, row, broken) : effectCodes.cuts;
  block(sim, redundancy, row, redundancy.stoppedBy[broken], how);
}

/** The failover slot of a row is due. If too few answer now, the next try is made when enough do. */
export function endFailover(sim: Simulation, redundancy: Redundancy, row: number): void {
  redundancy.failover[row] = NONE;
  if (enoughAnswer(sim, redundancy.columns.entity[row])) takeOver(sim, redundancy, row);
}

/** Returns the first member in use that does not work; −1 = all do. */
function lookAtMembers(sim: Simulation, redundancy: Redundancy, row: number): number {
  const { columns, working, inUse } = redundancy;
  let broken = -1;
  for (let member = columns.memberStart[row]; member < columns.memberStart[row + 1]; member++) {
    working[member] = answers(sim.tree, columns.member[member]) ? 1 : 0;
    if (broken < 0 && inUse[member] === 1 && working[member] === 0) broken = member;
  }
  return broken;
}

function attempt(sim: Simulation, redundancy: Redundancy, row: number, broken: number): void {
  const { columns, failover, attempts, stoppedBy } = redundancy;
  const { queue, slots, model, history } = sim;
  const ordinal = attempts[row]++;
  redundancy.event[row] = stoppedBy[broken];
  const goesWell = works(sim, redundancy, row, broken, ordinal);
  const law = goesWell ? columns.law[row] : columns.manualLaw[row];
  const purpose = goesWell ? purposes.failover : purposes.byHand;
  const time = law < 0 ? Infinity : draw(model.laws, law, columns.keys, row, purpose, history, ordinal);
  tell(sim, row, broken, goesWell ? "failover" : "failover failed", sim.now + time);
  // What is done by hand at once is an interruption all the same: what stands on it has to start.
  if (time === 0 && goesWell) {
    takeOver(sim, redundancy, row);
    return;
  }
  failover[row] = goesWell ? UNDER_WAY : BY_HAND;
  queue.schedule(slots.failover + row, sim.now + time);
}

/** Members in use that do not work are replaced by the first others that do. */
function takeOver(sim: Simulation, redundancy: Redundancy, row: number): void {
  const { columns, working, inUse } = redundancy;
  let missing = 0;
  for (let member = columns.memberStart[row]; member < columns.memberStart[row + 1]; member++) {
    if (inUse[member] === 0 || working[member] === 1) continue;
    inUse[member] = 0;
    missing++;
  }
  for (let member = columns.memberStart[row]; missing > 0; member++) {
    if (inUse[member] === 1 || working[member] === 0) continue;
    inUse[member] = 1;
    missing--;
    tell(sim, row, member, "taken over", Infinity);
  }
  unblock(sim, redundancy, row);
}

/** All in use work: the first that work are in use from now on. */
function goBack(sim: Simulation, redundancy: Redundancy, row: number): void {
  const { columns, working, inUse } = redundancy;
  let missing = sim.tree.need[columns.entity[row]];
  for (let member = columns.memberStart[row]; member < columns.memberStart[row + 1]; member++) {
    const wanted = missing > 0 && working[member] === 1;
    if (wanted) missing--;
    if (wanted && inUse[member] === 0) tell(sim, row, member, "taken over", Infinity);
    inUse[member] = wanted ? 1 : 0;
  }
}
