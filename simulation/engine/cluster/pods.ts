import type { Model } from "../../model/types.ts";
import { CONSTANT, draw } from "../failures/draws.ts";
import { isKept } from "./answering.ts";
import { PULL_AND_START, READY_TO_RUN, START_AFRESH, START_IN_PLACE } from "./pod-states.ts";
import { askForImage, drawPull, lacksImage, reviewPulls } from "../pulls/pulls.ts";
import type { Simulation } from "../simulation.ts";
import { podStopped, settle } from "../records/tools.ts";

export { PULL_AND_START, READY_TO_RUN, START_AFRESH, START_IN_PLACE };

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
  /** The node it was evicted from and may return to (−1 = none). */
  readonly awayFrom: Int32Array;
  /** While away: its onset on leaving, when its start on the old node is or was done, and what has to come before it runs there. */
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
    awayFrom: new Int32Array(count),
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
  const { pods } = sim;
  if (isKept(sim, pods.node[pod], pod)) return;
  if (pods.needsStart[pod] !== READY_TO_RUN) {
    if (sim.tracked.startsStopped === 0) begin(sim, pod, pods.needsStart[pod]);
    return;
  }
  const done = pods.startDone[pod];
  pods.upAt[pod] = done > sim.now ? done : sim.now;
}

/** Lets a blocked pod that was just given a place on a ready node run, from when it has started. */
export function startAfresh(sim: Simulation, node: number, pod: number): void {
  if (sim.tracked.startsStopped > 0 || isKept(sim, node, pod)) sim.pods.needsStart[pod] = START_AFRESH;
  else begin(sim, pod, START_AFRESH);
}

/** Begins what has to come before the pod runs; its image comes before its start. */
function begin(sim: Simulation, pod: number, needs: number): void {
  const { pods, model } = sim;
  const { startInPlaceLaw, startLaw } = model.classes;
  const inPlace = needs === START_IN_PLACE;
  const from = inPlace ? sim.now : sim.now + model.kubernetes.schedulingDelayHours;
  const start = drawStart(sim, pod, (inPlace ? startInPlaceLaw : startLaw)[model.tools.podClass[pod]]);
  pods.needsStart[pod] = READY_TO_RUN;
  if (lacksImage(sim, pod)) {
    askForImage(sim, pod, from, drawPull(sim, pod), start);
    return;
  }
  const done = from + start;
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

/** The parts that pods need to start serve again: on each node, first what came there first. */
export function startsMayGoOn(sim: Simulation): void {
  const { pods, nodes } = sim;
  reviewPulls(sim);
  for (let node = 0; node < nodes.holds.first.length; node++) {
    for (let pod = nodes.holds.first[node]; pod >= 0; pod = nodes.holds.next[pod]) {
      if (pods.needsStart[pod] !== READY_TO_RUN) resumePod(sim, pod);
    }
  }
}

/** Some pod on the node is not one that stays on a node that is lost. */
export function evictable({ nodes, model }: Simulation, node: number): boolean {
  const { stays: kept } = model.classes;
  let pod = nodes.holds.first[node];
  while (pod >= 0 && kept[model.tools.podClass[pod]] === 1) pod = nodes.holds.next[pod];
  return pod >= 0;
}
