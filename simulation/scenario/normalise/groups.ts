import { counted, quote } from "../show.ts";
import type { GroupSpec } from "../types.ts";
import { type Context, type NameKind, resolve } from "./context.ts";
import { redundancyOf, redundantGroup } from "./redundancy.ts";
import { entriesOf, type RawGroup, toList } from "./sections.ts";

const groupable: readonly NameKind[] = ["site", "rack", "component", "host", "vm", "node", "group", "part"];

export function groupSpecs(context: Context): GroupSpec[] {
  return entriesOf(context.design.groups).map(([name, raw]) => {
    check(context, name, raw);
    const of = toList(raw.of);
    const all = of.reduce((sum, one) => sum + context.members(one), 0);
    const redundancy = redundancyOf(context, redundantGroup(name, raw, raw.size ?? all));
    return {
      name,
      of,
      need: raw.need ?? 1,
      size: raw.size ?? null,
      ...(raw.twin === undefined ? {} : { twin: raw.twin }),
      ...(redundancy === null ? {} : { redundancy }),
    };
  });
}

function check(context: Context, name: string, raw: RawGroup): void {
  const path = ["groups", name];
  if (raw.need === undefined) context.missing(path, "need", "`need` is missing: say how many members must work");
  if (raw.of === undefined) return context.missing(path, "of", "`of` is missing: say whose members form the group");
  const of = toList(raw.of);
  const places = of.map((_, index) => (typeof raw.of === "string" ? [...path, "of"] : [...path, "of", index]));
  if (of.length === 0) return context.report([...path, "of"], "a group needs members");
  const found = of.map((one, index) => {
    if (of.indexOf(one) < index) context.report(places[index], `${quote(one)} stands twice in the list`);
    return resolve(context, one, places[index], groupable, "something that can fail");
  });
  if (found.includes(null) || !context.sure(name)) return;
  const members = of.reduce((sum, one) => sum + context.members(one), 0);
  checkCounts(context, name, raw, members);
}

function checkCounts(context: Context, name: string, raw: RawGroup, members: number): void {
  const path = ["groups", name];
  const size = raw.size ?? members;
  if (members % size !== 0) {
    context.report([...path, "size"], `${counted(members, "member")} cannot be divided into instances of ${size}`);
  } else if (raw.need !== undefined && raw.need > size) {
    const whole = raw.size === undefined ? `${quote(name)} has` : `an instance has`;
    context.report([...path, "need"], `${raw.need} must work, but ${whole} only ${counted(size, "member")}`);
  }
}
