import type { FailureMode } from "../scenario/types.ts";
import type { Cone } from "./cone.ts";

/** A failure mode of one thing, or its start after having been killed: what takes time. */
export type Item =
  | { readonly kind: "mode"; readonly thing: number; readonly mode: FailureMode }
  | { readonly kind: "start"; readonly thing: number };

/** Items that act on each other, and on no others. */
export type Cluster = readonly Item[];

/**
 * Items act on each other where one stops the other's clock or start, where a kill ends the other's recovery, where they
 * share a crew, or where something strikes both at once. What merely happens to stand on the same thing, does not.
 */
export function clustersOf(cone: Cone): Cluster[] {
  const { things } = cone;
  const dies = things.map(() => false);
  things.forEach(({ failures, parents }, thing) => {
    dies[thing] = failures.some(mayKill) || parents.some((parent) => dies[parent]);
  });
  const losesGround = things.map(({ parents }) => parents.some((parent) => dies[parent]));
  const items: Item[] = [];
  things.forEach(({ failures, start }, thing) => {
    for (const mode of failures) items.push({ kind: "mode", thing, mode });
    if (start !== null && losesGround[thing]) items.push({ kind: "start", thing });
  });

  /** Items that stop the thing or make it stand still: its own, and those of what it stands on. */
  const stoppers = things.map(() => new Set<number>());
  things.forEach(({ parents }, thing) => {
    items.forEach((item, index) => {
      if (item.thing === thing && (item.kind === "start" || mayStop(item.mode))) stoppers[thing].add(index);
    });
    for (const parent of parents) for (const index of stoppers[parent]) stoppers[thing].add(index);
  });

  const sets = new DisjointSets(items.length);
  items.forEach((item, index) => {
    const { thing } = item;
    if (item.kind === "start" || item.mode.clock === "operating") sets.joinAll(index, stoppers[thing]);
    if (item.kind === "mode" && !item.mode.survivesKill && losesGround[thing]) {
      for (const parent of things[thing].parents) sets.joinAll(index, stoppers[parent]);
    }
  });
  const rowOf = (thing: number, mode: FailureMode): number =>
    items.findIndex((item) => item.kind === "mode" && item.thing === thing && item.mode === mode);
  for (const { targets } of cone.common) {
    const struck = targets.map(({ thing, mode }) => rowOf(thing, mode));
    sets.joinAll(struck[0], struck);
  }
  for (const { name } of cone.crews) {
    const users = items.flatMap((item, index) =>
      item.kind === "mode" && item.mode.recovery.some(({ crew }) => crew === name) ? [index] : [],
    );
    sets.joinAll(users[0], users);
  }
  return sets.groups().map((group) => group.map((index) => items[index]));
}

export function kills({ kind }: FailureMode["effect"]): boolean {
  return kind === "kills" || kind === "latent";
}

function mayKill({ effect, recovery }: FailureMode): boolean {
  return kills(effect) || recovery.some(({ phase }) => phase === "reboot");
}

function mayStop(mode: FailureMode): boolean {
  return mayKill(mode) || mode.effect.kind === "freezes";
}

class DisjointSets {
  private readonly above: number[];

  constructor(count: number) {
    this.above = Array.from({ length: count }, (_, i) => i);
  }

  joinAll(one: number, others: Iterable<number>): void {
    for (const other of others) this.above[this.top(other)] = this.top(one);
  }

  /** In the order of their first members. */
  groups(): number[][] {
    const groups = new Map<number, number[]>();
    this.above.forEach((_, one) => {
      const top = this.top(one);
      groups.set(top, [...(groups.get(top) ?? []), one]);
    });
    return [...groups.values()];
  }

  private top(one: number): number {
    let top = one;
    while (this.above[top] !== top) top = this.above[top];
    return top;
  }
}
