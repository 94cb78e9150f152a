import { isCordoned } from "../planned/cordons.ts";
import { nodeTouched } from "../machines/contention.ts";
import { lessDisrupted, welcomeBack } from "./evictions.ts";
import { callForRuns, runHereAgain } from "../jobs/moves.ts";
import { setReady } from "./nodes.ts";
import { letGo, wasBlind } from "./pace.ts";
import { resumePod, READY_TO_RUN, START_IN_PLACE, stopPod } from "./pods.ts";
import { askingStoodStill, pullsGoOn, pullsLost, pullsStand } from "../pulls/standing.ts";
import type { Simulation } from "../simulation.ts";
import { callForMoves, callOffMoves } from "./stateful.ts";
import { ALIVE, ANSWERING, MOVING } from "../failures/tree.ts";

/** A node went from one state to another: its pods stop, stand still, run on or start again. */
export function nodeChanged(sim: Simulation, node: number, before: number, after: number, event: number): void {
  const { nodes, pods, model, queue, slots } = sim;
  const lost = before & ~after;
  const gained = after & ~before;
  if ((lost | gained) & ANSWERING && sim.contention !== null) nodeTouched(sim.contention, node);
  if (lost & ANSWERING) {
    setReady(sim, node, false);
    sim.pace.notReady++;
    pullsStand(sim, node);
    for (let pod = nodes.holds.first[node]; pod >= 0; pod = nodes.holds.next[pod]) stopPod(sim, pod, event);
    if (nodes.holds.first[node] >= 0) queue.schedule(slots.evict + node, sim.now + model.kubernetes.evictionDelayHours);
    if (model.tools.movable.length > 0) callForMoves(sim, node);
    if (sim.jobs !== null) callForRuns(sim, node);
  }
  if (lost & MOVING && after & ALIVE) nodes.frozenSince[node] = sim.now;
  if (gained & MOVING && before & ALIVE) catchUp(sim, node);
  if (lost & ALIVE) {
    for (let pod = nodes.holds.first[node]; pod >= 0; pod = nodes.holds.next[pod]) {
      if (pods.needsStart[pod] === READY_TO_RUN) pods.needsStart[pod] = START_IN_PLACE;
    }
    for (let pod = nodes.away.first[node]; pod >= 0; pod = nodes.away.next[pod]) {
      if (pods.awayNeedsStart[pod] === READY_TO_RUN) pods.awayNeedsStart[pod] = START_IN_PLACE;
    }
    pullsLost(sim, node);
  }
  if (gained & ANSWERING) {
    queue.cancel(slots.evict + node);
    if (model.tools.movable.length > 0) callOffMoves(sim, node);
    letGo(sim.pace, node);
    const blind = wasBlind(sim);
    sim.pace.notReady--;
    lessDisrupted(sim, blind);
    if (sim.jobs !== null) runHereAgain(sim, node);
    if (!isCordoned(sim.cordons, node)) setReady(sim, node, true);
    pullsGoOn(sim, node);
    for (let pod = nodes.holds.first[node]; pod >= 0; pod = nodes.holds.next[pod]) resumePod(sim, pod);
    welcomeBack(sim, node);
    sim.pending.roomAppeared = true;
  }
}

/** Starts that were under way stood still as long as the node did. */
function catchUp(sim: Simulation, node: number): void {
  const { nodes, pods } = sim;
  const since = nodes.frozenSince[node];
  for (let pod = nodes.holds.first[node]; pod >= 0; pod = nodes.holds.next[pod]) {
    if (pods.startDone[pod] > since) pods.startDone[pod] += sim.now - since;
  }
  askingStoodStill(sim, node, since);
  for (let pod = nodes.away.first[node]; pod >= 0; pod = nodes.away.next[pod]) {
    if (pods.awayStartDone[pod] > since) pods.awayStartDone[pod] += sim.now - since;
  }
}
