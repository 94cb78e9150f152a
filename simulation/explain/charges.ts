import { causes } from "../scenario/types.ts";
import type { Replay } from "./replay.ts";
import type { Charge } from "./records.ts";
import type { MsByCause } from "./schema.ts";

/** What each event is charged for, and what passed from event to event. */
export interface EventCharges {
  readonly byCause: readonly number[];
  readonly passedOn: ReadonlyMap<number, number>;
  readonly takenOver: ReadonlyMap<number, number>;
}

/** By event; events without charges have none. */
export function chargesOf({ toolOutages }: Replay): Map<number, EventCharges> {
  const found = new Map<number, { byCause: number[]; passedOn: Map<number, number>; takenOver: Map<number, number> }>();
  const of = (event: number) => {
    const known = found.get(event) ?? { byCause: causes.map(() => 0), passedOn: new Map(), takenOver: new Map() };
    found.set(event, known);
    return known;
  };
  for (const { root, charges } of toolOutages) {
    for (const charge of charges) {
      const ms = lengthOf(charge);
      of(charge.event).byCause[charge.cause] += ms;
      if (charge.event === root) continue;
      add(of(root).passedOn, charge.event, ms);
      add(of(charge.event).takenOver, root, ms);
    }
  }
  return found;
}

/** Downtime by class and cause. */
export function downtimeOf({ toolOutages, model }: Replay): number[][] {
  const rows = model.classes.names.map(() => causes.map(() => 0));
  for (const { tool, charges } of toolOutages) {
    const row = rows[model.tools.toolClass[tool]];
    for (const charge of charges) row[charge.cause] += lengthOf(charge);
  }
  return rows;
}

export function msByCause(byCause: readonly number[]): MsByCause {
  return Object.fromEntries(causes.flatMap((cause, i) => (byCause[i] > 0 ? [[cause, byCause[i]]] : [])));
}

/** Charges end at the horizon at the latest, unlike outages. */
export function lengthOf({ fromMs, toMs }: Charge): number {
  return toMs - fromMs;
}

function add(sums: Map<number, number>, key: number, value: number): void {
  sums.set(key, (sums.get(key) ?? 0) + value);
}
