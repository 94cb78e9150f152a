import type { Model } from "../model/types.ts";
import type { CommonCauses } from "./failures/common-causes.ts";
import type { Cordons } from "./planned/cordons.ts";
import type { Contention } from "./machines/contention.ts";
import type { Crews } from "./repairs/crew-queue.ts";
import type { Drains } from "./planned/drains.ts";
import type { EventQueue } from "./event-queue.ts";
import type { Evacuations } from "./machines/evacuations.ts";
import type { RootEvents } from "./failures/events.ts";
import type { Exposure } from "./failures/exposure.ts";
import type { Headroom } from "./records/headroom.ts";
import type { Incidents } from "./records/incidents.ts";
import type { Jobs } from "./jobs/jobs.ts";
import type { Journal } from "./journal.ts";
import type { LossLooks } from "./losses/looks.ts";
import type { Kinds } from "./failures/kinds.ts";
import type { Modes } from "./failures/modes.ts";
import type { Nodes } from "./cluster/nodes.ts";
import type { Pending } from "./cluster/pending.ts";
import type { Objectives } from "./records/objectives.ts";
import type { Pace } from "./cluster/pace.ts";
import type { Plans } from "./planned/plans.ts";
import type { Pods } from "./cluster/pods.ts";
import type { Pulls } from "./pulls/queue.ts";
import type { Redundancy } from "./redundancy/redundancy.ts";
import type { Slots } from "./slots.ts";
import type { Tools } from "./records/tools.ts";
import type { Tracked } from "./records/tracked.ts";
import type { Tree } from "./failures/tree.ts";
import type { Vms } from "./machines/vms.ts";

/**
 * One replication in progress: the model, the clock and the state of each process, allocated once and reset for every
 * replication. Each process lives in the file that names its state.
 */
export interface Simulation {
  readonly model: Model;
  readonly slots: Slots;
  readonly queue: EventQueue;
  readonly events: RootEvents;
  readonly tree: Tree;
  readonly modes: Modes;
  readonly common: CommonCauses;
  /** null = no clock hangs on pods. */
  exposure: Exposure | null;
  /** null = nobody can be short of CPUs. */
  contention: Contention | null;
  readonly crews: Crews;
  readonly plans: Plans;
  readonly cordons: Cordons;
  readonly drains: Drains;
  readonly vms: Vms;
  readonly evacuations: Evacuations;
  readonly nodes: Nodes;
  readonly pods: Pods;
  readonly pending: Pending;
  readonly pace: Pace;
  /** null = no pod pulls an image. */
  readonly pulls: Pulls | null;
  readonly tools: Tools;
  /** null = no tool is scheduled. */
  readonly jobs: Jobs | null;
  readonly tracked: Tracked;
  /** null = all that counts is how many answer. */
  readonly redundancy: Redundancy | null;
  readonly kinds: Kinds;
  readonly headroom: Headroom;
  readonly incidents: Incidents;
  /** null = no objective is set. */
  readonly objectives: Objectives | null;
  /** null = nobody has asked yet what would fit at a date. */
  looks: LossLooks | null;
  readonly counts: Counts;
  /** Who is told what happens; null = nobody. */
  readonly journal: Journal | null;
  /** The clock, in hours, and the same instant in whole ms. */
  now: number;
  nowMs: number;
  /** Which history is drawn: the replication's number. */
  history: number;
}

/** How often each kind of move and work happened, and how many events the loop handled. */
export interface Counts {
  evicted: number;
  drained: number;
  movedByHand: number;
  /** Drained by planned work. */
  drainedByWork: number;
  migrated: number;
  evacuated: number;
  /** Planned works that began, dates postponed and skipped, and the hours by which works began late. */
  works: number;
  postponed: number;
  skipped: number;
  postponedHours: number;
  /** Works with a drain, each over the members of its group: rounds through all of them. */
  drainRounds: number;
  events: number;
}
