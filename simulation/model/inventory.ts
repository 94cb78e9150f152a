import { dealtTo } from "../scenario/dealt.ts";
import type { Copies, EntitySpec, OnSpec, OptionSpec, PartSpec, Redundancy } from "../scenario/types.ts";

/** One entity of the model and where it comes from. */
export interface Member {
  readonly id: string;
  /** What its streams are keyed by: its id, or its twin's. */
  readonly streamId: string;
  /** Entities it stands on; the host of a VM is not among them. */
  readonly parents: readonly number[];
  readonly need: number;
  readonly source:
    | { readonly kind: "entity"; readonly spec: EntitySpec; readonly index: number }
    /** A k-of-n group, or the replicas of a part. */
    | { readonly kind: "group"; readonly redundancy: Redundancy | Copies | null; readonly inPart: boolean }
    | { readonly kind: "part"; readonly spec: PartSpec };
}

/** All entities of an option in a fixed order: groups of alike entities, k-of-n groups, parts. */
export interface Inventory {
  readonly members: readonly Member[];
  /** First entity and number of entities behind each name. */
  readonly ranges: ReadonlyMap<string, { readonly first: number; readonly count: number }>;
}

export function takeInventory(option: OptionSpec): Inventory {
  const ranges = planRanges(option);
  const members: Member[] = [];
  for (const spec of option.entities) {
    const on = spec.kind === "vm" ? spec.on.filter((target) => target.target !== spec.hosts) : spec.on;
    for (let index = 0; index < spec.count; index++) {
      const parents = on.map((target) => targetOf(ranges, target, index, spec.count));
      members.push({
        id: `${spec.name}-${index + 1}`,
        streamId: `${spec.twin ?? spec.name}-${index + 1}`,
        parents,
        need: parents.length,
        source: { kind: "entity", spec, index },
      });
    }
  }
  for (const group of option.groups) {
    const of = group.of.flatMap((name) => entitiesOf(ranges, name));
    const size = group.size ?? of.length;
    const source = { kind: "group", redundancy: group.redundancy ?? null, inPart: false } as const;
    for (let index = 0; index * size < of.length; index++) {
      const parents = of.slice(index * size, (index + 1) * size);
      const id = group.size === null ? group.name : `${group.name}-${index + 1}`;
      const twin = group.twin ?? group.name;
      const streamId = group.size === null ? twin : `${twin}-${index + 1}`;
      members.push({ id, streamId, parents, need: group.need, source });
    }
  }
  for (const part of option.parts) {
    const replicas = part.on.flatMap((name) => entitiesOf(ranges, name));
    const needs = part.needs.map((name) => ranges.get(name)!.first);
    const own = ranges.get(part.name)!.first;
    if (replicas.length > 0) {
      const id = replicasOf(part.name);
      members.push({
        id,
        streamId: replicasOf(part.twin ?? part.name),
        parents: replicas,
        need: part.need,
        source: { kind: "group", redundancy: part.redundancy ?? null, inPart: true },
      });
      needs.push(own - 1);
    }
    members.push({
      id: part.name,
      streamId: part.twin ?? part.name,
      parents: needs,
      need: needs.length,
      source: { kind: "part", spec: part },
    });
  }
  return { members, ranges };
}

export function entitiesOf(ranges: Inventory["ranges"], name: string): number[] {
  const range = ranges.get(name);
  if (range === undefined) throw new Error(`no entities are called ${name}`);
  return Array.from({ length: range.count }, (_, i) => range.first + i);
}

function targetOf(ranges: Inventory["ranges"], target: OnSpec, index: number, count: number): number {
  const range = ranges.get(target.target);
  if (range === undefined) throw new Error(`no entities are called ${target.target}`);
  return range.first + dealtTo(target, index, count, range.count);
}

/** The k-of-n group under a part's replicas. */
function replicasOf(part: string): string {
  return `${part}:replicas`;
}

/** Numbers everything before anything refers to it. */
function planRanges(option: OptionSpec): Map<string, { first: number; count: number }> {
  const ranges = new Map<string, { first: number; count: number }>();
  let next = 0;
  const take = (name: string, count: number): void => {
    ranges.set(name, { first: next, count });
    next += count;
  };
  for (const spec of option.entities) take(spec.name, spec.count);
  for (const group of option.groups) {
    const members = group.of.reduce((sum, name) => sum + (ranges.get(name)?.count ?? 0), 0);
    take(group.name, group.size === null ? 1 : Math.ceil(members / group.size));
  }
  for (const part of option.parts) {
    if (part.on.length > 0) take(replicasOf(part.name), 1);
    take(part.name, 1);
  }
  return ranges;
}
