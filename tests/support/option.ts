/** Options built by hand: every builder fills in what a test does not care about. Times in hours, 1000 CPU, 1024 MiB. */
import type { Law } from "../../simulation/distributions/law.ts";
import type {
  CrewSpec,
  EntitySpec,
  FailureMode,
  KubernetesSpec,
  OptionSpec,
  PartSpec,
  PlannedWork,
  RecoveryPhase,
  Scenario,
  ToolSpec,
  TriggerSpec,
} from "../../simulation/scenario/types.ts";

export const second = 1 / 3600;

export function constant(hours: number): Law {
  return { law: "constant", value: hours };
}

export function exponential(meanHours: number): Law {
  return { law: "exponential", mean: meanHours };
}

type Plain = Extract<EntitySpec, { kind: "site" | "rack" | "component" }>;
type Machine<Kind> = Extract<EntitySpec, { kind: Kind }>;
/** Any of the fields; `on: "host"` deals members to the targets in turn. */
type Given<Spec> = Partial<Omit<Spec, "name" | "kind" | "on">> & { readonly on?: string | EntitySpec["on"] };

const common = { count: 1, twin: null, start: null, failures: [], planned: [] } as const;

function standingOn(on: string | EntitySpec["on"] | undefined): EntitySpec["on"] {
  return typeof on === "string" ? [{ target: on, spread: "in-turn" }] : (on ?? []);
}

export function component(name: string, given: Given<Plain> = {}): EntitySpec {
  return { ...common, kind: "component", name, ...given, on: standingOn(given.on) };
}

export function rack(name: string, given: Given<Plain> = {}): EntitySpec {
  return { ...common, kind: "rack", name, ...given, on: standingOn(given.on) };
}

export function host(name: string, given: Given<Machine<"host">> = {}): EntitySpec {
  const size = { cpu: 4000, physicalCpu: 4000, memory: 4096, reservedCpu: 0, reservedMemory: 0 };
  const overcommit = { cpuOvercommit: 1, memoryOvercommit: 1 };
  return { ...common, ...size, ...overcommit, kind: "host", name, ...given, on: standingOn(given.on) };
}

export function vm(name: string, hosts: string, given: Given<Machine<"vm">> = {}): EntitySpec {
  const size = { cpu: 1000, memory: 1024, memoryOverhead: 0, storage: null };
  const policy = { antiAffinity: "none", onHostLoss: "wait", returnHome: false } as const;
  return { ...common, ...size, ...policy, kind: "vm", name, hosts, ...given, on: standingOn(given.on ?? hosts) };
}

export function node(name: string, given: Given<Machine<"node">> = {}): EntitySpec {
  const size = { allocatableCpu: 4000, allocatableMemory: 4096, maxPods: 110 };
  return { ...common, ...size, kind: "node", name, ...given, on: standingOn(given.on) };
}

/** Fails after `time`, works again after `repair`; both constant where a number. */
export function mode(
  name: string,
  time: number | Law,
  repair: number | Law,
  given: Partial<FailureMode> = {},
): FailureMode {
  return {
    name,
    cause: "hardware",
    time: typeof time === "number" ? constant(time) : time,
    clock: "operating",
    initialAge: "new",
    effect: { kind: "kills" },
    recovery: [phase("fix", repair)],
    survivesKill: true,
    restartsAge: false,
    ...given,
  };
}

/** Strikes `target` at the start of what it belongs to, and interrupts it for 3 h. */
export function trigger(name: string, target: string, given: Partial<TriggerSpec> = {}): TriggerSpec {
  return {
    name,
    when: "start",
    probability: 1,
    target,
    share: 1,
    cause: "storage",
    effect: { kind: "interrupt" },
    recovery: [phase("fix", 3)],
    survivesKill: true,
    ...given,
  };
}

export function phase(
  name: RecoveryPhase["phase"],
  time: number | Law,
  given: Partial<RecoveryPhase> = {},
): RecoveryPhase {
  const law = typeof time === "number" ? constant(time) : time;
  return { phase: name, time: law, crew: null, priority: 0, continuous: false, drain: false, ...given };
}

export function crew(name: string, given: Partial<CrewSpec> = {}): CrewSpec {
  return { name, count: 1, order: "first-come", hours: null, ...given };
}

/** Once, at `first`: what a test needs to happen at a known instant. */
export function work(first: number, duration: number | Law, given: Partial<PlannedWork> = {}): PlannedWork {
  return {
    name: `work at ${first}`,
    first,
    every: Infinity,
    stagger: 0,
    duration: typeof duration === "number" ? constant(duration) : duration,
    effect: "kills",
    drain: false,
    liveMigrate: null,
    ifDown: "proceed",
    cause: "planned",
    ...given,
  };
}

export function part(name: string, given: Partial<PartSpec> = {}): PartSpec {
  return { name, twin: null, on: [], need: 0, needs: [], stops: ["serving"], failures: [], planned: [], ...given };
}

/** One pod of 1000 millicores and 1024 MiB that starts at once, unless told otherwise. */
export function tool(name: string, given: Partial<ToolSpec> = {}): ToolSpec {
  return {
    name,
    twin: null,
    count: 1,
    replicas: 1,
    minAvailable: 1,
    requestCpu: constant(1000),
    requestMemory: constant(1024),
    start: constant(0),
    startInPlace: constant(0),
    needs: [],
    weight: 1,
    priority: 0,
    spread: { over: "none", hard: false },
    nodes: [],
    kind: "continuous",
    ...given,
  };
}

type GivenOption = Partial<Omit<OptionSpec, "kubernetes">> & { readonly kubernetes?: Partial<KubernetesSpec> };

/** Grace 50 s and toleration 300 s, as in Kubernetes; no scheduling delay, and no pace of evictions. */
export function option(given: GivenOption): OptionSpec {
  return {
    name: "base",
    title: "",
    crews: [],
    entities: [],
    groups: [],
    parts: [],
    tools: [],
    system: null,
    allowPending: true,
    slo: null,
    ignoreOutagesBelowHours: 0,
    ...given,
    kubernetes: {
      graceHours: 50 * second,
      tolerationHours: 300 * second,
      schedulingDelayHours: 0,
      scoring: "least-allocated",
      evictionRate: Infinity,
      secondaryEvictionRate: Infinity,
      unhealthyZoneThreshold: 0.55,
      largeClusterSize: 50,
      parallelPulls: 1,
      ...given.kubernetes,
    },
  };
}

export function scenarioOf(horizonHours: number, options: readonly OptionSpec[], weekOffsetHours = 0): Scenario {
  return {
    title: "",
    description: "",
    horizonHours,
    hoursPerYear: 8766,
    startsAtHours: weekOffsetHours,
    isStartGiven: false,
    marginHours: null,
    weekOffsetHours,
    run: { seed: 1, replications: null },
    options,
    qualities: { measured: 0, published: 0, derived: 0, unverified: 0, guess: 0 },
    unknowns: [],
    undrawn: null,
  };
}

/**
 * A group whose members differ in what happens to them: each stands on a thing of its own, which has the member's work
 * (and takes the member along). Entities and the group between the two.
 */
export function eachWithWork(
  spec: EntitySpec,
  works: readonly (readonly PlannedWork[])[],
): { readonly entities: EntitySpec[]; readonly groups: OptionSpec["groups"] } {
  const below = works.map((planned, i) => component(`${spec.name}-ground-${i + 1}`, { planned }));
  const ground = `${spec.name}-ground`;
  const on = [...spec.on, { target: ground, spread: "in-turn" } as const];
  return {
    entities: [...below, { ...spec, count: works.length, on }],
    groups: [{ name: ground, of: below.map(({ name }) => name), need: 1, size: 1 }],
  };
}
