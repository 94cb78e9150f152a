import type { Model } from "../../model/types.ts";
import type { Simulation } from "../simulation.ts";

/** What is lost at once, as lists of nodes. */
export interface Units {
  /** Hosts, or nodes where one runs on no host. */
  readonly each: readonly (readonly number[])[];
  /** Empty without racks under all nodes. */
  readonly racks: readonly (readonly number[])[];
}

export function unitOf({ nodes }: Model): "host" | "node" {
  for (let node = 0; node < nodes.count; node++) if (nodes.vm[node] < 0 && nodes.host[node] < 0) return "node";
  return "host";
}

/** The nodes that take pods now, by the host that they are on now and by its rack. */
export function unitsOf(sim: Simulation): Units {
  const { nodes, hosts, entities } = sim.model;
  const ready: number[] = [];
  for (let node = 0; node < nodes.count; node++) if (sim.nodes.ready[node] === 1) ready.push(node);
  if (unitOf(sim.model) === "node") return { each: ready.map((node) => [node]), racks: [] };
  return {
    each: grouped(sim, ready, hosts.count, (host) => host),
    racks: hasRacks(sim.model) ? grouped(sim, ready, entities.count, (host) => hosts.rack[host]) : [],
  };
}

/** VMs move within their group of hosts, whose members all stand in racks or none. */
export function hasRacks({ nodes, vms, hosts }: Model): boolean {
  for (let node = 0; node < nodes.count; node++) {
    const host = nodes.vm[node] >= 0 ? vms.home[nodes.vm[node]] : nodes.host[node];
    if (host < 0 || hosts.rack[host] < 0) return false;
  }
  return true;
}

function hostUnder(sim: Simulation, node: number): number {
  const { nodes } = sim.model;
  return nodes.vm[node] >= 0 ? sim.vms.host[nodes.vm[node]] : nodes.host[node];
}

/** Those without nodes are left out. */
function grouped(
  sim: Simulation,
  nodes: readonly number[],
  count: number,
  keyOf: (host: number) => number,
): readonly number[][] {
  const groups: number[][] = Array.from({ length: count }, () => []);
  for (const node of nodes) groups[keyOf(hostUnder(sim, node))].push(node);
  return groups.filter((group) => group.length > 0);
}
