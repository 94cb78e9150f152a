import { defaults } from "../defaults.ts";
import { limits, overLimit } from "../limits.ts";
import { quote } from "../show.ts";
import type { EntitySpec, OptionSpec } from "../types.ts";
import { checkGroupBetas } from "./common-causes.ts";
import type { Context } from "./context.ts";
import { crewSpecs } from "./crews.ts";
import { entitySpecs } from "./entities.ts";
import { checkLibrary } from "./failure-modes.ts";
import { edgesOf, groundOf, walkDown } from "./graph.ts";
import { groupSpecs } from "./groups.ts";
import { checkMemberIds } from "./member-ids.ts";
import { partSpecs } from "./parts.ts";
import { systemOf } from "./system.ts";
import { toolSpecs } from "./tools.ts";

/** One design in its final form. What is wrong is reported; the result counts only if nothing was. */
export function optionSpec(context: Context, name: string, title: string): OptionSpec | null {
  const { design } = context;
  const edges = edgesOf(design);
  const { circles, tooDeep } = walkDown(edges, limits.standing);
  for (const { names, path } of circles) {
    context.report(path, `${quote(names[0])} in the end needs itself: ${names.map(quote).join(" → ")}`);
  }
  if (tooDeep !== null) {
    context.report(tooDeep.path, overLimit("the number of things standing on each other here", null, limits.standing));
    return null;
  }
  const ground = groundOf(edges, Object.keys(design.nodes ?? {}));

  checkMemberIds(context);
  checkLibrary(context);
  const option: OptionSpec = {
    name,
    title,
    crews: crewSpecs(context),
    entities: entitySpecs(context, (carrier) => ground.has(carrier)),
    groups: groupSpecs(context),
    parts: partSpecs(context),
    tools: toolSpecs(context),
    system: systemOf(context, edges),
    kubernetes: {
      graceHours: design.kubernetes?.grace ?? defaults.kubernetes.graceHours,
      tolerationHours: design.kubernetes?.toleration ?? defaults.kubernetes.tolerationHours,
      schedulingDelayHours: design.kubernetes?.schedulingDelay ?? defaults.kubernetes.schedulingDelayHours,
      scoring: design.kubernetes?.scoring ?? defaults.kubernetes.scoring,
      evictionRate: design.kubernetes?.evictionRate ?? defaults.kubernetes.evictionRate,
      secondaryEvictionRate: design.kubernetes?.secondaryEvictionRate ?? defaults.kubernetes.secondaryEvictionRate,
      unhealthyZoneThreshold: design.kubernetes?.unhealthyZoneThreshold ?? defaults.kubernetes.unhealthyZoneThreshold,
      largeClusterSize: design.kubernetes?.largeClusterSize ?? defaults.kubernetes.largeClusterSize,
      parallelPulls: design.kubernetes?.parallelPulls ?? defaults.kubernetes.parallelPulls,
    },
    allowPending: design.allowPending ?? false,
    slo:
      design.slo === undefined
        ? null
        : { target: design.slo.target, windowHours: design.slo.window ?? defaults.sloWindowHours },
    ignoreOutagesBelowHours: design.ignoreOutagesBelow ?? defaults.ignoreOutagesBelowHours,
  };
  checkGroupBetas(context, option.entities);
  checkSize(context, option);
  return option;
}

function checkSize(context: Context, option: OptionSpec): void {
  const entities = option.entities.reduce((sum, one) => sum + one.count, 0);
  const tools = option.tools.reduce((sum, one) => sum + one.count, 0);
  const nodeGroups = option.entities.filter(({ kind }) => kind === "node").length;
  const stuckParts = new Set(option.entities.flatMap(stuckPartsOf)).size;
  const pods = option.tools.reduce((sum, one) => sum + one.count * one.replicas, 0);
  if (entities > limits.entities)
    context.report([], overLimit("the number of things that fail", entities, limits.entities));
  if (nodeGroups > limits.nodeGroups) {
    context.report(["nodes"], overLimit("the number of node groups", nodeGroups, limits.nodeGroups));
  }
  if (stuckParts > limits.stuckParts) {
    context.report(["parts"], overLimit("the number of parts with stuck clients", stuckParts, limits.stuckParts));
  }
  if (tools > limits.tools) context.report(["tools"], overLimit("the number of tools", tools, limits.tools));
  if (pods > limits.pods) context.report(["tools"], overLimit("the number of pods", pods, limits.pods));
}

function stuckPartsOf({ failures }: EntitySpec): string[] {
  return failures.flatMap(({ effect }) => (effect.kind === "stuck" ? [effect.part] : []));
}
