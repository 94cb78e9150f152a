import { draw, purposes } from "../failures/draws.ts";
import type { Simulation } from "../simulation.ts";
import { answers } from "../failures/tree.ts";
import { block, enoughAnswer, lossOf, type Redundancy, tell, unblock, works } from "./redundancy.ts";

/**
 * All members at work: when some of them stop and enough are left, these carry on, or (1 − coverage) the row is lost until
 * those that stopped are back or somebody has helped. Where too few are left there is nothing to carry on with, and nothing
 * is drawn.
 */
export function reviewCover(sim: Simulation, redundancy: Redundancy, row: number): void {
  const { columns, attempts, stoppedBy } = redundancy;
  const lost = firstLost(sim, redundancy, row);
  const challenged = lost >= 0 && enoughAnswer(sim, columns.entity[row]);
  const fails = challenged && !works(sim, redundancy, row, lost, attempts[row]++);
  const uncovered = lookAtMembers(sim, redundancy, row, fails);
  if (fails) {
    askForHelp(sim, redundancy, row, lost);
    block(sim, redundancy, row, stoppedBy[lost], lossOf(sim, redundancy, row, lost));
  } else if (uncovered === 0) {
    goOn(sim, redundancy, row);
  }
}

/** Somebody has helped: the others carry on after all. */
export function endHelp(sim: Simulation, redundancy: Redundancy, row: number): void {
  const { memberStart } = redundancy.columns;
  redundancy.uncovered.fill(0, memberStart[row], memberStart[row + 1]);
  goOn(sim, redundancy, row);
}

/** The first member that worked when last looked at and does not any more; −1 = none. */
function firstLost(sim: Simulation, { columns, working }: Redundancy, row: number): number {
  for (let member = columns.memberStart[row]; member < columns.memberStart[row + 1]; member++) {
    if (working[member] === 1 && !answers(sim.tree, columns.member[member])) return member;
  }
  return -1;
}

/** How many are lost without the others' carrying on, those that stopped just now among them if the failover fails. */
function lookAtMembers(sim: Simulation, redundancy: Redundancy, row: number, fails: boolean): number {
  const { columns, working, uncovered } = redundancy;
  let count = 0;
  for (let member = columns.memberStart[row]; member < columns.memberStart[row + 1]; member++) {
    const answersNow = answers(sim.tree, columns.member[member]);
    if (answersNow) uncovered[member] = 0;
    else if (fails && working[member] === 1) uncovered[member] = 1;
    working[member] = answersNow ? 1 : 0;
    count += uncovered[member];
  }
  return count;
}

/** One call for all that is lost until it is answered. */
function askForHelp(sim: Simulation, redundancy: Redundancy, row: number, lost: number): void {
  const { columns, attempts } = redundancy;
  const { queue, slots, model, history } = sim;
  const slot = slots.failover + row;
  if (queue.times[slot] === Infinity && columns.manualLaw[row] >= 0) {
    const ordinal = attempts[row] - 1;
    const time = draw(model.laws, columns.manualLaw[row], columns.keys, row, purposes.byHand, history, ordinal);
    queue.schedule(slot, sim.now + time);
  }
  tell(sim, row, lost, "failover failed", queue.times[slot]);
}

function goOn(sim: Simulation, redundancy: Redundancy, row: number): void {
  if (redundancy.blocked[row] === 0) return;
  sim.queue.cancel(sim.slots.failover + row);
  tell(sim, row, -1, "in use again", Infinity);
  unblock(sim, redundancy, row);
}
