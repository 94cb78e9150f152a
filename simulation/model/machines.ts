import type { EntitySpec, Moves } from "../scenario/types.ts";
import { dealtTo } from "../scenario/dealt.ts";
import type { Inventory, Member } from "./inventory.ts";
import { keysOf } from "./keys.ts";
import type { LawPool } from "./law-pool.ts";
import { antiAffinities, type HostColumns, type NodeColumns, type VmColumns } from "./types.ts";

type SpecOf<Kind> = Extract<EntitySpec, { kind: Kind }>;
interface Row<Kind> {
  readonly entity: number;
  readonly spec: SpecOf<Kind>;
  readonly index: number;
  readonly member: Member;
}

/** Stands for no limit: sums and shares of it stay finite. */
const unlimited = 1e300;

function rowsOf<Kind extends EntitySpec["kind"]>(inventory: Inventory, kind: Kind): Row<Kind>[] {
  return inventory.members.flatMap((member, entity) =>
    member.source.kind === "entity" && member.source.spec.kind === kind
      ? [{ entity, spec: member.source.spec as SpecOf<Kind>, index: member.source.index, member }]
      : [],
  );
}

/** Row of each entity in a table; −1 = not in it. */
export function rowByEntity(entities: Int32Array, count: number): Int32Array {
  const rows = new Int32Array(count).fill(-1);
  entities.forEach((entity, row) => (rows[entity] = row));
  return rows;
}

export function buildHosts(inventory: Inventory, seed: number): HostColumns {
  const rows = rowsOf(inventory, "host");
  const groups = [...new Set(rows.map(({ spec }) => spec.name))];
  return {
    count: rows.length,
    entity: Int32Array.from(rows, ({ entity }) => entity),
    cpu: Float64Array.from(rows, ({ spec }) => (spec.cpu - spec.reservedCpu) * spec.cpuOvercommit),
    memory: Float64Array.from(rows, ({ spec }) => (spec.memory - spec.reservedMemory) * spec.memoryOvercommit),
    group: Int32Array.from(rows, ({ spec }) => groups.indexOf(spec.name)),
    rack: Int32Array.from(rows, ({ member }) => thingBelow(inventory, member, "rack")),
    site: Int32Array.from(rows, ({ member }) => thingBelow(inventory, member, "site")),
    physicalCpu: rows.reduce((sum, { spec }) => sum + spec.physicalCpu, 0),
    physicalMemory: rows.reduce((sum, { spec }) => sum + spec.memory, 0),
    coresPerCpu: Float64Array.from(rows, ({ spec }) => (spec.cpu > 0 ? spec.physicalCpu / spec.cpu : 1)),
    cpuOvercommit: Float64Array.from(rows, ({ spec }) => spec.cpuOvercommit),
    memoryOvercommit: Float64Array.from(rows, ({ spec }) => spec.memoryOvercommit),
    keys: keysOf(
      seed,
      rows.map(({ member }) => member.streamId),
      "host",
    ),
  };
}

export function buildVms(
  inventory: Inventory,
  hosts: HostColumns,
  trackedOf: ReadonlyMap<string, number>,
  crewNames: readonly string[],
  laws: LawPool,
  seed: number,
): VmColumns {
  const rows = rowsOf(inventory, "vm");
  const groups = [...new Set(rows.map(({ spec }) => spec.name))];
  const group = Int32Array.from(rows, ({ spec }) => groups.indexOf(spec.name));
  const cpu = Float64Array.from(rows, ({ spec }) => spec.cpu);
  const memory = Float64Array.from(rows, ({ spec }) => spec.memory + spec.memoryOverhead);
  const rowOfEntity = rowByEntity(hosts.entity, inventory.members.length);
  const candidates = rows.map(({ spec }) => hostRowsOf(inventory, rowOfEntity, spec.hosts));
  const home = new HomeFinder(hosts, group, cpu, memory);
  return {
    count: rows.length,
    entity: Int32Array.from(rows, ({ entity }) => entity),
    home: Int32Array.from(rows, ({ spec, index }, vm) => home.find(vm, spec, index, candidates[vm])),
    hostGroup: Int32Array.from(rows, (_, vm) => hosts.group[candidates[vm][0]]),
    cpu,
    memory,
    group,
    groupCount: groups.length,
    antiAffinity: Uint8Array.from(rows, ({ spec }) => antiAffinities[spec.antiAffinity]),
    evacuationLaw: Int32Array.from(rows, ({ spec }) =>
      spec.onHostLoss === "wait" ? -1 : laws.add(spec.onHostLoss.after),
    ),
    evacuationSuccess: Float64Array.from(rows, ({ spec }) =>
      spec.onHostLoss === "wait" ? 0 : spec.onHostLoss.success,
    ),
    moveLaw: Int32Array.from(rows, ({ spec }) => laws.addOptional(movesOf(spec)?.each ?? null)),
    oneByOne: Uint8Array.from(rows, ({ spec }) => (movesOf(spec)?.oneAfterAnother === true ? 1 : 0)),
    movers: Int32Array.from(rows, ({ spec }) => crewNames.indexOf(movesOf(spec)?.by ?? "")),
    returnHome: Uint8Array.from(rows, ({ spec }) => (spec.returnHome ? 1 : 0)),
    disk: Int32Array.from(rows, ({ spec }) => (spec.storage === null ? -1 : trackedOf.get(spec.storage)!)),
    keys: keysOf(
      seed,
      rows.map(({ member }) => member.streamId),
      "vm",
    ),
  };
}

function movesOf({ onHostLoss }: SpecOf<"vm">): Moves | undefined {
  return onHostLoss === "wait" ? undefined : onHostLoss.moves;
}

export function buildNodes(inventory: Inventory, hosts: HostColumns, vms: VmColumns): NodeColumns {
  const rows = rowsOf(inventory, "node");
  const pools = [...new Set(rows.map(({ spec }) => spec.name))];
  if (pools.length > 30) throw new Error(`at most 30 groups of nodes are possible, not ${pools.length}`);
  const count = inventory.members.length;
  const vmRow = rowByEntity(vms.entity, count);
  const hostRow = rowByEntity(hosts.entity, count);
  const below = (member: Member, table: Int32Array): number =>
    member.parents.map((parent) => table[parent]).find((row) => row >= 0) ?? -1;
  const vm = rows.map(({ member }) => below(member, vmRow));
  const host = rows.map(({ member }) => below(member, hostRow));
  // VMs move within their group of hosts, which are alike. What stands on a host itself is promised nothing twice.
  return {
    count: rows.length,
    entity: Int32Array.from(rows, ({ entity }) => entity),
    cpu: Float64Array.from(rows, ({ spec }) => atLeastOne(spec.allocatableCpu)),
    memory: Float64Array.from(rows, ({ spec }) => atLeastOne(spec.allocatableMemory)),
    maxPods: Int32Array.from(rows, ({ spec }) => Math.min(spec.maxPods, 2 ** 31 - 1)),
    pool: Int32Array.from(rows, ({ spec }) => pools.indexOf(spec.name)),
    poolCount: pools.length,
    vm: Int32Array.from(vm),
    host: Int32Array.from(host),
    physicalPerCpu: Float64Array.from(rows, (_, node) => {
      const under = vm[node] >= 0 ? vms.home[vm[node]] : host[node];
      if (under < 0) return 1;
      return hosts.coresPerCpu[under] / (vm[node] >= 0 ? hosts.cpuOvercommit[under] : 1);
    }),
    physicalPerMemory: Float64Array.from(vm, (row) => (row < 0 ? 1 : 1 / hosts.memoryOvercommit[vms.home[row]])),
  };
}

/** Names of the groups of nodes, in the order of their pool numbers. */
export function poolNames(inventory: Inventory): string[] {
  return [...new Set(rowsOf(inventory, "node").map(({ spec }) => spec.name))];
}

function atLeastOne(amount: number): number {
  return Math.min(Math.max(amount, 1), unlimited);
}

function hostRowsOf(inventory: Inventory, rowOfEntity: Int32Array, name: string): number[] {
  const range = inventory.ranges.get(name);
  if (range === undefined) throw new Error(`no hosts are called ${name}`);
  return Array.from({ length: range.count }, (_, i) => rowOfEntity[range.first + i]);
}

/** The rack or site that a host stands on, directly or through what it stands on; −1 = none. */
function thingBelow(inventory: Inventory, member: Member, kind: "rack" | "site"): number {
  for (const parent of member.parents) {
    const below = inventory.members[parent];
    if (below.source.kind === "entity" && below.source.spec.kind === kind) return parent;
    const deeper = thingBelow(inventory, below, kind);
    if (deeper >= 0) return deeper;
  }
  return -1;
}

/** First homes of VMs: as the file deals them, else apart from their like and where most memory is free. */
class HomeFinder {
  private readonly freeCpu: Float64Array;
  private readonly freeMemory: Float64Array;
  private readonly alike: Map<number, Int32Array> = new Map();
  private readonly group: Int32Array;
  private readonly cpu: Float64Array;
  private readonly memory: Float64Array;

  constructor(hosts: HostColumns, group: Int32Array, cpu: Float64Array, memory: Float64Array) {
    this.freeCpu = hosts.cpu.slice();
    this.freeMemory = hosts.memory.slice();
    this.group = group;
    this.cpu = cpu;
    this.memory = memory;
  }

  find(vm: number, spec: SpecOf<"vm">, index: number, candidates: readonly number[]): number {
    const dealt = spec.on.find((target) => target.target === spec.hosts && target.spread !== "in-turn");
    const host = dealt
      ? candidates[dealtTo(dealt, index, spec.count, candidates.length)]
      : this.roomiest(vm, spec, candidates);
    this.freeCpu[host] -= this.cpu[vm];
    this.freeMemory[host] -= this.memory[vm];
    this.alikeOf(vm)[host]++;
    return host;
  }

  private roomiest(vm: number, spec: SpecOf<"vm">, candidates: readonly number[]): number {
    const alike = this.alikeOf(vm);
    const apart = spec.antiAffinity === "hard";
    const fits = candidates.filter(
      (host) =>
        this.freeCpu[host] >= this.cpu[vm] && this.freeMemory[host] >= this.memory[vm] && !(apart && alike[host] > 0),
    );
    if (fits.length === 0) throw new NoRoomForVm(spec.name, spec.hosts);
    const weight = spec.antiAffinity === "none" ? 0 : 1;
    return fits.reduce((best, host) => {
      const fewer = weight * (alike[best] - alike[host]);
      return fewer > 0 || (fewer === 0 && this.freeMemory[host] > this.freeMemory[best]) ? host : best;
    });
  }

  private alikeOf(vm: number): Int32Array {
    const group = this.group[vm];
    const known = this.alike.get(group);
    if (known) return known;
    const fresh = new Int32Array(this.freeCpu.length);
    this.alike.set(group, fresh);
    return fresh;
  }
}

/** The VMs of the file do not fit on its hosts: the user's to mend. */
export class NoRoomForVm extends Error {
  constructor(vms: string, hosts: string) {
    super(`the VMs do not fit: no host of \`${hosts}\` has room for another of \`${vms}\``);
  }
}
