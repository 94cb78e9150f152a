import { listOf, quote } from "../show.ts";
import { type Context, type Named, resolve } from "./context.ts";
import type { Edge } from "./graph.ts";
import { entriesOf } from "./sections.ts";

/** What a plain system reports as itself: what the file names, or the only thing that nothing else stands on. */
export function systemOf(context: Context, edges: readonly Edge[]): string | null {
  const { tools, system } = context.design;
  if (entriesOf(tools).length > 0) {
    if (system !== undefined)
      context.report(["system"], "`system` is for scenarios without tools; here the tools are what is reported");
    return null;
  }
  if (system !== undefined) {
    const kinds = ["site", "rack", "component", "host", "vm", "node", "group", "part"] as const;
    const named = resolve(context, system, ["system"], kinds, "a group, a part or a single component");
    if (named !== null) checkSingle(context, named, ["system"]);
    return system;
  }
  if (context.brokenAnywhere()) return null;
  const carried = new Set(edges.map((edge) => edge.to));
  const roots = [...context.names.values()].filter((one) => !carried.has(one.name));
  if (roots.length === 1) {
    checkSingle(context, roots[0], roots[0].path);
    return roots[0].name;
  }
  if (context.names.size === 0)
    context.missing(
      [],
      "components",
      "there is nothing to simulate: write `components` and `groups`, or `nodes` and `tools`",
    );
  else if (roots.length > 1) {
    const names = roots.map((one) => one.name);
    const shown = names.length <= 8 ? listOf(names) : `${listOf(names.slice(0, 8))} and ${names.length - 8} more`;
    context.missing(
      [],
      "system",
      `\`system\` is missing: say which of ${shown} is the system, as in ${quote(`system: ${names[0]}`)}`,
    );
  }
  return null;
}

/** A system works or not; a group of many members is neither. */
function checkSingle(context: Context, named: Named, path: readonly (string | number)[]): void {
  const members = context.members(named.name);
  if (members === 1 || !context.sure(named.name)) return;
  if (named.kind === "group") {
    context.report(path, `the system must be one thing, but the group ${quote(named.name)} has ${members} instances`);
  } else {
    const way = `groups: {system: {of: ${named.name}, need: ${members}}}`;
    context.report(
      path,
      `the system must be one thing, but ${quote(named.name)} has ${members} members: say how many must work, as in ${quote(way)}`,
    );
  }
}
