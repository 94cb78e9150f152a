/**
 * What each field of the format means to an exact figure. A field that is not listed here does not compile: whoever adds
 * one decides whether exact figures know it, or says here when they have to give up.
 */
import type {
  CrewSpec,
  EntitySpec,
  FailureMode,
  GroupSpec,
  OptionSpec,
  PartSpec,
  RecoveryPhase,
} from "../scenario/types.ts";
import { NotExact, type Because } from "./because.ts";

type KeyOf<T> = T extends unknown ? keyof T : never;
/** Null: the figure may be exact for all that this field says. */
type Judge<T> = (thing: T) => Because | null;
type Judges<T> = { readonly [Field in KeyOf<T>]-?: Judge<T> };

/** Read by the exact figures, or no matter to them. */
const known = (): null => null;

const planned = (thing: { readonly planned: readonly unknown[] }): Because | null =>
  thing.planned.length > 0 ? "planned work" : null;

const option: Judges<OptionSpec> = {
  name: known,
  title: known,
  crews: known,
  entities: known,
  groups: known,
  parts: known,
  tools: known,
  system: known,
  kubernetes: known,
  allowPending: known,
  slo: known,
  // Exact figures count no incidents.
  ignoreOutagesBelowHours: known,
};

const entity: Judges<EntitySpec> = {
  kind: ({ kind }) => (kind === "vm" ? "VMs" : null),
  name: known,
  count: known,
  twin: known,
  on: known,
  start: known,
  failures: known,
  planned,
  // Sizes place pods and VMs; what stands on what does not hang on them.
  cpu: known,
  physicalCpu: known,
  memory: known,
  reservedCpu: known,
  reservedMemory: known,
  cpuOvercommit: known,
  memoryOvercommit: known,
  allocatableCpu: known,
  allocatableMemory: known,
  maxPods: known,
  // VMs have none.
  memoryOverhead: known,
  hosts: known,
  antiAffinity: known,
  storage: known,
  onHostLoss: known,
  returnHome: known,
};

const group: Judges<GroupSpec> = {
  name: known,
  of: known,
  need: known,
  size: known,
  twin: known,
  redundancy: ({ redundancy }) => (redundancy === undefined ? null : "failover"),
};

const part: Judges<PartSpec> = {
  name: known,
  twin: known,
  on: known,
  need: known,
  needs: known,
  stops: known,
  failures: known,
  planned,
  redundancy: ({ redundancy }) =>
    redundancy === undefined ? null : redundancy.kind === "copies" ? "copies" : "failover",
};

const mode: Judges<FailureMode> = {
  name: known,
  cause: known,
  time: ({ time }) => (time.law === "exponential" ? null : "time to failure"),
  clock: ({ clock }) => (clock === "system" ? "clock of the system" : null),
  effect: ({ effect }) => (effect.kind === "stuck" ? "stuck pods" : effect.kind === "degraded" ? "degraded" : null),
  recovery: known,
  survivesKill: known,
  // Exponential times have no age.
  perPod: ({ perPod }) => (perPod === undefined ? null : "rates per pod"),
  restartsAge: known,
  initialAge: known,
  common: known,
  // Matters to groups and parts that fail over, which have no exact figures.
  coverage: known,
  triggers: ({ triggers }) => (triggers !== undefined && triggers.length > 0 ? "triggers" : null),
};

const phase: Judges<RecoveryPhase> = {
  phase: known,
  time: known,
  crew: known,
  // Matters with a crew that looks at it only, and that has no exact figure.
  priority: known,
  continuous: known,
  drain: known,
  inspection: ({ inspection }) => (inspection === undefined ? null : "inspections"),
};

const crew: Judges<CrewSpec> = {
  name: known,
  count: known,
  order: ({ order, count }) => (order === "first-come" || count === Infinity ? null : "crew order"),
  hours: ({ hours }) => (hours === null ? null : "crew hours"),
};

const judges = { option, entity, group, part, mode, phase, crew };
type Kinds = {
  readonly option: OptionSpec;
  readonly entity: EntitySpec;
  readonly group: GroupSpec;
  readonly part: PartSpec;
  readonly mode: FailureMode;
  readonly phase: RecoveryPhase;
  readonly crew: CrewSpec;
};

/** Throws NotExact where a field says what exact figures do not know. */
export function judge<Kind extends keyof Kinds>(kind: Kind, thing: Kinds[Kind]): void {
  const fields = judges[kind] as Readonly<Record<string, Judge<Kinds[Kind]>>>;
  for (const field of Object.keys(thing)) {
    if (!Object.hasOwn(fields, field)) throw new NotExact("not recognised");
    const because = fields[field](thing);
    if (because !== null) throw new NotExact(because);
  }
}
