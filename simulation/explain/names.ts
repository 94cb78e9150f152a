import { takeInventory } from "../model/inventory.ts";
import { modeRows } from "../model/triggers.ts";
import type { Model } from "../model/types.ts";
import type { FailureMode, OptionSpec, PlannedWork } from "../scenario/types.ts";

/** What the model has numbers for. */
export interface Names {
  readonly entities: readonly EntityName[];
  readonly modes: readonly FailureMode[];
  readonly plans: readonly PlannedWork[];
  /** Entities that k-of-n groups, by entity, are made of. */
  readonly membersOf: ReadonlyMap<number, readonly number[]>;
  /** `web-17`, by tool; the system's own name where it is plain. */
  readonly tools: readonly string[];
}

export interface EntityName {
  readonly id: string;
  /** The name that alike entities share: `host` of `host-3`. */
  readonly group: string;
  readonly kind: EntityKind;
}

export const entityKinds = ["site", "rack", "component", "host", "vm", "node", "group", "part"] as const;
export type EntityKind = (typeof entityKinds)[number];

export function namesOf(option: OptionSpec, model: Model): Names {
  const inventory = takeInventory(option);
  const { members } = inventory;
  const specs = members.map(({ source }) => (source.kind === "group" ? null : source.spec));
  const modes = modeRows(inventory).map(({ mode }) => mode);
  const plans = specs.flatMap((spec) => spec?.planned ?? []);
  if (modes.length !== model.modes.count || plans.length !== model.plans.count) {
    throw new Error(`the model of ${model.name} is not made from this option`);
  }
  const entities = members.map(({ id, source }): EntityName => {
    switch (source.kind) {
      case "entity":
        return { id, group: source.spec.name, kind: source.spec.kind };
      case "part":
        return { id, group: id, kind: "part" };
      case "group":
        return { id, group: id.replace(/-\d+$/, ""), kind: "group" };
    }
  });
  const membersOf = new Map(
    members.flatMap(({ source, parents }, entity) => (source.kind === "group" ? [[entity, parents] as const] : [])),
  );
  return { entities, modes, plans, membersOf, tools: toolNames(model) };
}

/** The k-of-n group under a part's replicas is the part's own affair. */
export function isInside({ id }: EntityName): boolean {
  return id.endsWith(inside);
}

/** The part that it is inside of, or itself. */
export function outsideOf({ id }: EntityName): string {
  return id.endsWith(inside) ? id.slice(0, -inside.length) : id;
}

const inside = ":replicas";

function toolNames({ classes, plain }: Model): string[] {
  return classes.names.flatMap((name, row) =>
    plain ? [name] : Array.from({ length: classes.toolCount[row] }, (_, i) => `${name}-${i + 1}`),
  );
}
