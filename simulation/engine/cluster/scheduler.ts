import { spreads } from "../../model/types.ts";
import { causes } from "../../scenario/types.ts";
import { link, unlink } from "./nodes.ts";
import { joinPending, leavePending } from "./pending.ts";
import { READY_TO_RUN, resumePod, START_AFRESH, startAfresh } from "./pods.ts";
import { forgetImage, takeImageAsGiven } from "../pulls/pulls.ts";
import type { Simulation } from "../simulation.ts";
import { changeCause } from "../records/tools.ts";

const capacity = causes.indexOf("capacity");

/** Finds a node for a blocked pod that is on no list and starts it there; without room it waits, charged to capacity. */
export function placePod(sim: Simulation, pod: number): void {
  forgetImage(sim, pod);
  const node = chooseNode(sim, pod);
  if (sim.journal !== null) sim.journal.podPlaced(sim, pod, node);
  if (node < 0) {
    waitForRoom(sim, pod);
  } else {
    link(sim, node, pod);
    startAfresh(sim, node, pod);
  }
}

function waitForRoom(sim: Simulation, pod: number): void {
  sim.pods.node[pod] = -1;
  sim.pods.needsStart[pod] = START_AFRESH;
  changeCause(sim, pod, capacity);
  joinPending(sim, pod);
}

/** After room has appeared: pending pods by priority, then by how long they wait. */
export function placePending(sim: Simulation): void {
  const { pending, model, tracked } = sim;
  pending.roomAppeared = false;
  if (pending.count === 0 || tracked.reschedulingStopped > 0) return;
  for (let level = 0; level < pending.queues.first.length; level++) {
    // What did not fit this time: a pod that wants as much or more of both, in the same class, need not be tried, unless
    // it could have been for its siblings.
    let failedClass = -1;
    let failedCpu = Infinity;
    let failedMemory = Infinity;
    let pod = pending.queues.first[level];
    while (pod >= 0) {
      const next = pending.queues.next[pod];
      const toolClass = model.tools.podClass[pod];
      const cpu = model.tools.podCpu[pod];
      const memory = model.tools.podMemory[pod];
      if (toolClass !== failedClass || cpu < failedCpu || memory < failedMemory) {
        const node = chooseNode(sim, pod);
        if (node >= 0) {
          leavePending(sim, pod);
          if (sim.journal !== null) sim.journal.podPlaced(sim, pod, node);
          link(sim, node, pod);
          resumePod(sim, pod);
        } else if (model.classes.spreadHard[toolClass] === 0) {
          failedClass = toolClass;
          failedCpu = cpu;
          failedMemory = memory;
        }
      }
      pod = next;
    }
  }
}

/** Puts a pod that was away back on its old node, to run from `upAt` on. */
export function returnPod(sim: Simulation, pod: number, node: number, upAt: number): void {
  const { pods } = sim;
  takeImageAsGiven(sim, pod);
  if (pods.node[pod] >= 0) unlink(sim, pod);
  else leavePending(sim, pod);
  link(sim, node, pod);
  pods.needsStart[pod] = READY_TO_RUN;
  pods.startDone[pod] = upAt;
  pods.upAt[pod] = upAt;
}

/** The node the scheduler picks; −1 if the pod fits nowhere. */
export function chooseNode(sim: Simulation, pod: number): number {
  const { model, nodes } = sim;
  const toolClass = model.tools.podClass[pod];
  const pools = model.classes.pools[toolClass];
  if (nodes.rankings.length === 1 && pools !== 0) return chooseInPool(sim, 0, pod);
  let chosen = -1;
  let bestAnswer = 0;
  let bestScore = -1;
  for (let pool = 0; pool < nodes.rankings.length; pool++) {
    if ((pools & (1 << pool)) === 0) continue;
    const node = chooseInPool(sim, pool, pod);
    if (node < 0) continue;
    const score = nodes.rankings[pool].scores[nodes.indexInPool[node]];
    const answer = accepts(sim, node, pod);
    // Apart from its siblings before room, in whichever pool.
    if (answer > bestAnswer || (answer === bestAnswer && score > bestScore)) {
      chosen = node;
      bestAnswer = answer;
      bestScore = score;
    }
  }
  return chosen;
}

function chooseInPool(sim: Simulation, pool: number, pod: number): number {
  return sim.model.kubernetes.roundRobin
    ? nextInTurn(sim, pool, pod)
    : sim.nodes.rankings[pool].best(accepts, sim, pod);
}

function nextInTurn(sim: Simulation, pool: number, pod: number): number {
  const { nodes } = sim;
  const { members } = nodes.rankings[pool];
  let cursor = nodes.cursors[pool];
  let fallback = -1;
  for (let tried = 0; tried < members.length; tried++) {
    cursor = cursor + 1 === members.length ? 0 : cursor + 1;
    const node = members[cursor];
    if (nodes.ready[node] === 0) continue;
    const answer = accepts(sim, node, pod);
    if (answer === 2) {
      nodes.cursors[pool] = cursor;
      return node;
    }
    if (answer === 1 && fallback < 0) fallback = cursor;
  }
  if (fallback < 0) return -1;
  nodes.cursors[pool] = fallback;
  return members[fallback];
}

/** 2 = fits and is apart from its siblings, 1 = fits beside one where that is only avoided, 0 = no. */
function accepts(sim: Simulation, node: number, pod: number): number {
  const { model, nodes } = sim;
  if (nodes.usedPods[node] >= model.nodes.maxPods[node]) return 0;
  if (
    nodes.requested &&
    (nodes.usedCpu[node] + model.tools.podCpu[pod] > model.nodes.cpu[node] ||
      nodes.usedMemory[node] + model.tools.podMemory[pod] > model.nodes.memory[node])
  ) {
    return 0;
  }
  const toolClass = model.tools.podClass[pod];
  const spread = model.classes.spread[toolClass];
  return spread === spreads.none ? 2 : apartFromSiblings(sim, node, pod, toolClass, spread);
}

/** The answer of `accepts` where there is room. */
function apartFromSiblings(sim: Simulation, node: number, pod: number, toolClass: number, spread: number): number {
  const { model } = sim;
  const tool = model.tools.podTool[pod];
  const domain = domainOf(sim, node, spread);
  for (let sibling = model.tools.firstPod[tool]; sibling < model.tools.firstPod[tool + 1]; sibling++) {
    const where = sim.pods.node[sibling];
    if (sibling === pod || where < 0 || domainOf(sim, where, spread) !== domain) continue;
    return model.classes.spreadHard[toolClass] === 1 ? 0 : 1;
  }
  return 2;
}

/** What siblings should not share: the node, its host, rack or site; a node without one is a domain of its own. */
function domainOf(sim: Simulation, node: number, spread: number): number {
  if (spread === spreads.node) return node;
  const { nodes, hosts } = sim.model;
  const vm = nodes.vm[node];
  const host = vm >= 0 ? sim.vms.host[vm] : nodes.host[node];
  if (host < 0) return -1 - node;
  if (spread === spreads.host) return host;
  const thing = spread === spreads.rack ? hosts.rack[host] : hosts.site[host];
  return thing >= 0 ? thing : -1 - node;
}
