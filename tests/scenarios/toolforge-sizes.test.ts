/**
 * The sizing rule of scenarios/toolforge.yaml, redone from the model's columns, and the pods placed by a scheduler of
 * the test's own (least requested first), without every pair of hosts.
 */
import { describe, expect, test } from "vitest";
import type { Model } from "../../simulation/model/types.ts";
import { modelsOf, readRepositoryFile } from "../support/run-scenario.ts";

/** Of what is left after the loss of two hosts, at most this share may be asked for. */
const fullest = 0.85;
const models = modelsOf(readRepositoryFile("scenarios/toolforge.yaml"));

interface Demand {
  readonly cpu: number;
  readonly memory: number;
  readonly pods: number;
}

function demandOf({ tools }: Model): Demand {
  const sum = (column: Float64Array): number => column.reduce((total, value) => total + value, 0);
  return { cpu: sum(tools.podCpu), memory: sum(tools.podMemory), pods: tools.podCount };
}

/** Physical host of each node, VM or not. */
function hostOfNode({ nodes, vms }: Model, node: number): number {
  return nodes.vm[node] >= 0 ? vms.home[nodes.vm[node]] : nodes.host[node];
}

function nodesByHost(model: Model): Map<number, number[]> {
  const byHost = new Map<number, number[]>();
  for (let node = 0; node < model.nodes.count; node++) {
    const host = hostOfNode(model, node);
    byHost.set(host, [...(byHost.get(host) ?? []), node]);
  }
  return byHost;
}

/** Fewest workers that the rule asks for, when `hosts` hosts carry them as evenly as can be. */
function workersNeeded(model: Model, hosts: number): number {
  const demand = demandOf(model);
  const left = Math.max(
    Math.ceil(demand.cpu / (fullest * model.nodes.cpu[0])),
    Math.ceil(demand.memory / (fullest * model.nodes.memory[0])),
    Math.ceil(demand.pods / (fullest * model.nodes.maxPods[0])),
  );
  const lost = (workers: number): number => {
    const most = Math.ceil(workers / hosts);
    return workers - (most - 1) * hosts >= 2 ? 2 * most : 2 * most - 1;
  };
  let workers = left;
  while (workers - lost(workers) < left) workers++;
  return workers;
}

class Cluster {
  private readonly model: Model;
  private readonly cpu: Float64Array;
  private readonly memory: Float64Array;
  private readonly slots: Int32Array;
  readonly podsOn: number[][];

  constructor(model: Model) {
    this.model = model;
    this.cpu = model.nodes.cpu.slice();
    this.memory = model.nodes.memory.slice();
    this.slots = model.nodes.maxPods.slice();
    this.podsOn = Array.from({ length: model.nodes.count }, () => []);
  }

  copy(): Cluster {
    const copy = new Cluster(this.model);
    copy.cpu.set(this.cpu);
    copy.memory.set(this.memory);
    copy.slots.set(this.slots);
    return copy;
  }

  lose(nodes: readonly number[]): void {
    for (const node of nodes) this.slots[node] = 0;
  }

  /** False where the pod fits nowhere. */
  place(pod: number): boolean {
    const { tools, nodes } = this.model;
    let best = -1;
    let mostFree = -1;
    for (let node = 0; node < nodes.count; node++) {
      const cpu = this.cpu[node] - tools.podCpu[pod];
      const memory = this.memory[node] - tools.podMemory[pod];
      const free = cpu / nodes.cpu[node] + memory / nodes.memory[node];
      if (cpu < 0 || memory < 0 || this.slots[node] === 0 || free <= mostFree) continue;
      best = node;
      mostFree = free;
    }
    if (best < 0) return false;
    this.cpu[best] -= tools.podCpu[pod];
    this.memory[best] -= tools.podMemory[pod];
    this.slots[best]--;
    this.podsOn[best].push(pod);
    return true;
  }
}

describe.each([
  ["vms", 37, 91],
  ["metal", Infinity, 10],
])("%s", (option, hosts, workers) => {
  const model = models.get(option)!;
  const byHost = nodesByHost(model);

  test("has the fewest workers that the rule allows", () => {
    expect(model.nodes.count).toBe(workers);
    // On metal every worker is a host.
    expect(workersNeeded(model, Math.min(hosts, workers))).toBe(workers);
  });

  test("the two fullest hosts carry as many workers as the rule assumes", () => {
    const counts = [...byHost.values()].map((nodes) => nodes.length).sort((a, b) => b - a);
    expect(counts[0]).toBe(Math.ceil(workers / Math.min(hosts, workers)));
  });

  test("every pod finds a place, and again without any two hosts", () => {
    const whole = new Cluster(model);
    for (let pod = 0; pod < model.tools.podCount; pod++) expect(whole.place(pod)).toBe(true);
    const lost: string[] = [];
    const hostRows = [...byHost.keys()];
    for (const [i, a] of hostRows.entries()) {
      for (const b of hostRows.slice(i + 1)) {
        const nodes = [...byHost.get(a)!, ...byHost.get(b)!];
        const rest = whole.copy();
        rest.lose(nodes);
        const displaced = nodes.flatMap((node) => whole.podsOn[node]);
        for (const pod of displaced) if (!rest.place(pod)) lost.push(`pod ${pod} without hosts ${a} and ${b}`);
      }
    }
    expect(lost).toEqual([]);
  });
});

test("both options carry the same demand, as the file says", () => {
  const demands = [...models.values()].map(demandOf);
  expect(demands[0]).toEqual(demands[1]);
  expect(demands[0].pods).toBe(1565);
  expect(Math.round(demands[0].cpu / 1000)).toBe(249);
  expect(Math.round(demands[0].memory / 1024)).toBe(1143);
});
