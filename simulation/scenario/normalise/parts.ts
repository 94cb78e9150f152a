import { counted, quote } from "../show.ts";
import type { PartSpec } from "../types.ts";
import { type Context, type NameKind, resolve } from "./context.ts";
import { failureModes, type Owner } from "./failure-modes.ts";
import { plannedWork } from "./planned.ts";
import { copiesOf } from "./copies.ts";
import { redundancyOf, redundantPart } from "./redundancy.ts";
import { entriesOf, type RawPart, toList } from "./sections.ts";

const carriers: readonly NameKind[] = ["site", "rack", "component", "host", "vm", "node"];

export function partSpecs(context: Context): PartSpec[] {
  return entriesOf(context.design.parts).map(([name, raw]) => {
    const path = ["parts", name];
    const owner: Owner = { name, kind: "part", path, starts: false, initialAge: raw.initialAge, carriesNodes: false };
    const on = uniqueNames(context, raw.on, [...path, "on"], carriers, "an entity group that carries its replicas");
    const members = on.reduce((sum, one) => sum + context.members(one), 0);
    const copies = copiesOf(context, name, raw, on);
    if (copies === null) checkNeed(context, name, raw, on, members);
    const redundancy = copies ?? redundancyOf(context, redundantPart(name, raw, members));
    return {
      name,
      twin: raw.twin ?? null,
      on,
      need: copies === null ? (raw.need ?? (redundancy?.kind === "failover" ? 1 : members)) : 0,
      ...(redundancy === null ? {} : { redundancy }),
      needs: uniqueNames(context, raw.needs, [...path, "needs"], ["part"], "a part"),
      stops: raw.stops === undefined ? ["serving"] : [...new Set(toList(raw.stops))],
      failures: failureModes(context, owner, raw.failures),
      planned: plannedWork(context, owner, raw.planned),
    };
  });
}

/** One name or a list of them, each found and named once. */
export function uniqueNames(
  context: Context,
  names: string | readonly string[] | undefined,
  path: readonly (string | number)[],
  allowed: readonly NameKind[],
  wanted: string,
): string[] {
  const kept: string[] = [];
  toList(names).forEach((name, index) => {
    const place = typeof names === "string" ? path : [...path, index];
    if (kept.includes(name)) context.report(place, `${quote(name)} stands twice in the list`);
    else if (resolve(context, name, place, allowed, wanted) !== null) kept.push(name);
  });
  return kept;
}

function checkNeed(context: Context, name: string, raw: RawPart, on: readonly string[], members: number): void {
  const path = ["parts", name, "need"];
  if (raw.need === undefined || on.length < toList(raw.on).length || !on.every(context.sure)) return;
  if (raw.on === undefined)
    context.report(path, `\`need\` counts replicas, but ${quote(name)} stands on nothing: say \`on\` what`);
  else if (raw.need > members)
    context.report(path, `${raw.need} must answer, but ${quote(name)} has only ${counted(members, "replica")}`);
}
