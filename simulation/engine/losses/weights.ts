import type { Simulation } from "../simulation.ts";

export type Scarce = "cpu" | "memory" | "pods";

/** The resource with least headroom when these nodes are lost beside those that take no pods; of equals the first. */
export function scarceWithout({ nodes, model }: Simulation, lost: readonly number[]): Scarce {
  const { tools } = model;
  const without = new Set(lost);
  const share = (sizes: Float64Array | Int32Array, wanted: number): number => {
    let all = 0;
    let left = 0;
    for (let node = 0; node < sizes.length; node++) {
      all += sizes[node];
      if (nodes.ready[node] === 1 && !without.has(node)) left += sizes[node];
    }
    return (left - wanted) / all;
  };
  const cpu = share(model.nodes.cpu, sum(tools.podCpu));
  const memory = share(model.nodes.memory, sum(tools.podMemory));
  const pods = share(model.nodes.maxPods, tools.podCount);
  return pods < Math.min(cpu, memory) ? "pods" : memory < cpu ? "memory" : "cpu";
}

/** The set of units whose loss takes most of the scarcest resource away; of equals, those that are fuller. */
export function heaviest(sim: Simulation, units: readonly (readonly number[])[], size: number): number[] {
  return byWeight(sim, units).slice(0, size);
}

/** Units by what their loss takes away, the most first. */
export function byWeight(sim: Simulation, units: readonly (readonly number[])[]): number[] {
  const { nodes, model } = sim;
  const scarce = scarceWithout(sim, []);
  const [sizes, used] = {
    cpu: [model.nodes.cpu, nodes.usedCpu] as const,
    memory: [model.nodes.memory, nodes.usedMemory] as const,
    pods: [model.nodes.maxPods, nodes.usedPods] as const,
  }[scarce];
  const total = (column: Float64Array | Int32Array, unit: number): number =>
    units[unit].reduce((all, node) => all + column[node], 0);
  const weights = units.map((_, unit) => ({ unit, size: total(sizes, unit), used: total(used, unit) }));
  return weights.sort((a, b) => b.size - a.size || b.used - a.used || a.unit - b.unit).map(({ unit }) => unit);
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
