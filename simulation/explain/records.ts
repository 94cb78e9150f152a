/** A history as the recorder keeps it: numbers of the model's rows, hours of the clock, whole ms of tools. */

import type { MoveOutcome, RedundancyStep } from "../engine/journal.ts";

/** A root event: what began something. */
export interface EventRecord {
  readonly id: number;
  /** Row of the modes or plans; −1 for the start of the history, which pods without a place are charged to. */
  readonly kind: "mode" | "plan" | "start";
  readonly row: number;
  readonly cause: number;
  /** The event that brought it about by a trigger; itself if none did. */
  readonly root: number;
  readonly at: number;
  readonly phases: PhaseRecord[];
  /** Infinity = not over at the horizon. */
  end: number;
  /** The recovery was replaced by the start of what was killed under it. */
  replaced: boolean;
  /** Planned work: when it began, after its drain; Infinity = it has not. Called off: its target was down by then. */
  workFrom: number;
  calledOff: boolean;
  /** Distinct pods that it stopped. */
  readonly pods: Set<number>;
  /** Pods that were given another node, since when, and how often one found no room; VMs moved to another host. */
  podsMoved: number;
  firstMove: number;
  foundNoRoom: number;
  /** Images pulled for pods that it kept down, and the hours of the longest wait for one. */
  imagesPulled: number;
  longestPullWait: number;
  vmsMoved: number;
  firstVmMove: number;
  /** Moves of VMs from hosts that it took, by begin: those that take time or wait for a crew, and those that failed. */
  evacuations: MoveRecord[];
  /** What it made replicas of parts and members of groups do. */
  redundancy: StepRecord[];
  /** Runs of scheduled tools that were lost to it. */
  readonly runs: { missed: number; failed: number };
}

export interface StepRecord {
  /** Entities: the group or the part's replicas, and the member; −1 = none. */
  readonly of: number;
  readonly member: number;
  readonly step: RedundancyStep;
  readonly at: number;
  /** Infinity = open, or at once. */
  readonly until: number;
}

export interface MoveRecord {
  readonly vm: number;
  /** When it began to wait for its crew, or else to be moved. */
  readonly entered: number;
  /** Infinity = it never did. */
  from: number;
  to: number;
  /** Null = still under way at the horizon. */
  outcome: MoveOutcome | null;
}

export interface PhaseRecord {
  /** Row of the phase table. */
  readonly row: number;
  readonly entered: number;
  /** When it began, after waiting for its crew; Infinity = it never did. */
  from: number;
  to: number;
  /** Hours of work in it; more time than that passes where the crew has hours. */
  work: number;
}

/** An entity that did not answer. */
export interface EntityOutage {
  readonly entity: number;
  readonly event: number;
  readonly from: number;
  /** Infinity = not back at the horizon. */
  to: number;
  /** Bits that it lost all of the time or some of it (tree.ts). */
  lost: number;
}

/** A tool that was down, at least half a ms. */
export interface ToolOutage {
  readonly tool: number;
  /** The root event that made it fall. */
  readonly root: number;
  readonly fromMs: number;
  /** Infinity = not up at the horizon. */
  readonly toMs: number;
  /** Without gaps, in the order of time; neighbours differ. */
  readonly charges: readonly Charge[];
}

export interface Charge {
  /** The root event of what kept the tool down, and the cause that its minutes go to. */
  readonly event: number;
  readonly cause: number;
  readonly fromMs: number;
  toMs: number;
}
