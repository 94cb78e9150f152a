import { counted, listOf, quote } from "../show.ts";
import type { Copies } from "../types.ts";
import { type Context, type NameKind, resolve } from "./context.ts";
import { domainFinder } from "./domains.ts";
import type { RawPart } from "./sections.ts";

const domainKinds: readonly NameKind[] = ["site", "rack", "component", "host"];

/** Null for a part without copies. `on`: what it stands on, as far as it exists. */
export function copiesOf(context: Context, name: string, raw: RawPart, on: readonly string[]): Copies | null {
  const { copies } = raw;
  if (copies === undefined) return null;
  const path = ["parts", name, "copies"];
  const { count } = copies;
  if (count === undefined) context.missing(path, "count", "`count` is missing: say how many copies each piece has");
  checkBeside(context, name, raw);
  const need = copies.need ?? (count === undefined ? 1 : count - Math.floor(count / 2));
  if (count !== undefined && need > count)
    context.report([...path, "need"], `${need} copies must answer, but there are only ${count}`);
  const domains = domainsOf(context, name, raw, on);
  if (domains !== null && count !== undefined) checkDomains(context, name, raw, domains);
  return {
    kind: "copies",
    count: count ?? 1,
    need,
    domains: withoutGaps(domains ?? [0]),
    window: copies.recoveryWindow ?? null,
  };
}

/** Other ways to say what has to answer. */
function checkBeside(context: Context, name: string, raw: RawPart): void {
  if (raw.need !== undefined)
    context.report(["parts", name, "need"], "how many copies must answer stands in `copies`: write it there");
  for (const field of ["failover", "coverage", "manual"] as const) {
    if (raw[field] === undefined) continue;
    context.report(["parts", name, field], `${quote(field)} says nothing beside \`copies\`: leave one of them out`);
  }
}

/** Which of `over` each member is on, or which member it is; null where something is wrong. */
function domainsOf(context: Context, name: string, raw: RawPart, on: readonly string[]): number[] | null {
  const path = ["parts", name, "copies"];
  const { over } = raw.copies!;
  if (raw.on === undefined) {
    if (!context.broken(["parts", name], "on"))
      context.report(path, `${quote(name)} has nothing to put copies on: say \`on\` what`);
    return null;
  }
  const wrongOver =
    over !== undefined &&
    resolve(context, over, [...path, "over"], domainKinds, "a group of sites, racks, components or hosts") === null;
  if (wrongOver || context.broken(path, "over") || on.length === 0 || !on.every(context.sure)) return null;
  const members = on.flatMap((group) =>
    Array.from({ length: context.members(group) }, (_, index) => ({ group, index })),
  );
  if (over === undefined) return members.map((_, index) => index);
  const find = domainFinder(context, over);
  const found: number[] = [];
  for (const { group, index } of members) {
    const domains = find(group, index);
    if (domains.size !== 1) {
      const moves = context.names.get(group)?.kind === "vm" ? ", for VMs move" : "";
      const where = domains.size === 0 ? `none${moves}` : `${domains.size} of them`;
      context.report(
        [...path, "over"],
        `each member must stand on one of ${quote(over)}, but ${quote(`${group}-${index + 1}`)} stands on ${where}`,
      );
      return null;
    }
    found.push(...domains);
  }
  return found;
}

function checkDomains(context: Context, name: string, { copies }: RawPart, domains: readonly number[]): void {
  const path = ["parts", name, "copies", "count"];
  const { count, over } = copies!;
  const there = [...new Set(domains)].sort((a, b) => a - b);
  if (count! <= there.length) return;
  const what =
    over === undefined
      ? counted(there.length, "member")
      : `members on ${listOf(there.map((domain) => `${over}-${domain + 1}`))}`;
  context.report(
    path,
    `${counted(count!, "copy", "copies")} need as many domains, but ${quote(name)} has only ${what}`,
  );
}

function withoutGaps(domains: readonly number[]): number[] {
  const numbers = new Map([...new Set(domains)].sort((a, b) => a - b).map((domain, number) => [domain, number]));
  return domains.map((domain) => numbers.get(domain)!);
}
