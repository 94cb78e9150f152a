/**
 * The scenario after parsing: words and units are gone, defaults are filled in, options are merged.
 * Times are hours, CPU is millicores, memory is MiB, rates are per hour, shares are 0 to 1.
 * Groups of alike entities are keyed by name; member i (counted from 1) has the id `name-i`.
 */
import type { Law } from "../distributions/law.ts";
import type { FailureMode, PlannedWork } from "./failure-types.ts";
import type { NamedDesign } from "./named-design.ts";

export * from "./failure-types.ts";

/** What holds for all options, in all worlds. */
export interface ScenarioCommon {
  readonly title: string;
  readonly description: string;
  readonly horizonHours: number;
  readonly hoursPerYear: number;
  /** Hours from Monday 1 January of the year 1, 00:00 UTC, to t = 0. */
  readonly startsAtHours: number;
  /** Whether the file says when it starts: without, days have a weekday and no date. */
  readonly isStartGiven: boolean;
  /** Hours from Monday 00:00 UTC to t = 0, from 0 (included) to 168 (excluded). */
  readonly weekOffsetHours: number;
  /** A difference in downtime per tool and year below it matters to nobody; null where nothing says so. */
  readonly marginHours: number | null;
  readonly run: RunDefaults;
  /** How many inputs of each quality the file carries. */
  readonly qualities: Readonly<Record<Quality, number>>;
}

export interface Scenario extends ScenarioCommon {
  /** At least one; a file without `options:` has one called `base`. In the order of the file. */
  readonly options: readonly OptionSpec[];
  /** What is drawn anew in each world; empty where everything is known, and all worlds are one. */
  readonly unknowns: readonly UnknownSpec[];
  /** What the options of a world are made from; null where there is but one world. */
  readonly undrawn: Undrawn | null;
}

/** A scenario without mistakes before anything unknown is drawn. Plain data, also for another thread. */
export interface Undrawn {
  readonly common: ScenarioCommon;
  readonly designs: readonly NamedDesign[];
}

/** Something that is not known, as it was written. */
export interface UnknownSpec {
  /** What its draws are keyed by, and where it is written: `inputs.hostFailures`, `hosts.worker.count`. */
  readonly key: string;
  /** The name of an input; null for what is written in its field. */
  readonly name: string | null;
  /** Names of the options that it is drawn for: the same draw for all of them. */
  readonly options: readonly string[];
  /** Median, and P5 to P95; null for a choice. */
  readonly best: string | null;
  readonly range: string | null;
  /** Values with the share of worlds that have them; null for a range. */
  readonly choice: readonly { readonly value: string; readonly share: number }[] | null;
}

export interface RunDefaults {
  readonly seed: number;
  readonly replications: number | null;
}

export const qualities = ["measured", "published", "derived", "unverified", "guess"] as const;
export type Quality = (typeof qualities)[number];

/** One design, complete: the base with this option's overrides merged in. */
export interface OptionSpec {
  readonly name: string;
  readonly title: string;
  readonly crews: readonly CrewSpec[];
  /** Every group of alike things that can fail, in the file's order within sites, racks, components, hosts, vms, nodes. */
  readonly entities: readonly EntitySpec[];
  readonly groups: readonly GroupSpec[];
  readonly parts: readonly PartSpec[];
  readonly tools: readonly ToolSpec[];
  /** Name of the entity group (with one member), group or part that a plain system reports as itself; null with tools. */
  readonly system: string | null;
  readonly kubernetes: KubernetesSpec;
  readonly allowPending: boolean;
  /** Service level objective of every tool; null = none. */
  readonly slo: SloSpec | null;
  /** Shorter outages of a tool are no incidents; their minutes count. */
  readonly ignoreOutagesBelowHours: number;
}

export interface SloSpec {
  /** Least share of each window that a tool should be up. */
  readonly target: number;
  /** Calendar months are UTC; the first begins at t = 0 or later. */
  readonly windowHours: number | "calendar month";
}

export interface CrewSpec {
  readonly name: string;
  /** Members; Infinity = unlimited. */
  readonly count: number;
  readonly order: "first-come" | "priority" | "random" | "preemptive";
  /** Working windows in hours of the week [from, to), sorted, disjoint; null = round the clock. */
  readonly hours: readonly (readonly [number, number])[] | null;
}

/** What a group of entities stands on: one target of the named group for each member. */
export interface OnSpec {
  /** Name of an entity group, a k-of-n group or a part. */
  readonly target: string;
  /** How members are dealt to targets: in turn (i mod n), in consecutive blocks, or listed (1-based, one per member). */
  readonly spread: "in-turn" | "blocks" | readonly number[];
}

interface EntityBase {
  readonly name: string;
  readonly count: number;
  /** Streams are keyed by this name instead of `name` where given. */
  readonly twin: string | null;
  readonly on: readonly OnSpec[];
  /** Own start after having been killed; null = back at once. */
  readonly start: Law | null;
  readonly failures: readonly FailureMode[];
  readonly planned: readonly PlannedWork[];
}

export type EntitySpec =
  | (EntityBase & { readonly kind: "site" | "rack" | "component" })
  | (EntityBase & HostFields)
  | (EntityBase & VmFields)
  | (EntityBase & NodeFields);

export interface HostFields {
  readonly kind: "host";
  /** Schedulable CPUs (threads), in millicores. */
  readonly cpu: number;
  /** Physical cores, in millicores; what options are compared in. */
  readonly physicalCpu: number;
  readonly memory: number;
  readonly reservedCpu: number;
  readonly reservedMemory: number;
  readonly cpuOvercommit: number;
  readonly memoryOvercommit: number;
}

export interface VmFields {
  readonly kind: "vm";
  /** vCPUs, in millicores. */
  readonly cpu: number;
  readonly memory: number;
  /** Taken from the host on top of `memory`. */
  readonly memoryOverhead: number;
  /** Name of the host group the VMs live on. */
  readonly hosts: string;
  readonly antiAffinity: "none" | "soft" | "hard";
  /** Part that holds the root disks: while it does not serve, the VM stands still. */
  readonly storage: string | null;
  readonly onHostLoss: "wait" | Evacuation;
  readonly returnHome: boolean;
}

/** How the VMs of a lost host come to run on others. */
export interface Evacuation {
  /** From the loss to the first move. */
  readonly after: Law;
  /** Probability that the move of a VM works. */
  readonly success: number;
  /** Left out: a move takes no time and nobody. */
  readonly moves?: Moves;
}

export interface Moves {
  readonly each: Law;
  /** One VM of a lost host at a time. */
  readonly oneAfterAnother: boolean;
  /** Crew of which a move occupies a member. */
  readonly by: string | null;
}

export interface NodeFields {
  readonly kind: "node";
  /** Allocatable before pods: size − reserved, in millicores and MiB. Filled from the VM or host below. */
  readonly allocatableCpu: number;
  readonly allocatableMemory: number;
  readonly maxPods: number;
}

/** k-of-n: works while at least `need` of `size` consecutive members work; one instance per `size` members. */
export interface GroupSpec {
  readonly name: string;
  readonly of: readonly string[];
  readonly need: number;
  /** Members per instance; null = all members of all of `of` form one instance. */
  readonly size: number | null;
  /** Streams are keyed by this name where given. */
  readonly twin?: string;
  /** Left out: works while `need` members work. */
  readonly redundancy?: Redundancy;
}

export const stops = ["serving", "starts", "rescheduling", "deploys", "vm-operations"] as const;
export type Stops = (typeof stops)[number];

/** What replicas and members of groups do beyond being counted. */
export type Redundancy = Failover | Coverage;

/** All are in use, and the others carry on without one that is lost with some probability. */
export interface Coverage {
  readonly kind: "coverage";
  readonly coverage: number;
  /** Until somebody has helped where they did not; null = not before the lost one is back. */
  readonly manual: Law | null;
}

/** As many replicas are in use as are needed; others take over when one of them stops. */
export interface Failover {
  readonly kind: "failover";
  readonly time: Law;
  /** Probability that it works. */
  readonly coverage: number;
  /** Until somebody has done by hand what failed; null = it is not done. */
  readonly manual: Law | null;
  /** True: the first ones are in use whenever they work. Left out: whoever has taken over stays. */
  readonly failback?: true;
}

/** Data in many small pieces, each with copies on members of as many different failure domains. */
export interface Copies {
  readonly kind: "copies";
  readonly count: number;
  /** How many copies of each piece must answer. */
  readonly need: number;
  /** For each member of the part's `on`, in their order: the domain that it is in, from 0. */
  readonly domains: readonly number[];
  /** From a loss until its copies are made anew on others; null = they never are. */
  readonly window: Law | null;
}

export interface PartSpec {
  readonly name: string;
  readonly twin: string | null;
  /** Entity groups whose members carry the replicas; empty = the part stands on nothing simulated. */
  readonly on: readonly string[];
  /** How many of those members must answer; 0 with copies, which say it by their domains. */
  readonly need: number;
  /** Left out: serves while `need` replicas answer. */
  readonly redundancy?: Redundancy | Copies;
  readonly needs: readonly string[];
  readonly stops: readonly Stops[];
  readonly failures: readonly FailureMode[];
  readonly planned: readonly PlannedWork[];
}

export interface ToolSpec {
  readonly name: string;
  readonly twin: string | null;
  readonly count: number;
  readonly replicas: number;
  readonly minAvailable: number;
  /** Laws over the tools of the class: each tool's pods request one draw. */
  readonly requestCpu: Law;
  readonly requestMemory: Law;
  /** CPUs that the pods of each tool really use: one draw. Left out: what they request. */
  readonly usageCpu?: Law;
  /** In these windows in hours of the week (null = always) they use so many times as much. */
  readonly profile?: { readonly hours: readonly (readonly [number, number])[] | null; readonly factor: number };
  /** Pulling its image to a node that it is placed on anew, once its turn has come. Left out: there is nothing to pull. */
  readonly pull?: Law;
  /** From being placed on a node, and its image being there, to running. */
  readonly start: Law;
  /** From the node's return to running again on it. */
  readonly startInPlace: Law;
  readonly needs: readonly string[];
  readonly weight: number;
  /** Higher is placed first. */
  readonly priority: number;
  readonly spread: { readonly over: "none" | "node" | "host" | "rack" | "site"; readonly hard: boolean };
  /** Node groups the pods may run on; empty = any. */
  readonly nodes: readonly string[];
  readonly kind: "web" | "continuous" | "stateful" | "scheduled";
  /** Pods on a node that does not answer wait for it, or somebody moves them. Left out: they are evicted. */
  readonly onNodeLoss?: "wait" | { readonly movedAfter: Law };
  /** When a scheduled class runs; left out for all others. */
  readonly schedule?: ScheduleSpec;
}

/** Runs of each tool of a scheduled class, on fixed dates. */
export interface ScheduleSpec {
  readonly everyHours: number;
  /** How long a run takes; cut off when the next is due. */
  readonly duration: Law;
  /** How late a run may begin; less than `everyHours`. */
  readonly deadlineHours: number;
  /** Outages of its tool that a run outlives if they do not stop its pod. */
  readonly survivesHours: number;
  /** The first run of every tool; left out: those of the tools are spread evenly over `everyHours`. */
  readonly firstHours?: number;
}

export interface KubernetesSpec {
  readonly graceHours: number;
  readonly tolerationHours: number;
  /** From eviction or creation to being placed. */
  readonly schedulingDelayHours: number;
  readonly scoring: "least-allocated" | "round-robin";
  /** Nodes evicted per hour, normally and in a large disrupted cluster; Infinity = all that are due at once. */
  readonly evictionRate: number;
  readonly secondaryEvictionRate: number;
  /** Share of NotReady nodes from which on the cluster is disrupted, and the number of nodes above which it is large. */
  readonly unhealthyZoneThreshold: number;
  readonly largeClusterSize: number;
  /** Images that a node pulls at a time; Infinity = unlimited. */
  readonly parallelPulls: number;
}
