import type { Model } from "../../model/types.ts";
import { causes } from "../../scenario/types.ts";
import { toMs } from "../clock.ts";
import { isScheduled, jobFell, logOutage } from "../jobs/jobs.ts";
import type { Simulation } from "../simulation.ts";

/**
 * Tools: up while at least minAvailable pods run and every needed part serves.
 *
 * A pod that will run at a known time is only a timestamp (pods.upAt), not an event. So a tool's story is told up to
 * now (`settle`) just before anything that could change it for the worse, and at the end.
 *
 * Charging: a tool that is down has one blocker, the pod or part that made it fall; its minutes carry the blocker's
 * cause. When the blocker clears, or enough other pods run, and the tool is still down, the charge passes to the
 * remaining necessary blocker with the earliest onset (ties: part before pod, then index). The incident keeps its root
 * event.
 */
export interface Tools {
  /** −1 = up; p ≥ 0 = pod p blocks; −2 − k = tracked part k blocks. */
  readonly blocker: Int32Array;
  /** While down: since when the present blocker is charged, when the tool fell (ms), and the root event. */
  readonly chargedFrom: Float64Array;
  readonly fellAt: Float64Array;
  readonly root: Int32Array;
  /** … and the event that made it fall, which may be a consequence. */
  readonly fellBy: Int32Array;
  /** Per class: how many needed parts do not serve. */
  readonly partsDown: Int32Array;
  /** ms of downtime by class × cause. */
  readonly downtime: Float64Array;
}

const UP = -1;

export function createTools(model: Model): Tools {
  const { count } = model.tools;
  return {
    blocker: new Int32Array(count),
    chargedFrom: new Float64Array(count),
    fellAt: new Float64Array(count),
    root: new Int32Array(count),
    fellBy: new Int32Array(count),
    partsDown: new Int32Array(model.classes.count),
    downtime: new Float64Array(model.classes.count * causes.length),
  };
}

export function resetTools(tools: Tools): void {
  tools.blocker.fill(UP);
  tools.partsDown.fill(0);
  tools.downtime.fill(0);
}

/** At t = 0: tools whose pods have no place are down. */
export function pendingFromTheStart(sim: Simulation): void {
  if (sim.pending.count === 0) return;
  for (let pod = 0; pod < sim.model.tools.podCount; pod++) {
    if (sim.pods.upAt[pod] === Infinity) podStopped(sim, sim.model.tools.podTool[pod], pod);
  }
}

/** Tells the tool's story up to now: charges what is known by now and notes that it came up, if it did. */
export function settle(sim: Simulation, tool: number): void {
  const { tools, model } = sim;
  if (tools.blocker[tool] < 0) return;
  const toolClass = model.tools.toolClass[tool];
  if (model.classes.replicas[toolClass] === 1 && tools.partsDown[toolClass] === 0) settleAlone(sim, tool, toolClass);
  else settleTogether(sim, tool, toolClass);
}

/** Nothing but its only pod keeps the tool down. */
function settleAlone(sim: Simulation, tool: number, toolClass: number): void {
  const { tools, pods } = sim;
  const pod = tools.blocker[tool];
  const clears = pods.upAt[pod];
  if (clears > sim.now) return;
  charge(sim, tool, toolClass, pods.cause[pod], toMs(clears));
  comeUp(sim, tool);
}

function settleTogether(sim: Simulation, tool: number, toolClass: number): void {
  const { tools, pods, now } = sim;
  for (;;) {
    const blocker = tools.blocker[tool];
    if (blocker < 0) return;
    const clears = pods.upAt[blocker];
    const enough = enoughPodsAt(sim, tool, toolClass);
    const until = Math.min(clears, enough);
    if (until > now) return;
    charge(sim, tool, toolClass, pods.cause[blocker], toMs(until));
    const up = until === enough && tools.partsDown[toolClass] === 0;
    const next = up ? UP : earliestBlocker(sim, tool, toolClass, until);
    if (next === UP) {
      comeUp(sim, tool);
      return;
    }
    tools.blocker[tool] = next;
  }
}

/** A pod of the tool has stopped, after `settle`. */
export function podStopped(sim: Simulation, tool: number, pod: number): void {
  const { tools, pods, model } = sim;
  if (tools.blocker[tool] !== UP) return;
  const toolClass = model.tools.toolClass[tool];
  if (model.classes.replicas[toolClass] > 1) {
    if (runningAt(sim, tool, sim.now) >= model.classes.minAvailable[toolClass]) return;
  }
  fall(sim, tool, pod, pods.event[pod]);
}

/** A needed part stopped serving: every tool of the class is down. */
export function partFell(sim: Simulation, toolClass: number, part: number, event: number): void {
  const { tools, model } = sim;
  const first = model.classes.firstTool[toolClass];
  const end = first + model.classes.toolCount[toolClass];
  for (let tool = first; tool < end; tool++) settle(sim, tool);
  tools.partsDown[toolClass]++;
  for (let tool = first; tool < end; tool++) {
    if (tools.blocker[tool] === UP) fall(sim, tool, -2 - part, event);
  }
}

/** A needed part serves again. `tracked.down[part]` still says that it is down: it is cleared by the caller afterwards. */
export function partReturned(sim: Simulation, toolClass: number, part: number, cause: number): void {
  const { tools, model, nowMs } = sim;
  const first = model.classes.firstTool[toolClass];
  const end = first + model.classes.toolCount[toolClass];
  for (let tool = first; tool < end; tool++) settle(sim, tool);
  tools.partsDown[toolClass]--;
  for (let tool = first; tool < end; tool++) {
    if (tools.blocker[tool] !== -2 - part) continue;
    charge(sim, tool, toolClass, cause, nowMs);
    const next = earliestBlocker(sim, tool, toolClass, sim.now, part);
    if (next === UP) comeUp(sim, tool);
    else tools.blocker[tool] = next;
  }
}

/** At the horizon: what is still down is charged to the end and stays open. */
export function closeTools(sim: Simulation): void {
  const { tools, model, tracked, pods, nowMs } = sim;
  for (let tool = 0; tool < model.tools.count; tool++) {
    settle(sim, tool);
    const blocker = tools.blocker[tool];
    if (blocker === UP) continue;
    const cause = blocker >= 0 ? pods.cause[blocker] : tracked.cause[-2 - blocker];
    const toolClass = model.tools.toolClass[tool];
    charge(sim, tool, toolClass, cause, nowMs);
    if (isScheduled(model, toolClass)) continue;
    sim.incidents.add(tools.root[tool], tools.fellAt[tool], Infinity, tool);
  }
}

/** From now on the pod's downtime carries another cause. */
export function changeCause(sim: Simulation, pod: number, cause: number): void {
  const { tools, pods, model } = sim;
  const tool = model.tools.podTool[pod];
  settle(sim, tool);
  if (tools.blocker[tool] === pod) {
    charge(sim, tool, model.tools.toolClass[tool], pods.cause[pod], sim.nowMs);
  }
  pods.cause[pod] = cause;
}

function fall(sim: Simulation, tool: number, blocker: number, event: number): void {
  const { tools } = sim;
  tools.blocker[tool] = blocker;
  tools.chargedFrom[tool] = sim.nowMs;
  tools.fellAt[tool] = sim.nowMs;
  tools.root[tool] = sim.events.root[event];
  tools.fellBy[tool] = event;
  if (sim.jobs !== null) jobFell(sim, sim.jobs, tool);
}

function comeUp(sim: Simulation, tool: number): void {
  const { tools } = sim;
  tools.blocker[tool] = UP;
  const cameUp = tools.chargedFrom[tool];
  const fell = tools.fellAt[tool];
  if (cameUp > fell && !isScheduled(sim.model, sim.model.tools.toolClass[tool]))
    sim.incidents.add(tools.root[tool], fell, cameUp, tool);
}

/** Charges the time since `chargedFrom` and moves that on; of a scheduled tool it is kept until its runs are judged. */
function charge(sim: Simulation, tool: number, toolClass: number, cause: number, untilMs: number): void {
  const { tools } = sim;
  if (isScheduled(sim.model, toolClass)) {
    logOutage(sim, sim.jobs!, tool, cause, untilMs);
    tools.chargedFrom[tool] = untilMs;
    return;
  }
  if (sim.journal !== null) sim.journal.charged(sim, tool, cause, untilMs);
  if (sim.objectives !== null) sim.objectives.add(tool, tools.chargedFrom[tool], untilMs);
  const ms = untilMs - tools.chargedFrom[tool];
  tools.downtime[toolClass * causes.length + cause] += ms;
  sim.kinds.downMs[sim.events.kind[tools.fellBy[tool]] * sim.model.classes.count + toolClass] += ms;
  tools.chargedFrom[tool] = untilMs;
}

function runningAt(sim: Simulation, tool: number, time: number): number {
  const { firstPod } = sim.model.tools;
  let running = 0;
  for (let pod = firstPod[tool]; pod < firstPod[tool + 1]; pod++) if (sim.pods.upAt[pod] <= time) running++;
  return running;
}

/** When minAvailable pods run, if nothing else happens: the minAvailable-th smallest upAt. */
function enoughPodsAt(sim: Simulation, tool: number, toolClass: number): number {
  const { firstPod } = sim.model.tools;
  const wanted = sim.model.classes.minAvailable[toolClass];
  let enough = Infinity;
  for (let pod = firstPod[tool]; pod < firstPod[tool + 1]; pod++) {
    const time = sim.pods.upAt[pod];
    if (time < enough && runningAt(sim, tool, time) >= wanted) enough = time;
  }
  return enough;
}

/** The necessary blocker at `time` with the earliest onset; UP if there is none. */
function earliestBlocker(sim: Simulation, tool: number, toolClass: number, time: number, exceptPart = -1): number {
  const { classes, tools } = sim.model;
  let earliest = UP;
  let onset = Infinity;
  for (let i = classes.needStart[toolClass]; i < classes.needStart[toolClass + 1]; i++) {
    const part = classes.needList[i];
    if (part === exceptPart || sim.tracked.down[part] === 0 || sim.tracked.since[part] >= onset) continue;
    onset = sim.tracked.since[part];
    earliest = -2 - part;
  }
  if (runningAt(sim, tool, time) >= classes.minAvailable[toolClass]) return earliest;
  for (let pod = tools.firstPod[tool]; pod < tools.firstPod[tool + 1]; pod++) {
    if (sim.pods.upAt[pod] <= time || sim.pods.onset[pod] >= onset) continue;
    onset = sim.pods.onset[pod];
    earliest = pod;
  }
  return earliest;
}
