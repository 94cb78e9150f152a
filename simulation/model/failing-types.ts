/** Columns of what fails, of repairs and of planned work: −1 = none, times in hours. */
import type { StreamKeys } from "./types.ts";

/** When a clock runs: while the entity operates; always; always, and exponential; while the system is up as well. */
export const clockCodes = { operating: 0, calendar: 1, poisson: 2, system: 3 } as const;

export const ageCodes = { new: 0, stationary: 1, uniform: 2, given: 3 } as const;

export const effectCodes = { kills: 0, cuts: 1, freezes: 2, stuck: 3, degraded: 4 } as const;

/** One failure mode of one entity. */
export interface ModeColumns {
  readonly count: number;
  readonly entity: Int32Array;
  readonly law: Int32Array;
  /** A value of `ageCodes`: what the first time to failure is drawn from. */
  readonly age: Uint8Array;
  /** Hours: the age if it is given; the mean life if it is uniform. */
  readonly ageHours: Float64Array;
  readonly cause: Uint8Array;
  /** A value of `effectCodes` (`interrupt` of a part is `cuts`, `latent` is `kills`). */
  readonly effect: Uint8Array;
  /** Bit mask of the part that stuck pods need; 0 for other effects. */
  readonly stuckMask: Int32Array;
  /** A value of `clockCodes`. */
  readonly clock: Uint8Array;
  /** Modes whose clocks stand still while the system is down, and that system; −1 = there are none. */
  readonly systemClocks: Int32Array;
  readonly system: number;
  readonly survivesKill: Uint8Array;
  readonly restartsAge: Uint8Array;
  readonly keys: StreamKeys;
  /** Of `degraded`: the share of its CPUs that is left; 1 for other effects. */
  readonly factor: Float64Array;
  /** 1 = its clock runs as fast as there are pods on its node. */
  readonly perPod: Uint8Array;
  /** Probability that a failover after it works; −1 = as the group or part has it. */
  readonly coverage: Float64Array;
  /** Phases of its recovery in the phase table. */
  readonly phaseStart: Int32Array;
  readonly phaseEnd: Int32Array;
  readonly phases: PhaseColumns;
  /** What it brings about: rows triggerStart[m] .. triggerEnd[m] − 1 of the trigger table. */
  readonly triggerStart: Int32Array;
  readonly triggerEnd: Int32Array;
  readonly triggers: TriggerColumns;
}

/** Beta factors: strikes of one mode of several entities at once, at the instants of a Poisson process. */
export interface CommonColumns {
  readonly count: number;
  readonly law: Int32Array;
  readonly keys: StreamKeys;
  /** Mode rows that are struck. */
  readonly targetStart: Int32Array;
  readonly targetList: Int32Array;
}

/** Kinds of outages, by name; which one the strikes of each mode row, and of each common cause, belong to. */
export interface KindColumns {
  readonly names: readonly string[];
  readonly ofMode: Int32Array;
  readonly ofCommon: Int32Array;
  /** Index of the cause that each is charged to. */
  readonly cause: Uint8Array;
  /** How often each begins in one history if nothing it stands on or that happens to it stops its clock. */
  readonly expected: Float64Array;
  /** Mean recovery of each mode row. */
  readonly recoveryHours: Float64Array;
}

/** Shared by all members of a group. */
export interface TriggerColumns {
  /** 1 = when the recovery ends, 0 = at the strike. */
  readonly atEnd: Uint8Array;
  readonly probability: Float64Array;
  /** Share of the targets that is struck, each by chance. */
  readonly share: Float64Array;
  /** Mode rows that are struck. */
  readonly targetStart: Int32Array;
  readonly targetList: Int32Array;
}

/** Shared by all members of a group. */
export interface PhaseColumns {
  readonly law: Int32Array;
  readonly crew: Int32Array;
  readonly priority: Float64Array;
  readonly continuous: Uint8Array;
  /** 1 = the entity is down during this phase whatever the mode's effect. */
  readonly reboot: Uint8Array;
  readonly drain: Uint8Array;
  /** Hours of the first inspection and between two, at the next of which it ends; every 0 = it takes its time instead. */
  readonly inspectFirst: Float64Array;
  readonly inspectEvery: Float64Array;
  /** Index of the phase's name: what keeps the draws of unlike phases apart. */
  readonly name: Uint8Array;
}

export const crewOrders = { "first-come": 0, priority: 1, random: 2, preemptive: 3 } as const;

export interface CrewColumns {
  readonly names: readonly string[];
  /** Infinity = unlimited. */
  readonly members: Float64Array;
  /** A value of `crewOrders`. */
  readonly order: Uint8Array;
  readonly keys: StreamKeys;
  /** Working windows [from, to) in hours of the week; an empty row = round the clock. */
  readonly windowStart: Int32Array;
  readonly windowFrom: Float64Array;
  readonly windowTo: Float64Array;
}

/** One planned work on one entity. */
export interface PlanColumns {
  readonly count: number;
  readonly entity: Int32Array;
  readonly first: Float64Array;
  readonly every: Float64Array;
  readonly duration: Int32Array;
  readonly effect: Uint8Array;
  readonly cause: Uint8Array;
  readonly drain: Uint8Array;
  /** Row of the drain that takes time; −1 = none, or all pods are moved at once. */
  readonly drainRow: Int32Array;
  readonly skipIfDown: Uint8Array;
  /** What postpones it, bits of guards.ts, and for how many hours at most. */
  readonly guard: Uint8Array;
  readonly postponedAtMost: Float64Array;
  /** Members of the target's own group: entities groupFirst[p] .. groupEnd[p] − 1. */
  readonly groupFirst: Int32Array;
  readonly groupEnd: Int32Array;
  /** Law of the pause of a live migration; −1 = VMs are not moved. */
  readonly stunLaw: Int32Array;
  readonly migrationFailure: Float64Array;
  readonly keys: StreamKeys;
}

export const drainEnds = { wait: 0, force: 1, "hard-reboot": 2 } as const;

/** Drains of planned work that may take time. */
export interface DrainColumns {
  readonly count: number;
  readonly plan: Int32Array;
  readonly oneByOne: Uint8Array;
  readonly graceLaw: Int32Array;
  /** Infinity = as long as it takes. */
  readonly timeoutHours: Float64Array;
  /** A value of `drainEnds`: what happens after the timeout. */
  readonly then: Uint8Array;
}
