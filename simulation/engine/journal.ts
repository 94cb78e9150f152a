import type { Simulation } from "./simulation.ts";

/**
 * Told what happens in a history while it happens, so that it can be told afterwards. A simulator without one asks
 * `sim.journal !== null` at each of these places and does nothing else; one with a journal draws and decides the same,
 * for a journal only reads.
 *
 * Instants are `sim.now` and `sim.nowMs` unless said otherwise. `event` is a root event (events.ts).
 */
export interface Journal {
  /** A failure mode struck. Its first phase follows. */
  struck(sim: Simulation, mode: number, event: number): void;
  /** The mode's phase (`modes.phase`) waits: all members of its crew are busy. */
  phaseWaits(sim: Simulation, mode: number): void;
  /** The mode's phase takes `work` hours of work and will be over at `end`, unless the recovery is replaced before. */
  phaseBegan(sim: Simulation, mode: number, work: number, end: number): void;
  /** Its crew left the mode's phase for something more urgent (`crews.left`: hours of work left); it waits. */
  phaseInterrupted(sim: Simulation, mode: number): void;
  /** The mode is recovered from, or its recovery is replaced by the start of what was killed under it. */
  recoveryEnded(sim: Simulation, mode: number, replaced: boolean): void;
  /** Planned work is due, and begins when the pods have been moved away or time is over: `planBegan` follows then. */
  drainBegan(sim: Simulation, plan: number, event: number): void;
  /** … or not, since its target was down when all pods were gone. */
  planCalledOff(sim: Simulation, plan: number): void;
  /** Planned work began, after what drains and migrations moved. It ends at `end`. */
  planBegan(sim: Simulation, plan: number, event: number, end: number): void;
  /** The entity went from one state to another; `tree.event` is what made it stop answering, last or now. */
  entityChanged(sim: Simulation, entity: number, before: number, after: number): void;
  /** A pod that ran stopped. */
  podStopped(sim: Simulation, pod: number, event: number): void;
  /** A pod that is down was given a node to start on, or waits for room (−1). */
  podPlaced(sim: Simulation, pod: number, node: number): void;
  /** An image was pulled for a pod that the event kept down. Told late: when its node is looked at again, or at the end. */
  pulled(sim: Simulation, event: number, waitedHours: number): void;
  /** A VM of a lost host could be moved, but all members of its crew are busy. `tree.event` of the host is the loss. */
  moveWaits(sim: Simulation, vm: number): void;
  /** Its move began and will be over at `end`, if nothing comes in between. */
  moveBegan(sim: Simulation, vm: number, end: number): void;
  /** The move that began, waits for a crew, or took no time, is over. The VM is still on the list of the lost host. */
  moveEnded(sim: Simulation, vm: number, outcome: MoveOutcome): void;
  /** A VM was live-migrated or evacuated to another host. */
  vmMoved(sim: Simulation, vm: number, event: number): void;
  /** Something happened to a row of the redundancy, or to a member of it (−1 = none): `until` Infinity = open, or at once. */
  redundancyStep(sim: Simulation, row: number, member: number, step: RedundancyStep, until: number): void;
  /**
   * The tool's minutes from `tools.chargedFrom` to `untilMs` go to this cause. The tool fell at `tools.fellAt` from
   * `tools.root`, and `tools.blocker` keeps it down. Told late: when something else is about to happen to the tool.
   */
  charged(sim: Simulation, tool: number, cause: number, untilMs: number): void;
  /** So many runs of scheduled tools were not begun in time, or stopped, because of this. Told when the history is over. */
  runsLost(event: number, how: "missed" | "failed", runs: number): void;
  /** The history is over and all is charged: a tool without a `tools.blocker` came up when it was last charged. */
  ended(sim: Simulation): void;
}

/** `waits`: for room, storage or VM operations, which are not there (any more). `called off`: the host is back first. */
export const moveOutcomes = ["moved", "failed", "waits", "called off"] as const;
export type MoveOutcome = (typeof moveOutcomes)[number];

/**
 * `failover`: others take over; `failover failed`: somebody does it by hand; `taken over`: the member is in use from now
 * on; `in use again`: those that were in use work before that; `copies missing`: those on the member, until they are made
 * anew on others; `copies made anew`: they are, before the member is back.
 */
export const redundancySteps = [
  "failover",
  "failover failed",
  "taken over",
  "in use again",
  "copies missing",
  "copies made anew",
] as const;
export type RedundancyStep = (typeof redundancySteps)[number];
