import { quote } from "../show.ts";
import type { Coverage, Failover, Redundancy } from "../types.ts";
import type { Context } from "./context.ts";
import type { RawGroup, RawPart } from "./sections.ts";

/** A part, or a k-of-n group. */
export interface Redundant {
  readonly name: string;
  readonly path: readonly string[];
  /** What its members are called. */
  readonly members: "replicas" | "members";
  readonly raw: Pick<RawPart, "need" | "failover" | "coverage" | "manual">;
  /** It says what its members are; how many an instance has. */
  readonly has: boolean;
  readonly count: number;
}

export function redundantPart(name: string, raw: RawPart, count: number): Redundant {
  return { name, path: ["parts", name], members: "replicas", raw, has: raw.on !== undefined, count };
}

export function redundantGroup(name: string, raw: RawGroup, count: number): Redundant {
  return { name, path: ["groups", name], members: "members", raw, has: raw.of !== undefined, count };
}

/** What members do beyond being counted; null = nothing. */
export function redundancyOf(context: Context, of: Redundant): Redundancy | null {
  const { failover, coverage, manual } = of.raw;
  if (failover !== undefined) {
    const beside = coverage !== undefined ? "coverage" : manual !== undefined ? "manual" : null;
    if (beside !== null)
      context.report([...of.path, beside], `a failover has a ${quote(beside)} of its own: write it there`);
    return failoverOf(context, of, failover);
  }
  return coverageOf(context, of);
}

function coverageOf(context: Context, of: Redundant): Coverage | null {
  const { coverage = 1, manual } = of.raw;
  if (coverage === 1) {
    if (manual !== undefined)
      context.report(
        [...of.path, "manual"],
        "`manual` says nothing while the others always carry on: give a `coverage`",
      );
    return null;
  }
  checkSpare(context, of, [...of.path, "coverage"], "to carry on");
  return { kind: "coverage", coverage, manual: manual ?? null };
}

function failoverOf(context: Context, of: Redundant, failover: NonNullable<RawPart["failover"]>): Failover {
  const path = [...of.path, "failover"];
  if (failover.time === undefined)
    context.missing(
      path,
      "time",
      `\`time\` is missing: say how long it takes until another ${of.members === "replicas" ? "replica" : "member"} serves`,
    );
  if (failover.manual !== undefined && failover.coverage === undefined)
    context.report([...path, "manual"], "`manual` says nothing while every failover works: give a `coverage`");
  checkSpare(context, of, path, "to fail over to");
  return {
    kind: "failover",
    time: failover.time ?? { law: "constant", value: 0 },
    coverage: failover.coverage ?? 1,
    manual: failover.manual ?? null,
    ...(failover.failback === true ? { failback: true } : {}),
  };
}

/** There are members, and more than are needed. */
function checkSpare(context: Context, of: Redundant, path: readonly (string | number)[], purpose: string): void {
  const { name, members, raw, has, count } = of;
  const source = members === "replicas" ? "on" : "of";
  if (!has) {
    if (members === "replicas" && !context.broken(of.path, source))
      context.report(path, `${quote(name)} has no replicas ${purpose}: say \`on\` what they are`);
    return;
  }
  const need = raw.need ?? (members === "replicas" && raw.failover === undefined ? count : 1);
  if (context.broken(of.path, source, "need", "size") || need !== count) return;
  context.report(path, `all ${members} of ${quote(name)} must answer, so that there is none ${purpose}`);
}
