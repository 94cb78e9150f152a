import { causes } from "../../scenario/types.ts";
import { stoppedByAnother } from "./control-plane.ts";
import { callForRuns } from "../jobs/moves.ts";
import { prepend, remove } from "../lists.ts";
import { link, takeAll } from "./nodes.ts";
import { hold, letGo, nextEviction } from "./pace.ts";
import { isKept, nodeAnswers } from "./answering.ts";
import { drawStart, evictable, PULL_AND_START, READY_TO_RUN, START_IN_PLACE } from "./pods.ts";
import { askForImage, drawPull } from "../pulls/pulls.ts";
import { leavesWithoutImage } from "../pulls/standing.ts";
import { turnAfterAll } from "../pulls/turns.ts";
import { placePod, returnPod } from "./scheduler.ts";
import type { Simulation } from "../simulation.ts";
import { moveWaiting } from "./stateful.ts";
import { changeCause } from "../records/tools.ts";

const controlPlane = causes.indexOf("control-plane");

/** The node has been NotReady for grace and toleration: its pods start elsewhere, if the control plane can act. */
export function evict(sim: Simulation, node: number): void {
  const { nodes, pods, queue, slots, tracked } = sim;
  if (tracked.reschedulingStopped > 0) {
    for (let pod = nodes.holds.first[node]; pod >= 0; pod = nodes.holds.next[pod]) {
      if (!stays(sim, pod) && stoppedByAnother(sim, pods.event[pod])) changeCause(sim, pod, controlPlane);
    }
    return;
  }
  if (!evictable(sim, node)) return;
  const allowed = nextEviction(sim);
  if (allowed > sim.now) {
    if (allowed === Infinity) hold(sim.pace, node);
    else queue.schedule(slots.evict + node, allowed);
    return;
  }
  sim.pace.last = sim.now;
  let pod = takeAll(sim, node);
  while (pod >= 0) {
    const next = nodes.holds.next[pod];
    if (stays(sim, pod)) {
      link(sim, node, pod);
    } else {
      sendAway(sim, node, pod);
      sim.counts.evicted++;
      placePod(sim, pod);
    }
    pod = next;
  }
}

function stays({ model }: Simulation, pod: number): boolean {
  return model.classes.stays[model.tools.podClass[pod]] === 1;
}

/** The control plane is back: its timers start anew, and pending pods are looked at. */
export function evictionsMayGoOn(sim: Simulation): void {
  restartTimers(sim);
  moveWaiting(sim);
  sim.pending.roomAppeared = true;
}

/** A node answers again, one less of `pace.notReady`: evictions that were held may be made now. */
export function lessDisrupted(sim: Simulation, wasBlindBefore: boolean): void {
  const { pace, queue, slots } = sim;
  if (wasBlindBefore) {
    restartTimers(sim);
    return;
  }
  if (pace.heldCount === 0) return;
  const allowed = nextEviction(sim);
  if (allowed === Infinity) return;
  for (let node = 0; node < pace.held.length; node++) {
    if (pace.held[node] === 0) continue;
    letGo(pace, node);
    queue.schedule(slots.evict + node, allowed);
  }
}

/** Every node that does not answer is given grace and toleration from now on. */
function restartTimers(sim: Simulation): void {
  const { model, nodes, pace, queue, slots } = sim;
  for (let node = 0; node < model.nodes.count; node++) {
    if (nodeAnswers(sim, node) || nodes.holds.first[node] < 0) continue;
    letGo(pace, node);
    if (sim.jobs !== null) callForRuns(sim, node);
    queue.schedule(slots.evict + node, sim.now + model.kubernetes.evictionDelayHours);
  }
}

/**
 * The node answers again: a pod that was evicted from it and has not run elsewhere since runs on whichever comes first,
 * here (after its start in place, if it was killed) or there.
 */
export function welcomeBack(sim: Simulation, node: number): void {
  const { nodes, pods } = sim;
  let pod = nodes.away.first[node];
  while (pod >= 0) {
    const next = nodes.away.next[pod];
    forgetAway(sim, pod);
    const hasRunSince = pods.upAt[pod] <= sim.now || pods.onset[pod] !== pods.awayOnset[pod];
    if (!hasRunSince && !isKept(sim, node, pod)) returnIfSooner(sim, node, pod);
    pod = next;
  }
}

function returnIfSooner(sim: Simulation, node: number, pod: number): void {
  const { pods, model, tracked } = sim;
  const needs = pods.awayNeedsStart[pod];
  if (needs === READY_TO_RUN) {
    const done = Math.max(sim.now, pods.awayStartDone[pod]);
    if (done < pods.upAt[pod]) returnPod(sim, pod, node, done);
    return;
  }
  if (tracked.startsStopped > 0) return;
  const start = drawStart(sim, pod, model.classes.startInPlaceLaw[model.tools.podClass[pod]]);
  const pulls = needs === PULL_AND_START;
  const pull = pulls ? drawPull(sim, pod) : 0;
  const done = (pulls ? turnAfterAll(sim, node) : sim.now) + pull + start;
  if (done >= pods.upAt[pod]) return;
  returnPod(sim, pod, node, done);
  if (pulls) askForImage(sim, pod, sim.now, pull, start);
}

function sendAway(sim: Simulation, node: number, pod: number): void {
  const { nodes, pods } = sim;
  if (pods.awayFrom[pod] >= 0) forgetAway(sim, pod);
  pods.awayFrom[pod] = node;
  pods.awayOnset[pod] = pods.onset[pod];
  pods.awayStartDone[pod] = pods.startDone[pod];
  if (leavesWithoutImage(sim, pod)) pods.awayNeedsStart[pod] = PULL_AND_START;
  else pods.awayNeedsStart[pod] = pods.needsStart[pod] === READY_TO_RUN ? READY_TO_RUN : START_IN_PLACE;
  prepend(nodes.away, node, pod);
}

function forgetAway(sim: Simulation, pod: number): void {
  const { nodes, pods } = sim;
  remove(nodes.away, pods.awayFrom[pod], pod);
  pods.awayFrom[pod] = -1;
}
