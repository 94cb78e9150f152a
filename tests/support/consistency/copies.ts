/** What must hold of data with copies, found out the long way from who answers and who waits for what. */
import type { Redundancy } from "../../../simulation/engine/redundancy/redundancy.ts";
import type { Simulation } from "../../../simulation/engine/simulation.ts";
import { answers, check } from "./checks.ts";

const [NONE, LOST, DUE, MADE_ANEW] = [0, 1, 2, 3];

export function checkCopies(sim: Simulation, redundancy: Redundancy, row: number): void {
  const { columns, loss, working, blocked } = redundancy;
  const { model, queue, slots, tree } = sim;
  const entity = columns.entity[row];
  const id = model.entities.ids[entity];
  const missing = new Set<number>();
  const there = new Set<number>();
  let due = false;
  for (let member = columns.memberStart[row]; member < columns.memberStart[row + 1]; member++) {
    const works = answers(sim, columns.member[member]);
    const state = loss[member];
    check((working[member] === 1) === works, `${id} is wrong about a member`, sim);
    check((state === NONE) === works, `${id} misses what is there, or not what is missing`, sim);
    if (works) there.add(columns.domain[member]);
    if (state === LOST || state === DUE) missing.add(columns.domain[member]);
    if (state === DUE) due = true;
    const runs = queue.times[slots.madeAnew + member] !== Infinity;
    check(runs === (state === LOST && columns.law[row] >= 0), `${id} waits for copies in vain, or not at all`, sim);
    check(state !== MADE_ANEW || columns.law[row] >= 0, `${id} has made copies anew though it never does`, sim);
  }
  const possible = missing.size < columns.copies[row] && there.size >= columns.copies[row];
  check(!due || !possible, `${id} does not make copies anew though it could`, sim);
  check(
    (blocked[row] === 1) === missing.size > columns.spare[row],
    `${id} serves without copies, or not with them`,
    sim,
  );
  check(tree.cuts[entity] === blocked[row], `${id} miscounts what cuts it off`, sim);
  check(answers(sim, entity) === (blocked[row] === 0), `${id} does not follow its copies`, sim);
}
