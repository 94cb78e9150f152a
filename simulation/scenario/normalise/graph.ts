import { placesOf } from "./standing.ts";
import { entitySections, entriesOf, toList } from "./sections.ts";
import type { Design } from "../schema/scenario.ts";
import type { Path } from "../issues.ts";

export interface Edge {
  readonly from: string;
  readonly to: string;
  /** Where it is written. */
  readonly path: Path;
}

/** Who needs whom to work: what things stand on, groups are made of, and parts need. */
export function edgesOf(design: Design): Edge[] {
  const edges: Edge[] = [];
  for (const { section } of entitySections) {
    for (const [from, entity] of entriesOf(design[section])) {
      for (const { target, path } of placesOf(entity.on, [section, from, "on"])) edges.push({ from, to: target, path });
    }
  }
  for (const [from, vm] of entriesOf(design.vms)) {
    if (vm.storage !== undefined) edges.push({ from, to: vm.storage, path: ["vms", from, "storage"] });
  }
  for (const [from, group] of entriesOf(design.groups)) edges.push(...listed(from, group.of, ["groups", from, "of"]));
  for (const [from, part] of entriesOf(design.parts)) {
    edges.push(...listed(from, part.on, ["parts", from, "on"]), ...listed(from, part.needs, ["parts", from, "needs"]));
  }
  return edges;
}

function listed(from: string, names: string | readonly string[] | undefined, path: Path): Edge[] {
  if (typeof names === "string") return [{ from, to: names, path }];
  return toList(names).map((to, index) => ({ from, to, path: [...path, index] }));
}

export interface Circle {
  /** The names around it, the first again at the end. */
  readonly names: readonly string[];
  /** Where its last edge is written. */
  readonly path: Path;
}

export interface Walk {
  /** One for every edge that closes a circle, in the order of the file. */
  readonly circles: readonly Circle[];
  /** The first edge that reaches deeper than allowed. */
  readonly tooDeep: Edge | null;
}

/** Walks down from everything, depth first, with a stack of its own: chains may be longer than the machine's. */
export function walkDown(edges: readonly Edge[], deepest: number): Walk {
  const out = bySource(edges);
  /** Of what has been walked: how many stand below each other there, itself included. */
  const heights = new Map<string, number>();
  const circles: Circle[] = [];
  for (const start of out.keys()) {
    const way: { name: string; next: number }[] = heights.has(start) ? [] : [{ name: start, next: 0 }];
    while (way.length > 0) {
      const top = way.at(-1)!;
      const edge = out.get(top.name)?.[top.next++];
      if (edge === undefined) {
        heights.set(top.name, 1 + Math.max(0, ...(out.get(top.name) ?? []).map(({ to }) => heights.get(to) ?? 0)));
        way.pop();
        continue;
      }
      const begin = way.findIndex((one) => one.name === edge.to);
      if (begin >= 0) circles.push({ names: [...way.slice(begin).map((one) => one.name), edge.to], path: edge.path });
      else if (way.length + (heights.get(edge.to) ?? 1) > deepest) return { circles, tooDeep: edge };
      else if (!heights.has(edge.to)) way.push({ name: edge.to, next: 0 });
    }
  }
  return { circles, tooDeep: null };
}

/** Everything that one of these stands on, directly or not. */
export function groundOf(edges: readonly Edge[], names: readonly string[]): ReadonlySet<string> {
  const out = bySource(edges);
  const found = new Set<string>();
  const open = [...names];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const { to: one } of out.get(at) ?? []) {
      if (found.has(one)) continue;
      found.add(one);
      open.push(one);
    }
  }
  return found;
}

function bySource(edges: readonly Edge[]): Map<string, Edge[]> {
  const out = new Map<string, Edge[]>();
  for (const edge of edges) {
    const list = out.get(edge.from);
    if (list === undefined) out.set(edge.from, [edge]);
    else list.push(edge);
  }
  return out;
}
