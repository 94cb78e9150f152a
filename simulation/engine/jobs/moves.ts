import { causes } from "../../scenario/types.ts";
import { stoppedByAnother } from "../cluster/control-plane.ts";
import { nodeAnswers } from "../cluster/answering.ts";
import { unlink } from "../cluster/nodes.ts";
import { placePod } from "../cluster/scheduler.ts";
import type { Simulation } from "../simulation.ts";
import { changeCause } from "../records/tools.ts";
import { isScheduled } from "./jobs.ts";

/**
 * Scheduled tools on a node that is lost: nothing has to be evicted. Once the node is NotReady the next run is placed on
 * another, as soon as the control plane serves; and so are all that follow.
 */

const controlPlane = causes.indexOf("control-plane");

/** The node does not answer, or the control plane begins to look at it anew: in a while it is NotReady. */
export function callForRuns(sim: Simulation, node: number): void {
  if (holdsJobs(sim, node))
    sim.queue.schedule(sim.slots.runElsewhere + node, sim.now + sim.model.kubernetes.graceHours);
}

/** The node answers again. One that was NotReady with all others has no place to offer until now. */
export function runHereAgain(sim: Simulation, node: number): void {
  const { model, pace, queue, slots, tracked } = sim;
  queue.cancel(slots.runElsewhere + node);
  if (tracked.reschedulingStopped > 0 || pace.notReady < model.nodes.count - 1) return;
  for (let other = 0; other < model.nodes.count; other++) {
    if (other === node || nodeAnswers(sim, other) || queue.times[slots.runElsewhere + other] !== Infinity) continue;
    if (holdsJobs(sim, other)) queue.schedule(slots.runElsewhere + other, sim.now);
  }
}

/** The slot of a node is due: its scheduled tools run elsewhere from now on. */
export function runElsewhere(sim: Simulation, node: number): void {
  const { pods, pace, model, tracked } = sim;
  const jobs = podsOf(sim, node);
  if (tracked.reschedulingStopped > 0) {
    for (const pod of jobs) if (stoppedByAnother(sim, pods.event[pod])) changeCause(sim, pod, controlPlane);
    return;
  }
  if (pace.notReady === model.nodes.count) return;
  for (const pod of jobs) {
    unlink(sim, pod);
    placePod(sim, pod);
  }
}

function podsOf({ nodes, model }: Simulation, node: number): number[] {
  const jobs: number[] = [];
  for (let pod = nodes.holds.first[node]; pod >= 0; pod = nodes.holds.next[pod]) {
    if (isScheduled(model, model.tools.podClass[pod])) jobs.push(pod);
  }
  return jobs;
}

function holdsJobs({ nodes, model }: Simulation, node: number): boolean {
  let pod = nodes.holds.first[node];
  while (pod >= 0 && !isScheduled(model, model.tools.podClass[pod])) pod = nodes.holds.next[pod];
  return pod >= 0;
}
