import type { EntitySpec, FailureMode, PartSpec, TriggerSpec } from "../scenario/types.ts";
import type { Inventory, Member } from "./inventory.ts";
import type { TriggerColumns } from "./types.ts";

/** A mode as a row of the model: one of an entity's own, or one that another mode's trigger strikes it with. */
export interface ModeRow {
  readonly member: Member;
  readonly entity: number;
  readonly mode: FailureMode;
}

type Owner = EntitySpec | PartSpec;

/** All modes, entity by entity: its own first, then those that triggers strike it with. */
export function modeRows(inventory: Inventory): ModeRow[] {
  const all = triggersOf(inventory);
  return inventory.members.flatMap((member, entity) => {
    if (member.source.kind === "group") return [];
    const { spec } = member.source;
    const striking = all.filter(({ trigger }) => trigger.target === spec.name);
    const others = striking.map(({ owner, mode, trigger }) => consequence(owner, mode, trigger));
    return [...spec.failures, ...others].map((mode) => ({ member, entity, mode }));
  });
}

/** Which rows strike which: triggerStart[m] .. triggerEnd[m] − 1 are the triggers of mode row m. */
export function buildTriggers(
  inventory: Inventory,
  rows: readonly ModeRow[],
): { triggers: TriggerColumns; triggerStart: Int32Array; triggerEnd: Int32Array } {
  const all = triggersOf(inventory);
  const targets = all.map(({ owner, mode, trigger }) => {
    const name = consequence(owner, mode, trigger).name;
    return rows.flatMap((row, index) => (row.mode.name === name && nameOf(row) === trigger.target ? [index] : []));
  });
  const first = rows.map((row) => all.findIndex(({ owner, mode }) => mode === row.mode && owner.name === nameOf(row)));
  const targetStart = new Int32Array(all.length + 1);
  targets.forEach((list, i) => (targetStart[i + 1] = targetStart[i] + list.length));
  return {
    triggers: {
      atEnd: Uint8Array.from(all, ({ trigger }) => (trigger.when === "end" ? 1 : 0)),
      probability: Float64Array.from(all, ({ trigger }) => trigger.probability),
      share: Float64Array.from(all, ({ trigger }) => trigger.share),
      targetStart,
      targetList: Int32Array.from(targets.flat()),
    },
    triggerStart: Int32Array.from(first, (at) => Math.max(at, 0)),
    triggerEnd: Int32Array.from(rows, ({ mode }, i) => (first[i] < 0 ? 0 : first[i] + (mode.triggers?.length ?? 0))),
  };
}

/** The mode that a trigger strikes each of its targets with: it never strikes by itself. */
function consequence(owner: Owner, mode: FailureMode, trigger: TriggerSpec): FailureMode {
  return {
    name: `${owner.name}.${mode.name}.${trigger.name}`,
    cause: trigger.cause,
    time: { law: "constant", value: Infinity },
    clock: "operating",
    initialAge: "new",
    effect: trigger.effect,
    recovery: trigger.recovery,
    survivesKill: trigger.survivesKill,
    restartsAge: false,
  };
}

function triggersOf(inventory: Inventory): { owner: Owner; mode: FailureMode; trigger: TriggerSpec }[] {
  const owners = new Set(
    inventory.members.flatMap(({ source }): Owner[] => (source.kind === "group" ? [] : [source.spec])),
  );
  return [...owners].flatMap((owner) =>
    owner.failures.flatMap((mode) => (mode.triggers ?? []).map((trigger) => ({ owner, mode, trigger }))),
  );
}

function nameOf({ member }: ModeRow): string {
  return member.source.kind === "group" ? "" : member.source.spec.name;
}
