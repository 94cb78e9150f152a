import { effectCodes } from "../../model/types.ts";
import { draw, purposes } from "../failures/draws.ts";
import type { Simulation } from "../simulation.ts";
import { answers } from "../failures/tree.ts";
import { block, type Redundancy, tell, unblock } from "./redundancy.ts";

/**
 * Data in so many pieces that any members in different domains have one in common: of it as many copies are missing as there
 * are domains with a lost member. A loss lasts until the member answers again, or until its copies have been made anew on
 * others. Each look costs a pass over the members of the row.
 *
 * What Redundancy.loss of a member holds: nothing is missing, its copies are, they would have been made anew by now, they are.
 */
const NONE = 0;
const LOST = 1;
const DUE = 2;
const MADE_ANEW = 3;

export function reviewCopies(sim: Simulation, redundancy: Redundancy, row: number): void {
  const { columns, working, loss, domainMarks } = redundancy;
  markLosses(redundancy, row);
  let felledBy = -1;
  for (let member = columns.memberStart[row]; member < columns.memberStart[row + 1]; member++) {
    const answersNow = answers(sim.tree, columns.member[member]);
    if (answersNow === (working[member] === 1)) continue;
    working[member] = answersNow ? 1 : 0;
    if (answersNow) {
      loss[member] = NONE;
      sim.queue.cancel(sim.slots.madeAnew + member);
    } else {
      beginLoss(sim, redundancy, row, member);
      if (felledBy < 0 && domainMarks[columns.domain[member]] === 0) felledBy = member;
    }
  }
  settle(sim, redundancy, row, felledBy);
}

/** The slot of a member is due: its copies are made anew, if there is a copy left to make them from and room for them. */
export function endWindow(sim: Simulation, redundancy: Redundancy, member: number): void {
  redundancy.loss[member] = DUE;
  settle(sim, redundancy, redundancy.columns.rowOf[member], -1);
}

function beginLoss(sim: Simulation, redundancy: Redundancy, row: number, member: number): void {
  const { columns, attempts, loss } = redundancy;
  const law = columns.law[row];
  const { laws } = sim.model;
  const time =
    law < 0 ? Infinity : draw(laws, law, columns.keys, row, purposes.recoveryWindow, sim.history, attempts[row]++);
  loss[member] = time > 0 ? LOST : DUE;
  if (time > 0) sim.queue.schedule(sim.slots.madeAnew + member, sim.now + time);
  tell(sim, row, member, "copies missing", sim.now + time);
}

/** `felledBy`: the loss that the row stops serving for, if it does. */
function settle(sim: Simulation, redundancy: Redundancy, row: number, felledBy: number): void {
  const { columns, stoppedBy } = redundancy;
  const without = markLosses(redundancy, row);
  const left = canMakeAnew(redundancy, row, without) ? makeAnew(sim, redundancy, row) : without;
  if (left <= columns.spare[row]) unblock(sim, redundancy, row);
  else if (redundancy.blocked[row] === 0) block(sim, redundancy, row, stoppedBy[felledBy], effectCodes.cuts);
}

/** Marks the domains of a row with copies that are missing, and counts them. */
function markLosses({ columns, loss, domainMarks }: Redundancy, row: number): number {
  clearMarks(columns, domainMarks, row);
  let count = 0;
  for (let member = columns.memberStart[row]; member < columns.memberStart[row + 1]; member++) {
    if (loss[member] === NONE || loss[member] === MADE_ANEW || domainMarks[columns.domain[member]] === 1) continue;
    domainMarks[columns.domain[member]] = 1;
    count++;
  }
  return count;
}

/** Of every piece a copy is left, and there are domains enough for all of them. */
function canMakeAnew({ columns, working, domainMarks }: Redundancy, row: number, without: number): boolean {
  if (without >= columns.copies[row]) return false;
  clearMarks(columns, domainMarks, row);
  let there = 0;
  for (let member = columns.memberStart[row]; member < columns.memberStart[row + 1]; member++) {
    if (working[member] === 0 || domainMarks[columns.domain[member]] === 1) continue;
    domainMarks[columns.domain[member]] = 1;
    there++;
  }
  return there >= columns.copies[row];
}

/** All that is due. Returns how many domains miss copies then. */
function makeAnew(sim: Simulation, redundancy: Redundancy, row: number): number {
  const { columns, loss } = redundancy;
  for (let member = columns.memberStart[row]; member < columns.memberStart[row + 1]; member++) {
    if (loss[member] !== DUE) continue;
    loss[member] = MADE_ANEW;
    tell(sim, row, member, "copies made anew", Infinity);
  }
  return markLosses(redundancy, row);
}

function clearMarks({ memberStart, domain }: Redundancy["columns"], domainMarks: Uint8Array, row: number): void {
  for (let member = memberStart[row]; member < memberStart[row + 1]; member++) domainMarks[domain[member]] = 0;
}
