import { quote } from "../show.ts";
import type { Failover, Redundancy } from "../types.ts";
import type { Context } from "./context.ts";
import type { RawPart } from "./sections.ts";

/** What the replicas of a part do beyond being counted; null = nothing. */
export function redundancyOf(context: Context, name: string, raw: RawPart, members: number): Redundancy | null {
  if (raw.failover !== undefined) return failoverOf(context, name, raw, raw.failover, members);
  return null;
}

function failoverOf(
  context: Context,
  name: string,
  raw: RawPart,
  failover: NonNullable<RawPart["failover"]>,
  members: number,
): Failover {
  const path = ["parts", name, "failover"];
  if (failover.time === undefined)
    context.missing(path, "time", "`time` is missing: say how long it takes until another replica serves");
  if (failover.manual !== undefined && failover.coverage === undefined)
    context.report([...path, "manual"], "`manual` says nothing while every failover works: give a `coverage`");
  checkSpare(context, name, raw, members, path, "to fail over to");
  return {
    kind: "failover",
    time: failover.time ?? { law: "constant", value: 0 },
    coverage: failover.coverage ?? 1,
    manual: failover.manual ?? null,
  };
}

/** There are replicas, and more than are needed. */
function checkSpare(
  context: Context,
  name: string,
  raw: RawPart,
  members: number,
  path: readonly (string | number)[],
  purpose: string,
): void {
  if (raw.on === undefined) {
    if (!context.broken(["parts", name], "on"))
      context.report(path, `${quote(name)} has no replicas ${purpose}: say \`on\` what they are`);
    return;
  }
  const need = raw.need ?? 1;
  if (context.broken(["parts", name], "on", "need") || need !== members) return;
  context.report(path, `all replicas of ${quote(name)} must answer, so that there is none ${purpose}`);
}
