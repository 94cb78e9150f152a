import { causes } from "../../scenario/types.ts";
import { clearLists } from "../lists.ts";
import { clearNodes, link, rankAll } from "./nodes.ts";
import { joinPending } from "./pending.ts";
import { READY_TO_RUN, START_AFRESH } from "./pods.ts";
import { SavedPlaces } from "./saved-places.ts";
import { chooseNode } from "./scheduler.ts";
import type { Simulation } from "../simulation.ts";

const capacity = causes.indexOf("capacity");

/** Where every pod is at t = 0: found once by the scheduler, put back at the start of every replication. */
export class Placement {
  readonly unplaced: number;
  private readonly places: SavedPlaces;

  constructor(sim: Simulation) {
    clearPods(sim);
    clearNodes(sim);
    clearLists(sim.pending.queues);
    sim.pending.count = 0;
    for (const pod of podsByPriority(sim)) {
      const node = chooseNode(sim, pod);
      if (node >= 0) link(sim, node, pod);
      else joinPending(sim, pod);
    }
    rankAll(sim);
    this.unplaced = sim.pending.count;
    this.places = new SavedPlaces(sim);
  }

  /** Puts pods, nodes and pending queues back to t = 0: everything with a place runs. */
  restore(sim: Simulation): void {
    const { nodes, pods, pending, model } = sim;
    clearPods(sim);
    nodes.ready.fill(1);
    nodes.closedInPool.fill(0);
    clearLists(nodes.away);
    nodes.stuckMask.fill(0);
    nodes.stuckCount.fill(0);
    this.places.restore();
    pending.count = this.unplaced;
    pending.roomAppeared = false;
    if (this.unplaced === 0) return;
    for (let pod = 0; pod < model.tools.podCount; pod++) {
      if (pods.node[pod] >= 0) continue;
      pods.upAt[pod] = Infinity;
      pods.needsStart[pod] = START_AFRESH;
      pods.cause[pod] = capacity;
    }
  }
}

function clearPods(sim: Simulation): void {
  const { pods } = sim;
  pods.node.fill(-1);
  pods.upAt.fill(0);
  pods.startDone.fill(0);
  pods.needsStart.fill(READY_TO_RUN);
  pods.event.fill(0);
  pods.cause.fill(0);
  pods.onset.fill(0);
  pods.starts.fill(0);
  pods.losses.fill(0);
  pods.awayFrom.fill(-1);
}

function podsByPriority(sim: Simulation): number[] {
  const { classes, tools } = sim.model;
  const level = (pod: number): number => classes.priorityLevel[tools.podClass[pod]];
  const pods = Array.from({ length: tools.podCount }, (_, pod) => pod);
  return pods.sort((a, b) => level(a) - level(b) || a - b);
}
