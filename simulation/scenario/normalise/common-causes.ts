import { quote } from "../show.ts";
import type { CommonCause, EntitySpec } from "../types.ts";
import type { Context } from "./context.ts";
import type { FoundMode, Owner } from "./failure-modes.ts";
import { entriesOf, type RawMode, toList } from "./sections.ts";

/** The beta factor of a mode: its own, or that of a group that its owner's members are in. */
export function commonCauseOf(context: Context, { name, kind }: Owner, mode: RawMode): CommonCause | null {
  if (kind === "part") return null;
  const [group] = groupsWithBeta(context, name);
  const share = mode.beta ?? group?.beta ?? 0;
  return share > 0 ? { share, within: mode.beta === undefined ? group.name : null } : null;
}

/** A share of the failures is a share of their rate, which only exponential times have. */
export function checkCommon(context: Context, owner: Owner, { name, mode, path, usedAt }: FoundMode): void {
  const groups = owner.kind === "part" ? [] : groupsWithBeta(context, owner.name);
  if ((mode.beta ?? 0) > 0 && owner.kind === "part")
    return context.report(usedAt, `${quote(owner.name)} is one thing, so that a \`beta\` has nothing else to hit`);
  if (groups.length > 1)
    context.report(
      ["groups", groups[1].name, "beta"],
      `${quote(owner.name)} is in ${quote(groups[0].name)} as well, which has a \`beta\`: keep one of them`,
    );
  if ((mode.beta ?? 0) > 0 && groups.length > 0)
    context.report(
      [...path, "beta"],
      `the group ${quote(groups[0].name)} has a \`beta\` for all failures of its members: keep one of them`,
    );
  if (mode.time === undefined || mode.time.law === "exponential" || mode.beta === 0) return;
  const message = "needs an exponential time to failure, for it is a share of the rate";
  if ((mode.beta ?? 0) > 0) context.report([...path, "beta"], `a \`beta\` ${message}`);
  else if (groups.length > 0)
    context.report(
      ["groups", groups[0].name, "beta"],
      `a \`beta\` ${message}, which ${quote(name)} of ${quote(owner.name)} has not`,
    );
}

/** What the file says of groups: made of things of their own, and alike where there are several kinds. */
export function checkGroupBetas(context: Context, entities: readonly EntitySpec[]): void {
  for (const { name, of } of betasOf(context)) {
    const path = ["groups", name, "beta"];
    const specs = of.map((one) => entities.find((spec) => spec.name === one));
    const stranger = of.find((_, i) => specs[i] === undefined);
    if (stranger !== undefined) {
      if (context.names.has(stranger))
        context.report(
          path,
          `a \`beta\` is about failures of members of their own, and ${quote(stranger)} is a group or a part`,
        );
      continue;
    }
    const modes = specs.flatMap((spec) => (spec === undefined ? [] : spec.failures));
    const unlike = modes.find((mode) =>
      modes.some((other) => other.name === mode.name && JSON.stringify(other.time) !== JSON.stringify(mode.time)),
    );
    if (unlike !== undefined)
      context.report(
        path,
        `a \`beta\` needs members that fail alike, but ${quote(unlike.name)} is not equally frequent in all of them`,
      );
  }
}

interface Beta {
  readonly name: string;
  readonly of: readonly string[];
  readonly beta: number;
}

function betasOf({ design }: Context): Beta[] {
  return entriesOf(design.groups).flatMap(([name, { of, beta = 0 }]) =>
    beta > 0 ? [{ name, of: toList(of), beta }] : [],
  );
}

function groupsWithBeta(context: Context, name: string): Beta[] {
  return betasOf(context).filter(({ of }) => of.includes(name));
}
