/** What must hold of groups and replicas that do more than count who answers. */
import type { Simulation } from "../../../simulation/engine/simulation.ts";
import { answers, check } from "./checks.ts";
import { checkCopies } from "./copies.ts";

/** Rows know their members; who is in use works, or else the row does not serve and somebody sees to it. */
export function checkRedundancy(sim: Simulation): void {
  const { redundancy, model, queue, slots, tree } = sim;
  if (redundancy === null) return;
  const { columns } = redundancy;
  check(redundancy.touched.length === 0, "replicas are still to be looked at", sim);
  for (let row = 0; row < columns.count; row++) {
    if (columns.copies[row] > 0) {
      checkCopies(sim, redundancy, row);
      continue;
    }
    const entity = columns.entity[row];
    const id = model.entities.ids[entity];
    const need = model.entities.need[entity];
    const failsOver = columns.kind[row] === 0;
    let inUse = 0;
    let broken = false;
    for (let member = columns.memberStart[row]; member < columns.memberStart[row + 1]; member++) {
      const works = answers(sim, columns.member[member]);
      check((redundancy.working[member] === 1) === works, `${id} is wrong about a member`, sim);
      inUse += redundancy.inUse[member];
      if (failsOver ? redundancy.inUse[member] === 1 && !works : redundancy.uncovered[member] === 1) broken = true;
      check(failsOver || !works || redundancy.uncovered[member] === 0, `${id} misses a member that works`, sim);
    }
    check(inUse === need, `${id} uses too many replicas, or too few`, sim);
    const blocked = redundancy.blocked[row];
    const how = redundancy.how[row];
    check(tree.cuts[entity] === (how === 1 ? blocked : 0), `${id} miscounts what cuts it off`, sim);
    check(tree.freezes[entity] === (how === 2 ? blocked : 0), `${id} miscounts what freezes it`, sim);
    check((blocked === 1) === broken, `${id} serves with a broken replica, or not with sound ones`, sim);
    const runs = queue.times[slots.failover + row] !== Infinity;
    check(!runs || broken, `${id} fails over from nothing`, sim);
    if (!failsOver) continue;
    const enough = tree.answeringParents[entity] >= need;
    check(redundancy.failover[row] !== 0 || !broken || !enough, `${id} does not fail over though it could`, sim);
    if (columns.failback[row] === 0 || broken) continue;
    let first = 0;
    for (let member = columns.memberStart[row]; first < need; member++) {
      if (redundancy.working[member] === 0) continue;
      check(redundancy.inUse[member] === 1, `${id} has not gone back`, sim);
      first++;
    }
  }
}
