import { expect } from "vitest";
import type { Simulation } from "../../../simulation/engine/simulation.ts";
import { ANSWERING } from "../../../simulation/engine/failures/tree.ts";

export function answers(sim: Simulation, entity: number): boolean {
  return (sim.tree.state[entity] & ANSWERING) !== 0;
}

/** Fails with the name of what is wrong; cheap when all is well. */
export function check(holds: boolean, what: string, sim: Simulation): void {
  if (!holds) expect.fail(`${what}, at ${sim.now} h of history ${sim.history}`);
}
