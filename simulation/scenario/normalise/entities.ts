import type { EntitySpec, HostFields, NodeFields, VmFields } from "../types.ts";
import type { Context } from "./context.ts";
import { failureModes, type Owner } from "./failure-modes.ts";
import { hostFields } from "./hosts.ts";
import { nodeFields } from "./nodes.ts";
import { plannedWork } from "./planned.ts";
import { type EntityKind, entitySections, entriesOf, type RawEntity } from "./sections.ts";
import { standingOf } from "./standing.ts";
import { vmFields } from "./vms.ts";

/** Every group of alike things that can fail, from the ground up. */
export function entitySpecs(context: Context, carriesNodes: (name: string) => boolean): EntitySpec[] {
  return entitySections.flatMap(({ section, kind }) =>
    entriesOf<RawEntity>(context.design[section]).map(([name, raw]) => {
      const path = [section, name];
      const owner: Owner = {
        name,
        kind,
        path,
        starts: raw.start !== undefined,
        initialAge: raw.initialAge,
        carriesNodes: kind === "node" || carriesNodes(name),
      };
      return {
        name,
        count: context.members(name),
        twin: raw.twin ?? null,
        on: standingOf(context, name, raw.on, path),
        start: raw.start ?? null,
        failures: failureModes(context, owner, raw.failures),
        planned: plannedWork(context, owner, raw.planned),
        ...fieldsOf(context, name, kind, raw),
      };
    }),
  );
}

type KindFields = { readonly kind: "site" | "rack" | "component" } | HostFields | VmFields | NodeFields;

function fieldsOf(context: Context, name: string, kind: EntityKind, raw: RawEntity): KindFields {
  switch (kind) {
    case "site":
    case "rack":
    case "component":
      return { kind };
    case "host":
      return hostFields(context, name, raw);
    case "vm":
      return vmFields(context, name, raw);
    case "node":
      return nodeFields(context, name, raw);
  }
}
