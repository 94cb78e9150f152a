import { spreads } from "../../model/types.ts";
import { eachNodeOn } from "./emptying.ts";
import { link, setTaking, takeAll, unlink } from "../cluster/nodes.ts";
import { chooseNode } from "../cluster/scheduler.ts";
import type { Simulation } from "../simulation.ts";
import { answers } from "../failures/tree.ts";

/** What postpones planned work: bits of PlanColumns.guard. */
const OTHERS = 1;
const FITS = 2;

/** By the first entity of a group of targets: how many of its members are out, worked out at most once per look. */
export interface Guards {
  look: number;
  readonly lookedAt: Int32Array;
  readonly out: Int32Array;
}

export function createGuards(entities: number): Guards {
  return { look: 0, lookedAt: new Int32Array(entities).fill(-1), out: new Int32Array(entities) };
}

/** The work has to wait: another of its kind is out, or its pods would find no room. */
export function guardHolds(sim: Simulation, plan: number): boolean {
  return heldByOthers(sim, plan) || heldForRoom(sim, plan);
}

export function heldByOthers(sim: Simulation, plan: number): boolean {
  return (sim.model.plans.guard[plan] & OTHERS) !== 0 && othersOut(sim, plan);
}

export function heldForRoom(sim: Simulation, plan: number): boolean {
  return (sim.model.plans.guard[plan] & FITS) !== 0 && !fitsWithout(sim, sim.model.plans.entity[plan]);
}

/** Another member of the target's group is down or worked on, or a node is closed of a group that has nodes on the target. */
function othersOut(sim: Simulation, plan: number): boolean {
  const { nodes, model } = sim;
  const entity = model.plans.entity[plan];
  const target = model.entities.node[entity];
  if (target >= 0) return nodes.closedInPool[model.nodes.pool[target]] > 1 - nodes.ready[target];
  const own = new Map<number, number>();
  eachNodeOn(sim, entity, (node) => {
    const pool = model.nodes.pool[node];
    own.set(pool, (own.get(pool) ?? 0) + (1 - nodes.ready[node]));
  });
  for (const [pool, closed] of own) if (nodes.closedInPool[pool] > closed) return true;
  return outInGroup(sim, plan) > (isOut(sim, entity) ? 1 : 0);
}

function outInGroup(sim: Simulation, plan: number): number {
  const { guards } = sim.plans;
  const { groupFirst, groupEnd } = sim.model.plans;
  const row = groupFirst[plan];
  if (guards.lookedAt[row] === guards.look) return guards.out[row];
  let out = 0;
  for (let entity = groupFirst[plan]; entity < groupEnd[plan]; entity++) if (isOut(sim, entity)) out++;
  guards.lookedAt[row] = guards.look;
  guards.out[row] = out;
  return out;
}

function isOut({ tree, plans }: Simulation, entity: number): boolean {
  return !answers(tree, entity) || plans.works[entity] > 0;
}

/** The scheduler places every pod that is on the target's nodes elsewhere, and none has been waiting for room. */
function fitsWithout(sim: Simulation, entity: number): boolean {
  if (sim.pending.count > 0) return false;
  const lost: number[] = [];
  eachNodeOn(sim, entity, (node) => {
    if (sim.nodes.holds.first[node] >= 0) lost.push(node);
  });
  return lost.length === 0 || surelyFits(sim, lost) || fitsOnTrial(sim, lost);
}

/**
 * Enough without a trial, whatever is placed where and in which order. As long as the other nodes can take the largest of the
 * pods somewhere, all fit. A node can't take it any more once some resource that is left is less than the largest request: by
 * then the pods have taken more than (free − largest) / (all that they want) of that resource from it. Over the three resources
 * these shares come to less than 3 in all, for no pod is placed twice. So if the least of a node's three quotients, summed over
 * nodes, is 3 or more, some node can still take the largest pod. A pod of a hard spread over nodes is kept off those of its
 * siblings as well: each node is closed by at most as many pods as there are siblings, so that the sum has to be as many times
 * larger, no node counting for more than 3.
 */
export function surelyFits(sim: Simulation, lost: readonly number[]): boolean {
  const want = wantOf(sim, lost);
  if (want === null) return false;
  const { nodes, model } = sim;
  let room = 0;
  for (let node = 0; node < model.nodes.count && room < want.room; node++) {
    if (nodes.ready[node] === 0 || (want.pools & (1 << model.nodes.pool[node])) === 0 || lost.includes(node)) continue;
    const least = Math.min(
      share(model.nodes.maxPods[node] - nodes.usedPods[node], 1, want.pods),
      share(model.nodes.cpu[node] - nodes.usedCpu[node], want.largestCpu, want.cpu),
      share(model.nodes.memory[node] - nodes.usedMemory[node], want.largestMemory, want.memory),
    );
    room += Math.min(Math.max(least, 0), 3);
  }
  return room >= want.room;
}

interface Want {
  readonly pods: number;
  readonly cpu: number;
  readonly memory: number;
  readonly largestCpu: number;
  readonly largestMemory: number;
  /** Node pools that all of them may go to. */
  readonly pools: number;
  /** What the quotients have to come to. */
  readonly room: number;
}

/** null = pods that have to be on hosts or racks of their own. */
function wantOf({ nodes, model }: Simulation, lost: readonly number[]): Want | null {
  const { classes, tools } = model;
  const want = { pods: 0, cpu: 0, memory: 0, largestCpu: 0, largestMemory: 0, pools: -1, room: 3 };
  for (const node of lost) {
    for (let pod = nodes.holds.first[node]; pod >= 0; pod = nodes.holds.next[pod]) {
      const toolClass = tools.podClass[pod];
      if (classes.spreadHard[toolClass] === 1) {
        if (classes.spread[toolClass] !== spreads.node) return null;
        want.room = Math.max(want.room, 3 * classes.replicas[toolClass]);
      }
      want.pods++;
      want.cpu += tools.podCpu[pod];
      want.memory += tools.podMemory[pod];
      want.largestCpu = Math.max(want.largestCpu, tools.podCpu[pod]);
      want.largestMemory = Math.max(want.largestMemory, tools.podMemory[pod]);
      want.pools &= classes.pools[toolClass];
    }
  }
  return want;
}

function share(free: number, largest: number, all: number): number {
  return all > 0 ? (free - largest) / all : Infinity;
}

/** Places the pods and puts everything back as it was. */
export function fitsOnTrial(sim: Simulation, lost: readonly number[]): boolean {
  const { nodes, pods } = sim;
  const cursors = nodes.cursors.slice();
  const open = lost.filter((node) => nodes.ready[node] === 1);
  for (const node of open) setTaking(sim, node, false);
  const moved: { readonly pod: number; readonly home: number }[] = [];
  let fit = true;
  for (const home of lost) {
    let pod = takeAll(sim, home);
    while (pod >= 0) {
      const next = nodes.holds.next[pod];
      pods.node[pod] = -1;
      moved.push({ pod, home });
      if (fit) {
        const node = chooseNode(sim, pod);
        if (node >= 0) link(sim, node, pod);
        else fit = false;
      }
      pod = next;
    }
  }
  for (const { pod } of moved) if (pods.node[pod] >= 0) unlink(sim, pod);
  for (const { pod, home } of moved) link(sim, home, pod);
  for (const node of open) setTaking(sim, node, true);
  nodes.cursors.set(cursors);
  return fit;
}
