import { defaults } from "../defaults.ts";
import { limits, overLimit } from "../limits.ts";
import { quote } from "../show.ts";
import type { OptionSpec } from "../types.ts";
import type { Context } from "./context.ts";
import { crewSpecs } from "./crews.ts";
import { entitySpecs } from "./entities.ts";
import { checkLibrary } from "./failure-modes.ts";
import { carriedBy, circlesOf, edgesOf } from "./graph.ts";
import { groupSpecs } from "./groups.ts";
import { partSpecs } from "./parts.ts";
import { get } from "./sections.ts";
import { systemOf } from "./system.ts";
import { toolSpecs } from "./tools.ts";

/** One design in its final form. What is wrong is reported; the result counts only if nothing was. */
export function optionSpec(context: Context, name: string, title: string): OptionSpec {
  const { design } = context;
  const edges = edgesOf(design);
  for (const { names, path } of circlesOf(edges)) {
    context.report(path, `${quote(names[0]!)} in the end needs itself: ${names.map(quote).join(" → ")}`);
  }
  const above = carriedBy(edges);
  const carriesNodes = (carrier: string): boolean =>
    [...above(carrier)].some((one) => get(design.nodes, one) !== undefined);
  checkLibrary(context);
  const option: OptionSpec = {
    name,
    title,
    crews: crewSpecs(design),
    entities: entitySpecs(context, carriesNodes),
    groups: groupSpecs(context),
    parts: partSpecs(context),
    tools: toolSpecs(context),
    system: systemOf(context, edges),
    kubernetes: {
      graceHours: design.kubernetes?.grace ?? defaults.kubernetes.graceHours,
      tolerationHours: design.kubernetes?.toleration ?? defaults.kubernetes.tolerationHours,
      schedulingDelayHours: design.kubernetes?.schedulingDelay ?? defaults.kubernetes.schedulingDelayHours,
      scoring: design.kubernetes?.scoring ?? defaults.kubernetes.scoring,
    },
    allowPending: design.allowPending ?? false,
  };
  checkSize(context, option);
  return option;
}

function checkSize(context: Context, option: OptionSpec): void {
  const entities = option.entities.reduce((sum, one) => sum + one.count, 0);
  const tools = option.tools.reduce((sum, one) => sum + one.count, 0);
  const pods = option.tools.reduce((sum, one) => sum + one.count * one.replicas, 0);
  if (entities > limits.entities)
    context.report([], overLimit("the number of things that fail", entities, limits.entities));
  if (tools > limits.tools) context.report(["tools"], overLimit("the number of tools", tools, limits.tools));
  if (pods > limits.pods) context.report(["tools"], overLimit("the number of pods", pods, limits.pods));
}
