/** What fails and what is done on purpose: failure modes with what they do, recoveries, planned work. Times are hours. */
import type { Law } from "../distributions/law.ts";

export const causes = [
  "hardware",
  "kernel-or-firmware",
  "hypervisor",
  "network",
  "power",
  "storage",
  "control-plane",
  "change",
  "planned",
  "capacity",
] as const;
export type Cause = (typeof causes)[number];

export type Effect =
  | { readonly kind: "kills" | "cuts" | "freezes" | "interrupt" }
  /** Lost for the groups and parts that count on it; the first phase of the recovery is that nobody notices. */
  | { readonly kind: "latent" }
  /** Works on with this share of its CPUs: its tools are up, and may be slow. */
  | { readonly kind: "degraded"; readonly factor: number }
  /** Only pods whose tool needs the part stop; the node stays Ready. */
  | { readonly kind: "stuck"; readonly part: string };

/**
 * How old things are at t = 0, when everything works: new, of the age at which one finds them that have been replaced for
 * ever, of an age that lies uniformly between 0 and the mean life, or of so many hours.
 */
export type InitialAge = "new" | "stationary" | "uniform" | number;

export interface FailureMode {
  readonly name: string;
  readonly cause: Cause;
  /** Time to failure, in hours of the clock. */
  readonly time: Law;
  /** `system`: as operating, and stands still also while the system (of a plain one) is down. */
  readonly clock: "operating" | "calendar" | "system";
  /** True: `time` is that of one pod, and the clock runs as fast as there are pods on the node; left out: once. */
  readonly perPod?: true;
  /** Makes no difference to exponential laws. */
  readonly initialAge: InitialAge;
  readonly effect: Effect;
  readonly recovery: readonly RecoveryPhase[];
  /** True: the repair goes on when what the entity stands on kills it. False: the start afterwards replaces it. */
  readonly survivesKill: boolean;
  /** True: being killed also restarts the age. */
  readonly restartsAge: boolean;
  /** Probability that a failover after it works; left out: that of the group or part which fails over. */
  readonly coverage?: number;
  /** Common cause: the share of the failures that hit several things at once; left out where there is none. Exponential times. */
  readonly common?: CommonCause;
  /** What else it brings about; left out where nothing. */
  readonly triggers?: readonly TriggerSpec[];
}

/** The beta factor of a mode: `time` is that of all failures of one thing, of which this share is not its own. */
export interface CommonCause {
  readonly share: number;
  /** The k-of-n group all members of whose instance are hit; null = all members of the entity group. */
  readonly within: string | null;
}

/** A consequence of a failure mode. */
export interface TriggerSpec {
  readonly name: string;
  /** At the strike, or at the end of its recovery. */
  readonly when: "start" | "end";
  readonly probability: number;
  /** Name of the entity group or part that is struck, and the share of its members, each by chance. */
  readonly target: string;
  readonly share: number;
  readonly cause: Cause;
  readonly effect: Effect;
  readonly recovery: readonly RecoveryPhase[];
  readonly survivesKill: boolean;
}

export const phases = ["detect", "respond", "fix", "part", "hands-on", "restore", "reboot"] as const;
export type PhaseName = (typeof phases)[number];

export interface RecoveryPhase {
  readonly phase: PhaseName;
  readonly time: Law;
  /** Crew whose member this phase occupies; consecutive phases of one crew keep the member. */
  readonly crew: string | null;
  /** Lower is served first in a crew with `order: priority` or `preemptive`. */
  readonly priority: number;
  /** False: work pauses outside the crew's hours. True: once begun it goes on round the clock. */
  readonly continuous: boolean;
  /** Phase `reboot` only: the entity is down during it; pods are moved away first when true. */
  readonly drain: boolean;
  /** Phase `detect` only: it ends at the next of these dates instead, in hours; left out where `time` says how long. */
  readonly inspection?: Inspection;
}

export interface Inspection {
  readonly first: number;
  readonly every: number;
}

export interface PlannedWork {
  readonly name: string;
  /** Time of the first for member 1, between two of one member, and between members, in hours. */
  readonly first: number;
  readonly every: number;
  readonly stagger: number;
  readonly duration: Law;
  readonly effect: "kills" | "cuts" | "freezes" | "interrupt";
  /** Move the pods of all nodes that stand on it first; `true` = all at once, and they end at once. */
  readonly drain: boolean | DrainSpec;
  /** Move the VMs to other hosts first. */
  readonly liveMigrate: { readonly stun: Law; readonly failure: number } | null;
  readonly ifDown: "skip" | "proceed";
  /** Left out: nothing postpones it. */
  readonly guard?: GuardSpec;
  readonly cause: Cause;
}

/** What postpones planned work, until it holds no longer. */
export interface GuardSpec {
  /** Another member of the group is down or worked on, or another node is not ready of a group that has nodes on the target. */
  readonly others: boolean;
  /** The pods on the target would not find room elsewhere, or some have none already. */
  readonly fits: boolean;
  /** Then it is done all the same. */
  readonly atMostHours: number;
}

/** How pods are moved away before planned work, which begins when no pod is left. */
export interface DrainSpec {
  /** All at once, or the next when the one before runs elsewhere. */
  readonly mode: "all" | "one-by-one";
  /** How long a pod takes to end when it is told to; it serves no more, and starts elsewhere at once. */
  readonly grace: Law;
  /** For the whole drain; Infinity = as long as it takes. */
  readonly timeoutHours: number;
  /** When the time is over: go on waiting, move the rest at once, or begin the work with the rest on the node. */
  readonly then: "wait" | "force" | "hard-reboot";
}
