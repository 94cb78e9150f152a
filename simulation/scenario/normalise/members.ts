import type { Design } from "../schema/scenario.ts";
import { entitySections, get, toList } from "./sections.ts";
import { placesOf } from "./standing.ts";

/**
 * How many members each thing has: entity groups as they say, node groups by default as many as what they stand on,
 * groups one per instance, parts one. Circles and unknown names count 1; others report them.
 */
export function memberCounter(design: Design): (name: string) => number {
  const counts = new Map<string, number>();
  const count = (name: string): number => {
    const known = counts.get(name);
    if (known !== undefined) return known;
    counts.set(name, 1);
    const found = countOf(design, name, count);
    counts.set(name, found);
    return found;
  };
  return count;
}

function countOf(design: Design, name: string, count: (name: string) => number): number {
  for (const { section } of entitySections) {
    const entity = get(design[section], name);
    if (entity === undefined) continue;
    if (entity.count !== undefined || section !== "nodes") return entity.count ?? 1;
    const carrier = carrierOf(design, name);
    return carrier === null ? 1 : count(carrier);
  }
  const group = get(design.groups, name);
  if (group === undefined || group.size === undefined) return 1;
  const members = toList(group.of).reduce((sum, one) => sum + count(one), 0);
  return Math.max(1, Math.floor(members / group.size));
}

/** What a node group lives on: its VMs or hosts, or else the first thing it stands on. */
function carrierOf(design: Design, name: string): string | null {
  const targets = placesOf(get(design.nodes, name)?.on, []).map((place) => place.target);
  return targets.find((one) => get(design.vms, one) ?? get(design.hosts, one)) ?? targets[0] ?? null;
}

/** The names whose counts make up the count of this one, itself included. */
export function countsFollow(design: Design, name: string, before: readonly string[] = []): readonly string[] {
  if (before.includes(name)) return before;
  const sources = toList(get(design.groups, name)?.of);
  const node = get(design.nodes, name);
  const carrier = node !== undefined && node.count === undefined ? carrierOf(design, name) : null;
  return [...sources, ...(carrier === null ? [] : [carrier])].reduce(
    (found, source) => countsFollow(design, source, found),
    [...before, name] as readonly string[],
  );
}
