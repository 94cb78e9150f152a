import { quote } from "../show.ts";
import type { Context } from "./context.ts";

/** Members are called `name-1`, `name-2`, …: nothing else may have such a name, or it would share their random streams. */
export function checkMemberIds(context: Context): void {
  for (const { name, path } of context.names.values()) {
    const [, owner, member] = /^(.+)-([1-9]\d*)$/.exec(name) ?? [];
    if (owner === undefined || !context.names.has(owner) || Number(member) > context.members(owner)) continue;
    context.report(
      path,
      `${quote(name)} is also what member ${member} of ${quote(owner)} is called; choose another name`,
    );
  }
}
