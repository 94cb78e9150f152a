import type { FailureMode } from "../scenario/types.ts";
import { entitiesOf, type Inventory } from "./inventory.ts";
import { keysOf } from "./keys.ts";
import type { LawPool } from "./law-pool.ts";
import type { ModeRow } from "./triggers.ts";
import type { CommonColumns } from "./types.ts";

/** One mode of several entities that now and then strikes all of them at once. */
export interface CommonCause {
  /** What its stream is keyed by. */
  readonly id: string;
  readonly mode: string;
  /** Mean hours between two such strikes. */
  readonly mean: number;
  readonly entities: readonly number[];
}

/** Beta factors, each with the things that it hits: those of a group of alike entities, or of one instance of a k-of-n group. */
export function commonCausesOf({ members, ranges }: Inventory): CommonCause[] {
  const found = new Map<string, CommonCause>();
  members.forEach(({ source }) => {
    if (source.kind !== "entity" || source.index > 0) return;
    const { spec } = source;
    for (const mode of spec.failures) {
      if (mode.common === undefined) continue;
      const { share, within } = mode.common;
      const mean = meanOf(mode) / share;
      if (within === null) {
        const id = spec.twin ?? spec.name;
        found.set(`${spec.name} ${mode.name}`, { id, mode: mode.name, mean, entities: entitiesOf(ranges, spec.name) });
        continue;
      }
      for (const instance of entitiesOf(ranges, within)) {
        const id = members[instance].streamId;
        const entities = members[instance].parents.filter((parent) => suffers(members[parent], mode.name));
        found.set(`${id} ${mode.name}`, { id, mode: mode.name, mean, entities });
      }
    }
  });
  return [...found.values()];
}

/** Of all failures of one thing those that hit it alone. */
export function ownTimeOf(mode: FailureMode): FailureMode["time"] {
  if (mode.common === undefined) return mode.time;
  const { share } = mode.common;
  return share < 1 ? { law: "exponential", mean: meanOf(mode) / (1 - share) } : { law: "constant", value: Infinity };
}

export function buildCommonCauses(
  inventory: Inventory,
  rows: readonly ModeRow[],
  laws: LawPool,
  seed: number,
): CommonColumns {
  const all = commonCausesOf(inventory);
  const targets = all.map(({ entities, mode }) =>
    rows.flatMap((row, index) => (row.mode.name === mode && entities.includes(row.entity) ? [index] : [])),
  );
  const targetStart = new Int32Array(all.length + 1);
  targets.forEach((list, i) => (targetStart[i + 1] = targetStart[i] + list.length));
  const keys = new Int32Array(2 * all.length);
  all.forEach(({ id, mode }, i) => keys.set(keysOf(seed, [id], `common:${mode}`), 2 * i));
  return {
    count: all.length,
    law: Int32Array.from(all, ({ mean }) => laws.add({ law: "exponential", mean })),
    keys,
    targetStart,
    targetList: Int32Array.from(targets.flat()),
  };
}

function suffers({ source }: Inventory["members"][number], mode: string): boolean {
  return source.kind === "entity" && source.spec.failures.some(({ name }) => name === mode);
}

function meanOf({ name, time }: FailureMode): number {
  if (time.law !== "exponential") throw new Error(`failure mode ${name} with a beta factor is not exponential`);
  return time.mean;
}
