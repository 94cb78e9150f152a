import { mean } from "../distributions/distribution.ts";
import { causes, phases, type CrewSpec, type FailureMode, type PlannedWork } from "../scenario/types.ts";
import { buildCommonCauses, ownTimeOf } from "./common-causes.ts";
import type { Inventory, Member } from "./inventory.ts";
import { keysOf } from "./keys.ts";
import type { LawPool } from "./law-pool.ts";
import { buildTriggers, modeRows } from "./triggers.ts";
import {
  ageCodes,
  clockCodes,
  crewOrders,
  effectCodes,
  type CommonColumns,
  type CrewColumns,
  type ModeColumns,
  drainEnds,
  type DrainColumns,
  type PhaseColumns,
  type PlanColumns,
} from "./types.ts";

/** Bits of the parts that appear in `stuck` effects. */
export type StuckBits = ReadonlyMap<string, number>;

function plansOf(member: Member): readonly PlannedWork[] {
  return member.source.kind === "group" ? [] : member.source.spec.planned;
}

export function stuckBitsOf(inventory: Inventory): StuckBits {
  const bits = new Map<string, number>();
  for (const { mode } of modeRows(inventory)) {
    if (mode.effect.kind === "stuck" && !bits.has(mode.effect.part)) bits.set(mode.effect.part, bits.size);
  }
  if (bits.size > 30) throw new Error(`at most 30 parts can have stuck clients, not ${bits.size}`);
  return new Map([...bits].map(([part, bit]) => [part, 1 << bit]));
}

export function buildModes(
  inventory: Inventory,
  crewNames: readonly string[],
  stuckBits: StuckBits,
  laws: LawPool,
  seed: number,
  /** The entity that a plain system is. */
  system: number,
): { modes: ModeColumns; modeStart: Int32Array; common: CommonColumns } {
  const phaseTable = new PhaseTable(crewNames, laws);
  const rows = modeRows(inventory);
  const modeStart = new Int32Array(inventory.members.length + 1);
  for (const { entity } of rows) modeStart[entity + 1]++;
  for (let i = 0; i < inventory.members.length; i++) modeStart[i + 1] += modeStart[i];
  const phaseStart = rows.map(({ mode }) => phaseTable.add(mode));
  const keys = new Int32Array(2 * rows.length);
  rows.forEach(({ member, mode }, i) => keys.set(keysOf(seed, [member.streamId], `mode:${mode.name}`), 2 * i));
  const systemClocks = rows.flatMap(({ mode }, i) => (mode.clock === "system" ? [i] : []));
  const modes: ModeColumns = {
    count: rows.length,
    entity: Int32Array.from(rows, ({ entity }) => entity),
    law: Int32Array.from(rows, ({ mode }) => laws.add(ownTimeOf(mode))),
    age: Uint8Array.from(rows, ({ mode }) => ageCodeOf(mode)),
    ageHours: Float64Array.from(rows, ({ mode }) => ageHoursOf(mode)),
    cause: Uint8Array.from(rows, ({ mode }) => causes.indexOf(mode.cause)),
    effect: Uint8Array.from(rows, ({ mode }) => effectCodeOf(mode.effect.kind)),
    stuckMask: Int32Array.from(rows, ({ mode }) =>
      mode.effect.kind === "stuck" ? stuckBits.get(mode.effect.part)! : 0,
    ),
    clock: Uint8Array.from(rows, ({ mode }) => clockCodeOf(mode)),
    systemClocks: Int32Array.from(systemClocks),
    system: systemClocks.length > 0 ? system : -1,
    survivesKill: Uint8Array.from(rows, ({ mode }) => (mode.survivesKill ? 1 : 0)),
    restartsAge: Uint8Array.from(rows, ({ mode }) => (mode.restartsAge ? 1 : 0)),
    keys,
    factor: Float64Array.from(rows, ({ mode }) => (mode.effect.kind === "degraded" ? mode.effect.factor : 1)),
    perPod: Uint8Array.from(rows, ({ mode }) => (mode.perPod === true ? 1 : 0)),
    coverage: Float64Array.from(rows, ({ mode }) => mode.coverage ?? -1),
    phaseStart: Int32Array.from(phaseStart),
    phaseEnd: Int32Array.from(rows, ({ mode }, i) => phaseStart[i] + mode.recovery.length),
    phases: phaseTable.columns(),
    ...buildTriggers(inventory, rows),
  };
  return { modes, modeStart, common: buildCommonCauses(inventory, rows, laws, seed) };
}

export function buildPlans(inventory: Inventory, laws: LawPool, seed: number): PlanColumns {
  const rows = planRows(inventory);
  let drains = 0;
  const indexOf = ({ source }: Member): number => (source.kind === "entity" ? source.index : 0);
  const sizeOf = ({ source }: Member): number => (source.kind === "entity" ? source.spec.count : 1);
  const keys = new Int32Array(2 * rows.length);
  rows.forEach(({ member, plan }, i) => keys.set(keysOf(seed, [member.streamId], `planned:${plan.name}`), 2 * i));
  return {
    count: rows.length,
    entity: Int32Array.from(rows, ({ entity }) => entity),
    first: Float64Array.from(rows, ({ member, plan }) => plan.first + indexOf(member) * plan.stagger),
    every: Float64Array.from(rows, ({ plan }) => plan.every),
    duration: Int32Array.from(rows, ({ plan }) => laws.add(plan.duration)),
    effect: Uint8Array.from(rows, ({ plan }) => effectCodeOf(plan.effect)),
    cause: Uint8Array.from(rows, ({ plan }) => causes.indexOf(plan.cause)),
    drain: Uint8Array.from(rows, ({ plan }) => (plan.drain === false ? 0 : 1)),
    drainRow: Int32Array.from(rows, ({ plan }) => (typeof plan.drain === "object" ? drains++ : -1)),
    skipIfDown: Uint8Array.from(rows, ({ plan }) => (plan.ifDown === "skip" ? 1 : 0)),
    guard: Uint8Array.from(rows, ({ plan }) => (plan.guard?.others ? 1 : 0) + (plan.guard?.fits ? 2 : 0)),
    postponedAtMost: Float64Array.from(rows, ({ plan }) => plan.guard?.atMostHours ?? 0),
    groupFirst: Int32Array.from(rows, ({ member, entity }) => entity - indexOf(member)),
    groupEnd: Int32Array.from(rows, ({ member, entity }) => entity - indexOf(member) + sizeOf(member)),
    stunLaw: Int32Array.from(rows, ({ plan }) => laws.addOptional(plan.liveMigrate?.stun ?? null)),
    migrationFailure: Float64Array.from(rows, ({ plan }) => plan.liveMigrate?.failure ?? 0),
    keys,
  };
}

export function buildDrains(inventory: Inventory, laws: LawPool): DrainColumns {
  const rows = planRows(inventory).flatMap(({ plan }, row) =>
    typeof plan.drain === "object" ? [{ row, drain: plan.drain }] : [],
  );
  return {
    count: rows.length,
    plan: Int32Array.from(rows, ({ row }) => row),
    oneByOne: Uint8Array.from(rows, ({ drain }) => (drain.mode === "one-by-one" ? 1 : 0)),
    graceLaw: Int32Array.from(rows, ({ drain }) => laws.add(drain.grace)),
    timeoutHours: Float64Array.from(rows, ({ drain }) => drain.timeoutHours),
    then: Uint8Array.from(rows, ({ drain }) => drainEnds[drain.then]),
  };
}

function planRows({ members }: Inventory): { member: Member; entity: number; plan: PlannedWork }[] {
  return members.flatMap((member, entity) => plansOf(member).map((plan) => ({ member, entity, plan })));
}

export function buildCrews(crews: readonly CrewSpec[], seed: number): CrewColumns {
  const windows = crews.flatMap((crew) => crew.hours ?? []);
  const windowStart = new Int32Array(crews.length + 1);
  crews.forEach((crew, i) => (windowStart[i + 1] = windowStart[i] + (crew.hours?.length ?? 0)));
  const names = crews.map((crew) => crew.name);
  return {
    names,
    members: Float64Array.from(crews, (crew) => crew.count),
    order: Uint8Array.from(crews, (crew) => crewOrders[crew.order]),
    keys: keysOf(seed, names, "crew"),
    windowStart,
    windowFrom: Float64Array.from(windows, ([from]) => from),
    windowTo: Float64Array.from(windows, ([, to]) => to),
  };
}

/** Instants that hang on pods are no calendar of their own. */
function clockCodeOf({ clock, time, perPod }: FailureMode): number {
  return clock === "calendar" && time.law === "exponential" && perPod !== true ? clockCodes.poisson : clockCodes[clock];
}

/** What has no memory is as good as new at any age: the same draws, whatever the file says. */
function ageCodeOf({ time, initialAge }: FailureMode): number {
  if (time.law === "exponential") return ageCodes.new;
  return typeof initialAge === "number" ? ageCodes.given : ageCodes[initialAge];
}

function ageHoursOf({ time, initialAge }: FailureMode): number {
  if (typeof initialAge === "number") return initialAge;
  return initialAge === "uniform" ? mean(time) : 0;
}

function effectCodeOf(effect: FailureMode["effect"]["kind"]): number {
  if (effect === "latent") return effectCodes.kills;
  return effect === "interrupt" ? effectCodes.cuts : effectCodes[effect];
}

/** Phases of recoveries, each list once however many entities share it. */
class PhaseTable {
  private readonly rows: FailureMode["recovery"][number][] = [];
  private readonly startByRecovery = new Map<FailureMode["recovery"], number>();
  private readonly crewNames: readonly string[];
  private readonly laws: LawPool;

  constructor(crewNames: readonly string[], laws: LawPool) {
    this.crewNames = crewNames;
    this.laws = laws;
  }

  add(mode: FailureMode): number {
    const known = this.startByRecovery.get(mode.recovery);
    if (known !== undefined) return known;
    if (mode.recovery.length === 0) throw new Error(`failure mode ${mode.name} has no recovery`);
    const start = this.rows.length;
    this.startByRecovery.set(mode.recovery, start);
    this.rows.push(...mode.recovery);
    return start;
  }

  columns(): PhaseColumns {
    const { rows, laws, crewNames } = this;
    return {
      law: Int32Array.from(rows, (row) => laws.add(row.time)),
      crew: Int32Array.from(rows, (row) => (row.crew === null ? -1 : crewNames.indexOf(row.crew))),
      priority: Float64Array.from(rows, (row) => row.priority),
      continuous: Uint8Array.from(rows, (row) => (row.continuous ? 1 : 0)),
      reboot: Uint8Array.from(rows, (row) => (row.phase === "reboot" ? 1 : 0)),
      drain: Uint8Array.from(rows, (row) => (row.drain ? 1 : 0)),
      inspectFirst: Float64Array.from(rows, (row) => row.inspection?.first ?? 0),
      inspectEvery: Float64Array.from(rows, (row) => row.inspection?.every ?? 0),
      name: Uint8Array.from(rows, (row) => phases.indexOf(row.phase)),
    };
  }
}
