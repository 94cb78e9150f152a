import { dealtTo } from "../dealt.ts";
import type { Context } from "./context.ts";
import { entitySections, get, toList } from "./sections.ts";
import { placesOf } from "./standing.ts";

/** Which members of `over` the index-th of a group stands on, directly or through others, or is itself. */
export type FindDomains = (group: string, index: number) => ReadonlySet<number>;

export function domainFinder(context: Context, over: string): FindDomains {
  const known = new Map<string, ReadonlySet<number>>();
  const find: FindDomains = (group, index) => {
    if (group === over) return new Set([index]);
    const key = `${group}-${index}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    // Whoever comes round a circle, which others report, finds nothing there.
    known.set(key, new Set());
    const found = new Set(groundOf(context, group, index).flatMap((ground) => [...find(ground.group, ground.index)]));
    known.set(key, found);
    return found;
  };
  return find;
}

interface Member {
  readonly group: string;
  readonly index: number;
}

/** What one member stands on. VMs move, so that the hosts under them are not counted. */
function groundOf(context: Context, group: string, index: number): Member[] {
  const { design } = context;
  const kind = context.names.get(group)?.kind;
  if (kind === "group") return membersOf(context, group, index);
  const section = entitySections.find((one) => one.kind === kind)?.section;
  if (section === undefined) return [];
  const count = context.members(group);
  return placesOf(get(design[section], group)?.on, []).flatMap((place) => {
    if (kind === "vm" && context.names.get(place.target)?.kind === "host") return [];
    const ground = dealtTo(place, index, count, context.members(place.target));
    return ground >= 0 ? [{ group: place.target, index: ground }] : [];
  });
}

/** Those of one instance of a k-of-n group. */
function membersOf(context: Context, group: string, index: number): Member[] {
  const raw = get(context.design.groups, group);
  const all = toList(raw?.of).flatMap((name) =>
    Array.from({ length: context.members(name) }, (_, member) => ({ group: name, index: member })),
  );
  const size = raw?.size ?? all.length;
  return all.slice(index * size, (index + 1) * size);
}
