/**
 * One option as flat numeric columns: plain data that can be posted to a thread.
 * Every index below counts from 0. Times are hours, CPU millicores, memory MiB. −1 = none.
 * Tables in CSR form: the items of row i are list[start[i] .. start[i + 1] − 1].
 */
import type { LawTable } from "../distributions/compiled.ts";
import type {
  CommonColumns,
  CrewColumns,
  DrainColumns,
  KindColumns,
  ModeColumns,
  PlanColumns,
} from "./failing-types.ts";
import type { Layout } from "./layout.ts";
import type { ScheduleColumns } from "./schedules.ts";

export * from "./failing-types.ts";

export interface Model {
  readonly name: string;
  readonly title: string;
  readonly plain: boolean;
  readonly layout: Layout;
  readonly horizonHours: number;
  readonly hoursPerYear: number;
  readonly weekOffsetHours: number;
  /** Hours from Monday 1 January of the year 1, 00:00 UTC, to t = 0; null where the file does not say. */
  readonly startDateHours: number | null;
  readonly laws: LawTable;
  readonly entities: EntityColumns;
  readonly modes: ModeColumns;
  readonly common: CommonColumns;
  readonly kinds: KindColumns;
  readonly crews: CrewColumns;
  readonly plans: PlanColumns;
  readonly drains: DrainColumns;
  readonly hosts: HostColumns;
  readonly vms: VmColumns;
  readonly nodes: NodeColumns;
  readonly tracked: TrackedColumns;
  readonly redundancy: RedundancyColumns;
  readonly classes: ClassColumns;
  readonly tools: ToolColumns;
  readonly profiles: ProfileColumns;
  readonly schedules: ScheduleColumns;
  /** One key: which sets of hosts are tried where there are too many. */
  readonly lossKeys: StreamKeys;
  readonly kubernetes: KubernetesNumbers;
  readonly allowPending: boolean;
  readonly objective: Objective;
  /** Shorter outages of a tool are no incidents. */
  readonly ignoreOutagesBelowMs: number;
}

/** The service level objective; 0 windows = there is none. */
export interface Objective {
  readonly target: number;
  readonly windowMs: number;
  /** Complete windows in the horizon. */
  readonly windows: number;
  /** How long a tool may be down in a window; of months, as of their length above, the mean. */
  readonly budgetMs: number;
  /** Calendar months: where they begin, and behind it the end of the last; budgets. Null: all windows are alike. */
  readonly months: { readonly edgesMs: readonly number[]; readonly budgetsMs: readonly number[] } | null;
}

/** Rows of two 32-bit halves of stream keys: key of row i is keys[2 i], keys[2 i + 1]. */
export type StreamKeys = Int32Array;

/** Everything that works or fails: members of entity groups, instances of k-of-n groups, parts. */
export interface EntityColumns {
  readonly count: number;
  readonly ids: readonly string[];
  /** How many of the things it stands on must work. */
  readonly need: Int32Array;
  /** How many it stands on, its host included. */
  readonly parents: Int32Array;
  /** What stands on it for good (VMs, which move, are listed by their host instead). */
  readonly childStart: Int32Array;
  readonly childList: Int32Array;
  /** VMs (entities) whose root disk it holds: they stand still while it does not answer. */
  readonly diskStart: Int32Array;
  readonly diskList: Int32Array;
  /** Law of the start after having been killed; −1 = back at once. */
  readonly startLaw: Int32Array;
  readonly startKeys: StreamKeys;
  /** Modes of entity i: modeStart[i] .. modeStart[i + 1] − 1. */
  readonly modeStart: Int32Array;
  /** Which row of the hosts, VMs, nodes, tracked tables it is; −1 = none. */
  readonly host: Int32Array;
  readonly vm: Int32Array;
  readonly node: Int32Array;
  readonly tracked: Int32Array;
}

export interface HostColumns {
  readonly count: number;
  readonly entity: Int32Array;
  /** What VMs may take in all, overcommit included. */
  readonly cpu: Float64Array;
  readonly memory: Float64Array;
  readonly group: Int32Array;
  /** Entities of the rack and the site it stands on; −1 = none. */
  readonly rack: Int32Array;
  readonly site: Int32Array;
  readonly physicalCpu: number;
  readonly physicalMemory: number;
  /** Physical cores behind one of its CPUs (threads), and how often CPUs and memory are promised to VMs. */
  readonly coresPerCpu: Float64Array;
  readonly cpuOvercommit: Float64Array;
  readonly memoryOvercommit: Float64Array;
  readonly keys: StreamKeys;
}

export const antiAffinities = { none: 0, soft: 1, hard: 2 } as const;

export interface VmColumns {
  readonly count: number;
  readonly entity: Int32Array;
  /** Row of the host it starts on. */
  readonly home: Int32Array;
  readonly hostGroup: Int32Array;
  readonly cpu: Float64Array;
  /** Overhead included. */
  readonly memory: Float64Array;
  readonly group: Int32Array;
  readonly groupCount: number;
  /** A value of `antiAffinities`. */
  readonly antiAffinity: Uint8Array;
  readonly evacuationLaw: Int32Array;
  readonly evacuationSuccess: Float64Array;
  /** Law of one move; −1 = it takes no time and nobody. */
  readonly moveLaw: Int32Array;
  /** 1 = one VM of a lost host at a time, and one detection for all of them. */
  readonly oneByOne: Uint8Array;
  /** Crew of which a move occupies a member. */
  readonly movers: Int32Array;
  readonly returnHome: Uint8Array;
  /** Tracked row of the part with its root disk. */
  readonly disk: Int32Array;
  readonly keys: StreamKeys;
}

export interface NodeColumns {
  readonly count: number;
  readonly entity: Int32Array;
  readonly cpu: Float64Array;
  readonly memory: Float64Array;
  readonly maxPods: Int32Array;
  readonly pool: Int32Array;
  readonly poolCount: number;
  /** VM or host row it runs on. */
  readonly vm: Int32Array;
  readonly host: Int32Array;
  /** Physical cores and memory behind one of its own, overcommit divided out; 1 where it runs on no host. */
  readonly physicalPerCpu: Float64Array;
  readonly physicalPerMemory: Float64Array;
}

/** Parts, k-of-n groups and plain systems: entities whose outages are recorded. */
export interface TrackedColumns {
  readonly count: number;
  readonly names: readonly string[];
  readonly entity: Int32Array;
  /** Columns of the layout for its downtime and outages. */
  readonly downColumn: Int32Array;
  readonly outageColumn: Int32Array;
  readonly stopsStarts: Uint8Array;
  readonly stopsRescheduling: Uint8Array;
  readonly stopsVmOperations: Uint8Array;
  /** Classes that cannot serve without it. */
  readonly classStart: Int32Array;
  readonly classList: Int32Array;
}

export const redundancyKinds = { failover: 0, coverage: 1, copies: 2 } as const;

/** Groups and replicas of parts that do more than count who answers. */
export interface RedundancyColumns {
  readonly count: number;
  readonly entity: Int32Array;
  /** A value of `redundancyKinds`. */
  readonly kind: Uint8Array;
  /** 1 = the first members are in use whenever they work. */
  readonly failback: Uint8Array;
  /** 1 = a failover that fails does to it what was done to the member; 0 = it does not serve. */
  readonly asMembers: Uint8Array;
  /** Probability that a failover works, or that the others carry on. */
  readonly coverage: Float64Array;
  /** Laws of the failover, or of making copies anew, and of what a person needs where it fails; −1 = it is not done. */
  readonly law: Int32Array;
  readonly manualLaw: Int32Array;
  /** Copies of each piece of data, and how many of them may be missing; 0 = there are none. */
  readonly copies: Int32Array;
  readonly spare: Int32Array;
  readonly keys: StreamKeys;
  /** Members of row i: memberStart[i] .. memberStart[i + 1] − 1, with the entity of each and its row. */
  readonly memberStart: Int32Array;
  readonly member: Int32Array;
  readonly rowOf: Int32Array;
  /** Failure domain that copies on the member are in: numbers from 0, below `domains`, shared by no two rows; −1 = no copies. */
  readonly domain: Int32Array;
  readonly domains: number;
  /** By entity: where it is a member. */
  readonly watchStart: Int32Array;
  readonly watchList: Int32Array;
}

export const spreads = { none: 0, node: 1, host: 2, rack: 3, site: 4 } as const;

export interface ClassColumns {
  readonly count: number;
  readonly names: readonly string[];
  readonly firstTool: Int32Array;
  readonly toolCount: Int32Array;
  /** Tools that availability is about: all, or none of a scheduled class. */
  readonly serving: Int32Array;
  readonly replicas: Int32Array;
  readonly minAvailable: Int32Array;
  /** −1 = its pods pull no image. */
  readonly pullLaw: Int32Array;
  readonly startLaw: Int32Array;
  readonly startInPlaceLaw: Int32Array;
  readonly weight: Float64Array;
  /** 0 = placed first. */
  readonly priorityLevel: Int32Array;
  readonly priorityLevels: number;
  /** A value of `spreads`; `none` with one replica. */
  readonly spread: Uint8Array;
  readonly spreadHard: Uint8Array;
  /** 1 = its pods are not evicted, and end before they start elsewhere (but those of scheduled tools). Law of a person's move; −1 = nobody moves them. */
  readonly stays: Uint8Array;
  readonly moveLaw: Int32Array;
  /** Mean hours until a person has moved a pod that stays (Infinity = nobody does), and until a pod is ready where it is placed anew. */
  readonly movedHours: Float64Array;
  readonly readyHours: Float64Array;
  /** Bit per node pool where its pods may run. */
  readonly pools: Int32Array;
  /** Bits of the parts whose stuck clients stop its pods. */
  readonly stuckMask: Int32Array;
  /** Tracked rows it cannot serve without. */
  readonly needStart: Int32Array;
  readonly needList: Int32Array;
}

export interface ToolColumns {
  readonly count: number;
  readonly podCount: number;
  readonly toolClass: Int32Array;
  readonly firstPod: Int32Array;
  readonly keys: StreamKeys;
  /** Pods that a person moves: the row of each (−1 = nobody does), and the pods by row. */
  readonly moveRow: Int32Array;
  readonly movable: Int32Array;
  readonly podTool: Int32Array;
  readonly podClass: Int32Array;
  readonly podCpu: Float64Array;
  readonly podMemory: Float64Array;
  /** CPUs that each really uses, at usual hours; null = what it requests, always. */
  readonly podUse: Float64Array | null;
}

/** Classes that use more, or less, at some hours of the week. */
export interface ProfileColumns {
  readonly count: number;
  readonly toolClass: Int32Array;
  readonly factor: Float64Array;
  /** Windows [from, to) in hours of the week, sorted and disjoint; at least one each. */
  readonly windowStart: Int32Array;
  readonly windowFrom: Float64Array;
  readonly windowTo: Float64Array;
}

export interface KubernetesNumbers {
  /** From not answering to NotReady, and to eviction: grace plus toleration. */
  readonly graceHours: number;
  readonly evictionDelayHours: number;
  readonly schedulingDelayHours: number;
  readonly roundRobin: boolean;
  /** Least time between the evictions of two nodes, normally and in a large disrupted cluster; 0 = no pace is kept. */
  readonly evictionIntervalHours: number;
  readonly slowEvictionIntervalHours: number;
  /** A cluster is disrupted from this share of NotReady nodes on; above this number of nodes it is large. */
  readonly unhealthyShare: number;
  readonly largeClusterNodes: number;
  /** Images that a node pulls at a time; Infinity = unlimited. */
  readonly parallelPulls: number;
}
