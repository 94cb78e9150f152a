import type { Law } from "../../distributions/law.ts";
import { defaults } from "../defaults.ts";
import type { Path } from "../issues.ts";
import { quote } from "../show.ts";
import type { ToolSpec } from "../types.ts";
import type { Context } from "./context.ts";
import { uniqueNames } from "./parts.ts";
import { checkSomeServe, scheduleOf } from "./schedule.ts";
import { entriesOf, type RawTool } from "./sections.ts";
import { weekHoursOf } from "./week-hours.ts";

const nothing: Law = { law: "constant", value: 0 };

export function toolSpecs(context: Context): ToolSpec[] {
  const { tools, nodes } = context.design;
  if (tools !== undefined && entriesOf(tools).length > 0 && entriesOf(nodes).length === 0) {
    context.missing([], "nodes", "tools need nodes to run on: write a section `nodes`");
  }
  checkSomeServe(context);
  return entriesOf(tools).map(([name, raw]) => toolSpec(context, name, raw));
}

function toolSpec(context: Context, name: string, raw: RawTool): ToolSpec {
  const path = ["tools", name];
  const replicas = raw.replicas ?? defaults.tool.replicas;
  const minAvailable = raw.minAvailable ?? defaults.tool.minAvailable;
  if (minAvailable > replicas && !context.broken(path, "replicas", "minAvailable")) {
    const place = raw.minAvailable === undefined ? "replicas" : "minAvailable";
    context.report(
      [...path, place],
      `\`minAvailable\` is ${minAvailable}, but ${quote(name)} has only ${replicas} replicas`,
    );
  }
  const start = raw.start ?? nothing;
  return {
    name,
    twin: raw.twin ?? null,
    count: raw.count ?? 1,
    replicas,
    minAvailable,
    requestCpu: raw.requests?.cpu ?? nothing,
    requestMemory: raw.requests?.memory ?? nothing,
    ...useOf(context, path, raw),
    ...(raw.pull && { pull: raw.pull }),
    start,
    startInPlace: raw.startInPlace ?? start,
    needs: uniqueNames(context, raw.needs, [...path, "needs"], ["part"], "a part"),
    weight: raw.weight ?? defaults.tool.weight,
    priority: raw.priority ?? defaults.tool.priority,
    spread: spreadOf(context, name, raw),
    nodes: uniqueNames(context, raw.nodes, [...path, "nodes"], ["node"], "a node group"),
    kind: raw.kind ?? "continuous",
    ...nodeLoss(context, path, raw),
    ...scheduleOf(context, path, raw),
  };
}

/** What pods use is left to their requests where the file says nothing. */
function useOf(context: Context, path: Path, { usage, profile }: RawTool): Pick<ToolSpec, "usageCpu" | "profile"> {
  if (profile === undefined) return usage?.cpu === undefined ? {} : { usageCpu: usage.cpu };
  const at = [...path, "profile"];
  if (profile.hours === undefined) context.missing(at, "hours", "`hours` is missing: say when the use is another");
  if (profile.factor === undefined)
    context.missing(at, "factor", "`factor` is missing: say how many times as much is used in these hours");
  const none = "a profile without hours says nothing; leave it out";
  return {
    ...(usage?.cpu === undefined ? {} : { usageCpu: usage.cpu }),
    profile: {
      hours: weekHoursOf(context, [...at, "hours"], profile.hours ?? "24/7", none),
      factor: profile.factor ?? 1,
    },
  };
}

function nodeLoss(context: Context, path: Path, { kind, onNodeLoss }: RawTool): Pick<ToolSpec, "onNodeLoss"> {
  const policy = onNodeLoss ?? (kind === "stateful" ? "wait" : "evict");
  if (policy === "evict") return {};
  if (policy === "wait") return { onNodeLoss: "wait" };
  if (policy.movedAfter === undefined)
    context.missing(
      [...path, "onNodeLoss"],
      "movedAfter",
      "`movedAfter` is missing: say when a person has moved a pod",
    );
  return { onNodeLoss: { movedAfter: policy.movedAfter ?? nothing } };
}

function spreadOf(context: Context, name: string, { spread }: RawTool): ToolSpec["spread"] {
  if (spread === undefined) return { over: "none", hard: false };
  if (typeof spread === "string") return { over: spread, hard: false };
  if (spread.over === undefined)
    context.missing(["tools", name, "spread"], "over", "`over` is missing: node, host, rack or site");
  return { over: spread.over ?? "none", hard: spread.hard ?? false };
}
