import type { Simulator } from "../engine/simulator.ts";
import type { Model } from "../model/types.ts";
import type { OptionFacts } from "./types.ts";

export function factsOf(model: Model, simulator: Simulator): OptionFacts {
  const { nodes, tools, classes, hosts, entities } = model;
  return {
    name: model.name,
    title: model.title,
    plain: model.plain,
    layout: model.layout,
    horizonHours: model.horizonHours,
    hoursPerYear: model.hoursPerYear,
    toolCounts: [...classes.serving],
    toolWeights: [...classes.weight],
    scheduled: simulator.scheduled,
    podCount: tools.podCount,
    nodeCount: nodes.count,
    allocatableCpu: total(nodes.cpu),
    allocatableMemory: total(nodes.memory),
    requestedCpu: total(tools.podCpu),
    requestedMemory: total(tools.podMemory),
    physicalCpu: hosts.physicalCpu,
    physicalMemory: hosts.physicalMemory,
    podSlots: total(nodes.maxPods),
    room: simulator.surveyRoom(),
    objective: model.objective,
    ignoreOutagesBelowMs: model.ignoreOutagesBelowMs,
    kindCosts: simulator.surveyReach(),
    losses: "later",
    unplacedPods: simulator.unplacedPods,
    worlds: null,
    streamIds: [...entities.ids, ...(model.plain ? [] : classes.names.map((name) => `tools ${name}`))],
  };
}

function total(values: Float64Array | Int32Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
