import type { OptionSpec, ScenarioCommon, ToolSpec } from "../scenario/types.ts";
import { toCsr } from "./csr.ts";
import { buildCrews, buildDrains, buildModes, buildPlans, stuckBitsOf } from "./failing.ts";
import { entitiesOf, takeInventory, type Inventory } from "./inventory.ts";
import { incidentSizes } from "./incident-table.ts";
import { keysOf } from "./keys.ts";
import { buildProfiles } from "./profiles.ts";
import { buildKinds } from "./kinds.ts";
import { LawPool } from "./law-pool.ts";
import { layoutOf } from "./layout.ts";
import { buildHosts, buildNodes, buildVms, poolNames, rowByEntity } from "./machines.ts";
import { objectiveOf } from "./objective.ts";
import { buildRedundancy } from "./redundancy.ts";
import { columnsOfTracked, findTracked, type Tracked } from "./tracking.ts";
import type { EntityColumns, Model, VmColumns } from "./types.ts";
import { buildWorkload } from "./workload.ts";

/** One option of a checked scenario as numeric columns, with the streams of one seed. Plain data. */
export function buildModel(scenario: ScenarioCommon, option: OptionSpec, seed: number): Model {
  const laws = new LawPool();
  const inventory = takeInventory(option);
  const tracked = findTracked(option, inventory);
  const trackedOf = new Map(tracked.map(({ name }, row) => [name, row]));
  const stuckBits = stuckBitsOf(inventory);
  const crewNames = option.crews.map((crew) => crew.name);
  const hosts = buildHosts(inventory, seed);
  const vms = buildVms(inventory, hosts, trackedOf, crewNames, laws, seed);
  const nodes = buildNodes(inventory, hosts, vms);
  const system = systemOf(option, inventory);
  const { modes, modeStart, common } = buildModes(inventory, crewNames, stuckBits, laws, seed, system);
  const plans = buildPlans(inventory, laws, seed);
  const drains = buildDrains(inventory, laws);
  const plain = option.tools.length === 0;
  const specs = plain ? [systemAsTool(option)] : option.tools;
  const serving = new Map(tracked.flatMap((row, i) => (row.stopsServing ? [[row.name, i] as const] : [])));
  const workload = buildWorkload(specs, poolNames(inventory), serving, stuckBits, laws, seed);
  const kinds = buildKinds(inventory, scenario.horizonHours);
  const layout = layoutOf({
    classes: workload.classes.names,
    parts: option.parts.map((part) => part.name),
    groups: tracked.flatMap((row) => (row.kind === "group" ? [row.name] : [])),
    scheduled: workload.classes.names.filter((_, index) => workload.schedules.row[index] >= 0),
    incidentSizes: incidentSizes(workload.classes.serving.reduce((sum, tools) => sum + tools, 0)),
    kinds: kinds.names,
  });
  const entities = buildEntities(inventory, option, hosts.entity, vms, nodes.entity, tracked, modeStart, laws, seed);
  const redundancy = buildRedundancy(inventory, laws, seed);
  return {
    name: option.name,
    title: option.title,
    plain,
    layout,
    horizonHours: scenario.horizonHours,
    hoursPerYear: scenario.hoursPerYear,
    weekOffsetHours: scenario.weekOffsetHours,
    startDateHours: scenario.isStartGiven ? scenario.startsAtHours : null,
    laws: laws.compile(),
    entities,
    modes,
    common,
    kinds,
    crews: buildCrews(option.crews, seed),
    plans,
    drains,
    hosts,
    vms,
    nodes,
    tracked: columnsOfTracked(tracked, layout, workload.classes),
    redundancy,
    classes: workload.classes,
    tools: workload.tools,
    profiles: buildProfiles(specs),
    schedules: workload.schedules,
    lossKeys: keysOf(seed, ["losses"], "sets"),
    kubernetes: {
      graceHours: option.kubernetes.graceHours,
      evictionDelayHours: option.kubernetes.graceHours + option.kubernetes.tolerationHours,
      schedulingDelayHours: option.kubernetes.schedulingDelayHours,
      roundRobin: option.kubernetes.scoring === "round-robin",
      evictionIntervalHours: 1 / option.kubernetes.evictionRate,
      slowEvictionIntervalHours: 1 / option.kubernetes.secondaryEvictionRate,
      unhealthyShare: option.kubernetes.unhealthyZoneThreshold,
      largeClusterNodes: option.kubernetes.largeClusterSize,
      parallelPulls: option.kubernetes.parallelPulls,
    },
    allowPending: option.allowPending,
    objective: objectiveOf(option.slo, scenario),
    ignoreOutagesBelowMs: Math.round(option.ignoreOutagesBelowHours * 3_600_000),
  };
}

function systemOf({ system }: OptionSpec, { ranges }: Inventory): number {
  return system === null ? -1 : ranges.get(system)!.first;
}

/** A plain system is one tool without pods that needs the system. */
function systemAsTool(option: OptionSpec): ToolSpec {
  if (option.system === null) throw new Error(`option ${option.name} has neither tools nor a system`);
  const nothing = { law: "constant", value: 0 } as const;
  return {
    name: option.system,
    twin: null,
    count: 1,
    replicas: 0,
    minAvailable: 0,
    requestCpu: nothing,
    requestMemory: nothing,
    start: nothing,
    startInPlace: nothing,
    needs: [option.system],
    weight: 1,
    priority: 0,
    spread: { over: "none", hard: false },
    nodes: [],
    kind: "continuous",
  };
}

function buildEntities(
  inventory: Inventory,
  option: OptionSpec,
  hosts: Int32Array,
  vms: VmColumns,
  nodes: Int32Array,
  tracked: readonly Tracked[],
  modeStart: Int32Array,
  laws: LawPool,
  seed: number,
): EntityColumns {
  const { members, ranges } = inventory;
  const count = members.length;
  const children: number[][] = members.map(() => []);
  members.forEach(({ parents }, entity) => parents.forEach((parent) => children[parent].push(entity)));
  const disks: number[][] = members.map(() => []);
  for (const spec of option.entities) {
    if (spec.kind !== "vm" || spec.storage === null) continue;
    disks[ranges.get(spec.storage)!.first].push(...entitiesOf(ranges, spec.name));
  }
  const isVm = rowByEntity(vms.entity, count);
  const onHost = (entity: number): number => (isVm[entity] >= 0 ? 1 : 0);
  const child = toCsr(children);
  const disk = toCsr(disks);
  return {
    count,
    ids: members.map((member) => member.id),
    need: Int32Array.from(members, (member, entity) => member.need + onHost(entity)),
    parents: Int32Array.from(members, (member, entity) => member.parents.length + onHost(entity)),
    childStart: child.start,
    childList: child.list,
    diskStart: disk.start,
    diskList: disk.list,
    startLaw: Int32Array.from(members, ({ source }) =>
      source.kind === "entity" ? laws.addOptional(source.spec.start) : -1,
    ),
    startKeys: keysOf(
      seed,
      members.map((member) => member.streamId),
      "start",
    ),
    modeStart,
    host: rowByEntity(hosts, count),
    vm: isVm,
    node: rowByEntity(nodes, count),
    tracked: rowByEntity(
      Int32Array.from(tracked, (row) => row.entity),
      count,
    ),
  };
}
