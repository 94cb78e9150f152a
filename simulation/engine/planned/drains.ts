import { drainEnds, type DrainColumns, type Model } from "../../model/types.ts";
import { draw, purposes } from "../failures/draws.ts";
import { cordonAll, emptyAll, firstPodOn, moveOne, silentPodsOn } from "./emptying.ts";
import { isScheduled } from "../jobs/jobs.ts";
import { askLater } from "../pulls/pulls.ts";
import type { Simulation } from "../simulation.ts";

/**
 * Drains that take time, ahead of planned work. Nodes are cordoned at once; pods are told to end all together, or the next
 * one when the one before has ended and runs elsewhere. The drain is over when no pod is left and all that were moved have
 * ended, or, by its own rule, some time after its begin. Nothing is moved without the control plane, nor from a node that
 * does not answer: that is waited for until it does or is evicted.
 */
export interface Drains {
  /** Rows under way, and how many. */
  readonly active: Uint8Array;
  underWay: number;
  readonly event: Int32Array;
  /** In hours: when its time is over, and when the pods moved so far have ended. */
  readonly deadline: Float64Array;
  readonly endedAt: Float64Array;
  /** One by one: the pod that was moved last; −1 = none yet. */
  readonly moved: Int32Array;
  /** Times to end drawn so far. */
  readonly endings: Int32Array;
}

export function createDrains({ drains }: Model): Drains {
  const { count } = drains;
  return {
    active: new Uint8Array(count),
    underWay: 0,
    event: new Int32Array(count),
    deadline: new Float64Array(count),
    endedAt: new Float64Array(count),
    moved: new Int32Array(count),
    endings: new Int32Array(count),
  };
}

export function resetDrains(drains: Drains): void {
  drains.active.fill(0);
  drains.underWay = 0;
  drains.endings.fill(0);
}

/** Begins the drain of a row; true = it is over already. */
export function beginDrain(sim: Simulation, row: number, event: number): boolean {
  const { drains, model } = sim;
  drains.active[row] = 1;
  drains.underWay++;
  drains.event[row] = event;
  drains.deadline[row] = sim.now + model.drains.timeoutHours[row];
  drains.endedAt[row] = sim.now;
  drains.moved[row] = -1;
  return goOn(sim, row);
}

/** The drain slot of a row is due: moves what can be moved now. True = the drain is over. */
export function goOn(sim: Simulation, row: number): boolean {
  const { drains, model } = sim;
  const entity = entityOf(model, row);
  cordonAll(sim, model.drains.plan[row], entity);
  if (timeIsOver(sim, row)) {
    if (model.drains.then[row] === drainEnds.force) {
      if (!mayMove(sim) && firstPodOn(sim, entity) >= 0) return false;
      emptyAll(sim, entity, drains.event[row]);
    }
    return end(sim, row);
  }
  while (lastIsDone(sim, row)) {
    const pod = firstPodOn(sim, entity);
    if (isHeldUp(sim, pod, entity)) return false;
    if (pod < 0) return end(sim, row);
    moveNext(sim, row, pod, entity);
  }
  return false;
}

/** After every event: when each drain under way has something to do, as things stand. */
export function rescheduleDrains(sim: Simulation): void {
  const { drains, queue, slots } = sim;
  for (let row = 0; row < drains.active.length; row++) {
    if (drains.active[row] === 0) continue;
    const due = dueAt(sim, row);
    if (queue.times[slots.drain + row] !== due) queue.schedule(slots.drain + row, due);
  }
}

/** Infinity = not before something else happens. */
function dueAt(sim: Simulation, row: number): number {
  const { drains, pods, model } = sim;
  const entity = entityOf(model, row);
  const pod = firstPodOn(sim, entity);
  const { then } = model.drains;
  if (timeIsOver(sim, row)) return then[row] === drainEnds.force && pod >= 0 && !mayMove(sim) ? Infinity : sim.now;
  const moved = drains.moved[row];
  const done = Math.max(sim.now, drains.endedAt[row], moved < 0 ? 0 : pods.upAt[moved]);
  return Math.min(
    isHeldUp(sim, pod, entity) ? Infinity : done,
    then[row] === drainEnds.wait ? Infinity : drains.deadline[row],
  );
}

function moveNext(sim: Simulation, row: number, pod: number, entity: number): void {
  const { drains, model } = sim;
  const event = drains.event[row];
  const told = (one: number): void => {
    const time = timeToEnd(sim, row);
    drains.endedAt[row] = Math.max(drains.endedAt[row], sim.now + time);
    const toolClass = model.tools.podClass[one];
    if (model.classes.stays[toolClass] === 1 && !isScheduled(model, toolClass)) delayStart(sim, one, time);
  };
  if (model.drains.oneByOne[row] === 1) {
    moveOne(sim, pod, event);
    drains.moved[row] = pod;
    told(pod);
  } else {
    emptyAll(sim, entity, event, told);
  }
}

/** There must never be two of it: it starts elsewhere when it has ended here. One that waits for room or a part is not delayed. */
function delayStart(sim: Simulation, pod: number, time: number): void {
  const { pods } = sim;
  if (pods.upAt[pod] === Infinity || askLater(sim, pod, time)) return;
  pods.startDone[pod] += time;
  pods.upAt[pod] = pods.startDone[pod];
}

/** What was moved has ended, and, one by one, runs elsewhere. */
function lastIsDone({ drains, pods, now }: Simulation, row: number): boolean {
  const moved = drains.moved[row];
  return drains.endedAt[row] <= now && (moved < 0 || pods.upAt[moved] <= now);
}

/** The pod that is next cannot be moved now, or what is left cannot be reached. */
function isHeldUp(sim: Simulation, pod: number, entity: number): boolean {
  return pod >= 0 ? !mayMove(sim) : silentPodsOn(sim, entity);
}

function timeIsOver({ drains, model, now }: Simulation, row: number): boolean {
  return model.drains.then[row] !== drainEnds.wait && drains.deadline[row] <= now;
}

function timeToEnd({ drains, model, history }: Simulation, row: number): number {
  const columns: DrainColumns = model.drains;
  const plan = columns.plan[row];
  return draw(
    model.laws,
    columns.graceLaw[row],
    model.plans.keys,
    plan,
    purposes.grace,
    history,
    drains.endings[row]++,
  );
}

function mayMove({ tracked }: Simulation): boolean {
  return tracked.reschedulingStopped === 0;
}

function end(sim: Simulation, row: number): true {
  const { drains, queue, slots } = sim;
  drains.active[row] = 0;
  drains.underWay--;
  queue.cancel(slots.drain + row);
  return true;
}

function entityOf({ drains, plans }: Model, row: number): number {
  return plans.entity[drains.plan[row]];
}
