import type { Model } from "../model/types.ts";
import { CONSTANT, draw } from "./draws.ts";
import { READY_TO_RUN, START_AFRESH, START_IN_PLACE } from "./pod-states.ts";
import type { Simulation } from "./simulation.ts";
import { podStopped, settle } from "./tools.ts";
import { ANSWERING } from "./tree.ts";

export { READY_TO_RUN, START_AFRESH, START_IN_PLACE };

/** Pods: where they are and from when on they run, if nothing else happens. */
export interface Pods {
  /** −1 = pending: has no place. */
  readonly node: Int32Array;
  /** Runs from this hour on; Infinity = blocked. In the past = running. */
  readonly upAt: Float64Array;
  /** When its present start is or was done, whatever keeps it from answering since. */
  readonly startDone: Float64Array;
  /** What must come before it runs: nothing, a start on the node it was on, a start on a new node. */
  readonly needsStart: Uint8Array;
  /** While down: the root event that stopped it, the cause it carries, and since when. */
  readonly event: Int32Array;
  readonly cause: Uint8Array;
  readonly onset: Float64Array;
  /** Starts drawn so far: the ordinal of the next. By row of the movable pods: losses of their node. */
  readonly starts: Int32Array;
  readonly losses: Int32Array;
  /** Neighbours in the list of its node, or in its queue of pending pods. */
  readonly next: Int32Array;
  readonly previous: Int32Array;
  /** The node it was evicted from and may return to (−1 = none), and neighbours in that node's list. */
  readonly awayFrom: Int32Array;
  readonly awayNext: Int32Array;
  readonly awayPrevious: Int32Array;
  /** While away: its onset on leaving, when its start on the old node is or was done, and 1 = it has to start there in place. */
  readonly awayOnset: Float64Array;
  readonly awayStartDone: Float64Array;
  readonly awayNeedsStart: Uint8Array;
}

export function createPods(model: Model): Pods {
  const count = model.tools.podCount;
  return {
    node: new Int32Array(count),
    upAt: new Float64Array(count),
    startDone: new Float64Array(count),
    needsStart: new Uint8Array(count),
    event: new Int32Array(count),
    cause: new Uint8Array(count),
    onset: new Float64Array(count),
    starts: new Int32Array(count),
    losses: new Int32Array(model.tools.movable.length),
    next: new Int32Array(count),
    previous: new Int32Array(count),
    awayFrom: new Int32Array(count),
    awayNext: new Int32Array(count),
    awayPrevious: new Int32Array(count),
    awayOnset: new Float64Array(count),
    awayStartDone: new Float64Array(count),
    awayNeedsStart: new Uint8Array(count),
  };
}

/** Stops a pod from answering. One that is down already keeps its first cause. */
export function stopPod(sim: Simulation, pod: number, event: number): void {
  const { pods, model } = sim;
  const tool = model.tools.podTool[pod];
  if (pods.upAt[pod] > sim.now) {
    pods.upAt[pod] = Infinity;
    return;
  }
  settle(sim, tool);
  pods.event[pod] = event;
  pods.cause[pod] = sim.events.cause[event];
  pods.onset[pod] = sim.now;
  pods.upAt[pod] = Infinity;
  if (sim.journal !== null) sim.journal.podStopped(sim, pod, event);
  podStopped(sim, tool, pod);
}

/** Lets a blocked pod on its node run, from when it can: nothing happens while the node or a part keeps it. */
export function resumePod(sim: Simulation, pod: number): void {
  const { pods, nodes, model, tree } = sim;
  const node = pods.node[pod];
  if ((tree.state[model.nodes.entity[node]] & ANSWERING) === 0) return;
  const toolClass = model.tools.podClass[pod];
  if ((nodes.stuckMask[node] & model.classes.stuckMask[toolClass]) !== 0) return;
  const needs = pods.needsStart[pod];
  if (needs !== READY_TO_RUN) {
    if (sim.tracked.startsStopped > 0) return;
    pods.needsStart[pod] = READY_TO_RUN;
    pods.startDone[pod] =
      needs === START_IN_PLACE
        ? sim.now + drawStart(sim, pod, model.classes.startInPlaceLaw[toolClass])
        : sim.now + model.kubernetes.schedulingDelayHours + drawStart(sim, pod, model.classes.startLaw[toolClass]);
  }
  const done = pods.startDone[pod];
  pods.upAt[pod] = done > sim.now ? done : sim.now;
}

/** Lets a blocked pod that was just given a place on a ready node run, from when it has started. */
export function startAfresh(sim: Simulation, node: number, pod: number): void {
  const { pods, nodes, model } = sim;
  const toolClass = model.tools.podClass[pod];
  if (sim.tracked.startsStopped > 0 || (nodes.stuckMask[node] & model.classes.stuckMask[toolClass]) !== 0) {
    pods.needsStart[pod] = START_AFRESH;
    return;
  }
  const done = sim.now + model.kubernetes.schedulingDelayHours + drawStart(sim, pod, model.classes.startLaw[toolClass]);
  pods.needsStart[pod] = READY_TO_RUN;
  pods.startDone[pod] = done;
  pods.upAt[pod] = done > sim.now ? done : sim.now;
}

export function drawStart(sim: Simulation, pod: number, law: number): number {
  const { laws } = sim.model;
  const ordinal = sim.pods.starts[pod]++;
  return laws.kind[law] === CONSTANT ? laws.a[law] : drawFromStream(sim, pod, law, ordinal);
}

function drawFromStream(sim: Simulation, pod: number, law: number, ordinal: number): number {
  const { tools, laws } = sim.model;
  const tool = tools.podTool[pod];
  const replica = pod - tools.firstPod[tool];
  return draw(laws, law, tools.keys, tool, replica, sim.history, ordinal);
}

/** The parts that pods need to start serve again. */
export function startsMayGoOn(sim: Simulation): void {
  const { pods } = sim;
  for (let pod = 0; pod < pods.node.length; pod++) {
    if (pods.needsStart[pod] !== READY_TO_RUN && pods.node[pod] >= 0) resumePod(sim, pod);
  }
}

/** Some pod on the node is not one that stays on a node that is lost. */
export function evictable({ nodes, pods, model }: Simulation, node: number): boolean {
  const { stays: kept } = model.classes;
  let pod = nodes.first[node];
  while (pod >= 0 && kept[model.tools.podClass[pod]] === 1) pod = pods.next[pod];
  return pod >= 0;
}
